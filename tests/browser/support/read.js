// All pages of a portal as a browser reads them: their links, ids and heads, as data.

import { serve } from "./server.js";

/** Reads every page and every feed of `portal`, as `fault` would have it served. */
export async function read(browser, portal, fault) {
  const server = await serve(portal, fault);
  const context = await browser.newContext({ bypassCSP: true });
  try {
    const page = await context.newPage();
    await page.goto(`${server.origin}${portal.prefix}robots.txt`);
    const pages = await page.evaluate(readPages, { prefix: portal.prefix, paths: portal.pages.map((one) => one.path) });
    const xml = await page.evaluate(readXml, { prefix: portal.prefix, paths: [...portal.files].filter((path) => path.endsWith(".xml")) });
    return { pages: new Map(pages.map((one) => [one.path, one])), xml, origin: server.origin };
  } finally {
    await context.close();
    await server.close();
  }
}

async function readPages({ prefix, paths }) {
  const facts = async (path) => {
    const text = await (await fetch(prefix + path)).text();
    const html = new DOMParser().parseFromString(text, "text/html");
    const all = (selector, value) => [...html.querySelectorAll(selector)].map(value);
    const attribute = (name) => (one) => one.getAttribute(name);
    return {
      path,
      kind: html.documentElement.dataset.pageKind,
      language: html.documentElement.lang,
      title: html.title,
      foreign: all("main [lang]", attribute("lang")).some((one) => one !== html.documentElement.lang),
      ids: all("[id]", (one) => one.id),
      links: [
        ...all("a[href], area[href], link[href]", attribute("href")),
        ...all("[src]", attribute("src")),
        ...all("[srcset]", attribute("srcset")).flatMap((set) => set.split(",").map((one) => one.trim().split(/\s+/)[0])),
        ...all("form[action]", attribute("action")),
        ...all("meta[http-equiv=refresh]", (one) => one.content.replace(/^.*?url=/i, "")),
      ],
      sheets: all("link[rel=stylesheet]:not([media=print])", attribute("href")),
      scripts: all("script[src]", (one) => ({ src: one.getAttribute("src"), blocking: !one.defer && !one.async && one.type !== "module" })),
      inline: all("script:not([src]):not([type='application/ld+json'])", (one) => one.textContent),
      styles: all("style", (one) => one.textContent),
      styled: all("[style]", (one) => one.outerHTML.slice(0, 120)),
      policy: all("meta[http-equiv='Content-Security-Policy' i]", (one) => one.content),
      noindex: all("meta[name=robots]", (one) => one.content).some((one) => one.includes("noindex")),
      canonical: all("link[rel=canonical]", attribute("href")),
      alternates: all("link[rel=alternate][hreflang]", (one) => [one.getAttribute("hreflang"), one.getAttribute("href")]),
      feeds: all("link[rel=alternate][type='application/atom+xml']", (one) => ({ href: one.getAttribute("href"), title: one.title })),
      description: all("meta[name=description]", (one) => one.content),
      data: all("script[type='application/ld+json']", (one) => one.textContent),
      crumbs: all("nav.crumbs a", (one) => one).length,
    };
  };
  const read = [];
  for (const path of paths) read.push(await facts(path));
  return read;
}

async function readXml({ prefix, paths }) {
  const read = [];
  for (const path of paths) {
    const text = await (await fetch(prefix + path)).text();
    const xml = new DOMParser().parseFromString(text, "application/xml");
    const all = (within, name) => [...within.getElementsByTagName(name)];
    const own = (within, name) => [...within.children].filter((one) => one.localName === name);
    read.push({
      path,
      broken: xml.querySelector("parsererror")?.textContent ?? "",
      root: xml.documentElement.localName,
      title: own(xml.documentElement, "title")[0]?.textContent,
      about: own(xml.documentElement, "link").filter((one) => one.getAttribute("rel") === "alternate").map((one) => one.getAttribute("href")),
      entries: all(xml, "entry").length,
      namespace: xml.documentElement.namespaceURI,
      lacks: xml.documentElement.localName !== "feed" ? [] : [xml.documentElement, ...all(xml, "entry")].flatMap((one) =>
        ["id", "title", "updated", "link"].filter((name) => !own(one, name).length).map((name) => `<${one.localName}> has no <${name}>`)),
      dates: [...all(xml, "updated"), ...all(xml, "published"), ...all(xml, "lastmod")].map((one) => one.textContent),
      addresses: [
        ...all(xml, "loc").map((one) => one.textContent),
        ...all(xml, "link").map((one) => one.getAttribute("href")),
      ],
      pages: all(xml, "url").map((one) => all(one, "loc")[0]?.textContent),
    });
  }
  return read;
}

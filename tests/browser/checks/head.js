// What machines read: sitemap, feeds, and the data in a page's head.

/** What is wrong with the sitemap and the feeds of a portal. `found` is what `read` returned. */
export function lists(portal, found) {
  const problems = [];
  const file = (address) => address.slice(portal.base.length).replace(/(^|\/)$/, "$1index.html");
  for (const list of found.xml) {
    const say = (what) => problems.push(`${list.path}: ${what}`);
    if (list.broken) say(`is not well-formed: ${list.broken.slice(0, 200)}`);
    const namespace = list.root === "feed" ? "http://www.w3.org/2005/Atom" : "http://www.sitemaps.org/schemas/sitemap/0.9";
    if (list.namespace !== namespace) say(`is in the namespace ${list.namespace}`);
    for (const lack of list.lacks) say(lack);
    for (const date of list.dates) if (Number.isNaN(Date.parse(date))) say(`has a date that is none: ${date}`);
    for (const address of list.addresses) {
      if (!address?.startsWith(portal.base)) say(`${address} is not an address of the portal`);
      else if (!portal.files.has(file(address))) say(`${address} leads to a page that is not there`);
    }
  }
  problems.push(...feeds(portal, found));
  const listed = found.xml.filter(({ root }) => root === "urlset").flatMap(({ pages }) => pages);
  const own = [...found.pages.values()].filter((page) => page.canonical[0] === portal.base + page.path.replace(/(^|\/)index\.html$/, "$1") && !page.noindex);
  const expected = new Set(own.map((page) => page.canonical[0]));
  // A theme in a region may be shown wholly in another language: then it is no page of this one.
  // The finder's pages are ways to programs, which are listed themselves.
  const optional = (page) => page.kind === "finder" || (page.kind === "theme-region" && page.foreign);
  const needed = own.filter((page) => !optional(page)).map((page) => page.canonical[0]);
  for (const address of needed) if (!listed.includes(address)) problems.push(`sitemap: ${address} is left out`);
  for (const address of listed) if (!expected.has(address)) problems.push(`sitemap: ${address} is a page that search engines are not to list`);
  if (new Set(listed).size !== listed.length) problems.push("sitemap: an address stands there twice");
  return problems;
}

/** What is wrong between the pages of a portal and the feeds that their heads name. */
function feeds(portal, found) {
  const problems = [];
  const written = new Map(found.xml.filter(({ root }) => root === "feed").map((feed) => [feed.path, feed]));
  const followed = new Set();
  for (const page of found.pages.values()) {
    for (const { href, title } of page.feeds) {
      const path = new URL(href, `${portal.base}${page.path}`).href.slice(portal.base.length);
      const feed = written.get(path);
      if (!feed) problems.push(`${page.path}: names a feed that is not there: ${href}`);
      else if (feed.title !== title) problems.push(`${page.path}: calls the feed "${title}" that calls itself "${feed.title}"`);
      if (feed?.about.includes(page.canonical[0])) followed.add(path);
    }
  }
  for (const [path, feed] of written) {
    if (!followed.has(path)) problems.push(`${path}: the page that it is about does not name it`);
    if (!feed.entries && path.includes("/-/")) problems.push(`${path}: has nothing to tell`);
  }
  return problems;
}

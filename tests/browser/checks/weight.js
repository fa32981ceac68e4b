// What pages weigh on their way to a reader, and what they load and move until they are there.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DESK, PHONE, visit } from "../support/browser.js";
import { crowded, example, weight } from "../support/portals.js";

/** The most that a first view (page and blocking styles) may weigh, that of the middle page, the example portal's home page
 * with all it loads, and scripts; gzip, in bytes. */
export const FIRST_VIEW = 14336;
export const MIDDLE = 8192;
export const HOME = 8192;
export const SCRIPTS = 3072;
export const SCRIPTS_OF_SEARCH = 9216;

/** The first views of all pages, and what is wrong with them. `found` is what `read` returned. */
export function weights(portal, found, fault = {}) {
  const known = new Map();
  const file = (path) => {
    if (!known.has(path)) {
      let bytes = readFileSync(join(portal.folder, path));
      if (path.endsWith(".html") && fault.html) bytes = fault.html(bytes.toString(), path);
      if (path.endsWith(".css") && fault.css) bytes = fault.css(bytes.toString());
      known.set(path, weight(bytes));
    }
    return known.get(path);
  };
  const problems = [];
  const views = [];
  for (const page of found.pages.values()) {
    const asset = (link) => file(new URL(link, `${found.origin}${portal.prefix}${page.path}`).pathname.slice(portal.prefix.length));
    const blocking = page.scripts.filter((script) => script.blocking);
    const view = file(page.path) + [...page.sheets, ...blocking.map(({ src }) => src)].reduce((sum, link) => sum + asset(link), 0);
    const scripts = page.scripts.reduce((sum, { src }) => sum + asset(src), 0) + page.inline.reduce((sum, text) => sum + weight(text), 0);
    if (view > FIRST_VIEW) problems.push(`${page.path}: the first view weighs ${view} bytes`);
    if (scripts > (page.kind === "search" ? SCRIPTS_OF_SEARCH : SCRIPTS)) problems.push(`${page.path}: the scripts weigh ${scripts} bytes`);
    if (portal === example && page.kind === "home") {
      const all = view + page.scripts.filter((script) => !script.blocking).reduce((sum, { src }) => sum + asset(src), 0);
      if (all > HOME) problems.push(`${page.path}: with all it loads it weighs ${all} bytes`);
    }
    if (blocking.length) problems.push(`${page.path}: ${blocking[0].src} keeps the page waiting`);
    views.push({ path: page.path, kind: page.kind, view });
  }
  views.sort((a, b) => a.view - b.view);
  const middle = views[Math.floor(views.length / 2)].view;
  // The crowded portal has hardly any page on which there is little.
  if (portal !== crowded && middle > MIDDLE) problems.push(`the first view of the middle page weighs ${middle} bytes`);
  return { problems, views, middle };
}

/** Chromium tells now and then, on a busy machine, of a shift of no element that it can name and of less than this: one page in
 * some thousand, and never twice the same. Whatever it can name counts, however little it moves. */
const UNSEEN = 0.00005;

/** What a page asks for until it has loaded, and what moves meanwhile and just after, on a phone and a wide screen. */
export async function loading({ browser, url }) {
  const at = async (viewport) => (await visit(browser, "", (page) => load(page, url), { viewport })).map((problem) => `${viewport.width} px: ${problem}`);
  return (await Promise.all([PHONE, DESK].map(at))).flat();
}

async function load(page, url) {
  const asked = [];
  let loaded = false;
  const beside = /favicon|\.webmanifest$/;
  page.on("request", (request) => loaded || beside.test(request.url()) || asked.push(request.url()));
  page.on("load", () => (loaded = true));
  await page.goto(url);
  const moved = await page.evaluate(() => new Promise((done) => {
    const found = [];
    const name = ({ node }) => `${node?.parentElement?.className ?? "?"} ${node?.nodeName ?? "?"}`;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => found.push([entry.value, ...entry.sources.map(name)])))
      .observe({ type: "layout-shift", buffered: true });
    setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(found), 50))), 300);
  }));
  const redirected = asked.filter((address) => address === url).length === 0;
  return [
    ...(asked.length > 4 ? [`${asked.length} requests until it has loaded: ${asked.join(" ")}`] : []),
    ...moved.filter(([value, ...what]) => what.length > 0 || value >= UNSEEN).map(([value, ...what]) => `what is there moves by ${value.toFixed(4)}: ${what.join(", ")}`),
    ...(redirected ? ["is not what was asked for"] : []),
  ];
}

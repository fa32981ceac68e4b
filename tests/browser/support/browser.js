// Chromium, started once per file of tests, and pages that are looked at several at a time.

import { chromium } from "playwright-core";

const QUIET = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--hide-scrollbars",
];

/** How often Chromium is started before it counts as broken: on a busy machine it now and then crashes while it starts. */
const STARTS = 3;

/** Starts the browser. `CHROMIUM` names another than Debian's. */
export async function launch(more = []) {
  const start = () => chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: [...QUIET, ...more] });
  for (let left = STARTS - 1; left > 0; left--) {
    try {
      return await start();
    } catch (error) {
      console.error(`Chromium did not start: ${error.message.split("\n")[0]}`);
    }
  }
  return start();
}

/** Calls `look(item)` for all items, a few at a time, and returns what they returned, in order. */
export async function eachOf(items, look, atOnce = 3) {
  const results = new Array(items.length);
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const at = next++;
      results[at] = await look(items[at]);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  return results;
}

/** Pages that were used and wait for the next visit, by browser and settings: a new one costs more than most visits. */
const waiting = new Map();

/** Opens `url`, calls `look(page)` and returns what it returned. `settings` are those of a browser context. */
export async function visit(browser, url, look, settings = {}) {
  const key = JSON.stringify(settings);
  if (!waiting.has(browser)) waiting.set(browser, new Map());
  const pages = waiting.get(browser).get(key) ?? [];
  waiting.get(browser).set(key, pages);
  const viewport = settings.viewport ?? PHONE;
  const page = pages.pop() ?? (await (await browser.newContext({ viewport, ...settings })).newPage());
  await page.setViewportSize(viewport);
  await page.emulateMedia({ media: "screen", colorScheme: "light", forcedColors: "none", reducedMotion: "reduce" });
  if (url) await page.goto(url, { waitUntil: "load" });
  const result = await look(page);
  await page.evaluate(() => localStorage.clear()); // what a reader chose is no matter of the next
  await page.unrouteAll();
  page.removeAllListeners();
  pages.push(page); // not after a failure: its state is not known
  return result;
}

export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 800 };

/** A style sheet that the portal's Content-Security-Policy has no say in. */
export function addStyle(page, css) {
  return page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, css);
}

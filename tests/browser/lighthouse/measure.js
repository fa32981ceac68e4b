// Lighthouse on every kind of page of the example portal, as a phone on a slow connection; the best of three runs counts.

import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { example, MOVED, typical } from "../support/portals.js";
import { serve } from "../support/server.js";

const LANGUAGES = ["id"];
const RUNS = 3;
/** The second generation of mobile networks, on the cheapest of phones. */
const SLOWEST = { rttMs: 400, throughputKbps: 400, cpuSlowdownMultiplier: 6 };
const FLAGS = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];

/** The scores and times of one page: of several runs, the best of each. */
async function measure(port, url, more = {}) {
  const runs = [];
  for (let run = 0; run < RUNS; run++) {
    const { lhr } = await lighthouse(url, { port, logLevel: "error", ...more });
    if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
    runs.push(lhr);
  }
  const best = (of, choose) => choose(...runs.map(of));
  const scores = Object.fromEntries(Object.keys(runs[0].categories).map((id) => [id, Math.round(100 * best((run) => run.categories[id].score, Math.max))]));
  const time = (id) => best((run) => run.audits[id]?.numericValue ?? 0, Math.min);
  const failed = Object.values(runs[0].audits).filter((audit) => audit.score !== null && audit.score < 1 && audit.scoreDisplayMode === "binary").map((audit) => audit.id);
  return { scores, failed, lcp: time("largest-contentful-paint"), tbt: time("total-blocking-time"), cls: time("cumulative-layout-shift") };
}

const server = await serve(example, {}, { compressed: true });
const chrome = await launch({ chromePath: process.env.CHROMIUM ?? "/usr/bin/chromium", chromeFlags: FLAGS });
const problems = [];
try {
  const pages = typical(example, { each: 1 }).filter((page) => LANGUAGES.includes(page.language) && page.kind !== MOVED);
  for (const page of pages) {
    const hidden = page.kind === "404";
    const found = await measure(chrome.port, hidden ? `${server.origin}/404.html` : server.url(page), hidden ? { skipAudits: ["is-crawlable"] } : {});
    const seconds = (found.lcp / 1000).toFixed(2);
    console.log(`${page.kind.padEnd(16)} ${Object.entries(found.scores).map(([id, score]) => `${id} ${score}`).join(", ")}; LCP ${seconds} s, TBT ${Math.round(found.tbt)} ms, CLS ${found.cls}`);
    const low = Object.entries(found.scores).filter(([, score]) => score < 100);
    if (low.length) problems.push(`${page.kind}: ${low.map(([id, score]) => `${id} ${score}`).join(", ")} (${found.failed.join(", ")})`);
    if (page.kind === "home" && found.lcp > 900) problems.push(`home: LCP ${seconds} s is over 0.9 s`);
    if (found.tbt > 0 || found.cls > 0) problems.push(`${page.kind}: TBT ${found.tbt} ms, CLS ${found.cls}`);
  }
  const home = pages.find((page) => page.kind === "home");
  const slowest = await measure(chrome.port, server.url(home), { onlyCategories: ["performance"], throttling: SLOWEST });
  console.log(`home, 2G         LCP ${(slowest.lcp / 1000).toFixed(2)} s`);
  if (slowest.lcp > 2400) problems.push(`home, 2G: LCP ${(slowest.lcp / 1000).toFixed(2)} s is over 2.4 s`);
} finally {
  chrome.kill();
  await server.close();
}
for (const problem of problems) console.log(`below the bar: ${problem}`);
process.exitCode = problems.length ? 1 : 0;

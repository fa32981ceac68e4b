// Whether a page heeds readers who chose their own colours, or do not want things to move.

import { addStyle, visit } from "../support/browser.js";

/** Looks that were seen already: with the same classes all around, a second look would tell nothing new. */
const seen = new Set();

/** With the reader's own colours no text goes, and drawings and marks are painted still. */
export function forcedColors({ browser, url }) {
  return visit(browser, url, async (page) => {
    const texts = () => page.evaluate(() => document.body.innerText.split("\n").map((line) => line.trim()).filter(Boolean));
    const before = await texts();
    const drawn = await page.evaluate(drawings);
    await addStyle(page, "[data-probe=svg], [data-probe='::before']::before, [data-probe='::after']::after { visibility: hidden !important }");
    const problems = [];
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ forcedColors: "active", colorScheme });
      const after = await texts();
      problems.push(...before.filter((line) => !after.includes(line)).map((line) => `is gone with forced colours: ${line}`));
      for (const { at, part, look } of drawn) {
        const key = `${new URL(url).origin} ${colorScheme} ${look}`;
        if (seen.has(key)) continue;
        seen.add(key);
        const problem = await unpainted(page, at, part);
        if (problem) problems.push(`${colorScheme}: ${problem}`);
      }
    }
    return problems;
  });
}

/** The drawings of a page, and the empty boxes before and after texts that serve as marks. */
function drawings() {
  const found = [];
  globalThis.drawn = [];
  const parents = function* (one) { for (let at = one; at; at = at.parentElement) yield at; };
  const add = (one, part) => {
    const look = `${part} ${[one, one.parentElement, one.parentElement.parentElement].map((at) => `${at.localName}.${at.getAttribute("class")}`).join(" < ")}`;
    found.push({ at: drawn.push(one) - 1, part, look });
  };
  for (const one of document.body.querySelectorAll("*")) {
    const hidden = [...parents(one)].some((at) => getComputedStyle(at).clipPath === "inset(50%)");
    if (hidden || !one.checkVisibility({ visibilityProperty: true }) || one.closest("svg *")) continue;
    if (one.localName === "svg") add(one, "svg");
    for (const part of ["::before", "::after"]) {
      const { content, display, width, height } = getComputedStyle(one, part);
      const small = parseFloat(width) <= 40 && parseFloat(height) <= 40; // larger ones are ornaments
      if (content === '""' && display !== "none" && small) add(one, part);
    }
  }
  return found;
}

/** Hides a drawing: if nothing changes, it was not painted. */
async function unpainted(page, at, part) {
  const clip = await page.evaluate(([at, part]) => {
    const one = drawn[at];
    if (part !== "svg" && getComputedStyle(one, part).display === "none") return;
    one.scrollIntoView({ block: "center" });
    const { left, top, width, height } = one.getBoundingClientRect();
    const x = Math.max(0, left - 2), y = Math.max(0, top - 2);
    return { x, y, width: Math.min(innerWidth - x, width + 4), height: Math.min(innerHeight - y, height + 4) };
  }, [at, part]);
  if (!clip || clip.width <= 0 || clip.height <= 0) return;
  const painted = await page.screenshot({ clip });
  await page.evaluate(([at, part]) => (drawn[at].dataset.probe = part), [at, part]);
  const hidden = await page.screenshot({ clip });
  const name = await page.evaluate((at) => {
    delete drawn[at].dataset.probe;
    return `<${drawn[at].localName} class="${drawn[at].getAttribute("class") ?? ""}"> in ${drawn[at].parentElement.outerHTML.slice(0, 100)}`;
  }, at);
  return painted.equals(hidden) ? `${part} is not painted with forced colours: ${name}` : undefined;
}

/** Where the reader wants no motion, nothing moves, neither by itself nor on the way to a place on the page. */
export function reducedMotion({ browser, url }) {
  return visit(browser, url, (page) => page.evaluate(() => {
    const problems = document.getAnimations().map((one) => `moves: ${one.effect.target.outerHTML.slice(0, 100)}`);
    const long = (times) => times.split(",").some((time) => parseFloat(time) > 0.01);
    for (const one of document.querySelectorAll("*")) {
      const { transitionDuration, animationDuration, animationName, scrollBehavior } = getComputedStyle(one);
      if (long(transitionDuration) || (animationName !== "none" && long(animationDuration))) problems.push(`would move: ${one.outerHTML.slice(0, 100)}`);
      if (scrollBehavior === "smooth") problems.push(`scrolls smoothly: <${one.localName}>`);
    }
    return problems.slice(0, 12);
  }));
}

// Whether a page fits: narrow screens, large text, wide spacing; nothing sideways, cut off, on top of another, or too small to hit.

import { addStyle, visit } from "../support/browser.js";

/** The spacing that readers may set by WCAG 1.4.12. */
const SPACING = `
  * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
  p { margin-block-end: 2em !important; }
`;

export function reflow({ browser, url }) {
  return visit(browser, url, async (page) => {
    const problems = [];
    for (const [width, height, spacing] of [[1280, 800], [640, 600], [320, 640], [256, 640], [320, 640, true]]) {
      await page.setViewportSize({ width, height });
      if (spacing) await addStyle(page, SPACING);
      const found = await page.evaluate(misfits, { targets: !spacing });
      problems.push(...found.map((problem) => `${width} px${spacing ? ", spaced" : ""}: ${problem}`));
    }
    return problems;
  });
}

/** The same where the reader's browser shows text twice as large; `small` is a browser that does not. */
export async function largeText({ browser, url, small }) {
  const size = () => parseFloat(getComputedStyle(document.querySelector("main p, main a, main")).fontSize);
  const usual = await visit(small, url, (page) => page.evaluate(size));
  return visit(browser, url, async (page) => {
    const problems = [];
    const grown = (await page.evaluate(size)) / usual;
    if (grown < 1.9) problems.push(`the text is ${grown.toFixed(2)} times as large where the reader asks for twice`);
    for (const [width, height] of [[1280, 800], [360, 740], [320, 640]]) {
      await page.setViewportSize({ width, height });
      const found = await page.evaluate(misfits, { targets: false });
      problems.push(...found.map((problem) => `${width} px, text twice as large: ${problem}`));
    }
    return problems;
  });
}

/** What does not fit in the page as it is shown now. Runs in the page. */
function misfits({ targets }) {
  const problems = new Set();
  const root = document.documentElement;
  const name = (one) => `<${one.localName}${one.className ? ` class="${one.getAttribute("class")}"` : ""}> “${one.textContent.trim().replace(/\s+/g, " ").slice(0, 50)}”`;
  const style = (one) => getComputedStyle(one);
  const parents = function* (one) { for (let at = one; at && at !== root; at = at.parentElement) yield at; };
  const cut = (value) => value === "hidden" || value === "clip";
  const scrolls = (value) => value === "auto" || value === "scroll";
  /** Text for screen readers only, and the skip link until it is reached. */
  const unseen = (one) => [...parents(one)].some((at) => {
    const { clipPath, position } = style(at);
    const { bottom, width, height } = at.getBoundingClientRect();
    return clipPath === "inset(50%)" || (position === "absolute" && (bottom + scrollY <= 0 || (width <= 1 && height <= 1)));
  });

  if (root.scrollWidth > root.clientWidth) problems.add(`the page is ${root.scrollWidth - root.clientWidth} px too wide`);

  const shown = [...document.body.querySelectorAll("*")].filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest("svg > *") && !unseen(one));
  for (const one of shown) {
    const { left, right, width } = one.getBoundingClientRect();
    const region = [...parents(one.parentElement)].find((at) => scrolls(style(at).overflowX) && at.scrollWidth > at.clientWidth);
    if (width && !region && (left < -1 || right > root.clientWidth + 1)) problems.add(`sticks out sideways: ${name(one)}`);
    const { overflowX, overflowY, textOverflow } = style(one);
    if (scrolls(overflowX) && one.scrollWidth > one.clientWidth + 1 && !(one.tabIndex >= 0 && (one.hasAttribute("aria-label") || one.hasAttribute("aria-labelledby")) && one.hasAttribute("role"))) {
      problems.add(`scrolls sideways but cannot be reached or has no name: ${name(one)}`);
    }
    const lost = (cut(overflowX) && one.scrollWidth > one.clientWidth + 1) || (cut(overflowY) && one.scrollHeight > one.clientHeight + 1);
    if (lost && one.textContent.trim()) problems.add(`is cut off: ${name(one)}`);
    if (textOverflow === "ellipsis" && one.scrollWidth > one.clientWidth) problems.add(`ends in dots: ${name(one)}`);
  }

  // Text on text: the boxes of two pieces of text meet where letters are.
  const pieces = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (!text.data.trim() || !text.parentElement.checkVisibility({ visibilityProperty: true }) || unseen(text.parentElement)) continue;
    if ([...parents(text.parentElement)].some((at) => scrolls(style(at).overflowX))) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const { left, right, top, bottom } of range.getClientRects()) {
      const third = (bottom - top) / 3.2;
      if (right - left > 3) pieces.push({ text, left: left + 1, right: right - 1, top: top + third, bottom: bottom - third });
    }
  }
  pieces.sort((a, b) => a.top - b.top);
  pieces.forEach((one, at) => {
    for (let next = at + 1; next < pieces.length && pieces[next].top < one.bottom; next++) {
      const other = pieces[next];
      if (other.text !== one.text && other.left < one.right && one.left < other.right) {
        problems.add(`lies over other text: “${one.text.data.trim().slice(0, 40)}” and “${other.text.data.trim().slice(0, 40)}”`);
      }
    }
  });

  // WCAG 2.5.8: 24 by 24 px, or a circle of 24 px around it that meets no other target; links in a sentence are excepted.
  if (targets) {
    const inSentence = (one) => style(one).display === "inline" && [...one.parentElement.childNodes].some((near) => near !== one && near.nodeType === 3 && /\p{L}{2,}/u.test(near.data));
    const all = shown.filter((one) => one.matches("a[href], button, input, select, textarea, summary, [role=button]") && !inSentence(one));
    const boxes = all.map((one) => {
      const { left, top, right, bottom, width, height } = one.getBoundingClientRect();
      return { one, left, top, right, bottom, x: (left + right) / 2, y: (top + bottom) / 2, small: width < 23.9 || height < 23.9 };
    });
    for (const box of boxes.filter(({ small }) => small)) {
      const near = boxes.some((other) => {
        if (other === box) return false;
        if (other.small && Math.hypot(other.x - box.x, other.y - box.y) < 24) return true;
        const x = Math.max(other.left, Math.min(box.x, other.right)), y = Math.max(other.top, Math.min(box.y, other.bottom));
        return Math.hypot(x - box.x, y - box.y) < 12;
      });
      if (near) problems.add(`is too small to hit: ${name(box.one)}`);
    }
  }
  return [...problems].slice(0, 12);
}

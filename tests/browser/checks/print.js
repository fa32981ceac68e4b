// Whether a page is whole and legible on paper.

import { visit } from "../support/browser.js";
import { toControls } from "./controls.js";

export function print({ browser, url }) {
  return visit(browser, url, async (page) => {
    await page.evaluate(toControls);
    await page.evaluate(() => {
      const shown = (one) => one.checkVisibility({ visibilityProperty: true });
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      balai.said = [];
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        if (text.data.trim() && shown(text.parentElement)) balai.said.push(text);
      }
    });
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    return page.evaluate(onPaper);
  }, { viewport: { width: 718, height: 1000 } });
}

/** What is wrong with the page on paper. Runs in the page. */
function onPaper() {
  const problems = new Set();
  const shown = (one) => one.checkVisibility({ visibilityProperty: true });
  const quote = (text) => `“${text.trim().replace(/\s+/g, " ").slice(0, 60)}”`;
  for (const text of balai.said) {
    const one = text.parentElement;
    const way = one.closest("nav, .skip, a[href^='#']:is(body > *)");
    if (!one.closest("main") || way) continue;
    if (!shown(one)) problems.add(`is not printed: ${quote(text.data)}`);
    else {
      const contrast = balai.contrast(getComputedStyle(one).color, "rgb(255, 255, 255)");
      if (contrast < 4.5) problems.add(`is pale on paper, ${contrast.toFixed(1)} : 1: ${quote(text.data)}`);
    }
  }
  for (const one of document.querySelectorAll("header nav, footer nav, body > nav, body > a")) {
    if (shown(one)) problems.add(`is of no use on paper: ${quote(one.textContent)}`);
  }
  for (const link of document.querySelectorAll("main a[href^=http]")) {
    if (shown(link) && !link.textContent.includes(link.href) && !getComputedStyle(link, "::after").content.includes(link.getAttribute("href"))) {
      problems.add(`its address is not printed: ${quote(link.textContent)}`);
    }
  }
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) problems.add(`is ${scrollWidth - clientWidth} px wider than the paper`);
  return [...problems].slice(0, 12);
}

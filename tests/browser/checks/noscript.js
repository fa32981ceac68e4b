// Whether a page is whole where scripts do not run.

import { visit } from "../support/browser.js";

/** What a page says, and the controls in it that do nothing by themselves. */
function look() {
  const shown = (one) => one.checkVisibility({ visibilityProperty: true });
  const works = (one) => one.form?.getAttribute("action") || one.closest("details");
  const controls = [...document.querySelectorAll("button, input, select, textarea, [role=button], [onclick]")].filter(shown);
  const links = [...document.querySelectorAll("a")].filter((one) => !one.hasAttribute("href") || /^(#?$|javascript:)/.test(one.getAttribute("href")));
  return {
    lines: document.body.innerText.split("\n").map((line) => line.trim()).filter(Boolean),
    dead: [...controls.filter((one) => !works(one)), ...links].map((one) => one.outerHTML.slice(0, 120)),
  };
}

export async function noscript({ browser, url }) {
  const without = await visit(browser, url, (page) => page.evaluate(look), { javaScriptEnabled: false });
  const withScripts = await visit(browser, url, (page) => page.evaluate(look));
  const missing = withScripts.lines.filter((line) => !without.lines.includes(line));
  return [
    ...without.dead.map((one) => `does nothing without a script: ${one}`),
    ...missing.map((line) => `is there only with scripts: ${line}`),
    ...(without.lines.length < 2 ? ["says nothing without scripts"] : []),
  ];
}

/** The language switch leads to where it says, without scripts. */
export async function switchWithoutScripts({ browser, url }) {
  return visit(browser, url, async (page) => {
    const problems = [];
    const links = "[data-languages] a[hreflang]:not([aria-current])";
    for (let at = 0, count = await page.locator(links).count(); at < count; at++) {
      await page.goto(url);
      const link = page.locator(links).nth(at);
      const hreflang = await link.getAttribute("hreflang");
      await Promise.all([page.waitForNavigation(), link.click()]);
      const language = await page.locator("html").getAttribute("lang");
      if (language !== hreflang) problems.push(`the switch to ${hreflang} leads to a page in ${language}`);
    }
    return problems;
  }, { javaScriptEnabled: false });
}

// Whether a page can be used with a keyboard alone: the skip link, the order, the focus that can be seen, no trap.

import { DESK, PHONE, visit } from "../support/browser.js";
import { marks, toControls } from "./controls.js";

export function keyboard({ browser, url }) {
  return visit(browser, url, async (page) => {
    const problems = [];
    for (const viewport of [PHONE, DESK]) {
      await page.setViewportSize(viewport);
      await page.goto(url);
      await page.evaluate(toControls);
      const found = [...await skipLink(page), ...await walk(page), ...await shown(page)];
      problems.push(...found.map((problem) => `${viewport.width} px: ${problem}`));
    }
    return problems;
  });
}

/** The first stop leads past what is the same on every page, and can be seen when it is reached. */
async function skipLink(page) {
  const needed = await page.evaluate(() => {
    const main = document.querySelector("main");
    return !main || balai.controls.filter((one) => one.compareDocumentPosition(main) & Node.DOCUMENT_POSITION_FOLLOWING).length > 1;
  });
  if (!needed) return [];
  await page.keyboard.press("Tab");
  const problem = await page.evaluate(() => {
    const link = document.activeElement;
    const target = link.matches("a[href^='#']") && document.getElementById(link.hash.slice(1));
    if (!target || target.localName !== "main") return `the first stop is no link to the content: ${balai.name(link)}`;
    const { left, top, right, bottom } = link.getBoundingClientRect();
    if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight || right - left < 24) return "the skip link is not seen when it is reached";
  });
  if (problem) return [problem];
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const inside = await page.evaluate(() => {
    const main = document.querySelector("main");
    return main.contains(document.activeElement) || !balai.controls.some((one) => main.contains(one));
  });
  return inside ? [] : ["the skip link does not lead into the content"];
}

/** Tab reaches every control once, in the order in which they are read, and then leaves the page. */
async function walk(page) {
  await page.evaluate(() => {
    getSelection().collapse(document.body, 0);
    document.activeElement.blur();
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
    balai.met = [];
    addEventListener("focusin", (event) => balai.met.push(balai.controls.indexOf(event.target)), true);
  });
  const count = await page.evaluate(() => balai.controls.length);
  for (let pressed = 0; pressed < count; pressed++) await page.keyboard.press("Tab");
  const [met, names] = await page.evaluate(() => [balai.met, balai.controls.map(balai.name)]);
  const wrong = met.findIndex((at, place) => at !== place);
  if (wrong >= 0) return [`stop ${wrong + 1} is ${names[met[wrong]] ?? "something else"}, not ${names[wrong]}`];
  if (met.length < count) return [`${names[met.length]} is not reached: the focus stays on ${names[met.length - 1]}`];
  await page.keyboard.press("Tab");
  const stuck = await page.evaluate(() => balai.met.length > balai.controls.length && balai.met.at(-1) === balai.controls.length - 1);
  return stuck ? ["the focus does not leave the page"] : [];
}

/** Every control that has the focus looks different from before, is in view and not covered. */
async function shown(page) {
  const problems = [];
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    problems.push(...(await page.evaluate(marks)).map((problem) => `${colorScheme}: ${problem}`));
  }
  await page.emulateMedia({ forcedColors: "active", colorScheme: "light" });
  problems.push(...(await page.evaluate(marks)).map((problem) => `forced colours: ${problem}`));
  await page.emulateMedia({ forcedColors: "none" });
  return [...problems, ...await painted(page)];
}

/** Looks whose focus was painted already: with the same classes all around, a second picture would tell nothing new. */
const seen = new Set();

/** One control of each look is painted differently with the focus: an outline may be cut off although it is there. */
async function painted(page) {
  const problems = [];
  const looks = await page.evaluate(() => {
    const look = (part) => `${part.localName}.${part.className}`;
    const key = (one) => [origin, innerWidth, document.dir, look(one), look(one.parentElement), look(one.parentElement.parentElement)].join(" ");
    return balai.controls.map(key);
  });
  for (const [at, look] of looks.entries()) {
    if (seen.has(look)) continue;
    seen.add(look);
    const clip = await page.evaluate((at) => {
      const one = balai.controls[at];
      one.focus();
      const { left, top, width, height } = one.getBoundingClientRect();
      const x = Math.max(0, left - 6), y = Math.max(0, top - 6);
      return { x, y, width: Math.min(innerWidth - x, width + 12), height: Math.min(innerHeight - y, height + 12) };
    }, at);
    if (clip.width <= 0 || clip.height <= 0) continue; // `marks` says that it is not in view
    const focused = await page.screenshot({ clip, animations: "disabled" });
    await page.evaluate(() => document.activeElement.blur());
    const plain = await page.screenshot({ clip, animations: "disabled" });
    if (focused.equals(plain)) problems.push(`the focus is not painted on ${await page.evaluate((at) => balai.name(balai.controls[at]), at)}`);
  }
  return problems;
}

/** The language switch, and the choice of a language, by keyboard, lead to where they say. */
export function languageSwitch({ browser, url }) {
  return visit(browser, url, async (page) => {
    const problems = [];
    const choices = "[data-languages] a[hreflang]:not([aria-current])";
    const links = await page.$$eval(choices, (all) => all.map((one) => [one.href, one.hreflang]));
    if (!links.length) problems.push("has no way to another language");
    for (const [at, [href, hreflang]] of links.entries()) {
      await page.evaluate(() => localStorage.clear());
      await page.goto(url);
      await page.locator(choices).nth(at).focus();
      await Promise.all([page.waitForURL(href), page.keyboard.press("Enter")]);
      const language = await page.evaluate(() => document.documentElement.lang);
      if (language !== hreflang) problems.push(`the switch to ${hreflang} leads to ${href}, a page in ${language}`);
    }
    return problems;
  });
}

/** Who chose a language and comes to the portal's root again is led to it, and can still choose another. */
export function choiceFollowed({ browser, url, server, portal }) {
  return visit(browser, url, async (page) => {
    const root = `${server.origin}${portal.prefix}`;
    const choices = "[data-languages] a[hreflang]:not([aria-current])";
    const [href, hreflang] = await page.$eval(`${choices} >> nth=-1`, (one) => [one.href, one.hreflang]);
    await page.locator(choices).last().focus();
    await Promise.all([page.waitForURL(href), page.keyboard.press("Enter")]);
    await page.goto(root);
    await page.waitForTimeout(300);
    const language = await page.evaluate(() => document.documentElement.lang);
    return language === hreflang ? [] : [`who chose ${hreflang} is led to a page in ${language}`];
  });
}

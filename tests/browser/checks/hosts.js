// Whom a page asks for something, and what its Content-Security-Policy allows.

import { visit } from "../support/browser.js";

/** Every request to another host, and everything that the browser refused or complained of. */
export function hosts({ browser, url }) {
  return visit(browser, "", async (page) => {
    const problems = [];
    const own = new URL(url).origin;
    await page.route((address) => address.origin !== own, (route) => route.abort());
    page.on("request", (request) => new URL(request.url()).origin === own || request.url().startsWith("data:") || problems.push(`asks ${request.url()}`));
    page.on("console", (message) => {
      // A page of errors is one because it was not found.
      const found = !/status of 404/.test(message.text()) || message.location().url !== url;
      if (["error", "warning"].includes(message.type()) && found) problems.push(`the browser complains: ${message.text()}`);
    });
    page.on("pageerror", (error) => problems.push(`a script fails: ${error.message}`));
    await page.goto(url, { waitUntil: "networkidle" });
    return problems;
  });
}

/** What every page's policy has to say; styles and scripts may add hashes. */
const POLICY = {
  "default-src": /^'none'$/,
  "script-src": /^('self'|'none')?( ?'sha(256|384|512)-[^' ]+')*$/,
  "style-src": /^('self'|'none')?( ?'sha(256|384|512)-[^' ]+')*$/,
  "img-src": /^'self' data:$/,
  "connect-src": /^'self'$/,
  "manifest-src": /^'self'$/,
  "worker-src": /^'self'$/,
  "base-uri": /^'none'$/,
  "form-action": /^'self'$/,
};

/** What is missing in the policies of a portal's pages, or allowed that must not be. `found` is what `read` returned. */
export function policies(found) {
  const problems = [];
  const all = new Set();
  for (const page of found.pages.values()) {
    const say = (what) => problems.push(`${page.path}: ${what}`);
    if (page.policy.length !== 1) say(`has ${page.policy.length} policies`);
    const directives = new Map((page.policy[0] ?? "").split(";").map((one) => one.trim().split(/ (.*)/s)));
    if (page.policy[0]) all.add(page.policy[0]);
    for (const [name, value] of Object.entries(POLICY)) {
      if (!value.test(directives.get(name) ?? "missing")) say(`${name} is ${directives.get(name)}`);
    }
    if (/unsafe|\*|https?:/.test(page.policy[0] ?? "")) say("the policy allows more than the portal's own");
    if (page.styled.length) say(`has a style of its own: ${page.styled[0]}`);
  }
  if (all.size > 1) problems.push(`there are ${all.size} different policies`);
  return problems;
}

// How a suite is declared: a check of one page, run on every kind of page, and shown to fail on each seeded fault.

import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { launch, eachOf } from "./browser.js";
import { one, portals, typical, MOVED } from "./portals.js";
import { serve } from "./server.js";

let browser;
const started = async () => (browser ??= launch());
after(async () => (await browser)?.close());

/**
 * Declares a test for each portal and kind of page that `check({ browser, portal, page, url })` names no problem.
 * `among` are the portals, `each` how many pages of a kind and language are looked at,
 * `languages` in which languages and `only` of which kinds, if not of all, and `serving` how the pages are sent.
 */
export function everyKind(title, check, { among = portals, each = 2, languages, only, skip = [MOVED], serving } = {}) {
  for (const portal of among) {
    describe(`${title}: ${portal.name}`, () => {
      const chosen = typical(portal, { each }).filter((page) => !languages || languages.includes(page.language));
      const kinds = byKind(chosen);
      let server;
      after(() => server?.close());
      for (const [kind, pages] of kinds) {
        if (skip.includes(kind) || only && !only.includes(kind)) continue;
        it(kind, async () => {
          server ??= await serve(portal, {}, serving);
          const look = async (page) => {
            const problems = await check({ browser: await started(), portal, page, url: server.url(page), server });
            return problems.map((problem) => `${page.path}: ${problem}`);
          };
          none((await eachOf(pages, look)).flat());
        });
      }
    });
  }
}

/**
 * Declares a test for each of `faults` that the check names it. A fault says in which portal (`portal`) and on which kind
 * of page (`kind`, in `language`) it is planted, how (`html`, `css`), and what the check then says (`expect`).
 */
export function seeded(title, check, faults, { standard = portals[0], serving } = {}) {
  describe(`${title}: seeded faults are found`, () => {
    for (const fault of faults) {
      it(fault.name, async () => {
        const portal = fault.portal ?? standard;
        const server = await serve(portal, fault, serving);
        try {
          const page = one(portal, fault.kind, fault.language);
          const problems = await check({ browser: await started(), portal, page, url: server.url(page), server });
          assert.match(problems.join("\n"), fault.expect);
        } finally {
          await server.close();
        }
      });
    }
  });
}

/** Fails with all problems, each on a line of its own. */
export function none(problems) {
  assert.equal(problems.length, 0, `${problems.length} problems:\n${problems.slice(0, 60).join("\n")}`);
}

function byKind(pages) {
  const kinds = new Map();
  for (const page of pages) kinds.set(page.kind, [...(kinds.get(page.kind) ?? []), page]);
  return kinds;
}

// What axe-core finds on a page, on a phone and a desk, in light and dark.

import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { DESK, PHONE, visit } from "../support/browser.js";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

export function axe({ browser, url }) {
  return visit(browser, url, async (page) => {
    await page.evaluate(AXE);
    const problems = [];
    for (const viewport of [PHONE, DESK]) {
      await page.setViewportSize(viewport);
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        const found = await page.evaluate((tags) => {
          const rules = { "target-size": { enabled: true } };
          return globalThis.axe.run({ runOnly: { type: "tag", values: tags }, rules, resultTypes: ["violations"] });
        }, TAGS);
        for (const { id, help, nodes } of found.violations) {
          problems.push(`${viewport.width} px, ${colorScheme}: ${id} (${help}), ${nodes.length} ×, as ${nodes[0].html.slice(0, 160)}`);
        }
      }
    }
    return problems;
  });
}

// Pages are light: their first view, their scripts, the number of requests; and nothing in them moves.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { loading, weights } from "./checks/weight.js";
import { faults } from "./faults.js";
import { launch } from "./support/browser.js";
import { complete, crowded, example } from "./support/portals.js";
import { read } from "./support/read.js";
import { everyKind, none, seeded } from "./support/suite.js";

describe("weight of every page", () => {
  let browser;
  before(async () => (browser = await launch()));
  after(() => browser.close());
  for (const portal of [example, complete, crowded]) {
    it(`is within the limits: ${portal.name}`, async (t) => {
      const { problems, views, middle } = weights(portal, await read(browser, portal));
      const heaviest = views.at(-1);
      t.diagnostic(`${portal.name}: ${views.length} pages; first view at most ${heaviest.view} bytes (${heaviest.path}), in the middle ${middle}`);
      none(problems);
    });
  }
  for (const fault of faults.weight) {
    it(`is measured: ${fault.name}`, async () => {
      const found = await read(browser, example, fault);
      assert.match(weights(example, found, fault).problems.join("\n"), fault.expect);
    });
  }
});

const serving = { pieces: 12 };
everyKind("loading", loading, { among: [example, complete], each: 1, serving });
seeded("loading", loading, faults.loading, { serving });

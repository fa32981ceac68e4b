// Machines can read what is meant for them: sitemap, feeds, and the data in the head of every page.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { lists } from "./checks/head.js";
import { faults } from "./faults.js";
import { launch } from "./support/browser.js";
import { example, portals } from "./support/portals.js";
import { read } from "./support/read.js";
import { none } from "./support/suite.js";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

describe("sitemap and feeds", () => {
  for (const portal of portals) {
    it(`are whole: ${portal.name}`, async () => none(lists(portal, await read(browser, portal))));
  }
  for (const fault of faults.lists) {
    it(`are read: ${fault.name}`, async () => {
      assert.match(lists(example, await read(browser, example, fault)).join("\n"), fault.expect);
    });
  }
});

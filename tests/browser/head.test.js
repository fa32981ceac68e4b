// Machines can read what is meant for them: sitemap, feeds, and the data in the head of every page.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { data } from "./checks/data.js";
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

describe("data of every page", () => {
  for (const portal of portals) {
    it(`is what schema.org knows and its kind should tell: ${portal.name}`, async () => none(data(portal, await read(browser, portal))));
  }
  for (const fault of faults.data) {
    it(`is read: ${fault.name}`, async () => {
      assert.match(data(example, await read(browser, example, fault)).join("\n"), fault.expect);
    });
  }
});

// No page asks another host for anything, and each page's Content-Security-Policy would not let it.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { hosts, policies } from "./checks/hosts.js";
import { faults } from "./faults.js";
import { launch } from "./support/browser.js";
import { complete, example, portals } from "./support/portals.js";
import { read } from "./support/read.js";
import { everyKind, none, seeded } from "./support/suite.js";

everyKind("no other host", hosts, { among: [example, complete], skip: [] });
seeded("no other host", hosts, faults.hosts);

describe("Content-Security-Policy of every page", () => {
  let browser;
  before(async () => (browser = await launch()));
  after(() => browser.close());
  for (const portal of portals) {
    it(`is there, strict and the same: ${portal.name}`, async () => none(policies(await read(browser, portal))));
  }
  for (const fault of faults.policies) {
    it(`is read: ${fault.name}`, async () => {
      assert.match(policies(await read(browser, example, fault)).join("\n"), fault.expect);
    });
  }
});

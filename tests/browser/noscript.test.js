// Without scripts every kind of page is whole, no control is dead, the language can be changed, and every link leads somewhere.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { noscript, switchWithoutScripts } from "./checks/noscript.js";
import { deadLinks } from "./checks/links.js";
import { faults } from "./faults.js";
import { launch } from "./support/browser.js";
import { MOVED, complete, example, portals } from "./support/portals.js";
import { read } from "./support/read.js";
import { everyKind, none, seeded } from "./support/suite.js";

everyKind("without scripts", noscript, { among: [example, complete], each: 1 });
everyKind("language switch without scripts", switchWithoutScripts, { each: 1, languages: ["id", "ar"], skip: ["404", MOVED] });
seeded("without scripts", noscript, faults.noscript);

describe("every link of every page", () => {
  let browser;
  before(async () => (browser = await launch()));
  after(() => browser.close());
  for (const portal of portals) {
    it(`leads somewhere: ${portal.name}`, async () => none(deadLinks(portal, await read(browser, portal))));
  }
  for (const fault of faults.links) {
    it(`is followed: ${fault.name}`, async () => {
      const portal = fault.portal ?? example;
      assert.match(deadLinks(portal, await read(browser, portal, fault)).join("\n"), fault.expect);
    });
  }
});

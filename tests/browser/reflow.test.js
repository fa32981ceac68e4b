// Every kind of page fits on 1280 to 256 pixels, with text twice as large, and with the spacing that readers may set.

import { after } from "node:test";
import { largeText, reflow } from "./checks/reflow.js";
import { faults } from "./faults.js";
import { launch } from "./support/browser.js";
import { complete, crowded, example } from "./support/portals.js";
import { everyKind, seeded } from "./support/suite.js";

/** A browser whose reader has set the text size to twice the usual. */
let large;
const twice = async (at) => largeText({ ...at, small: at.browser, browser: await (large ??= launch(["--blink-settings=defaultFontSize=32,defaultFixedFontSize=26"])) });
after(async () => (await large)?.close());

everyKind("reflow", reflow, { among: [example, complete, crowded] });
everyKind("text twice as large", twice, { among: [example, complete], each: 1 });
seeded("reflow", reflow, faults.reflow);
seeded("text twice as large", twice, faults.largeText);

// Every kind of page heeds readers who chose their own colours, or do not want things to move.

import { forcedColors, reducedMotion } from "./checks/preferences.js";
import { faults } from "./faults.js";
import { complete, example } from "./support/portals.js";
import { everyKind, seeded } from "./support/suite.js";

everyKind("forced colours", forcedColors, { among: [example, complete], each: 1 });
everyKind("reduced motion", reducedMotion, { among: [example, complete], each: 1, languages: ["id"] });
seeded("forced colours", forcedColors, faults.forcedColors);
seeded("reduced motion", reducedMotion, faults.reducedMotion);

// axe-core finds nothing on any kind of page, on a phone and a desk, in light and dark, in every language.

import { axe } from "./checks/axe.js";
import { faults } from "./faults.js";
import { complete, crowded, example } from "./support/portals.js";
import { everyKind, seeded } from "./support/suite.js";

everyKind("axe-core", axe, { among: [example, complete, crowded] });
seeded("axe-core", axe, faults.axe);

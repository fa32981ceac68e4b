// Every kind of page can be used with a keyboard alone, also to change the language.

import { keyboard, languageSwitch } from "./checks/keyboard.js";
import { faults } from "./faults.js";
import { below, complete, example } from "./support/portals.js";
import { everyKind, seeded } from "./support/suite.js";

everyKind("keyboard", keyboard, { among: [example, complete], each: 1 });
everyKind("language switch by keyboard", languageSwitch, { among: [complete, below], each: 1 });
seeded("keyboard", keyboard, faults.keyboard);
seeded("language switch", languageSwitch, faults.languageSwitch);

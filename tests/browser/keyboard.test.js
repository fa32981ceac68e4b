// Every kind of page can be used with a keyboard alone, also to change the language.

import { choiceFollowed, keyboard, languageSwitch } from "./checks/keyboard.js";
import { faults } from "./faults.js";
import { MOVED, below, complete, example } from "./support/portals.js";
import { everyKind, seeded } from "./support/suite.js";

everyKind("keyboard", keyboard, { among: [example, complete], each: 1 });
everyKind("language switch by keyboard", languageSwitch, { among: [complete, below], each: 1, skip: ["404", MOVED] });
everyKind("a chosen language is remembered", choiceFollowed, { among: [complete, below], each: 1, only: ["language-choice"] });
seeded("keyboard", keyboard, faults.keyboard);
seeded("a chosen language is remembered", choiceFollowed, faults.choice);
seeded("language switch", languageSwitch, faults.languageSwitch);

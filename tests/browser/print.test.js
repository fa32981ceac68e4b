// Every kind of page can be printed: whole, dark on white, without what is of no use on paper.

import { print } from "./checks/print.js";
import { faults } from "./faults.js";
import { complete, example } from "./support/portals.js";
import { everyKind, seeded } from "./support/suite.js";

everyKind("print", print, { among: [example, complete] });
seeded("print", print, faults.print);

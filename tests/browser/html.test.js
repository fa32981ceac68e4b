// The Nu HTML checker has no error and no warning about any page, style sheet or drawing of the portals.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { describe, it } from "node:test";
import { html } from "./checks/html.js";
import { faults } from "./faults.js";
import { complete, crowded, example, one } from "./support/portals.js";
import { none } from "./support/suite.js";

const checked = (path) => /\.(html|css|svg)$/.test(path);

describe("the Nu HTML checker", () => {
  for (const portal of [example, complete, crowded]) {
    it(`has nothing to say about ${portal.files.size} files: ${portal.name}`, async () => {
      none(await html(portal.folder, [...portal.files].filter(checked)));
    });
  }

  it("finds each seeded fault", async () => {
    const folder = mkdtempSync(join(tmpdir(), "balai-html-"));
    try {
      const sheet = [...example.files].find((path) => path.endsWith(".css"));
      for (const [at, fault] of faults.html.entries()) {
        const path = fault.css ? sheet : one(example, fault.kind).path;
        const text = readFileSync(join(example.folder, path), "utf8");
        writeFileSync(join(folder, `${at}-${basename(path)}`), (fault.css ?? fault.html)(text));
      }
      const names = faults.html.map((fault, at) => `${at}-${fault.css ? basename(sheet) : "index.html"}`);
      const found = await html(folder, names);
      faults.html.forEach((fault, at) => {
        assert.match(found.filter((problem) => problem.startsWith(names[at])).join("\n"), fault.expect, fault.name);
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

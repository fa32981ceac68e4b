// Whether the data in a page's head is what schema.org knows, and what its kind of page should tell.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** schema.org's types with those above them, and their properties with the types that these may have. */
const words = (() => {
  const folder = dirname(createRequire(import.meta.url).resolve("schema-dts/package.json"));
  const text = readFileSync(join(folder, "dist/schema.d.ts"), "utf8");
  const parts = new Map();
  const leaves = new Map();
  for (const [, name, above, body] of text.matchAll(/^(?:export )?interface (\w+) extends ([^{]+)\{\n([^]*?)^\}/gm)) {
    const properties = [...body.matchAll(/^ {4}"(\w+)"\?: (.*);$/gm)].map(([, property, types]) => [property, types.match(/\w+/g)]);
    parts.set(name, { above: above.match(/\w+/g), properties });
    const type = body.match(/"@type": "(\w+)"/)?.[1];
    if (type) leaves.set(type, name);
  }
  const chain = (name) => (parts.has(name) ? [name, ...parts.get(name).above.flatMap(chain)] : []);
  return {
    known: (type) => leaves.has(type),
    /** A type and those above it. */
    above: (type) => [type, ...chain(leaves.get(type)).map((name) => name.replace(/Base$|Leaf$/, ""))],
    property: (type, name) => chain(leaves.get(type)).flatMap((part) => parts.get(part).properties).find(([own]) => own === name)?.[1],
  };
})();

/** What a page of a kind tells beside the way to it; of an area, any kind of area will do. */
const TOLD = { home: "WebSite", "language-choice": "WebSite", region: "AdministrativeArea", report: "Report", reports: "ItemList" };
/** Pages that search engines are not to list. */
const UNTOLD = ["404", "redirect"];

/** What is wrong with the data of a portal's pages. `found` is what `read` returned. */
export function data(portal, found) {
  const problems = [];
  for (const page of found.pages.values()) {
    if (UNTOLD.includes(page.kind)) continue;
    const say = (what) => problems.push(`${page.path}: ${what}`);
    const told = page.data.flatMap((text) => parsed(text, say));
    told.forEach((thing) => check(thing, portal, say));
    const types = told.flatMap((thing) => words.above(thing["@type"]));
    const withdrawn = page.noindex;
    if (TOLD[page.kind] && !withdrawn && !types.some((type) => type === TOLD[page.kind] || (type === "Place" && page.kind === "region"))) say(`tells of no ${TOLD[page.kind]}`);
    if (page.crumbs) crumbs(told, page, say);
  }
  return problems;
}

function parsed(text, say) {
  try {
    const all = JSON.parse(text);
    if (all["@context"] !== "https://schema.org") say(`its context is ${all["@context"]}`);
    return all["@graph"] ?? [all];
  } catch (error) {
    say(`its data cannot be read: ${error.message}`);
    return [];
  }
}

/** A thing has a type and properties that schema.org knows, and its addresses are whole. */
function check(thing, portal, say) {
  const type = thing["@type"];
  if (!words.known(type)) return say(`schema.org has no ${type}`);
  for (const [name, value] of Object.entries(thing)) {
    if (name.startsWith("@") && name !== "@id") continue;
    const expected = name === "@id" ? ["URL"] : words.property(type, name);
    if (!expected) say(`a ${type} has no ${name}`);
    for (const one of [value].flat()) {
      if (one === null || one === "") say(`${name} of ${type} is empty`);
      else if (typeof one === "object" && one["@type"]) {
        check(one, portal, say);
        if (expected && words.known(one["@type"]) && !words.above(one["@type"]).some((above) => expected.includes(above))) say(`${name} of ${type} may not be a ${one["@type"]}`);
      } else if (typeof one === "object" ? Object.keys(one).join() !== "@id" : ["url", "@id", "item"].includes(name) && !/^https?:\/\//.test(one)) say(`${name} of ${type} is ${JSON.stringify(one)}`);
      else if (/^(date|uploadDate)/.test(name) && Number.isNaN(Date.parse(one))) say(`${name} of ${type} is no day: ${one}`);
    }
  }
}

/** The way to a page, told as it is shown: from the first page on, each step with its name, all but the last with its address. */
function crumbs(told, page, say) {
  const lists = told.filter((thing) => thing["@type"] === "BreadcrumbList");
  if (lists.length !== 1) return say(`tells ${lists.length} ways to it`);
  const steps = lists[0].itemListElement;
  if (steps.length !== page.crumbs + 1) say(`shows ${page.crumbs} steps above it and tells ${steps.length - 1}`);
  steps.forEach((step, at) => {
    if (step.position !== at + 1 || !step.name || (!step.item && at < steps.length - 1)) say(`step ${at + 1} of the way to it is ${JSON.stringify(step)}`);
  });
}

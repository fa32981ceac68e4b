// The built portals: where they lie, their pages, and which of these stand for their kind.

import { readFileSync, readdirSync, existsSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { gzipSync } from "node:zlib";

const root = resolve(import.meta.dirname ?? new URL(".", import.meta.url).pathname, "../../..");

/** A folder that `balai build` wrote: the `base` of its absolute addresses, and the path (`prefix`) that it is served under. */
function portal(name, variable, folder, base, prefix) {
  const at = resolve(root, process.env[variable] ?? folder);
  if (!existsSync(join(at, "index.html"))) throw new Error(`${at} is no built portal: run tests/run.sh, or set ${variable}`);
  const files = readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(at, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/"))
    .filter((path) => !path.split("/").some((part) => part.startsWith(".")))
    .sort();
  const pages = files.filter((path) => path.endsWith(".html")).map((path) => page(at, path));
  return { name, folder: at, base, prefix, files: new Set(files), pages };
}

function page(folder, path) {
  const html = readFileSync(join(folder, path), "utf8");
  const start = html.match(/<html[^>]*>/)?.[0] ?? "";
  const attribute = (name) => start.match(new RegExp(` ${name}="([^"]*)"`))?.[1] ?? "";
  return {
    path,
    url: path.replace(/(^|\/)index\.html$/, "$1"),
    kind: attribute("data-page-kind"),
    language: attribute("lang"),
    direction: attribute("dir"),
    bytes: Buffer.byteLength(html),
  };
}

/** The example portal at the top of its host. */
export const example = portal("example", "BALAI_EXAMPLE", "output", "https://kabar-pemberdayaan.example/", "/");
/** The complete portal, in five languages. */
export const complete = portal("complete", "BALAI_COMPLETE", "target/complete", "https://contoh-lengkap.example/", "/");
/** The example portal again, built for a folder of its host. */
export const below = portal("below a folder", "BALAI_BELOW", "target/below", "https://kabar-pemberdayaan.example/a/b/", "/a/b/");
/** A region with more reports and programs than one page shows, and more about a theme. */
export const crowded = portal("crowded", "BALAI_CROWDED", "target/crowded", "https://kabar-uji.test/", "/");

/** Every portal. */
export const portals = [example, complete, below, crowded];

/** Pages that send the reader on and cannot be looked at. */
export const MOVED = "redirect";

/** Those pages of a portal that stand for all: of each kind in each language the heaviest and the one in the middle. */
export function typical(portal, { each = 2 } = {}) {
  const groups = new Map();
  for (const page of portal.pages) {
    const key = `${page.kind} ${page.language}`;
    groups.set(key, [...(groups.get(key) ?? []), page]);
  }
  return [...groups.values()].flatMap((pages) => {
    pages.sort((a, b) => b.bytes - a.bytes || (a.path < b.path ? -1 : 1));
    const middle = pages[Math.floor(pages.length / 2)];
    return each === 1 || middle === pages[0] ? [pages[0]] : [pages[0], middle];
  });
}

/** The heaviest page of a kind in a language, for a fault to be planted in. */
export function one(portal, kind, language = "id") {
  const found = typical(portal, { each: 1 }).find((page) => page.kind === kind && page.language === language);
  if (!found) throw new Error(`the portal “${portal.name}” has no page of the kind ${kind} in ${language}`);
  return found;
}

/** What a file weighs on its way, in bytes. */
export function weight(bytes) {
  return gzipSync(bytes, { level: 9 }).length;
}

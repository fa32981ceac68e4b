// Where the links of a portal's pages lead.

/** Every link of every page that leads nowhere, or out of the portal's folder. `found` is what `read` returned. */
export function deadLinks(portal, found) {
  const problems = [];
  for (const page of found.pages.values()) {
    const own = `${found.origin}${portal.prefix}${page.path}`;
    for (const link of page.links) {
      const problem = follow(portal, found, own, link);
      if (problem) problems.push(`${page.path}: ${link} ${problem}`);
    }
  }
  return problems;
}

function follow(portal, found, own, link) {
  if (link.startsWith(portal.base)) link = `${found.origin}${portal.prefix}${link.slice(portal.base.length)}`;
  const { origin, protocol, pathname, hash } = new URL(link, own);
  if (["mailto:", "tel:", "sms:", "data:"].includes(protocol)) return;
  if (!["http:", "https:"].includes(protocol)) return "has an address that does not belong here";
  if (origin !== found.origin) return;
  const path = decodeURIComponent(pathname);
  if (!path.startsWith(portal.prefix)) return "leaves the portal's folder";
  const file = path.slice(portal.prefix.length).replace(/(^|\/)$/, "$1index.html");
  if (!portal.files.has(file)) return "leads to a page that is not there";
  const id = decodeURIComponent(hash.slice(1));
  if (id && !found.pages.get(file)?.ids.includes(id)) return "leads to a place that is not on the page";
}

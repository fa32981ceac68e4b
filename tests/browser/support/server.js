// A server for one built portal on this machine, which may serve a fault that is not in the files.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".xml": "application/xml; charset=utf-8",
};

/**
 * Serves `portal` as a host of static files would: folders by their index.html, what is not there by 404.html.
 * `fault` alters what is served: `html(text, path)`, `css(text)` and `xml(text, path)` return the text to serve;
 * `compressed` sends and caches it as a good host would, for measuring;
 * `pieces` sends each page in so many pieces, as a poor connection would. `guarded` says that the pages keep their Content-Security-Policy.
 */
export async function serve(portal, fault = {}, { compressed = false, pieces = 1 } = {}) {
  const server = createServer(async (request, response) => {
    const found = find(portal, request.url);
    let body;
    try {
      body = await readFile(join(portal.folder, found.path));
    } catch {
      body = Buffer.alloc(0);
      found.status = 404;
    }
    const type = TYPES[extname(found.path)] ?? "application/octet-stream";
    if (type.startsWith("text/html") && fault.name) body = Buffer.from(planted(fault, body.toString(), found.path));
    if (type.startsWith("text/css") && fault.css) body = Buffer.from(fault.css(body.toString()));
    if (type.startsWith("application/xml") && fault.xml) body = Buffer.from(fault.xml(body.toString(), found.path));
    const headers = { "content-type": type, "cache-control": compressed ? "max-age=31536000" : "no-store" };
    if (compressed) {
      headers["content-encoding"] = "gzip";
      body = gzipSync(body, { level: 9 });
    }
    response.writeHead(found.status, headers);
    if (request.method === "HEAD") response.end();
    else if (pieces > 1 && type.startsWith("text/html")) await inPieces(response, body.toString(), pieces);
    else response.end(body);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    /** The address of a page. An unknown address stands for the page of errors. */
    url: (page) => origin + portal.prefix + (page.path === "404.html" ? "not/there/at/all" : page.url),
    close: () => new Promise((closed) => { server.close(closed); server.closeAllConnections(); }),
  };
}

/** Sends a page some lines at a time, with time for the browser to show what has come. */
async function inPieces(response, html, pieces) {
  const lines = html.split(/(?<=\n)/);
  const size = Math.ceil(lines.length / pieces);
  for (let start = 0; start < lines.length; start += size) {
    response.write(lines.slice(start, start + size).join(""));
    await new Promise((shown) => setTimeout(shown, 40));
  }
  response.end();
}

/** The Content-Security-Policy would keep most faults from doing harm; only those about it leave it in place. */
function planted(fault, html, path) {
  const open = fault.guarded ? html : html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/i, "");
  return fault.html ? fault.html(open, path) : open;
}

/** The file that an address means. */
function find(portal, address) {
  const path = decodeURIComponent(new URL(address, "http://host").pathname);
  if (!path.startsWith(portal.prefix)) return { path: "", status: 404 };
  const relative = normalize(path.slice(portal.prefix.length)).replace(/^\.$|^\/$/, "");
  const file = relative === "" || relative.endsWith("/") ? `${relative}index.html` : relative;
  return portal.files.has(file) ? { path: file, status: 200 } : { path: "404.html", status: 404 };
}

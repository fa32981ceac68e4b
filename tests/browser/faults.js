// Faults as authors of templates make them. Each is planted into what is served, and its suite has to name it (`expect`).

import { below, complete } from "./support/portals.js";

const before = (mark, more) => (html) => replace(html, mark, more + mark);
const instead = (mark, other) => (html) => replace(html, mark, other);
const more = (css) => (sheet) => sheet + css;
/** On one page alone. */
const on = (path, change) => (text, at) => (at === path ? change(text) : text);

/** A fault that changes nothing would prove nothing. */
function replace(text, mark, other) {
  const changed = text.replace(mark, other);
  if (changed === text) throw new Error(`there is no ${mark} to plant a fault at`);
  return changed;
}

const LONG = "Pemberdayaanmasyarakatdesatertinggalberkelanjutan".repeat(3);

export const faults = {
  axe: [
    { name: "a picture without alternative text", kind: "report", html: before("</main>", '<img src="x.png">'), expect: /image-alt/ },
    { name: "a field without a label", kind: "home", html: before("</main>", "<p><input type=text></p>"), expect: /label/ },
    { name: "a page without a language", kind: "region", html: instead(/ lang="id"/, ""), expect: /html-has-lang/ },
    { name: "a link without a name", kind: "groups", html: before("</main>", '<p><a href="/"></a></p>'), expect: /link-name/ },
    { name: "pale text, in dark only", kind: "theme", css: more("@media (prefers-color-scheme: dark) { main p { color: #4a4f4e } }"), expect: /^(?!.*light: color-contrast)[^]*^1280 px, dark: color-contrast/m },
    { name: "pale text, on a desk only", kind: "theme", css: more("@media (min-width: 60rem) { main p { color: #ccc } }"), expect: /^1280 px, light: color-contrast/m },
    { name: "a heading level left out", kind: "page", html: before("</main>", "<h6>x</h6>"), expect: /heading-order/ },
    { name: "text outside of landmarks", kind: "group", html: before("<footer", "<p>x</p>"), expect: /region/ },
    { name: "small targets close together", kind: "reports", html: before("</main>", '<p><button style="width:1rem;height:12px;padding:0">a</button><button style="width:1rem;height:12px;padding:0">b</button></p>'), expect: /target-size/ },
  ],
  keyboard: [
    { name: "no skip link", kind: "region", html: instead(/<a class="skip".*?<\/a>/, ""), expect: /the first stop is no link to the content/ },
    { name: "a skip link that leads nowhere", kind: "region", html: instead('id="b-main"', 'id="other"'), expect: /the first stop is no link to the content/ },
    { name: "a skip link that stays hidden", kind: "region", css: more(".skip:focus { inset-block-start: -10rem }"), expect: /the skip link is not seen/ },
    { name: "no outline", kind: "home", css: more(":focus-visible { outline: none }"), expect: /the focus does not show/ },
    { name: "an outline of the ground's colour, in dark only", kind: "home", css: more("@media (prefers-color-scheme: dark) { :root { --focus: #131819 } }"), expect: /^(?!.*light: the focus is pale)[^]*dark: the focus is pale/m },
    { name: "an outline that is cut off", kind: "themes", css: more(".coverage tr { overflow: hidden } .coverage th a, .coverage td a { display: block; outline-offset: 9px !important } .coverage td, .coverage th { overflow: hidden; padding: 0 !important }"), expect: /the focus is not painted/ },
    { name: "an order of its own", kind: "home", html: before("</main>", '<p><a href="#" tabindex="1">x</a></p>'), expect: /stop \d+ is/ },
    { name: "a trap", kind: "page", html: before("</main>", '<p><button id="trap">x</button></p><script>document.getElementById("trap").addEventListener("keydown", (event) => event.preventDefault())</script>'), expect: /is not reached: the focus stays on <button>/ },
    { name: "a control for the mouse alone", kind: "page", html: before("</main>", '<p><a href="#" onfocus="this.blur()">x</a></p>'), expect: /not reached|stop|focus/ },
    { name: "a control behind another thing", kind: "groups", html: before("</body>", '<div style="position:fixed;inset:0;background:#fff">x</div>'), expect: /out of view or covered/ },
  ],
  languageSwitch: [
    { name: "a switch that leads to the wrong language", kind: "home", html: instead(/(<a href=")[^"]*(" lang="en" hreflang="en")/, "$1../id/tema/$2"), expect: /the switch to en leads to/ },
  ],
  choice: [
    { name: "nothing remembers it", kind: "language-choice", html: on("index.html", instead(/<script src="[^"]*language[^>]*><\/script>/, "")), expect: /who chose en is led to a page in id/ },
  ],
  noscript: [
    { name: "a button that needs a script", kind: "home", html: before("</main>", "<p><button type=button>Cari</button></p>"), expect: /does nothing without a script/ },
    { name: "a link that needs a script", kind: "report", html: before("</main>", '<p><a href="#">Bagikan</a></p>'), expect: /does nothing without a script/ },
    { name: "text that a script writes", kind: "region", html: before("</body>", '<script>document.querySelector("main").append("Hanya dengan skrip")</script>'), expect: /only with scripts: .*Hanya dengan skrip/ },
    { name: "text that stays hidden until a script runs", kind: "region", html: before("</body>", '<p hidden id="late">Nanti</p><script>document.getElementById("late").hidden = false</script>'), expect: /only with scripts: Nanti/ },
  ],
  links: [
    { name: "a page that is not there", html: on("id/index.html", before("</main>", '<a href="tidak-ada/">x</a>')), expect: /^id\/index.html: tidak-ada\/ leads to a page that is not there/m },
    { name: "a place that is not on the page", html: on("id/index.html", before("</main>", '<a href="#tidak-ada">x</a>')), expect: /leads to a place that is not on the page/ },
    { name: "a way out of the portal's folder", portal: below, html: on("id/index.html", before("</main>", '<a href="/id/">x</a>')), expect: /leaves the portal's folder/ },
    { name: "a script as an address", html: on("id/index.html", before("</main>", '<a href="javascript:void 0">x</a>')), expect: /has an address that does not belong here/ },
  ],
  reflow: [
    { name: "a part of 400 pixels", kind: "home", html: before("</main>", '<div style="width:400px">x</div>'), expect: /^320 px: the page is \d+ px too wide/m },
    { name: "a word that does not break", kind: "region", html: before("</main>", `<p style="overflow-wrap:normal">${LONG}</p>`), expect: /too wide|sticks out/ },
    { name: "a table that cannot be reached", kind: "report", html: before("</main>", `<div style="overflow-x:auto"><table><tr><td style="white-space:nowrap">${LONG}</table></div>`), expect: /scrolls sideways but cannot be reached/ },
    { name: "text in a box of fixed height", kind: "page", html: before("</main>", `<p style="height:2em;overflow:hidden">${"kata ".repeat(40)}</p>`), expect: /is cut off/ },
    { name: "a box that fits until readers space its text", kind: "page", html: before("</main>", '<p style="inline-size:9ch;overflow:hidden;white-space:nowrap">Kata satu</p>'), expect: /^(?!.*256 px: is cut off)[^]*^320 px, spaced: is cut off/m },
    { name: "text over text", kind: "theme", html: before("</main>", '<p style="margin:0">Satu dua tiga</p><p style="margin:-1.5em 0 0">Empat lima enam</p>'), expect: /lies over other text/ },
    { name: "small targets close together", kind: "groups", html: before("</main>", '<div style="display:flex"><a href="../" style="display:block;width:20px;height:20px;overflow:clip">a</a><a href="../" style="display:block;width:20px;height:20px">b</a></div>'), expect: /is too small to hit: .*“b”/ },
  ],
  largeText: [
    { name: "text of a fixed size", kind: "report", css: more("html { font-size: 18px }"), expect: /1\.00 times as large/ },
    { name: "a box that large text does not fit", kind: "report", css: more("h1 { block-size: 40px; overflow: hidden }"), expect: /is cut off/ },
  ],
  html: [
    { name: "an id twice", kind: "home", html: before("</main>", '<p id="b-main">x</p>'), expect: /Duplicate ID/ },
    { name: "an element that was not closed", kind: "report", html: before("</main>", "<div>"), expect: /error/ },
    { name: "an attribute that is not known", kind: "region", html: instead("<main", "<main colour=red"), expect: /colour/ },
    { name: "a warning", kind: "theme", html: before("</main>", "<section><p>x</p></section>"), expect: /warning: Section lacks heading/ },
    { name: "a property that is not known", css: more("main { colour: red }"), expect: /colour/ },
  ],
  weight: [
    { name: "a page that is too heavy", html: on("id/index.html", before("</main>", `<!-- ${noise(16000)} -->`)), expect: /^id\/index.html: the first view weighs/m },
    { name: "styles that are too heavy", css: more(`/* ${noise(5000)} */`), expect: /the first view of the middle page weighs/ },
    { name: "a script that is too heavy", html: on("id/index.html", before("</body>", `<script>"${noise(9000)}"</script>`)), expect: /^id\/index.html: the scripts weigh/m },
    { name: "a home page that loads too much", html: on("id/index.html", before("</main>", `<!-- ${noise(1200)} -->`)), expect: /^id\/index.html: with all it loads it weighs/m },
    { name: "a script that keeps the page waiting", html: on("id/index.html", before("</head>", '<script src="../assets/favicon.svg"></script>')), expect: /keeps the page waiting/ },
  ],
  loading: [
    { name: "many small files", kind: "home", html: before("</main>", [1, 2, 3, 4].map((one) => `<img src="../robots.txt?${one}" alt="">`).join("")), expect: /requests until it has loaded/ },
    { name: "a page that grows above what is there", kind: "home", css: more("main { order: -1 }"), expect: /what is there moves/ },
    { name: "something that comes later", kind: "home", html: before("</body>", '<script>requestAnimationFrame(() => requestAnimationFrame(() => document.querySelector("main").prepend(Object.assign(document.createElement("div"), { style: "height:200px" }))))</script>'), expect: /what is there moves/ },
  ],
  hosts: [
    { name: "a picture from elsewhere", kind: "report", html: before("</main>", '<img src="https://elsewhere.example/x.png" alt="">'), expect: /asks https:\/\/elsewhere/ },
    { name: "a style sheet from elsewhere", kind: "home", html: before("</head>", '<link rel="stylesheet" href="https://elsewhere.example/x.css">'), expect: /asks https:\/\/elsewhere/ },
    { name: "a script that fails", kind: "home", html: before("</body>", "<script>notThere()</script>"), expect: /a script fails: notThere/ },
    { name: "an inline script that the policy does not know", kind: "home", guarded: true, html: before("</body>", "<script>1</script>"), expect: /the browser complains: .*Content Security Policy/ },
    { name: "an inline style", kind: "region", guarded: true, html: before("</main>", '<p style="color:red">x</p>'), expect: /the browser complains: .*Content Security Policy/ },
  ],
  policies: [
    { name: "no policy on one page", guarded: true, html: on("id/index.html", instead(/<meta http-equiv="Content-Security-Policy"[^>]*>/i, "")), expect: /^id\/index.html: has 0 policies/m },
    { name: "a policy that allows inline scripts", guarded: true, html: on("id/index.html", instead("script-src 'self'", "script-src 'self' 'unsafe-inline'")), expect: /^id\/index.html: script-src is[^]*^id\/index.html: the policy allows more/m },
    { name: "a policy of its own on one page", guarded: true, html: on("id/index.html", instead(/(<meta http-equiv="Content-Security-Policy" content=")/i, "$1 ")), expect: /different policies/ },
    { name: "a style of its own", guarded: true, html: on("id/index.html", before("</main>", '<p style="color:red">x</p>')), expect: /^id\/index.html: has a style of its own/m },
  ],
  lists: [
    { name: "a feed that is not well-formed", xml: on("id/feed.xml", instead("</entry>", "")), expect: /^id\/feed.xml: is not well-formed/m },
    { name: "an entry without a day", xml: on("id/feed.xml", (xml) => xml.replace(/<entry>[^]*?<\/entry>/, (entry) => entry.replace(/<updated>.*?<\/updated>/, ""))), expect: /<entry> has no <updated>/ },
    { name: "a theme's feed that is not well-formed", xml: on("id/tema/modal/-/feed.xml", instead("</entry>", "")), expect: /^id\/tema\/modal\/-\/feed.xml: is not well-formed/m },
    { name: "a theme's feed that has nothing to tell", xml: on("id/tema/modal/-/feed.xml", (xml) => xml.replace(/<entry>[^]*<\/entry>/, "")), expect: /^id\/tema\/modal\/-\/feed.xml: has nothing to tell/m },
    { name: "a feed that its page does not name", html: on("id/wilayah/jambi/index.html", instead(/<link rel="alternate" type="application\/atom\+xml" href="[^"]*\/-\/feed.xml"[^>]*>/, "")), expect: /^id\/wilayah\/jambi\/-\/feed.xml: the page that it is about does not name it/m },
    { name: "a feed that is not there", html: on("id/tema/modal/index.html", instead("-/feed.xml", "-/umpan.xml")), expect: /^id\/tema\/modal\/index.html: names a feed that is not there/m },
    { name: "a feed by another name", xml: on("id/wilayah/jambi/-/feed.xml", instead("<title>", "<title>Lain: ")), expect: /calls itself "Lain: / },
    { name: "a page left out of the sitemap", xml: on("sitemap.xml", instead(/<url>[^]*?<\/url>/, "")), expect: /is left out/ },
    { name: "an address that leads nowhere", xml: on("sitemap.xml", instead("</loc>", "tidak-ada/</loc>")), expect: /leads to a page that is not there/ },
  ],
  data: [
    { name: "data that cannot be read", html: on("id/index.html", instead('{"@context"', '{"@context"}')), expect: /^id\/index.html: its data cannot be read/m },
    { name: "a page that does not tell what it is", html: on("id/index.html", instead('"@type":"WebSite"', '"@type":"WebPage"')), expect: /^id\/index.html: tells of no WebSite/m },
    { name: "a type that schema.org does not know", html: on("id/index.html", instead('"@type":"WebSite"', '"@type":"Portal"')), expect: /schema.org has no Portal/ },
    { name: "a property that schema.org does not know", html: on("id/index.html", instead('"name":', '"judul":')), expect: /a WebSite has no judul/ },
    { name: "a step of the way left out", html: on("id/tema/index.html", instead(/\{"@type":"ListItem","position":1.*?\},/, "")), expect: /^id\/tema\/index.html: step 1 of the way to it/m },
    { name: "an address that is not whole", html: on("id/index.html", instead(/"url":"[^"]*"/, '"url":"/id/"')), expect: /url of WebSite is "\/id\/"/ },
  ],
  print: [
    { name: "text that is hidden on paper", kind: "report", css: more("@media print { main p { display: none } }"), expect: /is not printed/ },
    { name: "pale text on paper", kind: "report", css: more("@media print { html, main p { color: #bbb } }"), expect: /is pale on paper/ },
    { name: "a menu on paper", kind: "home", css: more("@media print { header nav { display: block !important } }"), expect: /is of no use on paper/ },
    { name: "links without their addresses", kind: "report", html: before("</article>", '<p><a href="https://elsewhere.example/">x</a></p>'), css: more("@media print { a::after { content: none !important } }"), expect: /its address is not printed/ },
  ],
  forcedColors: [
    { name: "text that forced colours hide", kind: "home", css: more("@media (forced-colors: active) { h1 { display: none } }"), expect: /is gone with forced colours/ },
    { name: "a drawing of the ground's colour", kind: "home", css: more("@media (forced-colors: active) { svg { forced-color-adjust: none; color: Canvas !important } }"), expect: /svg is not painted/ },
    { name: "marks made of background alone", kind: "themes", portal: complete, css: more(".s::before { border: 0 !important; inline-size: .7em !important; block-size: .7em !important; background: var(--mark) !important }"), expect: /::before is not painted/ },
  ],
  reducedMotion: [
    { name: "something that moves", kind: "home", css: more("@keyframes turn { to { rotate: 1turn } } h1 { animation: turn 2s infinite }"), expect: /moves/ },
    { name: "a smooth way", kind: "home", css: more("html { scroll-behavior: smooth }"), expect: /scrolls smoothly/ },
  ],
};

/** Letters that do not compress well, always the same. */
function noise(length) {
  let state = 1;
  return Array.from({ length }, () => String.fromCharCode(97 + ((state = (state * 48271) % 2147483647) % 26))).join("");
}

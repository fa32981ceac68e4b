// The preview's script: follows the portal as it is being written. Only `balai serve` adds it to pages.
//
// - A page whose content changed is loaded again, at the place to which it was scrolled.
// - Where only stylesheets changed, they are exchanged in place.
// - Problems are shown in a panel at the foot of the page. Its words come with the problems.
(() => {
  "use strict";
  const OWN = "/-/balai/";
  const SCROLL = "balai-preview-scroll";
  const HIDDEN = "balai-preview-hidden";
  const content = document.currentScript.dataset.balaiPage;
  const here = location.pathname + location.search;

  // -- What the tab remembers; it may be told not to remember anything.
  const remember = (key, value) => {
    try {
      sessionStorage.setItem(key, value);
    } catch {}
  };
  const recall = (key) => {
    try {
      return sessionStorage.getItem(key);
    } catch {
      return null;
    }
  };

  // -- The page
  const reload = () => {
    remember(SCROLL, JSON.stringify({ here, x: scrollX, y: scrollY }));
    location.reload();
  };

  const restoreScroll = () => {
    const kept = JSON.parse(recall(SCROLL) || "null");
    remember(SCROLL, "null");
    if (!kept || kept.here !== here) return;
    const back = () => scrollTo({ left: kept.x, top: kept.y, behavior: "instant" });
    back();
    addEventListener("load", back, { once: true });
  };

  // Puts the new stylesheets behind the old ones, and takes these away when the new ones are there.
  const exchangeStyles = (next) => {
    const sheets = (of) => [...of.querySelectorAll('head link[rel="stylesheet"]')];
    const old = sheets(document);
    const wanted = sheets(next);
    const same = old.length === wanted.length && old.every((link, at) => link.getAttribute("href") === wanted[at].getAttribute("href"));
    if (same) return;
    let waiting = wanted.length;
    const done = () => {
      waiting -= 1;
      if (waiting <= 0) old.forEach((link) => link.remove());
    };
    for (const link of wanted) {
      const fresh = document.createElement("link");
      fresh.rel = "stylesheet";
      fresh.addEventListener("load", done, { once: true });
      fresh.addEventListener("error", done, { once: true });
      fresh.setAttribute("href", link.getAttribute("href"));
      (old.at(-1) || document.head.lastElementChild).after(fresh);
      old.push(fresh);
    }
    old.splice(-wanted.length);
  };

  let looking = false;
  let lookAgain = false;
  const look = async () => {
    if (looking) {
      lookAgain = true;
      return;
    }
    looking = true;
    try {
      const answer = await fetch(here, { cache: "no-store", redirect: "follow" });
      const next = new DOMParser().parseFromString(await answer.text(), "text/html");
      const script = next.querySelector("script[data-balai-page]");
      if (!script || script.dataset.balaiPage !== content) return reload();
      exchangeStyles(next);
    } catch {
      // The preview has stopped; the stream says so.
    } finally {
      looking = false;
    }
    if (lookAgain) {
      lookAgain = false;
      look();
    }
  };

  // -- The panel
  const make = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children.filter((child) => child !== null && child !== ""));
    return element;
  };

  const copy = async (button, text, words) => {
    try {
      await navigator.clipboard.writeText(text);
      say(words.copied);
      button.dataset.copied = "";
    } catch {}
  };

  const placeOf = (problem, words) => {
    if (!problem.place) return null;
    if (problem.editor) return make("p", {}, make("a", { className: "place", href: problem.editor, textContent: problem.place }));
    const button = make("button", { type: "button", className: "place", title: words.copy, textContent: problem.place });
    button.addEventListener("click", () => copy(button, problem.place, words));
    return make("p", {}, button);
  };

  const problemOf = (problem, words) => {
    const line = problem.line && make("pre", {}, problem.line[0], make("mark", { textContent: problem.line[1] }), problem.line[2]);
    return make(
      "li",
      { className: problem.severity },
      make("p", {}, make("strong", { textContent: problem.label }), ` ${problem.message}`),
      placeOf(problem, words),
      line || null,
      make("p", { className: "help", textContent: problem.help }),
    );
  };

  let root = null;
  let status = null;
  const panelRoot = () => {
    if (root) return root;
    const host = make("div", { id: "balai-preview" });
    root = host.attachShadow({ mode: "open" });
    status = make("p", { className: "spoken" });
    status.setAttribute("role", "status");
    root.append(make("link", { rel: "stylesheet", href: `${OWN}preview.css` }), status);
    document.body.append(host);
    return root;
  };

  const say = (text) => {
    panelRoot();
    status.textContent = text;
  };

  // The page can be scrolled so far that the panel covers nothing of it, also for what has the focus.
  const leaveRoom = (panel) => {
    const height = panel ? `${panel.offsetHeight}px` : "";
    document.body.style.paddingBlockEnd = height;
    document.documentElement.style.scrollPaddingBlockEnd = height;
  };

  let shown = "";
  const show = ({ errors, problems, words }) => {
    const key = JSON.stringify(problems);
    if (key === shown) return;
    const hadSome = shown !== "" && shown !== "[]";
    shown = key;
    if (document.documentElement.dataset.pageKind === "preview") return;
    root?.querySelector(".panel")?.remove();
    leaveRoom(null);
    if (problems.length === 0) {
      if (hadSome) say(words.cleared);
      return;
    }
    const list = make("div", { className: "list", id: "list", tabIndex: 0 });
    list.setAttribute("role", "group");
    list.setAttribute("aria-label", words.title);
    list.append(make("ol", {}, ...problems.map((problem) => problemOf(problem, words))));
    if (words.more) list.append(make("p", { textContent: words.more }));
    const toggle = make("button", { type: "button" });
    toggle.setAttribute("aria-controls", "list");
    const heading = make("h2", { id: "title" }, `${words.title} `, make("span", { textContent: `(${words.summary})` }));
    const panel = make("section", { className: errors ? "panel" : "panel mild", lang: words.language, dir: "ltr" });
    panel.setAttribute("aria-labelledby", "title");
    panel.append(make("div", { className: "head" }, heading, toggle), list);
    const fold = (hidden) => {
      list.hidden = hidden;
      toggle.textContent = hidden ? words.show : words.hide;
      toggle.setAttribute("aria-expanded", String(!hidden));
      leaveRoom(panel);
    };
    const kind = errors ? "errors" : "warnings";
    toggle.addEventListener("click", () => {
      remember(HIDDEN + kind, String(!list.hidden));
      fold(!list.hidden);
    });
    panelRoot().append(panel);
    // Errors show themselves; warnings wait until someone wants to read them.
    fold((recall(HIDDEN + kind) ?? String(!errors)) === "true");
    new ResizeObserver(() => panel.isConnected && leaveRoom(panel)).observe(panel);
    say(`${words.title}: ${words.summary}`);
  };

  // -- The stream
  let lost = "";
  const stream = new EventSource(`${OWN}events`);
  stream.addEventListener("message", (event) => {
    const state = JSON.parse(event.data);
    if (lost) say("");
    lost = state.report.words.lost;
    show(state.report);
    // Also after the first one: it may be newer than the page.
    look();
  });
  stream.addEventListener("error", () => lost && say(lost));
  addEventListener("pagehide", () => stream.close());
  addEventListener("pageshow", (event) => event.persisted && location.reload());
  restoreScroll();
})();

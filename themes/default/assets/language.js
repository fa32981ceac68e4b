// Remembers the language that a reader chose, and leads from the portal's root to it. Every page works without.
(function () {
  var script = document.currentScript;
  if (!script) return;
  // One choice for each portal, also where several share a host.
  var root = new URL('..', script.src);
  var key = 'balai-language ' + root.pathname;
  var choices = '[data-languages] a[hreflang]';
  document.addEventListener('click', function (event) {
    var link = event.target.closest && event.target.closest(choices);
    if (link) try { localStorage.setItem(key, link.hreflang); } catch (blocked) {}
  });
  if (document.documentElement.dataset.pageKind !== 'language-choice') return;
  try {
    var chosen = localStorage.getItem(key);
    // Whoever came back, reloads, or comes from a page of the portal wants to see the choice.
    var way = performance.getEntriesByType('navigation')[0];
    if (!chosen || !way || way.type !== 'navigate' || document.referrer.indexOf(root.href) === 0) return;
    document.querySelectorAll(choices).forEach(function (link) {
      if (link.hreflang === chosen) location.replace(link.href);
    });
  } catch (blocked) {}
})();

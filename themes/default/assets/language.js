(root => {
  const key = 'balai-language ' + root.pathname, choices = '[data-languages] a';
  addEventListener('click', event => {
    try { localStorage[key] = event.target.closest(choices).hreflang; } catch {}
  });
  try {
    const [way] = performance.getEntriesByType('navigation');
    if (way.type == 'navigate' && !document.referrer.startsWith(root)) document.querySelectorAll(choices).forEach(link => {
      if (link.hreflang == localStorage[key]) location.replace(link);
    });
  } catch {}
})(new URL('..', document.currentScript.src));

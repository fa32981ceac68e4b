// Functions that run in a page: which controls it has, and whether the focus on them can be seen.

/** Sets up `balai` in the page: its controls in reading order, their names, and what colours are painted behind them. */
export function toControls() {
  const focusable = "a[href], button, input, select, textarea, summary, audio[controls], video[controls], [tabindex]";
  const reached = (one) => one.tabIndex >= 0 && !one.disabled && one.type !== "hidden" && one.checkVisibility({ visibilityProperty: true });
  globalThis.balai = {
    controls: [...document.querySelectorAll(focusable)].filter(reached),
    name: (one) => `<${one.localName}> “${(one.getAttribute("aria-label") ?? one.textContent).trim().replace(/\s+/g, " ").slice(0, 60)}”`,
    look(one) {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor, borderColor } = getComputedStyle(one);
      return { outlineStyle, outlineWidth: parseFloat(outlineWidth), outlineColor, boxShadow, backgroundColor, borderColor };
    },
    /** The numbers of a colour: red, green, blue and how much it covers. */
    rgba: (colour) => {
      const [red, green, blue, alpha = 1] = colour.match(/[\d.]+/g).map(Number);
      return [red, green, blue, alpha];
    },
    behind(one) {
      for (let at = one.parentElement; at; at = at.parentElement) {
        const colour = getComputedStyle(at).backgroundColor;
        if (balai.rgba(colour)[3] === 1) return colour;
      }
      return matchMedia("(prefers-color-scheme: dark)").matches ? "rgb(18, 18, 18)" : "rgb(255, 255, 255)";
    },
    contrast(one, other) {
      const light = (colour) => {
        const [red, green, blue] = balai.rgba(colour).slice(0, 3).map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const [more, less] = [light(one), light(other)].sort((a, b) => b - a);
      return (more + 0.05) / (less + 0.05);
    },
  };
}

/** What is wrong with how the focus shows, control by control. The page was used with a keyboard before. */
export function marks() {
  const problems = [];
  document.activeElement.blur();
  for (const one of balai.controls) {
    const before = balai.look(one);
    one.focus();
    if (document.activeElement !== one) continue;
    const after = balai.look(one);
    const say = (what) => problems.push(`${what}: ${balai.name(one)}`);
    const outlined = after.outlineStyle !== "none" && after.outlineWidth > 0;
    if (JSON.stringify(before) === JSON.stringify(after)) say("the focus does not show");
    else if (outlined && after.outlineStyle !== "auto") {
      const outside = parseFloat(getComputedStyle(one).outlineOffset) >= 0;
      const own = balai.rgba(after.backgroundColor)[3] === 1 ? after.backgroundColor : balai.behind(one);
      const contrast = balai.contrast(after.outlineColor, outside ? balai.behind(one) : own);
      if (after.outlineWidth < 2) say(`the focus is ${after.outlineWidth} px thin`);
      if (contrast < 3) say(`the focus is pale, ${contrast.toFixed(1)} : 1`);
    }
    const seen = [...one.getClientRects()].some(({ left, top, right, bottom }) => {
      if (right <= 0 || bottom <= 0 || left >= innerWidth || top >= innerHeight) return false;
      const x = (Math.max(0, left) + Math.min(innerWidth, right)) / 2, y = (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2;
      const there = document.elementFromPoint(x, y);
      return there && (one.contains(there) || there.contains(one));
    });
    if (!seen) say("what has the focus is out of view or covered");
    one.blur();
  }
  return problems;
}

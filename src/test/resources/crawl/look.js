/* What a page must be for everybody, asked of it in the browser. Each answer is a list of what is wrong. */
window.look = {
  shown: (element) => element.checkVisibility({ visibilityProperty: true }),

  shape() {
    const wrong = [];
    const headings = [...document.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')].filter(look.shown);
    const levels = headings.map((heading) => Number(heading.tagName[1]));
    if (document.querySelectorAll('main').length !== 1) wrong.push('has not one main');
    if (document.querySelectorAll('h1').length !== 1) wrong.push(`has ${document.querySelectorAll('h1').length} h1`);
    if (!document.querySelector('header')) wrong.push('has no header');
    if (levels[0] !== 1) wrong.push(`begins with a heading of level ${levels[0]}`);
    levels.forEach((level, i) => {
      if (i > 0 && level > levels[i - 1] + 1) wrong.push(`jumps to level ${level} at "${headings[i].textContent.trim()}"`);
      if (!headings[i].textContent.trim()) wrong.push('has an empty heading');
    });
    return wrong;
  },

  /** The controls that Tab must reach, whatever their tabindex; of several radio buttons with one name only the chosen or the first. */
  controls() {
    const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')];
    return all.filter((element) => {
      if (!look.shown(element) || element.disabled || element.type === 'hidden') return false;
      if (element.type !== 'radio') return true;
      const group = all.filter((other) => other.type === 'radio' && other.name === element.name && other.form === element.form);
      return element === (group.find((one) => one.checked) ?? group[0]);
    });
  },

  /** How something and what stands around it look; a hidden box is drawn by its label, a field by its frame. */
  appearance(element) {
    const around = [element, element.nextElementSibling, ...(element.labels ?? [])];
    for (let parent = element.parentElement, i = 0; parent && i < 2; parent = parent.parentElement, i++) around.push(parent);
    return around.filter(Boolean).map((one) => {
      const style = getComputedStyle(one);
      return [style.outlineStyle, style.outlineColor, style.outlineWidth, style.boxShadow, style.borderColor,
        style.backgroundColor, style.transform].join(' ');
    });
  },

  brief: (element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 120),

  /** From now on notes where Tab goes. */
  follow() {
    document.activeElement.blur();
    look.reached = new Set();
    look.unseen = [];
    look.expected = look.controls();
    const before = new Map(look.expected.map((element) => [element, look.appearance(element)]));
    document.addEventListener('focusin', ({ target }) => {
      if (look.reached.has(target) || !before.has(target)) return;
      look.reached.add(target);
      const now = look.appearance(target);
      if (before.get(target).every((style, i) => style === now[i])) look.unseen.push(look.brief(target));
    });
    return look.expected.length;
  },

  left: () => look.expected.filter((element) => !look.reached.has(element)).length,

  followed() {
    return [
      ...look.expected.filter((element) => !look.reached.has(element)).map((element) => `Tab does not reach ${look.brief(element)}`),
      ...look.unseen.map((element) => `does not show the focus of ${element}`),
    ];
  },

  weight: (size) => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
    .reduce((sum, one) => sum + one[size], 0),
};

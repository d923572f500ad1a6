// Puts changed slides into the page, with the rules and letters that they need; the player is told by "changed".
const swap = (deck, where) => {
  const faces = new Map();

  // Letters are read before the slides that need them are shown: none is invisible meanwhile.
  const load = async (rule) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rule);
    const look = sheet.cssRules[0].style;
    const of = (name) => look.getPropertyValue(name);
    const descriptors = { weight: of("font-weight"), style: of("font-style"), display: of("font-display") };
    const face = new FontFace(of("font-family"), of("src"), descriptors);
    const key = [of("font-family"), descriptors.weight, descriptors.style].join();
    document.fonts.add(await face.load());
    if (faces.has(key)) document.fonts.delete(faces.get(key));
    faces.set(key, face);
  };
  const adopt = (rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets.push(sheet);
  };
  const made = (html) => {
    const template = document.createElement("template");
    template.innerHTML = html;
    return template.content.firstElementChild;
  };
  const replace = (old, slide) => {
    const opened = [...old.querySelectorAll("details")].map((each) => each.open);
    slide.querySelectorAll("details").forEach((each, index) => { each.open = opened[index] ?? false; });
    old.replaceWith(slide);
  };
  const focused = () => {
    const { activeElement } = document;
    const slide = deck.contains(activeElement) ? activeElement.closest(".slide") : null;
    return slide ? { slide, id: activeElement.id } : null;
  };

  return async ({ count, slides, rules, fonts }) => {
    await Promise.all(fonts.map(load));
    const held = where.take();
    const focus = focused();
    const old = [...deck.querySelectorAll(".slide")];
    if (rules) adopt(rules);
    for (const [index, html] of slides) {
      if (index < old.length) replace(old[index], made(html));
      else deck.append(made(html));
    }
    for (const slide of old.slice(count)) slide.remove();
    const index = held ? where.find(held) : 0;
    deck.dispatchEvent(new CustomEvent("changed", { detail: { index } }));
    if (held) where.scroll(held, index);
    if (focus && !focus.slide.isConnected) {
      const slide = deck.querySelectorAll(".slide")[index];
      const same = focus.id && document.getElementById(focus.id);
      (same || document.getElementById(slide.getAttribute("aria-labelledby")) || slide).focus({ preventScroll: true });
    }
  };
};

// Shows a slide step by step: while something of it waits, or has been shown, a step on or back is one of these, and
// goes no further. Who goes on to a slide finds it at its beginning, who comes from elsewhere finds all of it.
const builds = (deck) => {
  let slide = null;
  let place = -1;
  let staged = false;
  let parts = [];
  let shown = 0;

  const step = (element) => Number(/(?:^| )step-(\d+)/.exec(element.getAttribute("class"))[1]);
  const last = () => Math.max(0, ...parts.map((part) => part.step));
  const paint = () => {
    for (const part of parts) part.element.classList.toggle("waiting", part.step > shown);
    deck.dispatchEvent(new CustomEvent("step", { detail: { slide, step: shown, steps: last(), staged } }));
  };

  deck.addEventListener("mode", ({ detail }) => { staged = detail.staged; });
  deck.addEventListener("go", (event) => {
    const { index, step: by, at } = event.detail;
    const wanted = at ?? shown + by;
    if (at !== undefined) event.stopImmediatePropagation();
    if (!staged || index !== undefined || (!by && at === undefined) || wanted < 0 || wanted > last()) return;
    event.stopImmediatePropagation();
    shown = wanted;
    paint();
  });
  deck.addEventListener("slide", ({ detail: { slide: now, index, user } }) => {
    if (now === slide) return;
    const onward = (user && index === place + 1) || (place < 0 && !location.hash);
    slide = now;
    place = index;
    parts = [...slide.querySelectorAll('[class*="step-"]')].map((element) => ({ element, step: step(element) }));
    shown = onward ? 0 : last();
    paint();
  });
};

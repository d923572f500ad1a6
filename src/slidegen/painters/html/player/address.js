// The slide in the page's address, both ways.
const address = (deck) => {
  const named = () => {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch {
      return "";
    }
  };
  // "#costs~2" is the second step of the slide "costs", unless a slide has just that name.
  const wanted = () => {
    const name = named();
    const [, base, at] = /^(.*)~(\d+)$/.exec(name) ?? [];
    const whole = document.getElementById(name);
    return whole || !base ? { element: whole } : { element: document.getElementById(base), at: Number(at) };
  };
  const go = (user) => {
    const all = [...deck.querySelectorAll(".slide")];
    const { element, at } = wanted();
    const index = location.hash.length > 1 ? all.indexOf(element?.closest(".slide")) : 0;
    if (index < 0) return;
    deck.dispatchEvent(new CustomEvent("go", { detail: { index, user } }));
    if (at !== undefined) deck.dispatchEvent(new CustomEvent("go", { detail: { at, user } }));
  };
  const write = (name) => {
    if (named() !== name) history.replaceState(null, "", `#${encodeURIComponent(name)}`);
  };
  let arrived = false;

  deck.addEventListener("slide", ({ detail: { slide, staged } }) => {
    // The slide that is shown before the address was read is not yet the one that was asked for.
    if (arrived && staged && wanted().element?.closest(".slide") !== slide) write(slide.id);
  });
  deck.addEventListener("step", ({ detail: { slide, step, steps, staged } }) => {
    if (arrived && staged && steps) write(step < steps ? `${slide.id}~${step}` : slide.id);
  });
  deck.addEventListener("mode", () => {
    if (!arrived) go(false);
    arrived = true;
  });
  addEventListener("hashchange", () => go(true));
};

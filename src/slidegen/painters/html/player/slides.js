// Keeps the one slide that is shown. "go" asks for a slide by index, or for a step from the one that is shown;
// `user` says that a person asked for it. "changed" says that other slides stand in the page now, and which is shown.
const slides = (deck) => {
  let all = [...deck.querySelectorAll(".slide")];
  let current = 0;
  let staged = false;

  const hideOthers = (hidden) => all.forEach((slide, index) => { slide.inert = hidden && index !== current; });
  const show = (index, user) => {
    all[current].classList.remove("current");
    current = Math.min(Math.max(index, 0), all.length - 1);
    all[current].classList.add("current");
    hideOthers(staged);
    const detail = { index: current, count: all.length, slide: all[current], user, staged };
    deck.dispatchEvent(new CustomEvent("slide", { detail }));
  };

  deck.addEventListener("go", ({ detail: { index, step = 0, user = true } }) => {
    const wanted = index ?? current + step;
    if (wanted !== current && wanted >= 0 && wanted < all.length) show(wanted, user);
  });
  deck.addEventListener("mode", ({ detail }) => {
    const left = staged && !detail.staged;
    staged = detail.staged;
    show(current, false);
    if (left) all[current].scrollIntoView();
  });
  deck.addEventListener("changed", ({ detail: { index } }) => {
    all = [...deck.querySelectorAll(".slide")];
    for (const slide of all) slide.classList.remove("current");
    current = Math.min(Math.max(index, 0), all.length - 1);
    show(current, false);
  });
  // Paper has every slide, and what is inert would be missing from its outline.
  addEventListener("beforeprint", () => hideOthers(false));
  addEventListener("afterprint", () => hideOthers(staged));
};

// Moves a slide on as its deck says, where a person went forward and has not asked for less motion.
const transitions = (deck) => {
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const edge = (slide) => (getComputedStyle(slide).direction === "rtl" ? -100 : 100);
  const covered = (at) => (at > 0 ? "inset(0 100% 0 0)" : "inset(0 0 0 100%)");
  const fade = () => [[{ opacity: 0 }, { opacity: 1 }]];
  const wipe = (slide) => [[{ clipPath: covered(edge(slide)) }, { clipPath: "inset(0)" }]];
  const push = (slide) => [
    [{ transform: `translateX(${edge(slide)}%)` }, { transform: "none" }],
    [{ transform: "none" }, { transform: `translateX(${-edge(slide)}%)` }],
  ];
  const kinds = { fade, wipe, push, morph: fade };
  let last = null;

  const play = (slide, left) => {
    const [arriving, leaving] = kinds[slide.dataset.transition](slide);
    const timing = { duration: 450, easing: "ease-in-out" };
    left.classList.add("leaving");
    slide.animate(arriving, timing).finished.catch(() => {}).then(() => left.classList.remove("leaving"));
    if (leaving) left.animate(leaving, timing);
  };
  deck.addEventListener("slide", ({ detail: { slide, index, user, staged } }) => {
    for (const each of [slide, last?.slide]) each?.getAnimations().forEach((animation) => animation.cancel());
    slide.classList.remove("leaving");
    if (last && user && staged && index > last.index && slide.dataset.transition && !still.matches) play(slide, last.slide);
    last = { slide, index };
  });
};

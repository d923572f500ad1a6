// The focus goes along with a person who goes to a slide: to its heading, or to the slide where it has none.
const focus = (deck) => {
  deck.addEventListener("slide", ({ detail: { slide, user, staged } }) => {
    if (!user || !staged) return;
    const heading = document.getElementById(slide.getAttribute("aria-labelledby"));
    (heading ?? slide).focus({ preventScroll: true });
  });
};

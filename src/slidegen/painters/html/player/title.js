// The slide in the document's title: it is what a screen reader says first of a page.
const title = (deck) => {
  const whole = document.title;
  const name = (slide) => {
    const heading = document.getElementById(slide.getAttribute("aria-labelledby"));
    return heading ? heading.textContent : slide.getAttribute("aria-label");
  };

  deck.addEventListener("slide", ({ detail: { index, count, slide, staged } }) => {
    const own = name(slide).replace(/\s+/g, " ").trim();
    const parts = [`${index + 1}/${count} ${own}`.trim(), ...(own === whole ? [] : [whole])];
    document.title = staged ? parts.join(" – ") : whole;
  });
};

// Where a reader is: the slide on the stage, or the place in the document. It is kept while slides change, and
// through a page that is loaded anew.
const place = (deck) => {
  const remembered = "slidegen-place";
  const all = () => [...deck.querySelectorAll(".slide")];
  const staged = () => document.documentElement.classList.contains("staged");

  // The slide, by id and by number: an id is made from a title, and that may be what changes.
  const take = () => {
    const slides = all();
    const index = staged()
      ? slides.findIndex((slide) => slide.classList.contains("current"))
      : slides.findIndex((slide) => slide.getBoundingClientRect().bottom > 0);
    if (index < 0) return null;
    return { id: slides[index].id, index, top: slides[index].getBoundingClientRect().top };
  };
  const find = ({ id, index }) => {
    const slides = all();
    const same = slides.findIndex((slide) => slide.id === id);
    return same < 0 ? Math.min(index, slides.length - 1) : same;
  };
  const scroll = (held, index) => {
    const slide = all()[index];
    if (!staged() && slide) scrollBy({ top: slide.getBoundingClientRect().top - held.top, behavior: "instant" });
  };
  const leave = () => {
    const held = take();
    if (held) sessionStorage.setItem(remembered, JSON.stringify(held));
    location.reload();
  };
  const come = () => {
    const held = JSON.parse(sessionStorage.getItem(remembered));
    sessionStorage.removeItem(remembered);
    if (!held || !all().length) return;
    const index = find(held);
    deck.dispatchEvent(new CustomEvent("go", { detail: { index, user: false } }));
    history.scrollRestoration = "manual";
    const settle = () => scroll(held, index);
    settle();
    document.fonts.ready.then(settle);
  };

  return { take, find, scroll, leave, come };
};

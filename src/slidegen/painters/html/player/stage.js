// Shows the deck as a stage where the window has room for one, measured in the reader's own text size:
// under browser zoom the window becomes narrow, and the page a document.
const stage = (deck) => {
  const root = document.documentElement;
  const room = matchMedia("(min-width: 48rem) and (min-height: 26rem)");

  const length = (name) => parseFloat(getComputedStyle(root).getPropertyValue(name));
  const fit = () => {
    const scale = Math.min(innerWidth / length("--stage-width"), innerHeight / length("--stage-height"));
    root.style.setProperty("--scale", scale);
  };
  const choose = () => {
    root.classList.toggle("staged", room.matches);
    fit();
    deck.dispatchEvent(new CustomEvent("mode", { detail: { staged: room.matches } }));
  };

  addEventListener("resize", fit);
  room.addEventListener("change", choose);
  deck.addEventListener("ready", choose);
};

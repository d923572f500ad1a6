// Shows the deck as a stage where the window has room for one, measured in the reader's own text size:
// under browser zoom the window becomes narrow, and the page a document. Who wants to read chooses the document.
const stage = (deck, player) => {
  const root = document.documentElement;
  const room = matchMedia("(min-width: 48rem) and (min-height: 26rem)");

  // Pixels: how wide the picture of a slide is in the overview.
  const picture = 208;

  const length = (name) => parseFloat(getComputedStyle(root).getPropertyValue(name));
  const fit = () => {
    const scale = Math.min(innerWidth / length("--stage-width"), innerHeight / length("--stage-height"));
    root.style.setProperty("--scale", scale);
    root.style.setProperty("--small", picture / length("--stage-width"));
  };
  const choose = () => {
    const staged = room.matches && !player.choices.reading;
    root.classList.toggle("staged", staged);
    fit();
    deck.dispatchEvent(new CustomEvent("mode", { detail: { staged, room: room.matches } }));
  };

  addEventListener("resize", fit);
  room.addEventListener("change", choose);
  deck.addEventListener("ready", choose);
  deck.addEventListener("preference", ({ detail }) => { if (detail.name === "reading") choose(); });
};

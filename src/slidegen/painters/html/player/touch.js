// A swipe sideways with one finger into a step; the buttons do the same without one.
const touch = (deck) => {
  const least = 48;
  const right = document.dir === "rtl" ? 1 : -1;
  let staged = false;
  let start = null;

  deck.addEventListener("mode", ({ detail }) => { staged = detail.staged; });
  deck.addEventListener("touchstart", ({ touches }) => {
    const magnified = visualViewport && visualViewport.scale > 1.01;
    start = staged && !magnified && touches.length === 1 ? touches[0] : null;
  }, { passive: true });
  deck.addEventListener("touchend", ({ changedTouches }) => {
    if (!start) return;
    const [end] = changedTouches;
    const across = end.clientX - start.clientX;
    const down = end.clientY - start.clientY;
    start = null;
    if (Math.abs(across) < least || Math.abs(across) < 2 * Math.abs(down)) return;
    deck.dispatchEvent(new CustomEvent("go", { detail: { step: across > 0 ? right : -right } }));
  });
  deck.addEventListener("touchcancel", () => { start = null; });
};

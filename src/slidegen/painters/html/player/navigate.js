// Keys into steps: where the deck is read from right to left, the left arrow goes on, as pages are turned. Keys with a modifier belong to the browser, keys in a field or on a button to it.
const navigate = (deck) => {
  const right = document.dir === "rtl" ? -1 : 1;
  const steps = { ArrowRight: right, ArrowDown: 1, PageDown: 1, " ": 1, ArrowLeft: -right, ArrowUp: -1, PageUp: -1 };
  const own = "input, select, textarea, audio, video, [contenteditable]";
  const pressed = "a[href], button, summary";
  let staged = false;
  let last = 0;

  deck.addEventListener("mode", ({ detail }) => { staged = detail.staged; });
  deck.addEventListener("slide", ({ detail }) => { last = detail.count - 1; });
  addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (!staged || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (document.querySelector("dialog[open]") || target.closest?.(own) || (key === " " && target.closest?.(pressed))) return;
    const ends = { Home: { index: 0 }, End: { index: last } };
    const detail = Object.hasOwn(ends, key) ? ends[key] : Object.hasOwn(steps, key) ? { step: steps[key] } : null;
    if (!detail) return;
    event.preventDefault();
    deck.dispatchEvent(new CustomEvent("go", { detail }));
  });
};

// Single letters and signs as keys, which a viewer may turn off (WCAG 2.2, 2.1.4).
const letters = (deck, player) => {
  const own = "input, select, textarea, audio, video, [contenteditable]";
  const keys = {
    o: () => player.contents(false),
    "/": () => player.contents(true),
    "?": () => player.help(),
    k: () => player.toggle(),
    f: () => player.fullscreen(),
    r: () => player.choose("reading", !player.choices.reading),
  };

  addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (!player.choices.letters || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    if (target.closest?.(own) || document.querySelector("dialog[open]") || !Object.hasOwn(keys, key)) return;
    event.preventDefault();
    keys[key]();
  });
};

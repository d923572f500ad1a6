// The bar: a slide back and on, where one is, and what else there is. On a stage it shows while a pointer moves or one of
// its buttons has focus; a document begins with it.
const icons = {
  previous: "M15 5 8 12l7 7",
  next: "m9 5 7 7-7 7",
  fullscreen: "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5",
  contents: "M4 6h4v4H4zM4 14h4v4H4zM12 8h8M12 16h8",
  reading: "M5 6h14M5 10h14M5 14h14M5 18h8",
  copy: "M10 14l4-4M8 12l-2 2a3 3 0 0 0 4 4l2-2M16 12l2-2a3 3 0 0 0-4-4l-2 2",
  help: "M9 9a3 3 0 1 1 4 3c-1 .5-1 1-1 2M12 18v.01",
};
const controls = (deck, player) => {
  const rest = 3000;
  const bar = document.createElement("nav");
  const position = document.createElement("span");
  const copied = document.createElement("output");
  let timer = 0;

  const drawn = player.drawn = (path) => {
    const icon = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
    icon.setAttribute("viewBox", "0 0 24 24");
    icon.setAttribute("aria-hidden", "true");
    line.setAttribute("d", path);
    icon.append(line);
    return icon;
  };
  const button = (name, sign, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.append(drawn(sign));
    player.say(made, name, "aria-label");
    player.say(made, name, "title");
    made.addEventListener("click", act);
    return made;
  };
  const go = (step) => () => deck.dispatchEvent(new CustomEvent("go", { detail: { step } }));
  const wake = () => {
    clearTimeout(timer);
    bar.classList.add("awake");
    timer = setTimeout(() => bar.classList.remove("awake"), rest);
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      copied.textContent = player.word("copied");
    } catch {
      // Not every browser lets a page write there: the address bar has the link.
    }
  };
  const previous = button("previous", icons.previous, go(-1));
  const next = button("next", icons.next, go(1));
  const view = button("reading", icons.reading, () => player.choose("reading", !player.choices.reading));
  const stageOnly = [previous, position, next, button("fullscreen", icons.fullscreen, () => player.fullscreen())];
  const others = [button("contents", icons.contents, () => player.contents(false)), view, button("copy", icons.copy, copy), button("help", icons.help, () => player.help())];

  player.bar = bar;
  position.dir = "ltr";
  bar.className = "controls";
  player.say(bar, "slides", "aria-label");
  bar.append(...stageOnly, ...others, copied);
  deck.addEventListener("mode", ({ detail: { staged, room } }) => {
    for (const each of stageOnly) each.hidden = !staged;
    view.hidden = !room;
    view.setAttribute("aria-pressed", String(room && !staged));
    // The bar comes where it is seen: a document begins with it.
    if (staged) deck.after(bar);
    else deck.before(bar);
  });
  deck.addEventListener("slide", ({ detail: { index, count } }) => {
    position.textContent = `${index + 1} / ${count}`;
    copied.textContent = "";
    previous.setAttribute("aria-disabled", index === 0);
    next.setAttribute("aria-disabled", index === count - 1);
  });
  for (const kind of ["pointermove", "pointerdown"]) addEventListener(kind, wake, { passive: true });
};

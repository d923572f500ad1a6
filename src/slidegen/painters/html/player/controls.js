// Buttons for the previous and the next slide, and where one is. They show while a pointer moves or one has focus.
const controls = (deck) => {
  const words = JSON.parse(document.querySelector('script[type="application/json"]').textContent);
  const rest = 3000;
  const bar = document.createElement("nav");
  const position = document.createElement("span");
  let timer = 0;

  const button = (label, sign, step) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = sign;
    made.setAttribute("aria-label", label);
    made.addEventListener("click", () => deck.dispatchEvent(new CustomEvent("go", { detail: { step } })));
    return made;
  };
  const wake = () => {
    clearTimeout(timer);
    bar.classList.add("awake");
    timer = setTimeout(() => bar.classList.remove("awake"), rest);
  };
  const previous = button(words.previous, "‹", -1);
  const next = button(words.next, "›", 1);

  position.dir = "ltr";
  bar.className = "controls";
  bar.setAttribute("aria-label", words.slides);
  bar.append(previous, position, next);
  deck.after(bar);
  deck.addEventListener("slide", ({ detail: { index, count } }) => {
    position.textContent = `${index + 1} / ${count}`;
    previous.setAttribute("aria-disabled", index === 0);
    next.setAttribute("aria-disabled", index === count - 1);
  });
  for (const kind of ["pointermove", "pointerdown"]) addEventListener(kind, wake, { passive: true });
};

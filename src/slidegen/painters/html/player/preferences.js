// What a viewer has chosen, kept in the browser where that allows it. "preference" says that one has changed.
const preferences = (deck, player) => {
  const place = `slidegen ${location.pathname}`;
  const known = { letters: true, resume: true, size: 1, colors: "", language: "", reading: false, last: "" };
  let kept = {};

  try {
    kept = JSON.parse(localStorage.getItem(place)) ?? {};
  } catch {
    // A browser may keep nothing for a page, and what others wrote there is no choice.
  }
  for (const name of Object.keys(known)) if (typeof kept[name] === typeof known[name]) known[name] = kept[name];
  player.choices = known;
  player.choose = (name, value) => {
    known[name] = value;
    try {
      localStorage.setItem(place, JSON.stringify(known));
    } catch {
      // It holds for this visit.
    }
    deck.dispatchEvent(new CustomEvent("preference", { detail: { name, value } }));
  };
};

// The slide in the page's address, both ways.
const address = (deck) => {
  const named = () => {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch {
      return "";
    }
  };
  const go = (user) => {
    const all = [...deck.querySelectorAll(".slide")];
    const index = location.hash ? all.indexOf(document.getElementById(named())?.closest(".slide")) : 0;
    if (index >= 0) deck.dispatchEvent(new CustomEvent("go", { detail: { index, user } }));
  };
  let arrived = false;

  deck.addEventListener("slide", ({ detail: { slide, staged } }) => {
    // The slide that is shown before the address was read is not yet the one that was asked for.
    if (arrived && staged && named() !== slide.id) history.replaceState(null, "", `#${encodeURIComponent(slide.id)}`);
  });
  deck.addEventListener("mode", () => {
    if (!arrived) go(false);
    arrived = true;
  });
  addEventListener("hashchange", () => go(true));
};

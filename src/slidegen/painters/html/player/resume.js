// Where a viewer was last, for the next visit. An address that names a slide comes first.
const resume = (deck, player) => {
  const asked = location.hash.length > 1;
  let arrived = false;

  deck.addEventListener("mode", () => {
    if (arrived) return;
    arrived = true;
    const last = player.choices.resume && !asked && document.getElementById(player.choices.last);
    const index = last ? [...deck.querySelectorAll(".slide")].indexOf(last) : -1;
    if (index > 0) deck.dispatchEvent(new CustomEvent("go", { detail: { index, user: false } }));
  });
  deck.addEventListener("slide", ({ detail: { slide, user } }) => {
    if (user && player.choices.resume) player.choose("last", slide.id);
  });
  deck.addEventListener("preference", ({ detail }) => {
    if (detail.name === "resume" && !detail.value && player.choices.last) player.choose("last", "");
  });
};

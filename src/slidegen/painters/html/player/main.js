// The behaviours, in the order in which they hear an event. They talk through events on the deck:
// "go" asks for a slide, "mode" says whether there is a stage, "slide" says which slide is shown, "step" how far,
// "changed" that slides were replaced.
const deck = document.querySelector("main");
// What they have in common besides, as the viewer's choices and the words of the player, is on the `player`.
const player = { data: JSON.parse(document.querySelector('script[type="application/json"]').textContent) };
const behaviours = [
  ...[fonts, preferences, words, dialogs, search, contents, settings, fullscreen, controls, scrubber, letters, navigate, touch],
  ...[builds, slides, transitions, playing, address, resume, title, focus, stage],
];
if (deck.querySelector(".slide")) {
  for (const behaviour of behaviours) behaviour(deck, player);
  deck.dispatchEvent(new Event("ready"));
}

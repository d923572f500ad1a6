// The behaviours, in the order in which they hear an event. They talk through events on the deck:
// "go" asks for a slide, "mode" says whether there is a stage, "slide" says which slide is shown, "step" how far,
// "changed" that slides were replaced.
const deck = document.querySelector("main");
const behaviours = [fonts, controls, navigate, touch, builds, slides, transitions, address, title, focus, stage];
if (deck.querySelector(".slide")) {
  for (const behaviour of behaviours) behaviour(deck);
  deck.dispatchEvent(new Event("ready"));
}

// The behaviours, in the order in which they hear an event. They talk through events on the deck:
// "go" asks for a slide, "mode" says whether there is a stage, "slide" says which slide is shown.
const deck = document.querySelector("main");
for (const behaviour of [controls, navigate, touch, slides, address, title, focus, stage]) behaviour(deck);
deck.dispatchEvent(new Event("ready"));

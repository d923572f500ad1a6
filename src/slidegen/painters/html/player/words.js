// The player's words, in the language that the viewer chose or that of the deck. `player.say(element, name, attribute)`
// keeps an element in that language, also when it changes.
const words = (deck, player) => {
  const { own, interface: known, chosen } = player.data;
  const spoken = [];
  const language = () => (Object.hasOwn(known, player.choices.language) ? player.choices.language : chosen);
  const word = (name) => (player.choices.language ? null : own[name]) ?? known[language()][name];
  const write = ({ element, name, attribute }) => {
    // Where the deck's language is none of the player's, its words are English, and say so.
    element.lang = !player.choices.language && own[name] ? document.documentElement.lang : language();
    if (attribute) element.setAttribute(attribute, word(name));
    else element.textContent = word(name);
  };

  player.languages = Object.entries(known).map(([code, { name }]) => ({ code, name }));
  player.language = language;
  player.word = word;
  player.say = (element, name, attribute) => {
    const told = { element, name, attribute };
    spoken.push(told);
    write(told);
    return element;
  };
  deck.addEventListener("preference", ({ detail }) => { if (detail.name === "language") spoken.forEach(write); });
};

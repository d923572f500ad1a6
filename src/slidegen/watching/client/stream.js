// Listens to the server that builds the deck. What it says is done in its order.
const deck = document.querySelector("main");
const where = place(deck);
const found = panel();
const change = swap(deck, where);
const patience = 1000;
const number = (version) => Number(version.split(".")[1]);
let { version } = document.currentScript.dataset;
let done = Promise.resolve();

const hear = async (message) => {
  if (message.reload && message.version !== version) {
    where.leave();
    return new Promise(() => {});
  }
  if (number(message.version) > number(version)) {
    if (message.slides) await change(message);
    version = message.version;
  }
  if (message.findings) found.show(message);
};
const listen = () => {
  const source = new EventSource(`changes?version=${version}`);
  source.addEventListener("message", ({ data }) => { done = done.then(() => hear(JSON.parse(data))); });
  source.addEventListener("error", () => {
    source.close();
    found.end();
    setTimeout(listen, patience);
  });
};

// Where slides change above what is read, this script keeps the place: the browser would move it once more.
const still = new CSSStyleSheet();
still.replaceSync("html { overflow-anchor: none; }");
document.adoptedStyleSheets.push(still);
where.come();
listen();

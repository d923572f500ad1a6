// Help: what the keys do, and what a viewer may choose.
const settings = (deck, player) => {
  const { panel, body } = player.panel("help");
  const root = document.documentElement;
  const chosen = player.choices;

  const field = (name, control) => {
    const label = document.createElement("label");
    const said = player.say(document.createElement("span"), name);
    label.append(...(control.type === "checkbox" ? [control, said] : [said, control]));
    body.append(label);
  };
  const box = (name) => {
    const made = document.createElement("input");
    made.type = "checkbox";
    made.checked = chosen[name];
    made.addEventListener("change", () => player.choose(name, made.checked));
    field(name, made);
  };
  const choice = (name, options) => {
    const made = document.createElement("select");
    for (const [value, label] of options) {
      const option = document.createElement("option");
      option.value = value;
      if (label.startsWith("=")) player.say(option, label.slice(1));
      else option.textContent = label;
      made.append(option);
    }
    made.value = String(name === "language" ? player.language() : chosen[name]);
    made.addEventListener("change", () => player.choose(name, name === "size" ? Number(made.value) : made.value));
    field(name, made);
  };
  const keys = () => {
    const table = document.createElement("dl");
    const heading = player.say(document.createElement("h3"), "keys");
    const rows = [["← →", "forth"], ["Home End", "ends"], ["o", "contents"], ["/", "search"], ["r", "reading"], ["k", "play"], ["f", "fullscreen"], ["?", "help"]];
    for (const [sign, name] of rows) {
      const key = document.createElement("dt");
      key.textContent = sign;
      key.dir = "ltr";
      table.append(key, player.say(document.createElement("dd"), name));
    }
    body.append(heading, table);
  };
  const apply = () => {
    root.style.setProperty("--text-size", chosen.size);
    root.dataset.colors = chosen.colors;
  };

  choice("size", [["1", "100 %"], ["1.25", "125 %"], ["1.5", "150 %"], ["2", "200 %"]]);
  choice("colors", [["", "=system"], ["light", "=light"], ["dark", "=dark"], ["contrast", "=contrast"]]);
  choice("language", player.languages.map(({ code, name }) => [code, name]));
  box("letters");
  box("resume");
  keys();
  deck.addEventListener("preference", apply);
  apply();
  player.help = () => panel.showModal();
};

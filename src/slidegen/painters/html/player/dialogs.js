// `player.panel(name)` makes a dialog with a heading and a button that closes it; the browser keeps the focus within.
const dialogs = (deck, player) => {
  player.panel = (name) => {
    const panel = document.createElement("dialog");
    const head = document.createElement("header");
    const heading = player.say(document.createElement("h2"), name);
    const close = document.createElement("button");
    const body = document.createElement("div");

    heading.id = `player-${name}`;
    close.type = "button";
    close.textContent = "×";
    player.say(close, "close", "aria-label");
    close.addEventListener("click", () => panel.close());
    // A click beside the panel is one on its backdrop.
    panel.addEventListener("click", ({ target }) => { if (target === panel) panel.close(); });
    panel.className = "panel";
    panel.setAttribute("aria-labelledby", heading.id);
    head.append(heading, close);
    panel.append(head, body);
    document.body.append(panel);
    return { panel, body };
  };
};

// What was found in the deck, in a panel over the page. It stands in a tree of its own: the deck's style does not reach it.
const panel = () => {
  const remembered = "slidegen-dismissed";
  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  let findings = [];
  let open = false;
  let ended = false;

  const element = (name, words = "", kind = "") => {
    const made = document.createElement(name);
    made.textContent = words;
    if (kind) made.className = kind;
    return made;
  };
  const box = element("div", "", "sheet");
  const region = element("section", "", "panel");
  const head = element("div", "", "head");
  const heading = element("h2");
  const close = element("button", "×");
  const state = element("p", "The page shows the last version that had no error.", "state");
  const list = element("ol");
  const badge = element("button", "", "badge");
  const status = element("div", "", "said");
  const alert = element("div", "", "said");

  const counted = (count, word) => (count ? [`${count} ${word}${count === 1 ? "" : "s"}`] : []);
  const summary = () => {
    const errors = findings.filter(({ severity }) => severity === "error").length;
    return [...counted(errors, "error"), ...counted(findings.length - errors, "warning")].join(", ");
  };
  const draw = () => {
    const words = ended ? "No longer watched" : summary();
    region.hidden = !open || !findings.length;
    badge.hidden = !words || !region.hidden;
    badge.textContent = words;
    badge.disabled = !findings.length;
    badge.setAttribute("aria-expanded", !region.hidden);
    heading.textContent = summary();
  };
  const turn = (wanted) => {
    const inside = root.activeElement;
    open = wanted;
    sessionStorage.setItem(remembered, open ? "" : JSON.stringify(findings));
    draw();
    if (inside) (open ? close : badge).focus();
  };
  const excerpt = ({ before, marked, after }) => {
    const line = element("pre");
    line.append(before, element("mark", marked), after);
    return line;
  };
  const item = (finding) => {
    const { severity, code, message, hint, place } = finding;
    const made = element("li", "", severity);
    const what = element("p");
    what.append(element("span", severity, "kind"), message, " ", element("span", `[${code}]`, "code"));
    if (place) made.append(element("p", place, "where"));
    made.append(what);
    if (place && (finding.before + finding.marked + finding.after).trim()) made.append(excerpt(finding));
    if (hint) made.append(element("p", `Hint: ${hint}`, "hint"));
    return made;
  };
  const spoken = () => {
    const [first] = findings;
    return first ? `${summary()}. ${first.place ?? ""} ${first.message}` : "";
  };

  const show = ({ findings: found, total, failed }) => {
    if (ended) status.textContent = "The deck is watched again.";
    ended = false;
    if (JSON.stringify(found) !== JSON.stringify(findings)) {
      const had = findings.length > 0;
      findings = found;
      open = sessionStorage.getItem(remembered) !== JSON.stringify(findings);
      list.replaceChildren(...findings.map(item));
      if (total > findings.length) list.append(element("li", `and ${total - findings.length} more in the terminal`));
      alert.textContent = failed ? spoken() : "";
      status.textContent = failed ? "" : spoken() || (had ? "Nothing is wrong any more." : "");
    }
    // A deck that could never be built has no such version.
    state.hidden = !failed || !document.querySelector(".slide");
    box.classList.toggle("failed", failed);
    draw();
  };
  const end = () => {
    if (!ended) status.textContent = "The deck is no longer watched.";
    ended = true;
    draw();
  };

  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
  state.hidden = true;
  region.setAttribute("aria-label", "Findings in the deck");
  region.id = "findings";
  // What scrolls can be scrolled by keys.
  region.tabIndex = 0;
  badge.setAttribute("aria-controls", "findings");
  close.setAttribute("aria-label", "Close the findings");
  for (const made of [close, badge]) made.type = "button";
  status.setAttribute("role", "status");
  alert.setAttribute("role", "alert");
  head.append(heading, close);
  region.append(head, state, list);
  box.append(region, badge, status, alert);
  root.append(box);
  close.addEventListener("click", () => turn(false));
  badge.addEventListener("click", () => turn(true));
  // Keys in the panel are not the player's: a space on a button would go to the next slide.
  host.addEventListener("keydown", (event) => { if (event.key !== "Escape") event.stopPropagation(); });
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !region.hidden && !event.defaultPrevented) turn(false);
  });
  document.body.append(host);
  draw();
  return { show, end };
};

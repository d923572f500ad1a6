// The overview: a list of links to the slides, with their titles and pictures, below the names of the sections; or of
// those that a search has found, with the words about the hit.
const contents = (deck, player) => {
  const { panel, body } = player.panel("contents");
  const field = player.say(document.createElement("input"), "search", "aria-label");
  const count = document.createElement("output");
  const list = document.createElement("ol");
  let near = null;
  let staged = false;

  const nameOf = (slide) => (document.getElementById(slide.getAttribute("aria-labelledby"))?.textContent ?? slide.getAttribute("aria-label")).trim();
  const draw = (picture, slide) => {
    const frame = slide.querySelector(".frame").cloneNode(true);
    for (const each of [frame, ...frame.querySelectorAll("[id], a[href], .waiting")]) {
      // What drawings refer to has an id, which stays the same in the copy.
      if (!each.closest("svg")) each.removeAttribute("id");
      each.removeAttribute("href");
      each.classList.remove("waiting");
    }
    picture.classList.add(...[...slide.classList].filter((name) => !["slide", "current", "leaving"].includes(name)));
    frame.dir = getComputedStyle(slide).direction;
    picture.replaceChildren(frame);
  };
  const link = (slide, number, { before = "", hit = "", behind = "" } = {}) => {
    const item = document.createElement("li");
    const to = document.createElement("a");
    const title = document.createElement("span");
    to.href = `#${encodeURIComponent(slide.id)}`;
    to.addEventListener("click", () => { panel.close(); });
    title.textContent = `${number} · ${nameOf(slide)}`;
    if (slide.lang) title.lang = slide.lang;
    if (slide.classList.contains("current")) to.setAttribute("aria-current", "true");
    if (hit) {
      const words = document.createElement("small");
      const mark = document.createElement("mark");
      mark.textContent = hit;
      words.append(before, mark, behind);
      to.append(title, words);
    } else {
      const picture = document.createElement("span");
      picture.setAttribute("aria-hidden", "true");
      picture.inert = true;
      picture.className = "picture-of";
      picture.slide = slide;
      near.observe(picture);
      to.append(picture, title);
    }
    item.append(to);
    return item;
  };
  const fill = () => {
    const all = [...deck.querySelectorAll(".slide")];
    const hits = player.search(field.value);
    near?.disconnect();
    near = new IntersectionObserver((seen) => {
      for (const { isIntersecting, target } of seen) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        // Elements of a document have no places.
        if (staged) draw(target, target.slide);
      }
    }, { root: panel, rootMargin: "200px" });
    list.classList.toggle("hits", Boolean(field.value.trim()));
    if (field.value.trim()) {
      list.replaceChildren(...hits.map((hit) => link(hit.slide, all.indexOf(hit.slide) + 1, hit)));
      count.textContent = hits.length ? `${player.word("found")} ${hits.length}` : player.word("nothing");
      return;
    }
    count.textContent = "";
    list.replaceChildren(...all.flatMap((slide, at) => {
      if (!slide.dataset.section) return [link(slide, at + 1)];
      const chapter = document.createElement("li");
      const heading = document.createElement("h3");
      chapter.className = "chapter";
      heading.textContent = slide.dataset.section;
      chapter.append(heading);
      return [chapter, link(slide, at + 1)];
    }));
  };

  deck.addEventListener("mode", ({ detail }) => { staged = detail.staged; });
  // A field of the type "search" would keep the key that closes the panel.
  field.type = "text";
  field.setAttribute("role", "searchbox");
  field.autocomplete = "off";
  player.say(field, "search", "placeholder");
  panel.classList.add("contents");
  body.append(field, count, list);
  field.addEventListener("input", fill);
  player.contents = (searching) => {
    field.value = "";
    fill();
    panel.showModal();
    const here = list.querySelector("[aria-current]");
    if (searching || !here) field.focus();
    else here.focus();
  };
};

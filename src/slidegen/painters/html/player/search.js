// `player.search(query)` finds the slides with all words of a query in what is shown on them, in the texts that stand for
// pictures, and in notes that are public. Accents and capitals make no difference; a word may be part of a longer one,
// so that scripts without spaces are found as well.
const search = (deck, player) => {
  const around = 40;
  let index = null;

  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/ß/g, "ss").replace(/[’‘]/g, "'");
  const words = (slide) => {
    const parts = [];
    for (const part of slide.querySelectorAll(".p, img[alt], svg[aria-label], [role=img][aria-label], td, th, .notes p")) {
      if (part.closest("[aria-hidden=true], .furniture") || part.querySelector(".p")) continue;
      parts.push(part.getAttribute("alt") ?? part.getAttribute("aria-label") ?? part.textContent);
    }
    return parts.join(" · ").replace(/\u00ad/g, "").replace(/\s+/g, " ").trim();
  };
  const made = () => {
    index ??= [...deck.querySelectorAll(".slide")].map((slide) => {
      const text = words(slide);
      // One place for each letter of the text, so that a hit is found in the text itself.
      const letters = [...text].map(fold);
      const places = letters.flatMap((folded, at) => Array(folded.length).fill(at));
      return { slide, text: [...text], folded: letters.join(""), places };
    });
    return index;
  };

  deck.addEventListener("changed", () => { index = null; });
  player.search = (query) => {
    const wanted = fold(query).split(/\s+/).filter(Boolean);
    if (!wanted.length) return [];
    return made().filter(({ folded }) => wanted.every((word) => folded.includes(word))).map(({ slide, text, folded, places }) => {
      const first = folded.indexOf(wanted[0]);
      const start = places[first];
      const end = places[first + wanted[0].length - 1] + 1;
      const before = text.slice(Math.max(0, start - around), start).join("");
      const behind = text.slice(end, end + around).join("");
      return { slide, before: (start > around ? "…" : "") + before, hit: text.slice(start, end).join(""), behind: behind + (end + around < text.length ? "…" : "") };
    });
  };
};

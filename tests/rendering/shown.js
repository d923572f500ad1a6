// A page's slides into what is shown on each: paragraphs with their lines and places, boxes with what leaves them.
// Lengths are pixels of the stage, from its top left corner.
async () => {
  // A face is loaded when its text is first shown: measured before, the text would stand in another font.
  await Promise.all([...document.fonts].map((face) => face.load()));
  const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
  const all = [...document.querySelectorAll(".slide")];

  const stageOf = (frame) => {
    const at = frame.getBoundingClientRect();
    const scale = at.width / frame.offsetWidth;
    return {
      scale,
      x: (value) => (value - at.left) / scale,
      y: (value) => (value - at.top) / scale,
    };
  };

  // What stands on each line, and the left edge of the first letter that is no space.
  const linesOf = (paragraph, stage) => {
    const half = parseFloat(getComputedStyle(paragraph).lineHeight) * stage.scale / 2;
    const lines = [""];
    let middle = null;
    let left = null;
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.nodeName === "BR") {
        lines.push("");
        middle = null;
      }
      if (node.nodeType !== Node.TEXT_NODE) continue;
      for (const { segment, index } of graphemes.segment(node.data)) {
        range.setStart(node, index);
        range.setEnd(node, index + segment.length);
        // Of a letter behind a soft hyphen that shows, the first is the hyphen's.
        const rect = [...range.getClientRects()].at(-1);
        if (segment.trim() && rect) {
          // The middles of fonts are nearer to one another than their lower ends.
          const here = (rect.top + rect.bottom) / 2;
          if (middle !== null && here - middle > half) {
            lines.push("");
            middle = null;
          }
          middle ??= here;
          left ??= rect.left;
        }
        lines[lines.length - 1] += segment;
      }
    }
    // The last break of a block opens no line.
    if (lines.length > 1 && lines.at(-1) === "") lines.pop();
    return { lines, x: left === null ? null : stage.x(left) };
  };

  // An empty inline block stands on the baseline (CSS 2.2, 10.8.1).
  const baselineOf = (paragraph, stage) => {
    const probe = document.createElement("i");
    Object.assign(probe.style, { display: "inline-block", width: "0", height: "0" });
    paragraph.prepend(probe);
    const { bottom } = probe.getBoundingClientRect();
    probe.remove();
    return stage.y(bottom);
  };

  const textOf = (paragraph, stage) => ({
    ...linesOf(paragraph, stage),
    baseline: baselineOf(paragraph, stage),
    outside: paragraph.closest(".outside") !== null,
  });

  // How far paragraphs and tables reach out of the box that they stand in.
  const boxOf = (box, stage) => {
    const style = getComputedStyle(box);
    // Upright: turned, its sides are others than those that its words run along.
    const turned = box.style.rotate;
    box.style.rotate = "none";
    const padding = (side) => parseFloat(style[`padding${side}`]) * stage.scale;
    const room = box.getBoundingClientRect();
    const content = [...box.querySelectorAll(box.querySelector("table") ? "table" : ".p")];
    const excess = content.map((part) => {
      const rect = part.getBoundingClientRect();
      // A paragraph is moved to PowerPoint's baseline, its lines take their room where they stood before.
      const moved = (parseFloat(getComputedStyle(part).top) || 0) * stage.scale;
      return Math.max(
        rect.bottom - moved - room.bottom + padding("Bottom"),
        room.top + padding("Top") - rect.top + moved,
        rect.right - room.right + padding("Right"),
        room.left + padding("Left") - rect.left,
      );
    });
    box.style.rotate = turned;
    return { text: box.textContent, excess: Math.max(0, ...excess) / stage.scale };
  };

  return all.map((slide) => {
    for (const other of all) other.classList.toggle("current", other === slide);
    const frame = slide.querySelector(".frame");
    const stage = stageOf(frame);
    const paragraphs = [...frame.querySelectorAll(".p")].filter((paragraph) => paragraph.textContent.trim());
    const boxes = [...frame.querySelectorAll(".box")].filter((box) => box.querySelector(".p"));
    return {
      texts: paragraphs.map((paragraph) => textOf(paragraph, stage)),
      boxes: boxes.map((box) => boxOf(box, stage)),
    };
  });
}

// Every font at once: else the slides that were not shown yet would be printed without theirs.
const fonts = () => {
  for (const face of document.fonts) face.load();
};

"""The gallery deck into the page that shows each of its forms with its source."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from slidegen.pipeline import lay_out
from slidegen.source import Source

DECK = Path(__file__).parent.parent / "decks/gallery/deck.md"
INTRO = """# Gallery

Each form of slide with what makes it, from [decks/gallery](../decks/gallery/deck.md): the pictures are of the webcast,
the slides in PowerPoint are the same. `make pictures` makes them and this page anew, `make sheets` shows the deck in
every theme. What each form holds, and when it is taken, stands in [For authors](authors.md#forms).
"""


@dataclass(frozen=True, slots=True)
class Shown:
    """A slide of the gallery: its number from 1, the name of its picture, its title and its source."""

    number: int
    name: str
    title: str
    source: str


def gallery() -> list[Shown]:
    """All slides but further ones of sections."""
    text = DECK.read_text(encoding="utf-8")
    deck, findings = lay_out(Source("deck.md", text), DECK.parent, DECK.parent)
    assert deck is not None and findings == (), findings
    starts = [0, *(scene.span.start for scene in deck.scenes[1:] if scene.span), len(text)]
    assert len(starts) == len(deck.scenes) + 1, "each slide begins somewhere"
    slides = [text[start:end] for start, end in pairwise(starts)]
    seen = Counter[str]()
    shown = []
    for number, (scene, source) in enumerate(zip(deck.scenes, slides, strict=True), 1):
        kind = re.search(r"```chart ([\w-]+)", source)
        form = f"{kind[1]}-chart" if kind and scene.choice.form == "content" else scene.choice.form
        seen[form] += 1
        name = form if seen[form] == 1 else f"{form}-{seen[form]}"
        if form != "section" or seen[form] == 1:
            shown.append(Shown(number, name, scene.title, source.strip()))
    return shown


def page() -> str:
    parts = [INTRO]
    for slide in gallery():
        fence = "`" * 4 if "```" in slide.source else "```"
        picture = f"![{slide.title}](pictures/{slide.name}.png)"
        parts.append(f"## {slide.name}\n\n{picture}\n\n{fence}markdown\n{slide.source}\n{fence}\n")
    return "\n".join(parts)

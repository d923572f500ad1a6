"""A deck in each script: its lines are as many in a browser as were fitted, and no character goes without a glyph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from slidegen.painters import html
from slidegen.pipeline import lay_out
from slidegen.scene import LaidOutDeck, Paragraph, TableMark, TextMark
from slidegen.source import Source
from tests.rendering.compare import against_fit, overflows
from tests.rendering.page import shown

DECKS = sorted((Path(__file__).parent / "scripts").glob("*.md"))
# Ideographs stand in a grid of whole ems, where one character more decides, so a little more is allowed.
LEAST = {"zh": 0.97, "ja": 0.97}
WEIGHTS = ("22", "33", "45")


@pytest.mark.parametrize("deck", DECKS, ids=lambda deck: deck.stem)
def test_lines_are_as_many_as_predicted(deck: Path, tmp_path: Path, chromium: Browser) -> None:
    text = deck.read_text(encoding="utf-8")
    wrong, long = [], 0
    for source in (text, _in_columns(text)):
        laid_out, findings = lay_out(Source(deck.name, source), deck.parent, deck.parent)
        assert laid_out is not None and findings == ()
        page = tmp_path / "deck.html"
        page.write_bytes(html.paint(laid_out, "deck")["deck.html"])
        slides = shown(chromium, page)
        wrong += against_fit(laid_out, slides)
        long += sum(len(paragraph.lines) > 1 for paragraph in _paragraphs(laid_out))
        assert not overflows(slides)
    assert not [each for each in wrong if each.what == "missing"]
    assert long > 30
    assert len(wrong) <= (1 - LEAST.get(deck.stem, 0.98)) * long, "\n".join(map(str, wrong))


def _in_columns(text: str) -> str:
    """The deck's list items again, three side by side, each of them in columns of three widths."""
    front = text.split("---\n", 2)[1]
    items = re.findall(r"^ *(?:-|\d+\.) (.{40,})$", text, re.MULTILINE)
    rows = [items[at : at + 3] for at in range(0, len(items), 3)]
    slides = [_columns(shift, row) for shift in range(3) for row in rows]
    return f"---\n{front}---\n\n" + "\n".join(slides)


def _columns(shift: int, items: Sequence[str]) -> str:
    weights = WEIGHTS[shift:] + WEIGHTS[:shift]
    columns = "\n".join(
        f"::: {{.column width={weight}%}}\n{item}\n:::" for weight, item in zip(weights, items, strict=False)
    )
    return f"## {shift + 1}\n\n::: columns\n{columns}\n:::\n"


def _paragraphs(laid_out: LaidOutDeck) -> list[Paragraph]:
    marks = [mark for scene in laid_out.scenes for mark in scene.marks]
    bodies = [mark.body for mark in marks if isinstance(mark, TextMark)]
    bodies += [
        cell.body for mark in marks if isinstance(mark, TableMark) for row in mark.rows for cell in row.cells
    ]
    return [paragraph for body in bodies for paragraph in body.paragraphs]

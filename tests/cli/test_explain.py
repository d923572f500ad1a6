"""`--explain` says for each slide and box what was decided."""

from __future__ import annotations

import json
from pathlib import Path

from slidegen.cli.explain import as_json, as_text
from slidegen.pipeline import lay_out
from slidegen.scene import LaidOutDeck
from slidegen.source import Source

POINT = "- " + " ".join(["organisation"] * 20) + "\n"


def laid_out(text: str) -> LaidOutDeck:
    deck, findings = lay_out(Source("talk.md", text), Path(), Path())
    assert deck is not None
    assert findings == ()
    return deck


def test_a_slide_that_fits_has_the_sizes_of_the_theme() -> None:
    text = as_text(laid_out("## Few\n\n- one\n- two\n"))
    assert text.splitlines()[0] == "1. Few (line 1): content"
    assert "   Content: 20 pt, 2 lines" in text


def test_a_slide_that_does_not_fit_says_what_was_done() -> None:
    text = as_text(laid_out("## Many\n\n" + POINT * 14))
    assert "1. Many (1/2) (line 1): content, part 1 of 2" in text
    assert "pt instead of 20" in text


def test_programs_get_the_same() -> None:
    first, second = json.loads(as_json(laid_out("## Many\n\n" + POINT * 14)))
    assert (first["layout"], first["part"], first["parts"]) == ("content", 1, 2)
    box = next(box for box in second["boxes"] if box["name"] == "Content")
    assert box["size"] < box["wanted"] == 20
    assert box["height"] <= box["room"]

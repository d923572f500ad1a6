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


def test_a_layout_that_is_named_is_told() -> None:
    text = as_text(laid_out('## Two {layout="Two columns"}\n\n- one\n\n## One\n\n::: {slot=1}\n- one\n:::\n'))
    assert "1. Two (line 1): Two columns" in text
    assert "   form placeholders, on the layout that its heading names" in text
    assert "2. One (line 5): Content" in text
    assert "   form placeholders, as a block names its placeholder" in text


def test_programs_get_the_same() -> None:
    first, second = json.loads(as_json(laid_out("## Many\n\n" + POINT * 14)))
    assert (first["layout"], first["part"], first["parts"]) == ("content", 1, 2)
    box = next(box for box in second["boxes"] if box["name"] == "Content")
    assert box["size"] < box["wanted"] == 20
    assert box["height"] <= box["room"]


def test_programs_know_why() -> None:
    text = "## Short {.content}\n\n- a\n\n## Many\n\n" + POINT * 14 + "\n## Brief\n\n" + "- a\n" * 14
    named, first, second, columns = json.loads(as_json(laid_out(text)))
    assert (named["form"], named["because"], named["sizes"]) == ("content", "name", [20.0])
    assert (first["because"], first["begins"], second["begins"]) == ("content", "", "at item 8")
    assert second["sizes"] == [20.0, 18.0, 16.0, 15.0, 14.0]
    assert second["own_step"] == second["step"] < second["shared_step"] == 1.0
    assert (columns["form"], columns["layout"], columns["columns"]) == ("content", "two-columns", 2)


def test_people_are_told_what_was_not_as_usual() -> None:
    text = as_text(laid_out("## Many\n\n" + POINT * 14 + "\n## Brief\n\n" + "- a\n" * 14))
    assert "   begins at item 8\n" in text
    assert "   too high for one column, so in two\n" in text
    assert "   tried 20, 18, 16, 15, 14 pt\n" in text


def test_a_footer_without_room_is_named() -> None:
    deck, _ = lay_out(Source("talk.md", f"---\ntitle: {'Lakes ' * 40}\n---\n\n## A\n\n- b\n"), Path(), Path())
    assert deck is not None
    assert "   no room for: footer\n" in as_text(deck)


def test_every_value_is_documented() -> None:
    page = (Path(__file__).parents[2] / "docs" / "explain.md").read_text(encoding="utf-8")
    (slide,) = json.loads(as_json(laid_out("## Few\n\n- one\n")))
    for name in (*slide, *slide["boxes"][0]):
        assert f"`{name}`" in page

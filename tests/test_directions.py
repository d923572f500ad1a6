"""Which paragraphs run against their slide."""

from __future__ import annotations

from dataclasses import replace

import pytest

from slidegen.directions import directed
from slidegen.scene import GroupMark, Paragraph, TableMark, TextMark
from tests.outlines import laid_out


def styles(text: str, lang: str, name: str = "Content") -> list[tuple[str, bool]]:
    deck, _ = laid_out(f"## T {{lang={lang}}}\n\n{text}\n")
    found = next(mark for mark in deck.scenes[0].marks if mark.name == name)
    assert isinstance(found, TextMark)
    return [(each.resolved.align, each.resolved.rtl) for each in found.body.paragraphs]


LEFT, RIGHT, LATIN = ("l", False), ("r", True), ("r", False)


@pytest.mark.parametrize(
    ("text", "english", "hebrew"),
    [
        ("words", LEFT, RIGHT),
        ("C++", LEFT, LATIN),
        ("Word 2019 (Windows).", LEFT, LATIN),
        ("שלום", RIGHT, RIGHT),
        ("words שלום", LEFT, RIGHT),
        ("שלום words", LEFT, RIGHT),
        ("12 %", LEFT, RIGHT),
        ("[words]{lang=fr}", LEFT, LEFT),
        ("[שלום]{lang=he}", RIGHT, RIGHT),
        ("[words.]{lang=he}", RIGHT, LATIN),
        ("[שלום]{lang=he} words", LEFT, RIGHT),
        ("`code`", LEFT, LEFT),
        ("[שלום]{lang=he} `code`", RIGHT, RIGHT),
    ],
)
def test_a_paragraph(text: str, english: tuple[str, bool], hebrew: tuple[str, bool]) -> None:
    assert styles(text, "en") == [english]
    assert styles(text, "he") == [hebrew]


@pytest.mark.parametrize(
    ("items", "lang", "expected"),
    [
        ("- one\n- two", "he", [RIGHT, RIGHT]),
        ("- [one]{lang=en}\n- שתיים", "he", [RIGHT, RIGHT]),
        ("- [one]{lang=en}\n- [two]{lang=fr}", "he", [LEFT, LEFT]),
        ("- אחת\n- שתיים\n  - שלוש", "en", [RIGHT, RIGHT, RIGHT]),
        ("- אחת\n- two", "en", [LEFT, LEFT]),
        ("- אחת\n\n::: {lang=en}\n- one\n\n  more\n:::", "he", [RIGHT, LEFT, LEFT]),
    ],
)
def test_the_items_of_a_list_go_together(items: str, lang: str, expected: list[tuple[str, bool]]) -> None:
    assert styles(items, lang) == expected


def test_cells_keep_their_side() -> None:
    deck, _ = laid_out("## T {lang=he}\n\n| a | ב |\n|---|---|\n| C++ | ד |\n")
    (table,) = (mark for mark in deck.scenes[0].marks if isinstance(mark, TableMark))
    styles = [cell.body.paragraphs[0].resolved for row in table.rows for cell in row.cells]
    assert [(style.align, style.rtl) for style in styles] == [RIGHT, RIGHT, LATIN, RIGHT]


def test_a_footer_of_another_language_keeps_its_side() -> None:
    deck, _ = laid_out("---\nlang: en\nfooter: Words\n---\n\n## ש {lang=he}\n")
    footer = next(mark for mark in deck.scenes[0].furniture if mark.name == "Footer")
    style = footer.body.paragraphs[0].resolved
    assert (style.align, style.rtl) == LATIN


def test_what_is_in_a_group_runs_as_what_is_not() -> None:
    deck, _ = laid_out("## T {lang=en}\n\nשלום\n")
    (scene,) = deck.scenes
    body = next(mark for mark in scene.marks if mark.name == "Content")
    assert isinstance(body, TextMark)
    loose = replace(body, body=replace(body.body, paragraphs=tuple(map(_unturned, body.body.paragraphs))))
    grouped = replace(scene, marks=(GroupMark("Group", body.box, (loose,)),), tree=())
    (group,) = directed(grouped, False).marks
    assert isinstance(group, GroupMark) and group.marks == (body,)


def _unturned(paragraph: Paragraph) -> Paragraph:
    return replace(paragraph, resolved=paragraph.resolved.mirrored())

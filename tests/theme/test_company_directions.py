"""Slides of either direction of writing on a company's template, whose placeholders and art keep their places."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from slidegen.painters.html import paint as paint_html
from slidegen.painters.pptx import paint as paint_pptx
from slidegen.pipeline import lay_out
from slidegen.scene import LaidOutDeck, Scene, ShapeMark, TextMark
from slidegen.source import Source
from tests.powerpoint.parts import Pieces, box, package, shape

BAND = (
    '<p:sp><p:nvSpPr><p:cNvPr id="9" name="Band"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>'
    f'{box(0, 0, 3_000_000, 6_858_000)}<a:prstGeom prst="rect"/><a:solidFill><a:srgbClr val="336699"/></a:solidFill>'
    "</p:spPr></p:sp>"
)
RIGHT_TO_LEFT = '<a:lvl1pPr algn="r" rtl="1"><a:defRPr sz="2400"/></a:lvl1pPr>'
SIZE = '<a:lvl1pPr><a:defRPr sz="2400"/></a:lvl1pPr>'
AT_END = '<a:lvl1pPr algn="r"><a:defRPr sz="1200"/></a:lvl1pPr>'
TITLE = shape("title", inner=box(3_500_000, 300_000, 8_000_000, 900_000), name="Title", styles=SIZE)
NUMBER = shape("sldNum", inner=box(10_500_000, 6_400_000, 1_000_000, 300_000), idx=12, styles=AT_END)
INSETS = 'lIns="500000" rIns="0"'
WORDS = shape("obj", box(3_500_000, 1_500_000, 8_000_000, 4_500_000), INSETS, SIZE, idx=1, name="Words")
LEFT = shape("obj", box(3_500_000, 1_500_000, 3_900_000, 4_500_000), styles=SIZE, idx=1, name="Left")
RIGHT = shape("obj", box(7_600_000, 1_500_000, 3_900_000, 4_500_000), styles=SIZE, idx=2, name="Right")
LIST = "## כותרת\n\n- אחת\n- שתיים\n"
COLUMNS = "## כותרת\n\n::: columns\n::: column\nראשון\n:::\n::: column\nשני\n:::\n:::\n"
CODE = "## כותרת\n\nמילים\n\n```python\nx = 1\n```\n"


def laid_out(folder: Path, text: str, layout: str, lang: str = "he", **pieces: str) -> LaidOutDeck:
    (folder / "brand.potx").write_bytes(package(Pieces(layout=layout, **pieces)))
    source = Source("deck.md", f"---\ntheme: brand.potx\nlang: {lang}\n---\n\n{text}")
    deck, findings = lay_out(source, folder, folder)
    assert deck is not None, findings
    return deck


def slide_xml(deck: LaidOutDeck) -> str:
    with ZipFile(BytesIO(paint_pptx(deck, "deck")["deck.pptx"])) as archive:
        return archive.read("ppt/slides/slide1.xml").decode()


def texts(scene: Scene) -> dict[str, TextMark]:
    return {each.name: each for each in (*scene.marks, *scene.furniture) if isinstance(each, TextMark)}


def ways(mark: TextMark) -> list[tuple[bool, str]]:
    return [(each.resolved.rtl, each.resolved.align) for each in mark.body.paragraphs]


def test_placeholders_and_art_keep_their_places_and_the_text_runs_from_the_right(tmp_path: Path) -> None:
    deck = laid_out(tmp_path, LIST, BAND + TITLE + WORDS + NUMBER)
    (scene,) = deck.scenes
    for name, x in (("Title", 3_500_000), ("Content", 3_500_000), ("Number", 10_500_000)):
        mark = texts(scene)[name]
        assert mark.slot and mark.box == mark.slot.box and mark.body.frame.insets == mark.slot.frame.insets
        assert mark.box.x == x
    assert ways(texts(scene)["Content"]) == [(True, "r"), (True, "r")]
    assert texts(scene)["Content"].body.frame.insets.left == 500_000
    assert [mark.box.x for mark in deck.layouts[scene.layout].art] == [0]


def test_a_slide_says_no_places_and_only_that_its_text_runs_from_the_right(tmp_path: Path) -> None:
    deck = laid_out(tmp_path, LIST, BAND + TITLE + WORDS + NUMBER)
    written = slide_xml(deck)
    assert written.count("<p:spPr/>") == 3
    assert written.count('algn="r" rtl="1"') == 3
    assert written.count('<a:pPr rtl="1"/>') == 1
    assert 'dir="rtl"' in paint_html(deck, "deck")["deck.html"].decode()


def test_the_first_column_is_in_the_right_placeholder(tmp_path: Path) -> None:
    (scene,) = laid_out(tmp_path, COLUMNS, TITLE + LEFT + RIGHT).scenes
    found = {mark.body.paragraphs[0].text: mark.slot.idx for mark in texts(scene).values() if mark.slot}
    assert (found["ראשון"], found["שני"]) == (2, 1)
    (scene,) = laid_out(tmp_path, COLUMNS, TITLE + LEFT + RIGHT, "en").scenes
    found = {mark.body.paragraphs[0].text: mark.slot.idx for mark in texts(scene).values() if mark.slot}
    assert (found["ראשון"], found["שני"]) == (1, 2)


def test_boxes_of_their_own_change_sides_within_the_area_of_content(tmp_path: Path) -> None:
    places = {}
    for lang in ("en", "he"):
        (scene,) = laid_out(tmp_path, CODE, BAND + TITLE + WORDS, lang).scenes
        places[lang] = [
            m.box for m in scene.marks if isinstance(m, TextMark | ShapeMark) and m.name != "Title"
        ]
    areas = {lang: (min(b.x for b in row), max(b.right for b in row)) for lang, row in places.items()}
    assert areas["he"] == areas["en"]
    assert areas["he"][0] >= 3_500_000
    assert [box.x for box in places["he"]] != [box.x for box in places["en"]]


@pytest.mark.parametrize(("lang", "way"), [("he", (True, "r")), ("en", (False, "l"))])
def test_a_template_from_right_to_left_gives_its_text_as_it_is(
    lang: str, way: tuple[bool, str], tmp_path: Path
) -> None:
    title = TITLE.replace(SIZE, RIGHT_TO_LEFT)
    words = WORDS.replace(SIZE, RIGHT_TO_LEFT)
    default = RIGHT_TO_LEFT
    deck = laid_out(
        tmp_path, LIST if lang == "he" else "## A\n\n- b\n- c\n", title + words, lang, default=default
    )
    (scene,) = deck.scenes
    content = texts(scene)["Content"]
    assert {*ways(content)} == {way}
    assert {each.inherited.rtl for each in content.body.paragraphs} == {True}
    written = slide_xml(deck)
    assert ("rtl=" in written) == (lang == "en")


def test_one_slide_of_a_deck_from_left_to_right_has_its_own_direction(tmp_path: Path) -> None:
    text = "## A\n\n- b\n\n## כותרת {lang=he}\n\n- אחת\n"
    one, other = laid_out(tmp_path, text, BAND + TITLE + WORDS, "fr").scenes
    assert {*ways(texts(one)["Content"])} == {(False, "l")}
    assert {*ways(texts(other)["Content"])} == {(True, "r")}
    assert texts(one)["Content"].box == texts(other)["Content"].box
    assert one.layout == other.layout


def test_a_placeholder_that_ends_its_lines_at_the_right_begins_them_there(tmp_path: Path) -> None:
    (scene,) = laid_out(tmp_path, LIST, TITLE.replace(SIZE, AT_END) + WORDS).scenes
    assert ways(texts(scene)["Title"]) == [(True, "r")]


def test_a_named_layout_is_filled_as_it_is_read_from_the_right(tmp_path: Path) -> None:
    lone = shape("body", box(3_500_000, 6_000_000, 8_000_000, 400_000), styles=AT_END, idx=3, name="Low")
    text = "## כותרת\n\n::: {slot=2}\nראשון\n:::\n\n::: {slot=3}\nשני\n:::\n\nשלישי\n"
    (scene,) = laid_out(tmp_path, text, TITLE + LEFT + RIGHT + lone).scenes
    for mark in texts(scene).values():
        assert mark.slot and mark.box == mark.slot.box
        assert {*ways(mark)} == {(True, "r")}
        assert not any(each.inherited.rtl for each in mark.body.paragraphs)

"""Scenes in the mirror: places, text, tables, code; and what a mirrored template gives."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from slidegen.geometry import Insets, Rect
from slidegen.mirror import Turn, mirrored
from slidegen.scene import (
    Body,
    Cell,
    CodeNode,
    Glue,
    GroupMark,
    LaidOutDeck,
    Leaf,
    LineMark,
    Mark,
    Paragraph,
    PictureMark,
    Row,
    Run,
    Scene,
    ShapeMark,
    Slot,
    TableLook,
    TableMark,
    TextMark,
)
from slidegen.style import Bullet, Color, Frame, ParagraphStyle, RunStyle, Stroke
from slidegen.theme.theme import Theme
from tests.outlines import image, laid_out
from tests.square import EM, square_theme

WIDTH = 32 * EM
LENGTHS = st.integers(0, WIDTH)
BOXES = st.builds(Rect, LENGTHS, LENGTHS, LENGTHS, LENGTHS)
STYLES = st.builds(
    ParagraphStyle,
    align=st.sampled_from(["l", "ctr", "r", "just"]),
    margin=LENGTHS,
    bullet=st.sampled_from([None, Bullet("•")]),
    rtl=st.booleans(),
)
RUN = Run("a", RunStyle(), RunStyle(), "he")
PARAGRAPHS = st.builds(Paragraph, runs=st.just((RUN,)), resolved=STYLES, inherited=STYLES)
FRAMES = st.builds(Frame, insets=st.builds(Insets, LENGTHS, LENGTHS, LENGTHS, LENGTHS))
BODIES = st.builds(Body, paragraphs=st.lists(PARAGRAPHS, max_size=2).map(tuple), frame=FRAMES)
SLOTS = st.none() | st.builds(Slot, type=st.just("body"), idx=st.just(1), box=BOXES, frame=FRAMES)
LOOK = TableLook("{}", None, None)


def tables(name: str) -> st.SearchStrategy[TableMark]:
    cells = st.builds(Cell, body=BODIES)
    rows = st.builds(Row, height=LENGTHS, cells=st.tuples(cells, cells))
    return st.builds(
        TableMark,
        name=st.just(name),
        box=BOXES,
        columns=st.tuples(LENGTHS, LENGTHS),
        rows=st.lists(rows, max_size=2).map(tuple),
        look=st.just(LOOK),
        slot=SLOTS,
        rtl=st.booleans(),
    )


GLUE = st.builds(Glue, st.just("Shape"), st.integers(0, 3)) | st.builds(
    Glue, st.just("Shape"), st.integers(0, 7), st.just(8)
)


def texts(name: str) -> st.SearchStrategy[TextMark]:
    return st.builds(TextMark, name=st.just(name), box=BOXES, body=BODIES, slot=SLOTS)


def shapes(name: str) -> st.SearchStrategy[ShapeMark]:
    return st.builds(ShapeMark, st.just(name), BOXES, st.just("rect"), body=st.none() | BODIES)


MARKS = st.tuples(
    texts("Text"),
    shapes("Shape"),
    st.builds(
        LineMark,
        name=st.just("Line"),
        box=BOXES,
        stroke=st.just(Stroke(Color("tx1"), 1)),
        leftward=st.booleans(),
        ends=st.none() | st.tuples(GLUE, GLUE),
    ),
    st.builds(PictureMark, st.just("Picture"), BOXES, st.just(image(1, 1)), slot=SLOTS),
    tables("Table"),
    st.builds(GroupMark, st.just("Group"), BOXES, st.tuples(shapes("Inner"))),
    shapes("Code"),
    texts("Beside"),
)
SCENES = st.builds(
    Scene,
    id=st.just("a"),
    title=st.just("a"),
    layout=st.just("content"),
    marks=MARKS,
    tree=st.just((CodeNode(Leaf("Code")),)),
    lang=st.just("he"),
    furniture=st.tuples(texts("Footer")),
)
TURNS = st.builds(Turn, st.just(WIDTH), st.booleans(), st.booleans(), st.booleans())


@given(SCENES, TURNS)
def test_the_mirror_of_the_mirror_is_the_scene(scene: Scene, turn: Turn) -> None:
    # A table of another direction than its slide's is none that compose makes.
    assert mirrored(mirrored(scene, turn), turn) == scene


@given(SCENES)
def test_nothing_is_turned_round_for_nobody(scene: Scene) -> None:
    assert mirrored(scene, Turn(WIDTH, False, False, False, False)) is scene


def composed(text: str, theme: Theme | None = None) -> LaidOutDeck:
    return laid_out(text, theme, lake=image(800, 600))[0]


def mark(deck: LaidOutDeck, name: str, slide: int = 0) -> Mark:
    return next(each for each in deck.scenes[slide].marks if each.name == name)


def styles(deck: LaidOutDeck, name: str, slide: int = 0) -> list[tuple[str, bool]]:
    found = mark(deck, name, slide)
    assert isinstance(found, TextMark | ShapeMark) and found.body
    return [(each.resolved.align, each.resolved.rtl) for each in found.body.paragraphs]


SLIDE = "## ש {lang=he}\n\n- א\n\nב\n\n![c](lake)\n"


def test_every_box_is_as_far_from_the_other_edge() -> None:
    plain, turned = composed(SLIDE.replace("=he", "=fr")), composed(SLIDE)
    for one, other in zip(plain.scenes[0].marks, turned.scenes[0].marks, strict=True):
        assert other.box.x == WIDTH - one.box.right
        assert replace(other.box, x=one.box.x) == one.box
    assert turned.scenes[0].rtl and not plain.scenes[0].rtl


def test_a_picture_itself_is_not_turned_round() -> None:
    one, other = (mark(composed(text), "Picture") for text in (SLIDE, SLIDE.replace("=he", "=fr")))
    assert isinstance(one, PictureMark) and isinstance(other, PictureMark)
    assert (one.image, one.crop) == (other.image, other.crop)


def test_slots_stay_the_template_s() -> None:
    slot = mark(composed(SLIDE), "Title")
    assert isinstance(slot, TextMark) and slot.slot
    assert slot.slot.box == square_theme().layouts["picture"].slots["title"].slot.box
    assert slot.body.paragraphs[0].inherited == replace(
        slot.body.paragraphs[0].resolved, align="l", rtl=False
    )


def test_in_a_mirrored_template_nothing_differs() -> None:
    deck = composed(SLIDE, replace(square_theme(), rtl=True))
    for name in ("Title", "Text"):
        text = mark(deck, name)
        assert isinstance(text, TextMark) and text.slot
        assert text.slot.frame == text.body.frame
        assert text.box.x == text.slot.box.x
        assert text.body.paragraphs[0].inherited == text.body.paragraphs[0].resolved


def test_a_slide_of_the_other_direction_takes_the_layout_made_for_it() -> None:
    theme = square_theme()
    theme = replace(theme, facing={"title-only": theme.layouts["title-only"]})
    deck = composed("## A\n\n## ב {lang=he}\n", theme)
    assert [scene.layout for scene in deck.scenes] == ["title-only", "title-only-rtl"]
    assert set(deck.layouts) == {"title-only", "title-only-rtl"}
    title = mark(deck, "Title", 1)
    assert isinstance(title, TextMark) and title.slot
    assert title.box == title.slot.box
    assert title.body.paragraphs[0].inherited == title.body.paragraphs[0].resolved


def test_a_table_is_read_from_the_right() -> None:
    deck = composed("## T {lang=he}\n\n| א | ב | ג |\n|---|--:|:--|\n| d | e | f |\n")
    table = mark(deck, "Table")
    assert isinstance(table, TableMark) and table.rtl
    words = [cell.body.paragraphs[0].runs[0].text for cell in table.rows[0].cells]
    aligned = [cell.body.paragraphs[0].resolved.align for cell in table.rows[0].cells]
    # Columns without an alignment begin at the right; a side that the author names is that side.
    assert (words, aligned) == (["א", "ב", "ג"], ["r", "r", "l"])


CODE = '## C {lang=he}\n\n```{.python .number-lines lines="2"}\na\n  b\n```\n\n- c\n'


def test_code_moves_as_a_whole_and_stays_as_it_is() -> None:
    plain, turned = composed(CODE.replace("=he", "=fr")), composed(CODE)
    shift = mark(turned, "Code").box.x - mark(plain, "Code").box.x
    assert shift > 0
    for name in ("Code", "Code numbers", "Code bar 1"):
        assert mark(turned, name).box.x - mark(plain, name).box.x == shift, name
    assert styles(turned, "Code") == [("l", False)] * 2
    assert styles(turned, "Code numbers") == styles(plain, "Code numbers")
    one, other = mark(plain, "Code"), mark(turned, "Code")
    assert isinstance(one, TextMark) and isinstance(other, TextMark)
    assert one.body == other.body


def test_code_in_the_layout_s_place_inherits_its_own_direction() -> None:
    code = mark(composed(CODE, replace(square_theme(), rtl=True)), "Code")
    assert isinstance(code, TextMark) and code.slot
    assert code.slot.box.x == WIDTH - square_theme().layouts["code"].slots["code"].slot.box.right
    assert not any(each.inherited.rtl for each in code.body.paragraphs)


def test_a_connector_holds_to_the_same_shapes_at_their_other_sides() -> None:
    ends = (Glue("Hub", 7, 8), Glue("Spoke", 1))
    line = LineMark("Line", Rect(10, 20, 30, 40), Stroke(Color("tx1"), 1), arrow=True, ends=ends)
    scene = Scene("a", "a", "content", (line,), (), "he")
    (turned,) = mirrored(scene, Turn(WIDTH, True, True, True, True)).marks
    assert isinstance(turned, LineMark) and turned.leftward and turned.arrow
    assert turned.ends == (Glue("Hub", 1, 8), Glue("Spoke", 3))

import pytest

from slidegen.blocks.setting import Placed
from slidegen.blocks.stacking import place_stack
from slidegen.geometry import Rect
from slidegen.scene import Image, PictureMark, TextMark
from tests.outlines import blocks, context, image
from tests.square import EM, SLOTS

AREA = Rect(2 * EM, 3 * EM, round(28.5 * EM), 7 * EM)
BODY = SLOTS["content"]["body"]


def _placed(text: str, area: Rect = AREA, **images: Image) -> Placed:
    return place_stack(blocks(text), area, context(**images), "Content", BODY)


def _tops(placed: Placed) -> list[float]:
    return [(mark.box.y - AREA.y) / EM for mark in placed.marks]


def test_text_that_touches_flows_in_one_box() -> None:
    (mark,) = _placed("a\n\n- b\n\n> c\n").marks
    assert isinstance(mark, TextMark)
    assert (mark.name, mark.box, len(mark.body.paragraphs)) == ("Content", AREA, 3)
    assert mark.slot == BODY.slot


def test_the_first_text_takes_the_placeholder() -> None:
    placed = _placed("a\n\n```\nb\n```\n\nc\n")
    slots = [mark.slot for mark in placed.marks if isinstance(mark, TextMark)]
    assert slots == [BODY.slot, None]
    assert [mark.name for mark in placed.marks] == ["Content 1", "Content 2", "Content 3"]


def test_blocks_stand_a_gap_apart() -> None:
    assert _tops(_placed("a\n\n```\nb\n```\n\nc\n")) == [0, 2, pytest.approx(2 + 1 + 1.2 + 1)]


@pytest.mark.parametrize("height", range(70_001, 70_012))
def test_a_picture_gives_way_to_the_last_emu(height: int) -> None:
    area = Rect(0, 0, 28 * EM, 60 * height)
    placed = _placed("a\n\n![b](wide)\n\nc\n\n![d](tall)\n", area, wide=image(799, 201), tall=image(201, 799))
    assert placed.overflow == 0


def test_a_picture_keeps_three_tenths_of_the_height() -> None:
    text = "- a\n" * 4 + "\n![b](wide)\n"
    placed = _placed(text, wide=image(800, 200))
    picture = placed.marks[1]
    assert isinstance(picture, PictureMark)
    assert picture.box.height == round(7 * EM * 0.3)
    assert placed.overflow == round(4 * EM + EM + 7 * EM * 0.3) - 7 * EM


def test_a_picture_gives_way_no_further_than_it_must() -> None:
    placed = _placed("a\n\n![b](wide)\n", wide=image(800, 200))
    assert placed.overflow == 0
    assert placed.marks[1].box.bottom == AREA.bottom


def test_text_says_by_how_much_it_is_too_high() -> None:
    assert _placed("- a\n" * 9).overflow == 2 * EM
    assert _placed("- a\n" * 7).overflow == 0


def test_columns_are_as_wide_as_their_weights_and_a_gap_apart() -> None:
    text = ":::: columns\n::: {.column width=25%}\na\n:::\n::: {.column width=75%}\nb\n:::\n::::\n"
    left, right = _placed(text, Rect(0, 0, 29 * EM, 7 * EM)).marks
    assert (left.box.x, left.box.width) == (0, 7 * EM)
    assert (right.box.x, right.box.width) == (8 * EM, 21 * EM)
    assert (left.name, right.name) == ("Content.1", "Content.2")


def test_the_highest_column_counts() -> None:
    text = ":::: columns\n::: column\na\n:::\n::: column\n" + "- b\n" * 9 + ":::\n::::\n"
    assert _placed(text).overflow == 2 * EM


def test_a_column_without_anything_is_empty() -> None:
    assert [
        mark.name for mark in _placed(":::: columns\n::: column\n:::\n::: column\na\n:::\n::::\n").marks
    ] == ["Content.2"]

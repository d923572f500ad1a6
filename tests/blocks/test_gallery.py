from dataclasses import replace

import pytest

from slidegen.blocks.gallery import Gallery, columns, natural, place
from slidegen.blocks.kinds import hoisted
from slidegen.geometry import Rect
from slidegen.scene import PictureMark, ShapeMark, TextMark
from tests.outlines import blocks, context, image
from tests.square import EM

WHAT = context(wide=image(800, 200), tall=image(200, 800), even=image(400, 400))
GAP = WHAT.theme.gap
BOX = Rect(EM, EM, 28 * EM, 8 * EM)


def _gallery(text: str) -> Gallery:
    (only,) = hoisted(blocks(text))
    assert isinstance(only, Gallery)
    return only


def _pictures(text: str, box: Rect = BOX) -> list[Rect]:
    placed = place(_gallery(text), box, WHAT, "Content")
    assert not placed.overflow
    return [mark.box for mark in placed.marks if isinstance(mark, PictureMark)]


@pytest.mark.parametrize("between", [" ", "\n", "\n\n"])
def test_pictures_that_follow_one_another_stand_together(between: str) -> None:
    assert len(_gallery(f"![a](even){between}![b](even)").pictures) == 2


def test_words_part_pictures() -> None:
    assert not any(isinstance(each, Gallery) for each in hoisted(blocks("![a](even)\n\nwords\n\n![b](even)")))


def test_pictures_in_a_row_are_equally_high_and_whole() -> None:
    first, second = _pictures("![a](even) ![b](wide)")
    assert (first.y, first.height) == (second.y, second.height)
    assert second.x - first.right == GAP
    assert second.width == pytest.approx(4 * second.height, rel=0.01)
    assert first.width == pytest.approx(first.height, rel=0.01)


def test_a_row_is_as_wide_as_its_box_or_as_high() -> None:
    first, second = _pictures("![a](wide) ![b](wide)", replace(BOX, height=20 * EM))
    assert first.x == pytest.approx(BOX.x, abs=EM / 10)
    assert second.right == pytest.approx(BOX.right, abs=EM / 10)
    first, second = _pictures("![a](tall) ![b](tall)")
    assert first.height == pytest.approx(BOX.height, rel=0.05)
    assert first.x - BOX.x == pytest.approx(BOX.right - second.right, abs=EM / 10)


def test_each_picture_has_its_own_caption() -> None:
    placed = place(_gallery('![a](even "One") ![b](even "Two")'), BOX, WHAT, "Content")
    pictures = [mark for mark in placed.marks if isinstance(mark, PictureMark)]
    captions = [mark for mark in placed.marks if isinstance(mark, TextMark)]
    assert [mark.box.x for mark in captions] == [mark.box.x for mark in pictures]
    assert all(
        caption.box.y == picture.box.bottom for caption, picture in zip(captions, pictures, strict=True)
    )
    assert max(mark.box.bottom for mark in captions) <= BOX.bottom


@pytest.mark.parametrize(
    ("count", "across"), [(2, 2), (3, 3), (4, 4), (5, 3), (6, 3), (9, 4), (12, 4), (90, 8)]
)
def test_more_than_four_stand_in_rows(count: int, across: int) -> None:
    assert columns(count) == across


def test_a_grid_stays_in_its_box() -> None:
    found = _pictures(" ".join(["![a](even)"] * 12))
    assert len({box.y for box in found}) > 1
    assert max(box.bottom for box in found) <= BOX.bottom


def test_very_wide_pictures_stand_below_one_another() -> None:
    room = WHAT.theme.content
    what = replace(WHAT, images={"wide": image(2400, 200)})
    first, second = place(_gallery("![a](wide) ![b](wide)"), room, what, "Content").marks
    assert first.box.bottom < second.box.y


def test_widths_that_an_author_gives_are_kept_to() -> None:
    first, second = _pictures("![a](wide){width=25%} ![b](even)")
    assert first.width == round((BOX.width - GAP) * 0.25)
    assert first.bottom == second.bottom


def test_the_room_that_a_gallery_wants_is_the_room_it_takes() -> None:
    gallery = _gallery("![a](even) ![b](wide)")
    height = natural(gallery, BOX.width, WHAT)
    placed = place(gallery, replace(BOX, height=height), WHAT, "Content")
    assert placed.overflow == 0
    assert max(mark.box.bottom for mark in placed.marks) - BOX.y == pytest.approx(height, abs=EM / 10)


def test_a_missing_picture_keeps_its_place_in_the_row() -> None:
    marks = place(_gallery("![a](even) ![Gone](gone)"), BOX, WHAT, "Content").marks
    assert [type(mark) for mark in marks] == [PictureMark, ShapeMark]
    assert marks[0].box.right < marks[1].box.x

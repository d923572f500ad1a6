import pytest

from slidegen.blocks.setting import Placed
from slidegen.layouts.arranging import Arranged, fill_slot, place_title, together
from slidegen.scene import TextMark
from tests.outlines import blocks, context, slide
from tests.square import EM, SLOTS, square_theme


def _title(words: str, layout: str = "content") -> tuple[TextMark, int]:
    placed = place_title(slide(f"## {words}\n\n- a\n"), square_theme().layouts[layout], context())
    (mark,) = placed.marks
    assert isinstance(mark, TextMark)
    return mark, placed.overflow


def _size(mark: TextMark) -> int:
    return mark.body.paragraphs[0].runs[0].resolved.size


@pytest.mark.parametrize(
    ("letters", "size", "over"),
    [(28, 2000, 0), (29, 1800, 0), (35, 1600, 0), (56, 1000, 0), (112, 1000, 0), (113, 1000, 10)],
)
def test_a_title_is_as_large_as_it_fits_its_box(letters: int, size: int, over: int) -> None:
    mark, overflow = _title("a" * letters)
    assert (_size(mark), overflow) == (size, over * 12_700)


def test_a_title_does_not_shrink_with_the_text() -> None:
    placed = place_title(slide("## a\n"), square_theme().layouts["content"], context(0.5))
    (mark,) = placed.marks
    assert isinstance(mark, TextMark)
    assert _size(mark) == 2000


def test_a_title_that_nobody_wrote_stands_above_the_slide() -> None:
    untitled = slide("---\n\n- first words\n")
    placed = place_title(untitled, square_theme().layouts["content"], context())
    (mark,) = placed.marks
    assert isinstance(mark, TextMark)
    assert mark.box.bottom <= 0
    assert mark.slot == SLOTS["content"]["title"].slot
    assert mark.box.width == mark.slot.box.width
    assert placed.overflow == 0


def test_a_slot_is_filled_by_a_ladder_of_its_own() -> None:
    look = SLOTS["closing"]["body"]
    for count, size in ((3, 2000), (4, 1000)):
        (mark,) = fill_slot(blocks("a\n\n" * count), look, context(), "Text").marks
        assert isinstance(mark, TextMark)
        assert _size(mark) == size
    assert fill_slot(blocks("a\n\n" * 8), look, context(), "Text").overflow == EM
    assert fill_slot((), look, context(), "Text") == Placed()


def test_the_worst_part_is_the_overflow_of_the_whole() -> None:
    assert together("content", Placed(overflow=3), Placed(overflow=7), Placed()) == Arranged(
        "content", Placed(overflow=7)
    )
    assert together("content").placed.overflow == 0

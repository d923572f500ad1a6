import pytest

from slidegen.geometry import Insets
from slidegen.layouts.balancing import set_in
from slidegen.scene import Body, TextMark
from tests.outlines import laid_out


def _title(words: str, lang: str = "en") -> TextMark:
    deck, _ = laid_out(f"---\nlang: {lang}\nslide-level: 2\n---\n\n## {words}\n\n- a\n")
    (mark,) = (mark for mark in deck.scenes[0].marks if isinstance(mark, TextMark) and mark.name == "Title")
    return mark


def _lines(mark: TextMark) -> list[int]:
    assert isinstance(mark.body, Body)
    return [line.width for line in mark.body.paragraphs[0].lines]


def test_lines_of_a_title_are_of_much_the_same_length() -> None:
    widths = _lines(_title("aaa " * 14 + "aaa"))
    assert len(widths) == 2
    assert min(widths) > max(widths) / 2


def test_the_box_stays_where_the_layout_has_it() -> None:
    mark = _title("aaa " * 14 + "aaa")
    assert mark.slot and mark.box == mark.slot.box
    assert mark.body.frame.insets.right > mark.slot.frame.insets.right


def test_a_title_of_one_line_inherits_its_frame() -> None:
    mark = _title("aaa")
    assert mark.slot and mark.body.frame == mark.slot.frame


def test_from_right_to_left_the_air_is_at_the_left() -> None:
    mark = _title("aaa " * 14 + "aaa", "ar")
    assert mark.slot and mark.body.frame.insets.left > mark.slot.frame.insets.left


@pytest.mark.parametrize(
    ("align", "insets"),
    [("l", Insets(1, 1, 12, 1)), ("r", Insets(12, 1, 1, 1)), ("ctr", Insets(6, 1, 7, 1))],
)
def test_air_is_on_the_other_side_than_the_text(align: str, insets: Insets) -> None:
    assert set_in(Insets(1, 1, 1, 1), 11, align) == insets  # type: ignore[arg-type]

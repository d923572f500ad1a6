"""Pictures beside text that don't fill their place: how large, and where they and their captions stand."""

from __future__ import annotations

from slidegen.scene import PictureMark, TextMark
from tests.outlines import image, laid_out
from tests.square import square_theme


def marks(text: str, width: int, height: int) -> dict[str, PictureMark | TextMark]:
    deck, _ = laid_out(f"## Shore\n\n{text}\n\n- one\n", shore=image(width, height))
    return {mark.name: mark for mark in deck.scenes[0].marks if isinstance(mark, PictureMark | TextMark)}


def test_a_tiny_picture_is_not_blown_up() -> None:
    found = marks("![Shore](shore)", 16, 16)["Picture"]
    assert found.box.width == 16 * 2 * 9525


def test_a_whole_picture_keeps_to_the_margins() -> None:
    theme = square_theme()
    found = marks("![Shore](shore){fit=contain}", 4000, 500)["Picture"]
    assert found.box.right <= theme.width - theme.content.x
    assert found.box.bottom <= theme.height - theme.content.x


def test_the_caption_of_a_whole_picture_stands_below_it() -> None:
    found = marks('![Shore](shore "In May"){fit=contain}', 4000, 500)
    assert found["Caption"].box.y == found["Picture"].box.bottom
    assert found["Caption"].box.x == found["Picture"].box.x

from slidegen.layouts.picture import MOST_CROPPED, arrange
from slidegen.model import Meta
from slidegen.scene import Image, PictureMark, TextMark
from tests.outlines import context, image, slide
from tests.square import EM, SLOTS

PLACE = SLOTS["picture"]["picture"].slot.box


def _marks(text: str, pictured: Image) -> dict[str, PictureMark | TextMark]:
    arranged = arrange(slide(f"## Title\n\n{text}"), Meta(), context(lake=pictured))
    return {mark.name: mark for mark in arranged.placed.marks if isinstance(mark, PictureMark | TextMark)}


def _picture(text: str, pictured: Image) -> PictureMark:
    mark = _marks(text, pictured)["Picture"]
    assert isinstance(mark, PictureMark)
    return mark


def test_a_picture_fills_its_place_where_little_is_cut_off() -> None:
    most = PLACE.width / PLACE.height / (1 - MOST_CROPPED / 100_000)
    fitting, wide = (image(1500, round(1500 / most / part)) for part in (0.98, 1.02))
    assert _picture("- a\n\n![b](lake)\n", fitting).box == PLACE
    whole = _picture("- a\n\n![b](lake)\n", wide)
    assert whole.box != PLACE
    assert whole.crop == (0, 0, 0, 0)


def test_the_author_has_the_last_word() -> None:
    tall, fitting = image(100, 800), image(1500, 1200)
    assert _picture("- a\n\n![b](lake){fit=cover}\n", tall).box == PLACE
    assert _picture("- a\n\n![b](lake){fit=contain}\n", fitting).box != PLACE


def test_no_picture_is_blown_up_to_fill() -> None:
    assert _picture("- a\n\n![b](lake)\n", image(15, 12)).box.width < 2 * EM


def test_the_caption_of_a_picture_that_fills_its_place_stands_below_the_text() -> None:
    marks = _marks('- a\n\n![b](lake "May")\n', image(1500, 1200))
    text, caption = marks["Text"], marks["Caption"]
    assert caption.box.bottom == SLOTS["picture"]["body"].slot.box.bottom
    assert text.box.bottom == caption.box.y


def test_a_picture_that_is_missing_leaves_its_text() -> None:
    arranged = arrange(slide('## Title\n\n- a\n\n![b](lake "May")\n'), Meta(), context())
    assert [mark.name for mark in arranged.placed.marks] == ["Title", "Text"]


def test_picture_and_text_are_read_in_the_author_s_order() -> None:
    assert list(_marks("![b](lake)\n\n- a\n", image(1500, 1200))) == ["Title", "Picture", "Text"]
    assert list(_marks("- a\n\n![b](lake)\n", image(1500, 1200))) == ["Title", "Text", "Picture"]

from dataclasses import replace

from slidegen.blocks.kinds import hoisted
from slidegen.layouts.picture import MOST_CROPPED, arrange
from slidegen.model import Meta
from slidegen.scene import Image, Mark, PictureMark, TextMark
from tests.outlines import context, image, slide
from tests.square import EM, SLOTS

PLACE = SLOTS["picture"]["picture"].slot.box


def _marks(text: str, pictured: Image) -> dict[str, PictureMark | TextMark]:
    arranged = arrange(slide(f"## Title\n\n{text}"), Meta(), context(lake=pictured))
    return {mark.name: mark for mark in arranged.placed.marks if isinstance(mark, PictureMark | TextMark)}


def _arranged(text: str, pictured: Image) -> tuple[Mark, ...]:
    found = slide(text)
    return arrange(replace(found, blocks=hoisted(found.blocks)), Meta(), context(lake=pictured)).placed.marks


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


def test_a_picture_that_is_missing_leaves_a_frame_in_its_place() -> None:
    arranged = arrange(slide('## Title\n\n- a\n\n![b](lake "May")\n'), Meta(), context())
    marks = {mark.name: mark for mark in arranged.placed.marks}
    assert list(marks) == ["Title", "Text", "Picture"]
    assert marks["Picture"].box.x >= PLACE.x


def test_two_pictures_beside_text_stand_where_they_are_largest() -> None:
    text = "## Title\n\n- a\n\n![b](lake) ![c](lake)\n"
    wide = {mark.name: mark.box for mark in _arranged(text, image(800, 200))}
    assert wide["Picture 1"].x == wide["Picture 2"].x
    assert wide["Picture 1"].bottom < wide["Picture 2"].y
    tall = {mark.name: mark.box for mark in _arranged(text, image(200, 800))}
    assert tall["Picture 1"].y == tall["Picture 2"].y
    assert tall["Picture 1"].right < tall["Picture 2"].x
    assert min(box.x for name, box in tall.items() if name.startswith("Picture")) >= PLACE.x


def test_picture_and_text_are_read_in_the_author_s_order() -> None:
    assert list(_marks("![b](lake)\n\n- a\n", image(1500, 1200))) == ["Title", "Picture", "Text"]
    assert list(_marks("- a\n\n![b](lake)\n", image(1500, 1200))) == ["Title", "Text", "Picture"]

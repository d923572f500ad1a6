from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slidegen.blocks.captions import CAPTION_GAP, caption_height
from slidegen.blocks.picture import (
    LARGEST_PIXEL,
    Picture,
    contained,
    cropped,
    natural,
    place,
)
from slidegen.geometry import Rect
from slidegen.scene import Image, Leaf, PictureMark, ShapeMark, TextMark, TextNode
from tests.outlines import block, codes, context, image, read
from tests.square import EM

BOX = Rect(EM, EM, 20 * EM, 10 * EM)


def _picture(attributes: str = "", title: str = "") -> Picture:
    found = block(f"![Alt](wide{title}){attributes}")
    assert isinstance(found, Picture)
    return found


@pytest.mark.parametrize(
    ("written", "share"),
    [
        ("50%", 0.5),
        ("960", 0.5),
        ("960px", 0.5),
        ("480pt", 0.5),
        ("120%", 1.0),
        ("auto", 0.0),
        ("5in", 0.375),
        ("12.7cm", 0.375),
    ],
)
def test_widths(written: str, share: float) -> None:
    assert _picture(f'{{width="{written}"}}').width == pytest.approx(share)


@pytest.mark.parametrize(
    ("written", "focus"),
    [
        ("0.3,0.5", (0.3, 0.5)),
        ("0,1", (0, 1)),
        (".25, .75", (0.25, 0.75)),
        ("1.5,0", (1, 0)),
        ("30% 80%", (0.3, 0.8)),
        ("left", (0, 0.5)),
        ("top right", (1, 0)),
        ("center", (0.5, 0.5)),
    ],
)
def test_focus(written: str, focus: tuple[float, float]) -> None:
    assert _picture(f'{{focus="{written}"}}').focus == focus


@pytest.mark.parametrize(
    "attribute",
    [
        "width=big",
        "width=-5",
        "width=0",
        "height=tall",
        "fit=stretch",
        "focus=2",
        "focus=.,.",
        "focus=leftish",
    ],
)
def test_what_is_no_value_is_told_and_left_out(attribute: str) -> None:
    deck, findings = read(f"## a\n\n![Alt](wide.png){{{attribute}}}\n")
    assert codes(findings) == ["bad-value"]
    (picture,) = deck.slides[0].blocks
    assert picture == Picture(picture.span, "wide.png", "Alt")


def test_a_linked_picture() -> None:
    found = block("[![Alt](wide)](https://example.org/)")
    assert isinstance(found, Picture)
    assert (found.path, found.link) == ("wide", "https://example.org/")


def test_a_path_is_written_as_in_an_address() -> None:
    found = block("![Alt](a%20lake.png)")
    assert isinstance(found, Picture)
    assert found.path == "a lake.png"


def test_the_whole_picture_in_the_middle_of_its_room() -> None:
    assert contained(image(400, 100), BOX) == Rect(EM, EM, 20 * EM, 5 * EM)
    assert contained(image(100, 400), BOX) == Rect(EM + 35 * EM // 4, EM, 5 * EM // 2, 10 * EM)


def test_a_small_picture_is_shown_at_twice_its_size_at_most() -> None:
    assert contained(image(10, 10), BOX).width == 10 * LARGEST_PIXEL


def test_a_small_picture_takes_no_more_room_than_it_shows() -> None:
    assert natural(_picture(), 20 * EM, context(wide=image(10, 10))) == 10 * LARGEST_PIXEL


@pytest.mark.parametrize(
    ("size", "focus", "crop"),
    [
        ((400, 100), (0.5, 0.5), (25_000, 0, 25_000, 0)),
        ((400, 100), (0.0, 0.5), (0, 0, 50_000, 0)),
        ((400, 100), (0.9, 0.5), (50_000, 0, 0, 0)),
        ((400, 100), (0.4, 0.5), (15_000, 0, 35_000, 0)),
        ((100, 100), (0.5, 0.5), (0, 25_000, 0, 25_000)),
        ((100, 100), (0.5, 1.0), (0, 50_000, 0, 0)),
        ((200, 100), (0.1, 0.1), (0, 0, 0, 0)),
    ],
)
def test_what_is_cut_leaves_the_focus_in_the_middle(
    size: tuple[int, int], focus: tuple[float, float], crop: tuple[int, int, int, int]
) -> None:
    assert cropped(image(*size), BOX, focus) == crop


# Of a picture that is one pixel wide and thousands high, less is shown than crops are counted in.
@given(st.integers(3, 5000), st.integers(3, 5000), st.floats(0, 1), st.floats(0, 1))
def test_what_is_left_has_the_shape_of_the_box(width: int, height: int, across: float, down: float) -> None:
    left, top, right, bottom = cropped(Image(b"", "", width, height), BOX, (across, down))
    assert min(left, top, right, bottom) >= 0
    shown = width * (100_000 - left - right) / (height * (100_000 - top - bottom))
    assert shown == pytest.approx(2, rel=0.05)


def test_a_caption_stands_below_the_picture() -> None:
    picture, what = _picture(title=' "A lake"'), context(wide=image(800, 200))
    shore, caption = place(picture, BOX, what, "Picture").marks
    assert isinstance(shore, PictureMark)
    assert isinstance(caption, TextMark)
    assert caption.box == Rect(EM, shore.box.bottom, 20 * EM, CAPTION_GAP + EM)
    assert caption_height(picture, 20 * EM, what) == CAPTION_GAP + EM
    assert natural(picture, 20 * EM, what) == 5 * EM + CAPTION_GAP + EM


def test_a_picture_that_is_missing_leaves_a_frame_with_its_words() -> None:
    picture, what = _picture(title=' "A lake"'), context()
    placed = place(picture, BOX, what, "Picture")
    (frame,) = placed.marks
    assert isinstance(frame, ShapeMark)
    assert frame.body is not None
    said = ["".join(run.text for run in each.runs) for each in frame.body.paragraphs]
    assert said == ["Alt", "A lake"]
    assert placed.tree == (TextNode(Leaf("Picture")),)
    assert frame.box.height == natural(picture, BOX.width, what) <= BOX.height


def test_a_missing_picture_of_which_nothing_is_said_is_called_by_its_file() -> None:
    found = block("![](images/lake.png){.decorative}")
    assert isinstance(found, Picture)
    (frame,) = place(found, BOX, context(), "Picture").marks
    assert isinstance(frame, ShapeMark)
    assert frame.body is not None
    assert [run.text for each in frame.body.paragraphs for run in each.runs] == ["lake.png"]


@pytest.mark.parametrize(
    ("written", "alt", "caption", "decorative"),
    [
        ('![A](x){fig-alt="B"}', "B", "A", False),
        ('![A](x){alt="B"}', "B", "A", False),
        ('![A](x "C"){alt="B"}', "B", "C", False),
        ('![A](x){alt=""}', "", "A", True),
        ("![A](x){.decorative}", "A", "", True),
    ],
)
def test_what_is_said_and_what_is_shown(written: str, alt: str, caption: str, decorative: bool) -> None:
    found = block(written)
    assert isinstance(found, Picture)
    assert (found.alt, found.caption, found.decorative) == (alt, caption, decorative)


def test_the_height_that_an_author_gives_is_the_most() -> None:
    what = context(wide=image(1000, 1000))
    slide = what.theme.height
    assert natural(_picture("{height=25%}"), 20 * EM, what) == round(slide * 0.25)
    (shore,) = place(_picture("{height=25%}"), BOX, what, "Picture").marks
    assert shore.box.height == round(slide * 0.25)
    assert shore.box.width == shore.box.height


def test_a_drawing_has_no_pixels_that_would_show() -> None:
    drawing = replace(image(10, 10), vector=b"<svg/>")
    assert contained(drawing, BOX).height == BOX.height


def test_a_picture_that_covers_fills_its_room() -> None:
    (shore,) = place(_picture("{fit=cover width=50%}"), BOX, context(wide=image(800, 200)), "Picture").marks
    assert isinstance(shore, PictureMark)
    assert shore.box == Rect(6 * EM, EM, 10 * EM, 10 * EM)
    assert shore.crop == (37_500, 0, 37_500, 0)
    assert (shore.image.width, shore.image.height) == (800, 200)

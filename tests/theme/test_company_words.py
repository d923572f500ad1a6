from __future__ import annotations

from slidegen.geometry import Insets, Rect
from slidegen.powerpoint.template import ArtParagraph, ArtShape
from slidegen.style import Frame, Level, ParagraphStyle, RunStyle
from slidegen.theme.company_words import words_body
from tests.square import EM, SIZE, square_book

STYLE = RunStyle(size=SIZE)


def texts(text: str, wrap: bool) -> list[str]:
    """The lines of letters that are each as wide as high, in a box with room for six between its insets."""
    paragraph = ArtParagraph(((text, STYLE),), Level(STYLE, ParagraphStyle()))
    frame = Frame(Insets(EM, 0, EM, 0), wrap=wrap)
    shape = ArtShape(
        "Note",
        Rect(0, 0, 8 * EM, EM),
        "rect",
        text=text,
        level=paragraph.level,
        paragraphs=(paragraph,),
        frame=frame,
    )
    (found,) = words_body(shape, square_book()).paragraphs
    return [text[line.start : line.end].strip() for line in found.lines]


def test_words_of_art_break_where_their_box_ends() -> None:
    assert texts("one two three", wrap=True) == ["one", "two", "three"]
    assert texts("on to", wrap=True) == ["on to"]


def test_words_that_do_not_wrap_stay_on_their_line() -> None:
    assert texts("one two three", wrap=False) == ["one two three"]

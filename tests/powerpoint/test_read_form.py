from __future__ import annotations

from slidegen.figures.figure import Gradient, Turn
from slidegen.figures.presets import preset_outlines
from slidegen.geometry import Rect
from slidegen.style import Color
from tests.powerpoint.parts import Pieces, box, placeholder, shape
from tests.powerpoint.test_read_shapes import RED, preset

PLACE = box(10, 20, 3_000, 1_000)
LINE = f'<a:ln w="9">{RED}</a:ln>'
BLENDED = (
    '<a:gradFill><a:gsLst><a:gs pos="0"><a:srgbClr val="FF0000"/></a:gs>'
    '<a:gs pos="100000"><a:srgbClr val="0000FF"/></a:gs></a:gsLst></a:gradFill>'
)


def test_a_rectangle_of_one_colour_needs_no_form() -> None:
    found = placeholder(Pieces(layout=shape("title", PLACE + preset("rect") + RED)))
    assert (found.form, found.fill) == (None, Color(rgb="FF0000"))
    assert placeholder(Pieces(layout=shape("title", PLACE + preset("ellipse")))).form is None


def test_another_shape_stands_at_the_corner_of_its_box() -> None:
    form = placeholder(Pieces(layout=shape("title", PLACE + preset("ellipse") + RED))).form
    assert form is not None
    assert (form.box, form.turn) == (Rect(0, 0, 3_000, 1_000), Turn())
    assert form.paths == preset_outlines("ellipse", 3_000, 1_000)


def test_each_part_of_the_look_is_inherited_by_itself() -> None:
    master = shape("title", box(0, 0, 9, 9) + preset("ellipse") + BLENDED + LINE)
    form = placeholder(Pieces(master=master, layout=shape("title", PLACE + RED))).form
    assert form is not None
    assert form.pen is not None
    assert (form.fill, form.pen.width) == (Color(rgb="FF0000"), 9)
    assert form.paths == preset_outlines("ellipse", 3_000, 1_000)


def test_a_gradient_has_a_form_and_stands_for_its_middle() -> None:
    found = placeholder(Pieces(layout=shape("title", PLACE + BLENDED)))
    assert found.form is not None
    assert isinstance(found.form.fill, Gradient)
    assert found.fill == Color(rgb="0000FF")


def test_a_layout_takes_fill_and_line_away() -> None:
    master = shape("title", box(0, 0, 9, 9) + preset("ellipse") + RED + LINE)
    found = placeholder(
        Pieces(master=master, layout=shape("title", f"{PLACE}<a:noFill/><a:ln><a:noFill/></a:ln>"))
    )
    assert (found.form, found.fill) == (None, None)


def test_a_picture_is_cut_by_outlines_that_are_not_seen() -> None:
    kinds = {
        kind: placeholder(Pieces(layout=shape(kind, PLACE + preset("ellipse")))) for kind in ("pic", "body")
    }
    form = kinds["pic"].form
    assert form is not None
    assert (form.fill, form.pen, form.paths) == (None, None, preset_outlines("ellipse", 3_000, 1_000))
    assert kinds["body"].form is None
    assert placeholder(Pieces(layout=shape("pic", PLACE + preset("rect")))).form is None

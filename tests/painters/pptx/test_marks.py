from dataclasses import replace

import pytest

from slidegen.geometry import Rect
from slidegen.painters.pptx.marks import shape
from slidegen.painters.pptx.sheet import Sheet, shape_ids
from slidegen.painters.pptx.slide import slide_xml
from slidegen.scene import (
    Glue,
    GroupMark,
    LineMark,
    PictureMark,
    ShapeMark,
    Slot,
    TableLook,
    TableMark,
    TextMark,
)
from slidegen.style import Color, Stroke
from tests.painters.pptx.reading import find, painted, shape_of
from tests.painters.pptx.sample import CONTENT_SLOT, PICTURE_SLOT, body, png, sample

PICTURE = png()
BOX = Rect(1, 2, 3, 4)
PLACE = '<a:off x="1" y="2"/><a:ext cx="3" cy="4"/>'


def _written(mark: TextMark | ShapeMark | PictureMark | TableMark) -> str:
    return shape(mark, Sheet(1, "en", {}, {PICTURE.data: "rId2"}))


@pytest.mark.parametrize(
    ("slot", "written"),
    [
        (Slot("title", 0, BOX), '<p:ph type="title"/>'),
        (Slot("obj", 1, BOX), '<p:ph idx="1"/>'),
        (Slot("body", 13, BOX), '<p:ph type="body" idx="13"/>'),
    ],
)
def test_a_placeholder_is_named_as_its_layout_names_it(slot: Slot, written: str) -> None:
    assert f"<p:nvPr>{written}</p:nvPr></p:nvSpPr><p:spPr/>" in _written(TextMark("A", BOX, body("a"), slot))


def test_a_placeholder_says_its_place_only_where_it_is_its_own() -> None:
    mark = TextMark("A", replace(CONTENT_SLOT.box, height=9), body("a"), CONTENT_SLOT)
    assert (
        '<p:spPr><a:xfrm><a:off x="457200" y="1600200"/><a:ext cx="8229600" cy="9"/></a:xfrm></p:spPr>'
        in _written(mark)
    )


def test_text_outside_any_placeholder_is_a_text_box() -> None:
    written = _written(TextMark("A", BOX, body("a")))
    assert '<p:cNvSpPr txBox="1"/><p:nvPr/>' in written
    assert '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>' in written


def test_a_picture_says_what_it_shows_or_that_it_decorates() -> None:
    shown = _written(PictureMark("A", BOX, PICTURE, alt='The "lake"'))
    assert '<p:cNvPr id="2" name="A" descr="The &quot;lake&quot;"/>' in shown
    assert "decorative" not in shown
    hidden = _written(PictureMark("A", BOX, PICTURE, alt="The lake", decorative=True))
    assert "descr" not in hidden
    assert (
        'adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"'
        in hidden
    )


def test_a_picture_in_its_placeholder_is_cropped_as_fitted() -> None:
    written = _written(PictureMark("A", PICTURE_SLOT.box, PICTURE, crop=(0, 5, 0, 7), slot=PICTURE_SLOT))
    assert '<p:ph type="pic" idx="1"/>' in written
    assert '<a:blip r:embed="rId2"/><a:srcRect t="5" b="7"/><a:stretch>' in written
    assert "<p:spPr/>" in written


def test_a_shape_without_text_has_none() -> None:
    written = _written(ShapeMark("A", BOX, "ellipse", Color("accent2"), decorative=True))
    assert '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom><a:solidFill>' in written
    assert "txBody" not in written


def test_a_table_is_native_and_names_its_style() -> None:
    frame = shape_of(painted(sample()).slide(3), "Table")
    assert frame.tag.endswith("graphicFrame")
    properties = find(frame, ".//a:tblPr")[0]
    assert properties.items() == [("firstRow", "1")]
    assert [found.text for found in properties] == ["{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"]
    assert [found.get("w") for found in find(frame, ".//a:gridCol")] == ["4114800", "4114800"]
    assert [found.get("h") for found in find(frame, ".//a:tr")] == ["500000"] * 3
    assert find(frame, ".//a:tcPr")[0].items() == [("marT", "60000"), ("marB", "60000"), ("anchor", "ctr")]


def test_a_table_says_which_of_its_edges_are_heads() -> None:
    look = TableLook("{0}", None, None)
    assert '<a:tblPr firstCol="1">' in _written(
        TableMark("A", BOX, (), (), look, header=False, first_column=True)
    )


def test_a_table_says_that_its_first_column_stands_at_the_right() -> None:
    look = TableLook("{0}", None, None)
    assert '<a:tblPr rtl="1">' in _written(TableMark("A", BOX, (), (), look, header=False, rtl=True))


def test_a_group_keeps_its_marks_where_they_are() -> None:
    group = shape_of(painted(sample()).slide(5), "Card")
    places = [
        (found.get("x"), found.get("y")) for found in find(group, "p:grpSpPr/a:xfrm/*") if found.get("x")
    ]
    assert places == [("600000", "1700000")] * 2
    assert find(group, "p:nvGrpSpPr/p:cNvPr")[0].get("descr") == "A card"


def test_a_connector_says_its_shapes_its_direction_and_its_arrow() -> None:
    red = Color(rgb="AA0000")
    line = LineMark(
        "Line", BOX, Stroke(red, 9), leftward=True, arrow=True, ends=(Glue("One", 7, 8), Glue("Two", 1))
    )
    shapes = (ShapeMark("One", BOX, "ellipse", fill=red), ShapeMark("Two", BOX, "rect", fill=red))
    marks = (GroupMark("All", BOX, (line, *shapes)),)
    written = slide_xml(marks, Sheet(1, "en", {}, {}, shapes=shape_ids(marks))).decode()
    assert '<p:cNvCxnSpPr><a:stCxn id="4" idx="7"/><a:endCxn id="5" idx="1"/></p:cNvCxnSpPr>' in written
    assert '<a:xfrm flipH="1">' in written and '<a:tailEnd type="triangle"/></a:ln>' in written
    assert '<p:cNvPr id="4" name="One"/>' in written and '<p:cNvPr id="5" name="Two"/>' in written


def test_a_preset_says_how_far_its_tip_reaches_in_and_that_it_is_flipped() -> None:
    mark = ShapeMark("A", BOX, "chevron", adjust=20_000)
    form = '<a:prstGeom prst="chevron"><a:avLst><a:gd name="adj" fmla="val 20000"/></a:avLst></a:prstGeom>'
    assert f"<a:xfrm>{PLACE}</a:xfrm>{form}" in _written(mark)
    assert f'<a:xfrm flipH="1">{PLACE}</a:xfrm>{form}' in _written(replace(mark, flipped=True))


def test_a_shape_on_its_head_has_its_text_upright() -> None:
    written = _written(ShapeMark("A", BOX, "trapezoid", body=body("a"), adjust=30_000, turned=True))
    assert '<a:xfrm rot="10800000"><a:off x="1" y="2"/>' in written
    assert '<a:bodyPr rot="10800000" ' in written
    assert '<a:avLst><a:gd name="adj" fmla="val 30000"/></a:avLst>' in written

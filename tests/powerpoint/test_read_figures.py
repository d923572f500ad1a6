from __future__ import annotations

from lxml import etree

from slidegen.figures.figure import Figure, Gradient, Pen, Shadow, Stop, Turn
from slidegen.geometry import Rect
from slidegen.powerpoint.read_color import Colors
from slidegen.powerpoint.read_fill import Formats, styled_fill
from slidegen.powerpoint.read_pen import read_pen
from slidegen.powerpoint.template import ArtDrawing, ArtShape
from slidegen.style import Color
from tests.powerpoint.parts import SPACES, Pieces, box, read
from tests.powerpoint.test_read_shapes import RED, art, preset

SOLID = Color(rgb="FF0000")


def figures(layout: str) -> tuple[Figure, ...]:
    (drawing,) = read(Pieces(layout=layout)).layouts[0].art
    assert isinstance(drawing, ArtDrawing)
    return drawing.figures


def group(inner: str, attributes: str = "", fill: str = "") -> str:
    return (
        f"<p:grpSp><p:nvGrpSpPr/><p:grpSpPr><a:xfrm {attributes}>"
        '<a:off x="100" y="200"/><a:ext cx="50" cy="100"/><a:chOff x="0" y="0"/><a:chExt cx="100" cy="100"/>'
        f"</a:xfrm>{fill}</p:grpSpPr>{inner}</p:grpSp>"
    )


def xml(text: str) -> etree._Element:
    return etree.fromstring(f"<wrap {SPACES}>{text}</wrap>")[0]


def test_an_own_geometry() -> None:
    geometry = (
        '<a:custGeom><a:gdLst><a:gd name="half" fmla="*/ w 1 2"/></a:gdLst><a:pathLst>'
        '<a:path w="10" h="10" fill="none">'
        '<a:moveTo><a:pt x="0" y="0"/></a:moveTo><a:lnTo><a:pt x="10" y="5"/></a:lnTo><a:close/></a:path>'
        '<a:path stroke="0"><a:moveTo><a:pt x="half" y="t"/></a:moveTo><a:cubicBezTo><a:pt x="1" y="2"/>'
        '<a:pt x="3" y="4"/><a:pt x="5" y="6"/></a:cubicBezTo></a:path></a:pathLst></a:custGeom>'
    )
    (found,) = figures(art(geometry, place=box(0, 0, 200, 100)))
    line, curve = found.paths
    assert line.steps == (("M", (0, 0)), ("L", (200, 50)), ("Z", ()))
    assert (line.filled, line.stroked, curve.filled, curve.stroked) == (False, True, True, False)
    assert curve.steps == (("M", (100, 0)), ("C", (1, 2, 3, 4, 5, 6)))


def test_a_gradient() -> None:
    stops = (
        '<a:gs pos="100000"><a:srgbClr val="FF0000"/></a:gs><a:gs pos="0"><a:schemeClr val="accent1"/></a:gs>'
    )
    fill = f'<a:gradFill><a:gsLst>{stops}</a:gsLst><a:lin ang="5400000" scaled="1"/></a:gradFill>'
    (found,) = figures(art(preset("rect"), inner=fill))
    assert found.fill == Gradient((Stop(0, Color("accent1")), Stop(100_000, SOLID)), "", 5_400_000, True)


def test_a_shape_turned_and_mirrored() -> None:
    place = box(0, 0, 20, 10).replace("<a:xfrm", '<a:xfrm rot="5400000" flipH="1"')
    (found,) = figures(art(preset("rect"), place=place))
    assert found.turn == Turn(5_400_000, across=True)


def test_a_group_mirrors_what_is_in_it() -> None:
    inner = art(preset("chevron"), place=box(0, 0, 20, 100).replace("<a:xfrm", '<a:xfrm rot="600000"'))
    (found,) = figures(group(inner, 'flipH="1"'))
    assert (found.box, found.turn) == (Rect(140, 200, 10, 100), Turn(21_000_000, across=True))


def test_a_group_turns_what_is_in_it_about_its_middle() -> None:
    (found,) = figures(group(art(preset("chevron"), place=box(0, 0, 100, 20)), 'rot="10800000"'))
    assert (found.box, found.turn) == (Rect(100, 280, 50, 20), Turn(10_800_000))


def test_a_shape_takes_the_fill_of_its_group() -> None:
    (found,) = figures(group(art(preset("chevron"), inner="<a:grpFill/>"), fill=RED))
    assert found.fill == SOLID


def test_a_shape_takes_the_background() -> None:
    behind = "<p:bg><p:bgPr><a:solidFill><a:schemeClr val='accent1'/></a:solidFill></p:bgPr></p:bg>"
    shape = art(preset("rect"), inner="").replace("<p:sp>", '<p:sp useBgFill="1">')
    (found,) = read(Pieces(layout=shape, layout_background=behind)).layouts[0].art
    assert isinstance(found, ArtShape)
    assert found.fill == Color("accent1")


def test_of_two_versions_the_one_for_every_program() -> None:
    shape = art(preset("rect"))
    both = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f'<mc:Choice Requires="x"><p:contentPart/></mc:Choice><mc:Fallback>{shape}</mc:Fallback></mc:AlternateContent>'
    )
    assert read(Pieces(layout=both)).layouts[0].art == read(Pieces(layout=shape)).layouts[0].art


def test_a_shadow() -> None:
    color = '<a:srgbClr val="FF0000"/>'
    cast = (
        f'<a:effectLst><a:outerShdw blurRad="10" dist="20" dir="5400000">{color}</a:outerShdw></a:effectLst>'
    )
    (found,) = figures(art(preset("rect"), inner=RED + cast))
    assert found.shadow == Shadow(SOLID, 0, 20, 10)


def test_a_line_says_what_differs_from_its_style() -> None:
    line = f'<a:ln w="500" cap="rnd">{RED}<a:prstDash val="dash"/></a:ln>'
    theme = xml(f"<a:fmtScheme><a:lnStyleLst>{line}</a:lnStyleLst></a:fmtScheme>")
    shape = xml(
        '<p:sp><p:spPr><a:ln w="900"><a:tailEnd type="triangle"/></a:ln></p:spPr>'
        '<p:style><a:lnRef idx="1"><a:srgbClr val="00FF00"/></a:lnRef></p:style></p:sp>'
    )
    assert read_pen(shape, Colors({}), Formats(theme)) == Pen(SOLID, 900, (4, 3), "round", tail="triangle")


def test_a_format_of_the_theme_in_the_colour_of_the_reference() -> None:
    fill = '<a:solidFill><a:schemeClr val="phClr"><a:tint val="40000"/></a:schemeClr></a:solidFill>'
    theme = xml(f"<a:fmtScheme><a:fillStyleLst>{RED}{fill}</a:fillStyleLst></a:fmtScheme>")
    reference = xml('<a:fillRef idx="2"><a:srgbClr val="00FF00"/></a:fillRef>')
    expected = Color(rgb="00FF00", transforms=(("tint", 40_000),))
    assert styled_fill(reference, Colors({}), Formats(theme)) == expected


def test_what_is_more_than_a_colour_behind_a_layout() -> None:
    behind = '<p:bg><p:bgRef idx="1002"><a:schemeClr val="accent1"/></p:bgRef></p:bg>'
    found = read(Pieces(layout_background=behind)).layouts[0]
    assert isinstance(found.ground, Gradient)
    assert [stop.color.scheme for stop in found.ground.stops] == ["accent1", "accent1"]

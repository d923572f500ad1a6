from __future__ import annotations

import pytest

from slidegen.style import Color
from tests.powerpoint.parts import BACKGROUNDS, MAP, Pieces, placeholder, read, shape

DARK_MAP = MAP.replace('bg1="lt1" tx1="dk1"', 'bg1="dk1" tx1="lt1"')
OVERRIDE = DARK_MAP.replace("p:clrMap", "a:overrideClrMapping")


def colored(color: str) -> str:
    return f"<a:lvl1pPr><a:defRPr><a:solidFill>{color}</a:solidFill></a:defRPr></a:lvl1pPr>"


def background(inner: str) -> str:
    return f"<p:bg>{inner}</p:bg>"


def test_the_masters_map_makes_the_palette() -> None:
    light, dark = read(Pieces()), read(Pieces(color_map=DARK_MAP))
    assert (light.palette["tx1"], light.palette["bg1"]) == ("111111", "EEEEEE")
    assert (dark.palette["tx1"], dark.palette["bg1"]) == ("EEEEEE", "111111")


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ('<a:schemeClr val="accent1"/>', Color("accent1")),
        ('<a:schemeClr val="dk1"/>', Color("tx1")),
        (
            '<a:schemeClr val="tx2"><a:lumMod val="60000"/><a:lumOff val="40000"/></a:schemeClr>',
            Color("tx2", transforms=(("lumMod", 60_000), ("lumOff", 40_000))),
        ),
        ('<a:srgbClr val="a1b2c3"/>', Color(rgb="A1B2C3")),
        ('<a:srgbClr val="rot"/>', Color(rgb="000000")),
        ('<a:sysClr val="window" lastClr="FFFFFF"/>', Color(rgb="FFFFFF")),
        ('<a:prstClr val="white"/>', Color(rgb="FFFFFF")),
        ('<a:scrgbClr r="100000" g="0" b="0"/>', Color(rgb="FF0000")),
    ],
)
def test_colours(written: str, read_as: Color) -> None:
    found = placeholder(Pieces(layout=shape("body", styles=colored(written))))
    assert found.levels[0].run.color == read_as


def test_a_name_of_the_scheme_is_the_key_that_the_map_gives_it() -> None:
    pieces = Pieces(color_map=DARK_MAP, layout=shape("body", styles=colored('<a:schemeClr val="dk1"/>')))
    assert placeholder(pieces).levels[0].run.color == Color("bg1")


def test_a_layouts_own_map_colours_what_it_inherits() -> None:
    style = colored('<a:schemeClr val="tx1"/>')
    pieces = Pieces(body_style=style, override=OVERRIDE, layout=shape("body"))
    template = read(pieces)
    (layout,) = template.layouts
    assert (layout.placeholders[0].levels[0].run.color, layout.background) == (Color("tx1"), Color("bg1"))
    assert template.palette["tx1"] == "111111"
    assert layout.look is not None
    assert (layout.look.palette["tx1"], layout.look.palette["bg1"]) == ("EEEEEE", "111111")


def test_a_layout_has_its_background_or_the_masters() -> None:
    red = background('<p:bgPr><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></p:bgPr>')
    assert read(Pieces()).layouts[0].background == Color("bg1")
    assert read(Pieces(master_background=red)).layouts[0].background == Color(rgb="FF0000")
    assert read(Pieces(layout_background=red)).layouts[0].background == Color(rgb="FF0000")
    assert read(Pieces(layout_background=red)).master.background == Color("bg1")


def test_a_reference_fills_with_the_themes_format() -> None:
    assert BACKGROUNDS.count("phClr") == 4
    plain = background('<p:bgRef idx="1001"><a:schemeClr val="bg2"/></p:bgRef>')
    graded = background('<p:bgRef idx="1002"><a:schemeClr val="bg2"/></p:bgRef>')
    assert read(Pieces(layout_background=plain)).layouts[0].background == Color("bg2")
    shaded = Color("bg2", transforms=(("shade", 30_000),))
    assert read(Pieces(layout_background=graded)).layouts[0].background == shaded

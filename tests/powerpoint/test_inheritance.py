"""A placeholder's look is its own, else the master's placeholder's, else the text style's, else the default's."""

from __future__ import annotations

import pytest

from slidegen.geometry import Insets, Rect
from slidegen.powerpoint.read import read_template
from slidegen.style import Bullet, Color
from tests.powerpoint.damage import THEME, replaced
from tests.powerpoint.parts import Pieces, box, opened, package, placeholder, read, shape

SIZE = '<a:lvl1pPr><a:defRPr sz="{}"/></a:lvl1pPr>'


@pytest.mark.parametrize(
    ("pieces", "size"),
    [
        (Pieces(layout=shape("title")), 1800),
        (Pieces(default=SIZE.format(1000), layout=shape("title")), 1000),
        (Pieces(default=SIZE.format(1000), title_style=SIZE.format(2000), layout=shape("title")), 2000),
        (
            Pieces(
                title_style=SIZE.format(2000),
                master=shape("title", styles=SIZE.format(3000)),
                layout=shape("title"),
            ),
            3000,
        ),
        (
            Pieces(
                title_style=SIZE.format(2000),
                master=shape("title", styles=SIZE.format(3000)),
                layout=shape("title", styles=SIZE.format(4000)),
            ),
            4000,
        ),
    ],
)
def test_the_nearest_size_wins(pieces: Pieces, size: int) -> None:
    assert placeholder(pieces).levels[0].run.size == size


@pytest.mark.parametrize(
    ("kind", "size"),
    [
        *(("title", 4400), ("ctrTitle", 4400)),
        *((kind, 2800) for kind in ("body", "obj", "subTitle", "pic", "tbl", "chart", "dgm", "media")),
        *((kind, 1200) for kind in ("dt", "ftr", "sldNum")),
    ],
)
def test_the_type_chooses_the_text_style(kind: str, size: int) -> None:
    styles = Pieces(
        title_style=SIZE.format(4400),
        body_style=SIZE.format(2800),
        other_style=SIZE.format(1200),
        layout=shape(kind),
    )
    assert placeholder(styles).levels[0].run.size == size


def test_a_centred_title_inherits_from_the_masters_title() -> None:
    master = shape("title", inner=box(1, 2, 3, 4), styles=SIZE.format(3000))
    found = placeholder(Pieces(master=master, layout=shape("ctrTitle")))
    assert (found.box, found.levels[0].run.size) == (Rect(1, 2, 3, 4), 3000)


def test_a_subtitle_inherits_from_the_masters_body() -> None:
    master = shape("title", inner=box(9, 9, 9, 9)) + shape("body", inner=box(1, 2, 3, 4))
    assert placeholder(Pieces(master=master, layout=shape("subTitle", idx=1))).box == Rect(1, 2, 3, 4)


def test_properties_are_inherited_one_by_one() -> None:
    master = shape("body", styles='<a:lvl1pPr marL="500" algn="ctr"><a:defRPr sz="3000" b="1"/></a:lvl1pPr>')
    layout = shape("body", styles='<a:lvl1pPr marL="700"><a:defRPr i="1"/></a:lvl1pPr>')
    level = placeholder(Pieces(master=master, layout=layout)).levels[0]
    assert (level.run.size, level.run.bold, level.run.italic) == (3000, True, True)
    assert (level.paragraph.margin, level.paragraph.align) == (700, "ctr")


def test_a_later_layer_can_take_back() -> None:
    style = '<a:lvl1pPr><a:buChar char="*"/><a:defRPr b="1" u="sng" cap="all"/></a:lvl1pPr>'
    layout = shape("body", styles='<a:lvl1pPr><a:buNone/><a:defRPr b="0" u="none" cap="none"/></a:lvl1pPr>')
    level = placeholder(Pieces(body_style=style, layout=layout)).levels[0]
    assert level.paragraph.bullet is None
    assert (level.run.bold, level.run.underline, level.run.caps) == (False, False, False)


def test_levels_do_not_inherit_from_one_another() -> None:
    found = placeholder(Pieces(body_style=SIZE.format(3000), layout=shape("body"))).levels
    assert [level.run.size for level in found] == [3000, *[1800] * 8]


def test_a_bullets_parts_are_inherited_one_by_one() -> None:
    style = (
        '<a:lvl1pPr><a:buClr><a:schemeClr val="accent1"/></a:buClr><a:buSzPct val="80000"/>'
        '<a:buFont typeface="Mark"/><a:buChar char="*"/></a:lvl1pPr>'
    )
    layout = shape("body", styles='<a:lvl1pPr><a:buChar char="-"/></a:lvl1pPr>')
    found = placeholder(Pieces(body_style=style, layout=layout)).levels[0].paragraph.bullet
    assert found == Bullet("-", color=Color("accent1"), font="Mark", size_percent=80)


def test_numbers_replace_a_character() -> None:
    style = '<a:lvl1pPr><a:buChar char="*"/></a:lvl1pPr>'
    layout = shape("body", styles='<a:lvl1pPr><a:buAutoNum type="arabicPeriod" startAt="3"/></a:lvl1pPr>')
    found = placeholder(Pieces(body_style=style, layout=layout)).levels[0].paragraph.bullet
    assert found == Bullet(numbering="arabicPeriod", start=3)


@pytest.mark.parametrize(
    ("spacing", "points"),
    [
        ("", 2400),
        ('<a:lnSpc><a:spcPct val="90000"/></a:lnSpc>', 2160),
        ('<a:lnSpc><a:spcPct val="90%"/></a:lnSpc>', 2160),
        ('<a:lnSpc><a:spcPts val="2000"/></a:lnSpc>', 2000),
    ],
)
def test_a_share_of_a_line_becomes_points_of_the_size(spacing: str, points: int) -> None:
    styles = f'<a:lvl1pPr>{spacing}<a:defRPr sz="2000"/></a:lvl1pPr>'
    assert placeholder(Pieces(layout=shape("body", styles=styles))).levels[0].paragraph.line_spacing == points


def test_an_inherited_share_is_of_the_size_that_holds_in_the_end() -> None:
    style = '<a:lvl1pPr><a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:defRPr sz="2000"/></a:lvl1pPr>'
    layout = shape("body", styles=SIZE.format(1000))
    assert placeholder(Pieces(body_style=style, layout=layout)).levels[0].paragraph.line_spacing == 1200


def test_insets_and_anchor_come_from_the_master_where_the_layout_is_silent() -> None:
    master = shape("body", body='lIns="10" tIns="20" anchor="b"')
    frame = placeholder(Pieces(master=master, layout=shape("body", body='lIns="30"'))).frame
    assert frame.insets == Insets(30, 20, 91_440, 45_720)
    assert frame.anchor == "b"


def test_the_fill_of_a_placeholder_can_be_its_own_or_the_masters() -> None:
    red, blue = (f'<a:solidFill><a:srgbClr val="{rgb}"/></a:solidFill>' for rgb in ("FF0000", "0000FF"))
    master = shape("body", inner=red)
    assert placeholder(Pieces(master=master, layout=shape("body"))).fill == Color(rgb="FF0000")
    assert placeholder(Pieces(master=master, layout=shape("body", inner=blue))).fill == Color(rgb="0000FF")
    assert placeholder(Pieces(layout=shape("body"))).fill is None


def test_fonts_of_the_theme_stay_references() -> None:
    styles = '<a:lvl1pPr><a:defRPr><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr>'
    template = read(Pieces(title_style=styles, layout=shape("title") + shape("body", idx=1)))
    fonts = [each.levels[0].run.font for each in template.layouts[0].placeholders]
    assert fonts == ["+mj-lt", "+mn-lt"]
    assert (template.fonts.major, template.fonts.minor) == ("Head", "Text")


def test_text_outside_placeholders_has_the_presentations_default() -> None:
    assert read(Pieces(default=SIZE.format(1600))).text[0].run.size == 1600


def _five(pattern: str, *values: int) -> str:
    return "".join(pattern.format(number, value) for number, value in enumerate(values, 1))


def test_each_of_five_levels_has_its_own_look() -> None:
    """a:lvl1pPr to a:lvl5pPr are five styles (21.1.2.4.13 to 21.1.2.4.17), each laid over by the same level alone."""
    style = _five(
        '<a:lvl{0}pPr marL="{1}" indent="-9"><a:defRPr sz="{1}"/></a:lvl{0}pPr>', 3000, 2500, 2000, 1800, 1600
    )
    master = shape("body", styles='<a:lvl2pPr marL="77"/>')
    layout = shape("body", styles='<a:lvl4pPr><a:defRPr sz="1100"/></a:lvl4pPr>')
    found = placeholder(Pieces(body_style=style, master=master, layout=layout)).levels[:5]
    assert [level.run.size for level in found] == [3000, 2500, 2000, 1100, 1600]
    assert [level.paragraph.margin for level in found] == [3000, 77, 2000, 1800, 1600]
    assert {level.paragraph.indent for level in found} == {-9}


def test_what_all_levels_share_stands_beneath_each() -> None:
    """a:defPPr (21.1.2.2.2) gives what a level itself does not."""
    style = '<a:defPPr algn="ctr"><a:defRPr i="1"/></a:defPPr><a:lvl2pPr algn="r"/>'
    found = placeholder(Pieces(default=style, layout=shape("body"))).levels
    assert [level.paragraph.align for level in found[:3]] == ["ctr", "r", "ctr"]
    assert all(level.run.italic for level in found)


@pytest.mark.parametrize(("written", "before"), [("spcPts", 600), ("spcPct", 1200)])
def test_spacing_between_paragraphs_is_in_points_or_a_share_of_the_line(written: str, before: int) -> None:
    value = 600 if written == "spcPts" else 50_000
    style = f'<a:lvl1pPr><a:spcBef><a:{written} val="{value}"/></a:spcBef><a:defRPr sz="2000"/></a:lvl1pPr>'
    layout = shape("body", styles='<a:lvl1pPr><a:spcAft><a:spcPts val="100"/></a:spcAft></a:lvl1pPr>')
    found = placeholder(Pieces(body_style=style, layout=layout)).levels[0].paragraph
    assert (found.space_before, found.space_after) == (before, 100)


@pytest.mark.parametrize("kind", ["title", "body", "dt", "ftr", "sldNum"])
def test_a_placeholder_stands_where_the_masters_of_its_type_does(kind: str) -> None:
    master = "".join(
        shape(each, inner=box(number, 2, 3, 4), idx=number)
        for number, each in enumerate(("title", "body", "dt", "ftr", "sldNum"), 1)
    )
    found = placeholder(Pieces(master=master, layout=shape(kind, idx=20)))
    assert found.box == Rect(("title", "body", "dt", "ftr", "sldNum").index(kind) + 1, 2, 3, 4)
    own = placeholder(Pieces(master=master, layout=shape(kind, inner=box(9, 9, 9, 9), idx=20)))
    assert own.box == Rect(9, 9, 9, 9)


def test_a_placeholder_without_a_place_has_no_room() -> None:
    assert placeholder(Pieces(layout=shape("body"))).box == Rect(0, 0, 0, 0)


def test_a_colour_can_be_inherited_and_replaced() -> None:
    style = (
        '<a:lvl1pPr><a:defRPr><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></a:defRPr></a:lvl1pPr>'
    )
    own = '<a:lvl1pPr><a:defRPr><a:solidFill><a:srgbClr val="ABCDEF"/></a:solidFill></a:defRPr></a:lvl1pPr>'
    assert placeholder(Pieces(body_style=style, layout=shape("body"))).levels[0].run.color == Color("accent1")
    found = placeholder(Pieces(body_style=style, layout=shape("body", styles=own)))
    assert found.levels[0].run.color == Color(rgb="ABCDEF")


@pytest.mark.parametrize(
    ("mapping", "scheme"),
    [('bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2"', "tx1"), ('bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2"', "bg1")],
)
def test_a_layouts_map_names_the_colours_of_its_text(mapping: str, scheme: str) -> None:
    """a:overrideClrMapping (20.1.6.8): tx1 of the layout is another colour of the palette than the master's tx1."""
    style = '<a:lvl1pPr><a:defRPr><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:defRPr></a:lvl1pPr>'
    pieces = Pieces(title_style=style, layout=shape("title"), override=f"<a:overrideClrMapping {mapping}/>")
    assert placeholder(pieces).levels[0].run.color == Color(scheme)


def test_script_fonts_of_the_theme_are_kept_by_their_script() -> None:
    """a:font (20.1.4.1.16) of the minor fonts, beside those for East Asian and complex scripts."""
    further = '<a:ea typeface="East"/><a:cs typeface="South"/><a:font script="Hebr" typeface="Ivrit"/>'
    fonts = f'<a:latin typeface="Text"/>{further}'
    data = replaced(package(Pieces(layout=shape("title"))), THEME, '<a:latin typeface="Text"/>', fonts)
    template = read_template(opened(data))
    assert template is not None
    found = template.fonts
    assert (found.east_asian, found.complex_script, found.scripts) == ("East", "South", (("Hebr", "Ivrit"),))

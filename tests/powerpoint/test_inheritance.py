"""A placeholder's look is its own, else the master's placeholder's, else the text style's, else the default's."""

from __future__ import annotations

import pytest

from slidegen.geometry import Insets, Rect
from slidegen.powerpoint.read import read_template
from slidegen.style import Bullet, Color
from tests.powerpoint.damage import MASTER, THEME, replaced
from tests.powerpoint.parts import MAP, Pieces, box, opened, package, placeholder, read, shape

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
    ("mapping", "own"),
    [
        ('bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2"', None),
        ('bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2"', "EEEEEE"),
    ],
)
def test_a_layouts_map_says_what_colours_come_to(mapping: str, own: str | None) -> None:
    """a:overrideClrMapping (20.1.6.8): tx1 of the layout is another colour of the scheme than the master's tx1."""
    style = '<a:lvl1pPr><a:defRPr><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:defRPr></a:lvl1pPr>'
    pieces = Pieces(title_style=style, layout=shape("title"), override=f"<a:overrideClrMapping {mapping}/>")
    (layout,) = read(pieces).layouts
    assert layout.placeholders[0].levels[0].run.color == Color("tx1")
    assert (layout.look and layout.look.palette["tx1"]) == own


def test_script_fonts_of_the_theme_are_kept_by_their_script() -> None:
    """a:font (20.1.4.1.16) of the minor fonts, beside those for East Asian and complex scripts."""
    further = '<a:ea typeface="East"/><a:cs typeface="South"/><a:font script="Hebr" typeface="Ivrit"/>'
    fonts = f'<a:latin typeface="Text"/>{further}'
    data = replaced(package(Pieces(layout=shape("title"))), THEME, '<a:latin typeface="Text"/>', fonts)
    template = read_template(opened(data))
    assert template is not None
    found = template.fonts
    assert (found.east_asian, found.complex_script, found.scripts) == ("East", "South", (("Hebr", "Ivrit"),))


def _bullet(styles: str, below: str = "", size: int = 2000) -> Bullet | None:
    """The bullet of a body whose text style says `styles`, and whose layout says `below`."""
    style = f'<a:lvl1pPr>{styles}<a:defRPr sz="{size}"/></a:lvl1pPr>'
    layout = shape("body", styles=f"<a:lvl1pPr>{below}</a:lvl1pPr>")
    return placeholder(Pieces(body_style=style, layout=layout)).levels[0].paragraph.bullet


@pytest.mark.parametrize(
    ("styles", "below", "found"),
    [
        # 21.1.2.4.9: a size as a share of the text's. 21.1.2.4.10: one of its own. 21.1.2.4.11: that of the text.
        ('<a:buSzPct val="70000"/><a:buChar char="*"/>', "", Bullet("*", size_percent=70)),
        ('<a:buSzPts val="1000"/><a:buChar char="*"/>', "", Bullet("*", size_percent=50)),
        (
            '<a:buSzPts val="1000"/><a:buChar char="*"/>',
            '<a:buSzPct val="90000"/>',
            Bullet("*", size_percent=90),
        ),
        (
            '<a:buSzPct val="70000"/><a:buChar char="*"/>',
            '<a:buSzPts val="500"/>',
            Bullet("*", size_percent=25),
        ),
        ('<a:buSzPts val="1000"/><a:buChar char="*"/>', "<a:buSzTx/>", Bullet("*")),
        # 21.1.2.4.5 and 21.1.2.4.7: the colour and the font of the text, where a layer below had others.
        ('<a:buClr><a:srgbClr val="FF0000"/></a:buClr><a:buChar char="*"/>', "<a:buClrTx/>", Bullet("*")),
        ('<a:buFont typeface="Mark"/><a:buChar char="*"/>', "<a:buFontTx/>", Bullet("*")),
        # 21.1.2.4.2: a picture; a round bullet stands for it.
        ("<a:buBlip><a:blip/></a:buBlip>", "", Bullet("\u2022")),
        # 21.1.2.4.8: none at all, and again one.
        ("<a:buNone/>", '<a:buChar char="-"/>', Bullet("-")),
        ('<a:buChar char="*"/>', "<a:buNone/>", None),
    ],
)
def test_each_part_of_a_bullet_can_be_taken_back(styles: str, below: str, found: Bullet | None) -> None:
    assert _bullet(styles, below) == found


def test_a_bullets_own_size_is_a_share_of_the_size_that_holds_in_the_end() -> None:
    """a:buSzPts (21.1.2.4.10) is in points, whatever size the text has."""
    style = '<a:lvl1pPr><a:buSzPts val="1000"/><a:buChar char="*"/><a:defRPr sz="2000"/></a:lvl1pPr>'
    layout = shape("body", styles=SIZE.format(4000))
    found = placeholder(Pieces(body_style=style, layout=layout)).levels[0].paragraph.bullet
    assert found == Bullet("*", size_percent=25)


@pytest.mark.parametrize(("cap", "caps"), [("all", True), ("small", True), ("none", False)])
def test_capitals_are_inherited(cap: str, caps: bool) -> None:
    """cap of a:rPr (21.1.2.3.9); small capitals are as wide as capitals at most, and measured as these."""
    style = f'<a:lvl1pPr><a:defRPr cap="{cap}"/></a:lvl1pPr>'
    assert placeholder(Pieces(body_style=style, layout=shape("body"))).levels[0].run.caps is caps


def test_spacing_and_baseline_of_letters_are_inherited() -> None:
    """spc and baseline of a:rPr (21.1.2.3.9), in hundredths of a point and in thousandths of a percent."""
    style = '<a:lvl1pPr><a:defRPr spc="150" baseline="30000"/></a:lvl1pPr>'
    layout = shape("body", styles='<a:lvl1pPr><a:defRPr spc="-50"/></a:lvl1pPr>')
    run = placeholder(Pieces(body_style=style, layout=layout)).levels[0].run
    assert (run.spacing, run.baseline) == (-50, 30_000)


@pytest.mark.parametrize(
    ("master", "layout", "vertical"),
    [
        ("", "", False),
        ('vert="vert"', "", True),
        ('vert="vert270"', 'vert="horz"', False),
        ("", 'vert="eaVert"', True),
        ("", 'rot="5400000"', True),
        ('rot="-5400000"', 'rot="0"', False),
    ],
)
def test_lines_run_as_layout_or_master_says(master: str, layout: str, vertical: bool) -> None:
    """vert and rot of a:bodyPr (21.1.2.1.1), one by one."""
    pieces = Pieces(master=shape("body", body=master), layout=shape("body", body=layout))
    assert placeholder(pieces).vertical is vertical


def test_columns_and_wrapping_are_inherited() -> None:
    """numCol and wrap of a:bodyPr (21.1.2.1.1)."""
    master = shape("body", body='numCol="2" wrap="none"')
    frame = placeholder(Pieces(master=master, layout=shape("body"))).frame
    assert (frame.columns, frame.wrap) == (2, False)
    frame = placeholder(Pieces(master=master, layout=shape("body", body='numCol="1" wrap="square"'))).frame
    assert (frame.columns, frame.wrap) == (1, True)


ART = (
    '<p:sp><p:nvSpPr><p:cNvPr id="9" name="Band"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>'
    '<a:xfrm><a:off x="0" y="0"/><a:ext cx="9" cy="9"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill></p:spPr></p:sp>'
)


@pytest.mark.parametrize(("said", "count"), [("", 1), ('showMasterSp="1"', 1), ('showMasterSp="0"', 0)])
def test_a_layout_shows_the_masters_art_unless_it_says_no(said: str, count: int) -> None:
    """showMasterSp (19.3.1.39); placeholders are inherited all the same."""
    master = ART + shape("title", inner=box(1, 2, 3, 4))
    pieces = Pieces(master=master, layout=shape("title"), layout_attributes=said)
    (layout,) = read(pieces).layouts
    assert len(layout.art) == count
    assert layout.placeholders[0].box == Rect(1, 2, 3, 4)


def test_the_index_of_a_layouts_placeholder_says_nothing_of_the_masters() -> None:
    """A layout's placeholder inherits from the master's of its type, whatever their idx (19.3.1.36)."""
    master = shape("title", inner=box(9, 9, 9, 9), idx=4) + shape("body", inner=box(1, 2, 3, 4), idx=1)
    assert placeholder(Pieces(master=master, layout=shape("body", idx=4))).box == Rect(1, 2, 3, 4)


def test_a_placeholder_without_a_type_is_one_for_any_content() -> None:
    """The type of p:ph is obj where it says none (19.3.1.36), which inherits from the master's body."""
    layout = shape("obj", idx=1).replace(' type="obj"', "")
    found = placeholder(Pieces(master=shape("body", inner=box(1, 2, 3, 4)), layout=layout))
    assert (found.type, found.box) == ("obj", Rect(1, 2, 3, 4))


def test_a_turned_box_turns_with_its_place() -> None:
    """rot of a:xfrm (20.1.7.6) belongs to the place: who gives another place gives the turn with it."""
    turned = box(1, 2, 3, 4).replace("<a:xfrm>", '<a:xfrm rot="5400000">')
    master = shape("dt", inner=turned)
    assert placeholder(Pieces(master=master, layout=shape("dt"))).rotation == 5_400_000
    assert placeholder(Pieces(master=master, layout=shape("dt", inner=box(5, 6, 7, 8)))).rotation == 0


def test_what_new_slides_begin_with_hides_no_placeholder() -> None:
    """p:hf (19.3.1.25) says which of date, footer and number PowerPoint puts on a new slide; the layout has them."""
    hidden = '<p:hf sldNum="0" hdr="0" ftr="0" dt="0"/></p:sldMaster>'
    pieces = Pieces(master=shape("ftr"), layout=shape("ftr", idx=11))
    template = read_template(opened(replaced(package(pieces), MASTER, "</p:sldMaster>", hidden)))
    assert template is not None
    assert [each.type for each in template.layouts[0].placeholders] == ["ftr"]


def test_an_empty_list_style_changes_nothing() -> None:
    style = SIZE.format(2000)
    one = placeholder(Pieces(body_style=style, layout=shape("body")))
    other = placeholder(Pieces(body_style=style, layout=shape("body", styles="<a:lvl1pPr/>")))
    assert one.levels == other.levels


def test_indents_and_margins_are_inherited_level_by_level() -> None:
    """marL and indent of a:lvlNpPr (21.1.2.4.13): the layout may change one of the two."""
    style = '<a:lvl2pPr marL="900" indent="-300"/>'
    layout = shape("body", styles='<a:lvl2pPr indent="-100"/>')
    found = placeholder(Pieces(body_style=style, layout=layout)).levels[1].paragraph
    assert (found.margin, found.indent) == (900, -100)


@pytest.mark.parametrize(
    ("spacing", "below", "line"),
    [
        ('<a:lnSpc><a:spcPct val="100000"/></a:lnSpc>', '<a:lnSpc><a:spcPts val="1500"/></a:lnSpc>', 1500),
        ('<a:lnSpc><a:spcPts val="1500"/></a:lnSpc>', '<a:lnSpc><a:spcPct val="100000"/></a:lnSpc>', 2400),
    ],
)
def test_line_spacing_in_points_or_percent_replaces_the_other(spacing: str, below: str, line: int) -> None:
    """a:lnSpc (21.1.2.2.5): a layer that gives one kind takes the other back."""
    style = f'<a:lvl1pPr>{spacing}<a:defRPr sz="2000"/></a:lvl1pPr>'
    layout = shape("body", styles=f"<a:lvl1pPr>{below}</a:lvl1pPr>")
    assert placeholder(Pieces(body_style=style, layout=layout)).levels[0].paragraph.line_spacing == line


def test_a_colour_of_the_scheme_that_no_map_names_is_itself() -> None:
    """The map (19.3.1.6) need not use every colour of a:clrScheme: dk2 is there where tx2 is another one."""
    mapped = MAP.replace('tx2="dk2"', 'tx2="dk1"')
    style = '<a:lvl1pPr><a:defRPr><a:solidFill><a:schemeClr val="dk2"/></a:solidFill></a:defRPr></a:lvl1pPr>'
    found = placeholder(Pieces(color_map=mapped, body_style=style, layout=shape("body"))).levels[0].run.color
    assert found == Color(rgb="222222")

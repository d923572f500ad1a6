"""The font of a run and of a bullet: its own, else the level's above, as the theme or by name."""

from __future__ import annotations

import pytest

from slidegen.powerpoint.read_fonts import read_font_hints
from slidegen.style import Bullet
from tests.powerpoint.parts import Pieces, opened, package, placeholder, read, shape

LEVEL = "<a:lvl1pPr>{}<a:defRPr>{}</a:defRPr></a:lvl1pPr>"


def latin(typeface: str) -> str:
    return LEVEL.format("", f'<a:latin typeface="{typeface}"/>')


@pytest.mark.parametrize(
    ("pieces", "font"),
    [
        (Pieces(), "+mn-lt"),
        (Pieces(default=latin("Default")), "Default"),
        (Pieces(default=latin("Default"), title_style=latin("+mj-lt")), "+mj-lt"),
        (Pieces(title_style=latin("+mj-lt"), master=shape("title", styles=latin("Master"))), "Master"),
    ],
)
def test_the_nearest_latin_font_wins(pieces: Pieces, font: str) -> None:
    inherited = placeholder(Pieces(**{**_fields(pieces), "layout": shape("title")}))
    assert inherited.levels[0].run.font == font


def test_the_layouts_font_covers_the_masters() -> None:
    pieces = Pieces(master=shape("title", styles=latin("Master")), layout=shape("title", styles=latin("Own")))
    assert placeholder(pieces).levels[0].run.font == "Own"


@pytest.mark.parametrize(
    "inner", ['latin typeface=""', 'ea typeface="Gothic"', 'cs typeface="Naskh"', 'sym typeface="Mark"']
)
def test_fonts_of_other_scripts_leave_the_latin_one(inner: str) -> None:
    layout = shape("title", styles=LEVEL.format("", f"<a:{inner}/>"))
    assert placeholder(Pieces(title_style=latin("+mj-lt"), layout=layout)).levels[0].run.font == "+mj-lt"


def test_a_theme_font_of_another_script_stays_as_it_is_written() -> None:
    layout = shape("title", styles=latin("+mn-ea"))
    assert placeholder(Pieces(layout=layout)).levels[0].run.font == "+mn-ea"


@pytest.mark.parametrize(
    ("bullet", "font"),
    [
        ("", "Wingdings"),
        ('<a:buFont typeface="+mj-lt"/>', "+mj-lt"),
        ('<a:buFont typeface="Arial"/>', "Arial"),
        ("<a:buFontTx/>", None),
    ],
)
def test_a_bullets_font_is_inherited_or_that_of_the_text(bullet: str, font: str | None) -> None:
    style = LEVEL.format('<a:buFont typeface="Wingdings"/><a:buChar char="§"/>', "")
    layout = shape("body", styles=LEVEL.format(bullet, ""))
    found = placeholder(Pieces(body_style=style, layout=layout)).levels[0].paragraph.bullet
    assert found == Bullet("§", font=font)


def test_the_themes_families_are_the_latin_ones() -> None:
    fonts = read(Pieces()).fonts
    assert (fonts.major, fonts.minor, fonts.east_asian, fonts.complex_script) == ("Head", "Text", "", "")


def test_hints_are_told_by_each_mention_of_a_font() -> None:
    inner = '<a:latin typeface="Text"/>' + '<a:cs typeface="Naskh" pitchFamily="18"/>'
    layout = shape(
        "title", styles=LEVEL.format('<a:buFont typeface="Mark" panose="05000000000000000000"/>', inner)
    )
    master = shape(
        "title", styles=LEVEL.format("", '<a:latin typeface="Text" panose="02020603050405020304"/>')
    )
    hints = read_font_hints(opened(package(Pieces(master=master, layout=layout))))
    assert hints.told == {
        "Head": ("", 0),
        "Text": ("02020603050405020304", 0),
        "Naskh": ("", 18),
        "Mark": ("05000000000000000000", 0),
    }
    assert hints.embedded == frozenset()


def _fields(pieces: Pieces) -> dict[str, str]:
    return {name: getattr(pieces, name) for name in Pieces.__slots__}

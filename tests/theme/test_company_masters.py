"""Layouts of other colours and fonts than the first master's: slides on them are measured and painted in these."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from slidegen.color import contrast, resolve
from slidegen.painters.html import paint as paint_html
from slidegen.painters.html.open_page import changed, open_page
from slidegen.painters.pptx import paint as paint_pptx
from slidegen.pipeline import lay_out
from slidegen.powerpoint.read import read_template
from slidegen.powerpoint.slides.reading import read_slides
from slidegen.scene import LaidOutDeck, TableMark, runs_in
from slidegen.source import Source
from slidegen.style import Color
from slidegen.theme.company import company_theme
from slidegen.theme.theme import Theme, theme_for
from tests.powerpoint.damage import LAYOUT, THEME, in_tree, replaced, two_masters
from tests.powerpoint.parts import Pieces, box, opened, package, shape

TOP = box(600_000, 300_000, 10_992_000, 900_000)
MIDDLE = box(600_000, 1_500_000, 10_992_000, 4_500_000)
TITLE = shape("title", inner=TOP, name="Title")
OBJECT = shape("obj", inner=MIDDLE, idx=1, name="Content")
CONTENT = TITLE + OBJECT
SECOND_THEME, SECOND_LAYOUT = (name.replace("1", "2") for name in (THEME, LAYOUT))
DARK = (
    '<a:overrideClrMapping bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2" accent1="accent1" accent2="accent2" '
    'accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
)
LIGHT, INK = "EEEEEE", "111111"
SLIDE = "## Title\n\n- one\n"


def dark() -> bytes:
    """A template whose only layout turns its light master dark."""
    return package(Pieces(layout=CONTENT, layout_attributes='type="obj"', override=DARK))


def two_looks(first: str = "titleOnly") -> bytes:
    """A light master with a layout of this type, and one with another accent, other fonts and a layout for content."""
    layout = TITLE if first == "titleOnly" else CONTENT
    data = two_masters(package(Pieces(layout=layout, layout_attributes='type="obj"')), accent="FF8800")
    data = replaced(data, LAYOUT, 'type="obj"><', f'type="{first}"><')
    if layout is TITLE:
        data = in_tree(data, SECOND_LAYOUT, OBJECT)
    data = replaced(data, THEME, 'typeface="Text"', 'typeface="Arial"')
    return replaced(data, SECOND_THEME, 'typeface="Text"', 'typeface="Georgia"')


def theme(data: bytes) -> Theme:
    read = opened(data)
    template = read_template(read)
    assert template is not None
    return company_theme(template, read, "brand")[0]


def laid_out(folder: Path, data: bytes, text: str = SLIDE) -> LaidOutDeck:
    (folder / "brand.potx").write_bytes(data)
    head = "---\ntheme: brand.potx\nlang: en\ntitle: Deck\nauthor: Someone\n---\n\n"
    deck, findings = lay_out(Source("deck.md", head + text), folder, folder)
    assert deck is not None, findings
    return deck


def html(deck: LaidOutDeck) -> str:
    return paint_html(deck, "deck")["deck.html"].decode()


def test_a_layout_that_turns_its_master_dark_has_a_palette_of_its_own() -> None:
    read = theme(dark())
    layout = read.layouts["content"]
    assert (read.palette["bg1"], read.palette["tx1"]) == (LIGHT, INK)
    assert layout.look is not None
    assert (layout.look.palette["bg1"], layout.look.palette["tx1"]) == (INK, LIGHT)
    assert (layout.background, layout.slots["body"].levels[0].run.color) == (Color("bg1"), Color("tx1"))


def test_code_and_tables_of_a_dark_layout_can_be_read() -> None:
    read = theme(dark())
    narrowed = theme_for(read, read.layouts["content"])
    under = resolve(narrowed.code.panel, narrowed.palette)[0]
    for ink in (narrowed.code.text, *narrowed.code.tokens.values()):
        assert contrast(resolve(ink, narrowed.palette)[0], under) >= 4.5
    look = narrowed.table
    for fill in (look.fill, look.band):
        assert fill is not None
        assert look.text is not None
        ground = resolve(fill, narrowed.palette)[0]
        assert contrast(resolve(look.text, narrowed.palette)[0], ground) >= 4.5


def test_the_table_style_is_that_of_powerpoint_whatever_the_map_turns(tmp_path: Path) -> None:
    """Medium Style 2 writes on its rows in dk1, which is the colour of the ground here."""
    (_, scene) = laid_out(tmp_path, dark(), "## Title\n\n| a | b |\n|---|---|\n| 1 | 2 |\n").scenes
    table = next(mark for mark in scene.marks if isinstance(mark, TableMark))
    assert table.look.text == Color("bg1")


def test_text_is_measured_in_the_fonts_of_its_own_master() -> None:
    read = theme(two_looks())
    assert read.fonts.minor.name == "Arial"
    assert read.layouts["title-only"].look is None
    narrowed = theme_for(read, read.layouts["content"])
    assert (narrowed.fonts.minor.name, narrowed.palette["accent1"]) == ("Georgia", "FF8800")


@pytest.mark.parametrize(("first", "part"), [("obj", LAYOUT), ("titleOnly", SECOND_LAYOUT)])
def test_the_first_masters_layout_is_taken_unless_only_another_has_it(first: str, part: str) -> None:
    assert theme(two_looks(first)).layouts["content"].part == "/" + part


def test_the_first_masters_layout_goes_before_one_that_is_surer() -> None:
    """Without a type, what a layout is for shows in its placeholders, which is less sure."""
    assert theme(two_looks("cust")).layouts["content"].part == "/" + LAYOUT


def test_a_page_gives_the_slides_of_such_a_layout_its_colours_and_fonts(tmp_path: Path) -> None:
    page = html(laid_out(tmp_path, two_looks(), SLIDE + "\n## Other\n\n> A line.\n>\n> --- Someone\n"))
    sections = re.findall(r'<section id="([^"]*)" class="slide ([^"]*)"', page)
    assert dict(sections)["title"].endswith(" look-1")
    assert not dict(sections)["other"].endswith("look-1")
    (rule,) = re.findall(r"\.look-1\{([^}]*)\}", page)
    assert "--accent1:#FF8800" in rule
    assert '--font-minor:"sg-Gelasio"' in rule
    assert "--accent1:#0000FF" in re.findall(r":root\{(--stage[^}]*)\}", page)[0]
    # The letters of both masters' fonts are embedded.
    assert 'font-family:"sg-Gelasio"' in page
    assert 'font-family:"sg-Arimo"' in page


def test_a_deck_of_one_look_has_no_rule_for_another(tmp_path: Path) -> None:
    plain = package(Pieces(layout=CONTENT, layout_attributes='type="obj"'))
    assert "look-1" not in html(laid_out(tmp_path, plain))


def test_an_open_page_gets_the_colours_of_a_layout_when_a_slide_first_uses_it(tmp_path: Path) -> None:
    before = open_page(laid_out(tmp_path, two_looks(), "## Other\n\n> A line.\n>\n> --- Someone\n"))
    after = laid_out(tmp_path, two_looks(), SLIDE)
    found = changed(before, after)
    assert found is not None
    assert ".look-1{" in found[1].rules
    assert "--accent1:#FF8800" in found[1].rules


def test_slides_say_of_their_colours_what_powerpoint_says_of_them(tmp_path: Path) -> None:
    """a:masterClrMapping (20.1.6.6) on a slide leaves its layout's map in force, so nothing has to be repeated."""
    data = paint_pptx(laid_out(tmp_path, dark()), "deck")["deck.pptx"]
    with ZipFile(BytesIO(data)) as archive:
        slide = archive.read("ppt/slides/slide2.xml").decode()
        layout = archive.read(LAYOUT).decode()
    assert "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>" in slide
    assert "overrideClrMapping" in layout
    show = read_slides(opened(data))
    assert show is not None
    assert (show.slides[1].palette["tx1"], show.slides[1].palette["bg1"]) == (LIGHT, INK)


def test_text_on_a_dark_layout_refers_to_the_theme(tmp_path: Path) -> None:
    (_, scene) = laid_out(tmp_path, dark()).scenes
    assert {run.resolved.color for run in runs_in(scene.marks)} == {Color("tx1")}


def test_text_runs_as_it_was_measured_whatever_the_layout_makes_of_lines(tmp_path: Path) -> None:
    """Slides say so where a placeholder has columns or does not wrap (wrap and numCol of a:bodyPr, 21.1.2.1.1)."""
    body = shape("obj", inner=MIDDLE, idx=1, name="Content", body='numCol="2" wrap="none"')
    data = package(Pieces(layout=TITLE + body, layout_attributes='type="obj"'))
    painted = paint_pptx(laid_out(tmp_path, data), "deck")["deck.pptx"]
    with ZipFile(BytesIO(painted)) as archive:
        slide = archive.read("ppt/slides/slide2.xml").decode()
    (content,) = re.findall(r"<p:ph type=.obj.*?<a:bodyPr([^>]*)>", slide) or re.findall(
        r'<p:ph idx="1".*?<a:bodyPr([^>]*)>', slide
    )
    assert 'wrap="square"' in content
    assert 'numCol="1"' in content

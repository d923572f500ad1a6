"""What a file holds beside the look of a brand."""

from __future__ import annotations

from slidegen.powerpoint.pruning import SECTIONS
from slidegen.powerpoint.remains import Remains, read_remains, read_sheets
from tests.powerpoint.damage import LAYOUT, MAIN, in_tree, related, replaced, small
from tests.powerpoint.parts import SPACES, opened, shape

SLIDE = f"<p:sld {SPACES}><p:cSld><p:spTree/></p:cSld></p:sld>".encode()
END = "</p:presentation>"
LISTS = (
    '<p:embeddedFontLst><p:embeddedFont><p:font typeface="Brand Sans"/></p:embeddedFont></p:embeddedFontLst>'
    '<p:custShowLst><p:custShow name="Short" id="0"/></p:custShowLst>'
    f'<p:extLst><p:ext uri="{SECTIONS}"><s:sectionLst xmlns:s="urn:s"><s:section name="Start"/></s:sectionLst></p:ext>'
    "</p:extLst>"
)


def test_a_bare_template_holds_nothing_else() -> None:
    assert read_remains(opened(small())) == Remains()


def test_slides_count_with_what_only_they_need() -> None:
    data = related(small(), MAIN, "slide", "/ppt/slides/slide1.xml", SLIDE)
    data = related(data, "ppt/slides/slide1.xml", "image", "/ppt/media/photo.png", b"x" * 1000)
    data = related(
        data, "ppt/slides/slide1.xml", "notesSlide", "/ppt/notesSlides/notes1.xml", b"<notes/>", key="rId91"
    )
    found = read_remains(opened(data))
    assert (found.slides, found.notes) == (1, 1)
    assert found.slide_bytes == len(SLIDE) + 1000 + len(b"<notes/>")


def test_shows_sections_and_fonts_are_named() -> None:
    found = read_remains(opened(replaced(small(), MAIN, END, LISTS + END)))
    assert (found.shows, found.sections, found.fonts) == (("Short",), ("Start",), ("Brand Sans",))


def test_a_picture_that_no_layout_shows_is_in_no_use() -> None:
    data = related(small(), LAYOUT, "image", "/ppt/media/old.png", b"x")
    assert read_remains(opened(data)).unused == 1


def test_layouts_are_listed_with_master_and_hidden_placeholders() -> None:
    hidden = shape("body", idx=7, name="Old").replace('name="Old"', 'name="Old" hidden="1"')
    [sheet] = read_sheets(opened(in_tree(small(), LAYOUT, hidden)))
    assert (sheet.master, sheet.hidden) == (1, ("Old",))

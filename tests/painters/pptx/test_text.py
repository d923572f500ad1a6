from dataclasses import replace

from slidegen.geometry import Insets
from slidegen.painters.pptx.sheet import Sheet
from slidegen.painters.pptx.text import body_properties, paragraphs
from slidegen.scene import Body, Link, Paragraph
from slidegen.style import Color, Frame, RunStyle
from tests.painters.pptx.sample import PLACED, TEXT, paragraph, run

OUT = Link("https://example.org")
SHEET = Sheet(7, "fr-CH", {OUT: "rId9", Link(slide="end"): "rId8"}, {})


def _written(*parts: Paragraph, field: str = "") -> str:
    return paragraphs(Body(parts), SHEET, field).removeprefix("<a:lstStyle/>")


def test_a_body_without_paragraphs_has_one_that_is_empty() -> None:
    assert _written() == '<a:p><a:endParaRPr lang="fr-CH"/></a:p>'


def test_a_paragraph_without_words_keeps_the_height_of_its_line() -> None:
    code = RunStyle("Courier New", 1400)
    assert _written(paragraph(run("", code, TEXT))) == (
        '<a:p><a:endParaRPr lang="en-GB" sz="1400"><a:latin typeface="Courier New"/><a:cs typeface="Courier New"/>'
        "</a:endParaRPr></a:p>"
    )


def test_each_run_says_its_language_and_code_is_not_proof_read() -> None:
    words = replace(run("let x"), code=True, lang="en")
    assert (
        _written(paragraph(words))
        == '<a:p><a:r><a:rPr lang="en-US" noProof="1"/><a:t>let x</a:t></a:r></a:p>'
    )


def test_a_line_breaks_only_where_the_author_broke_it() -> None:
    assert _written(paragraph(run("a\nb"), run("\n"), run("c"))) == (
        '<a:p><a:r><a:rPr lang="en-GB"/><a:t>a b</a:t></a:r><a:br><a:rPr lang="en-GB"/></a:br>'
        '<a:r><a:rPr lang="en-GB"/><a:t>c</a:t></a:r></a:p>'
    )


def test_a_field_holds_the_number_of_its_slide() -> None:
    written = _written(paragraph(run("12")), field="slidenum")
    assert 'type="slidenum"><a:rPr lang="en-GB"/><a:t>7</a:t></a:fld>' in written
    assert "<a:r>" not in written


def test_a_link_in_the_links_colour_says_neither_colour_nor_underline() -> None:
    style = replace(TEXT, color=Color("hlink"), underline=True)
    assert '<a:rPr lang="en-GB"><a:hlinkClick r:id="rId9"/></a:rPr>' in _written(
        paragraph(run("a", style, TEXT, OUT))
    )


def test_a_link_in_another_colour_keeps_it() -> None:
    written = _written(paragraph(run("a", replace(TEXT, color=Color("bg1")), TEXT, OUT)))
    assert (
        '<a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:hlinkClick r:id="rId9"><a:extLst>' in written
    )
    assert (
        'hlinkClr xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"'
        in written
    )


def test_a_link_within_the_deck_jumps() -> None:
    written = _written(paragraph(run("a", link=Link(slide="end"))))
    assert '<a:hlinkClick r:id="rId8" action="ppaction://hlinksldjump"' in written


def test_a_placeholder_says_of_its_frame_what_differs() -> None:
    assert body_properties(PLACED, PLACED, False) == "<a:bodyPr/>"
    assert body_properties(Frame(PLACED.insets, "b"), PLACED, False) == '<a:bodyPr anchor="b"/>'


def test_autofit_is_the_slides_own() -> None:
    """PowerPoint shrinks text only where the slide itself says so."""
    assert body_properties(PLACED, PLACED, True) == "<a:bodyPr><a:normAutofit/></a:bodyPr>"


def test_a_free_box_says_its_insets_even_where_they_are_none() -> None:
    assert body_properties(Frame(Insets()), None, False) == (
        '<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0"/>'
    )

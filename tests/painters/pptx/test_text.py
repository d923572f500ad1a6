from dataclasses import replace

from slidegen.geometry import Insets
from slidegen.painters.pptx.sheet import Sheet
from slidegen.painters.pptx.text import body_properties, paragraphs
from slidegen.scene import Body, Link, Paragraph
from slidegen.style import Color, Frame, RunStyle
from slidegen.text.fonts import FontBook, shipped_families
from slidegen.text.packs import fallbacks
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


SHIPPED = shipped_families()
BOOK = FontBook(SHIPPED["Georgia"], SHIPPED["Calibri"], {}, fallbacks(), east_asian="Noto Sans JP")


def _set(text: str, fallback: str, style: RunStyle = TEXT) -> str:
    words = replace(run(text, style, TEXT), fallback=fallback)
    written = paragraphs(Body((paragraph(words),)), replace(SHEET, fonts=BOOK))
    return written.partition("<a:r>")[2].partition("<a:t>")[0]


def test_a_fallback_is_named_for_the_class_of_its_letters() -> None:
    assert '<a:ea typeface="Noto Sans KR"/></a:rPr>' in _set("한국", "Noto Sans KR")
    assert '<a:cs typeface="Noto Sans Thai"/></a:rPr>' in _set("ไทย", "Noto Sans Thai")
    assert '<a:latin typeface="Arial"/></a:rPr>' in _set("да", "Arimo")


def test_a_fallback_that_the_theme_names_or_that_is_of_symbols_is_not_named() -> None:
    assert _set("日本", "Noto Sans JP") == '<a:rPr lang="en-GB"/>'
    assert _set("→", "Noto Sans Math") == '<a:rPr lang="en-GB"/>'


def test_a_fallback_in_code_stands_beside_the_font_of_the_code() -> None:
    code = replace(TEXT, font="Courier New")
    assert (
        '<a:latin typeface="Courier New"/><a:ea typeface="Noto Sans JP"/><a:cs typeface="Courier New"/>'
        in _set("日本", "Noto Sans JP", code)
    )


def test_korean_words_are_not_cut() -> None:
    assert '<a:pPr eaLnBrk="0"/>' in _written(paragraph(run("한국어 문장")))
    assert "eaLnBrk" not in _written(paragraph(run("日本語の文章")))


def test_digits_among_a_complex_script_keep_their_font() -> None:
    thai = replace(SHEET, fonts=replace(BOOK, east_asian="", complex_script="Noto Sans Thai"))
    written = paragraphs(Body((paragraph(run("12"), run(" x")),)), thai)
    assert '<a:cs typeface="+mn-lt"/></a:rPr><a:t>12</a:t>' in written
    assert '<a:rPr lang="en-GB"/><a:t> x</a:t>' in written
    assert "a:cs" not in paragraphs(Body((paragraph(run("12")),)), replace(SHEET, fonts=BOOK))

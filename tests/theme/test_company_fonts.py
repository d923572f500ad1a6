from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import slidegen
from slidegen.diagnostics import Finding
from slidegen.opc import Package
from slidegen.powerpoint.read import read_template
from slidegen.powerpoint.template import Fonts
from slidegen.text.fallback import stretches
from slidegen.text.fonts import FontBook
from slidegen.text.packs import fallbacks
from slidegen.theme.company_fonts import CODE_FONT, company_book
from slidegen.theme.fonts import Declared
from tests.powerpoint.parts import Pieces, opened, package, shape
from tests.text.test_embedding import permitting

FONTS = Path(slidegen.__file__).parent / "fonts"
CARLITO = FONTS / "Carlito"


def latin(typeface: str, hint: str = "") -> str:
    return f'<a:lvl1pPr><a:defRPr><a:latin typeface="{typeface}"{hint}/></a:defRPr></a:lvl1pPr>'


def book(
    layout: str = "", fonts: Fonts | None = None, given: Declared = (), embedded: str = ""
) -> tuple[FontBook, tuple[Finding, ...]]:
    """The book of a template with this layout; it has "Head" for headings and "Text" for all else."""
    source = _embedding(opened(package(Pieces(layout=layout))), embedded)
    template = read_template(source)
    assert template is not None
    return company_book(replace(template, fonts=fonts) if fonts else template, source, given)


def _embedding(source: Package, name: str) -> Package:
    main = source.parts["/ppt/presentation.xml"]
    listed = (
        f'<p:embeddedFontLst><p:embeddedFont><p:font typeface="{name}"/></p:embeddedFont></p:embeddedFontLst>'
    )
    blob = main.blob.replace(b"</p:presentation>", listed.encode() + b"</p:presentation>")
    return replace(source, parts={**source.parts, main.name: replace(main, blob=blob)}) if name else source


def told(findings: tuple[Finding, ...]) -> list[str]:
    return [f"{finding.code}: {finding.message}" for finding in findings]


def test_fonts_of_equal_metrics_are_taken_without_a_word() -> None:
    found, findings = book(shape("title", styles=latin("Helvetica")), Fonts("Times New Roman", "Calibri"))
    assert findings == ()
    families = [found.family(name).open_name for name in ("+mj-lt", "+mn-lt", "Helvetica", CODE_FONT)]
    assert families == ["Tinos", "Carlito", "Arimo", "Cousine"]
    assert found.family("Helvetica").name == "Helvetica"


def test_a_font_that_is_not_at_hand_is_told_of_once() -> None:
    layout = shape("title", styles=latin("Verdana")) + shape("body", styles=latin("Verdana"), idx=1)
    found, findings = book(layout, Fonts("Calibri", "Calibri"))
    assert told(findings) == [
        'unmeasured-font: "Verdana" is not at hand: it is measured as Arimo, taken 21 % wider'
    ]
    assert findings[0].hint.startswith("lines have room to spare")
    assert found.family("Verdana").bold.widened > found.family("Verdana").regular.widened


def test_a_bullet_is_shown_in_its_own_font() -> None:
    bullets = '<a:lvl1pPr><a:buFont typeface="Helvetica"/><a:buChar char="•"/></a:lvl1pPr>'
    found, findings = book(shape("body", styles=bullets, idx=1), Fonts("Calibri", "Calibri"))
    assert found.family("Helvetica").open_name == "Arimo"
    assert findings == ()


def test_a_theme_font_that_no_text_is_set_in_is_not_told_of() -> None:
    found, findings = book(fonts=Fonts("Head", "Calibri"))
    assert findings == ()
    assert found.family("+mj-lt").open_name == "Arimo for Head"


def test_a_heading_font_that_is_used_is_told_of() -> None:
    _, findings = book(shape("title", styles=latin("+mj-lt")), Fonts("Head", "Calibri"))
    assert told(findings) == [
        'unmeasured-font: "Head" is not at hand: it is measured as Arimo, taken 12 % wider, '
        "without knowing how wide it is"
    ]


def test_panose_tells_the_kind_of_an_unknown_font() -> None:
    styles = latin("House", ' panose="02020603050405020304"')
    found, _ = book(shape("title", styles=styles), Fonts("Calibri", "Calibri"))
    assert found.family("House").open_name == "Gelasio for House"


def test_symbol_fonts_are_not_told_of() -> None:
    _, findings = book(shape("title", styles=latin("Wingdings")), Fonts("Calibri", "Calibri"))
    assert findings == ()


def test_a_font_embedded_in_the_template_is_said_not_to_be_read() -> None:
    _, findings = book(embedded="Text")
    assert findings[0].hint.startswith("the fonts embedded in a template are not read")


def test_given_files_are_the_font() -> None:
    names = ["Regular", "Bold", "Italic", "BoldItalic"]
    given = tuple((CARLITO / f"Carlito-{name}.ttf").read_bytes() for name in names)
    found, findings = book(given=(("Text", given),))
    assert findings == ()
    family = found.family("+mn-lt")
    assert (family.name, family.regular.widened) == ("Text", 1.0)
    files = [family.face(bold, italic).data for italic in (False, True) for bold in (False, True)]
    assert files == list(given)


def test_a_font_that_may_not_be_embedded_is_only_measured() -> None:
    found, findings = book(given=(("Text", (permitting(0x0002),)),))
    assert told(findings) == [
        'unmeasured-font: the file of "Text" forbids to embed it: it is measured and shown as Arimo'
    ]
    # Its letters are one em wide.
    assert found.family("+mn-lt").regular.widened == pytest.approx(1020 / 446 * 1.05)


def test_fonts_of_the_templates_scripts_stay_powerpoints_to_choose() -> None:
    japanese = next((each.open_name for each in fallbacks() if "Jpan" in each.scripts), "")
    if not japanese:
        pytest.skip("the extra with fonts is not installed")
    for fonts in (
        Fonts("Calibri", "Calibri", east_asian="Meiryo"),
        Fonts("Calibri", "Calibri", scripts=(("Jpan", "Meiryo"),)),
    ):
        found, _ = book(fonts=fonts)
        assert found.family(japanese).name == ""
    plain, _ = book(fonts=Fonts("Calibri", "Calibri"))
    assert plain.family(japanese).name == japanese
    assert stretches("日本", "+mn-lt", False, False, "ja", plain) == (("日本", japanese),)


def test_greek_that_the_measured_font_lacks_stays_in_the_templates_font() -> None:
    found, _ = book(fonts=Fonts("Georgia", "Georgia"))
    [(_, family)] = stretches("ναι", "+mn-lt", False, False, "el", found)
    assert (family, found.family(family).name) == ("Arimo", "")


def test_a_variable_font_gives_both_weights() -> None:
    variable = next((each.open() for each in fallbacks() if "Jpan" in each.scripts), None)
    if variable is None:
        pytest.skip("the extra with fonts is not installed")
    found, _ = book(given=(("Text", (variable.regular.data,)),))
    family = found.family("+mn-lt")
    assert (family.regular.axes, family.bold.axes) == ((("wght", 400.0),), (("wght", 700.0),))
    assert family.italic is family.regular


def test_the_page_keeps_a_stand_in_apart_from_the_font_itself() -> None:
    found, _ = book(shape("title", styles=latin("Verdana")), Fonts("Arial", "Arial"))
    assert found.family("Verdana").open_name != found.family("Arial").open_name

from dataclasses import replace

from slidegen.missing_glyphs import NAMED
from slidegen.text.packs import fallbacks
from slidegen.theme.theme import Theme
from tests.outlines import laid_out
from tests.square import square_theme


def _told(text: str, theme: Theme | None = None) -> list[tuple[str, str]]:
    """What is said of missing characters, and of the place of each finding."""
    _, findings = laid_out(text, theme) if theme else laid_out(text)
    return [
        (finding.message, finding.span.text if finding.span else "")
        for finding in findings
        if finding.code == "missing-glyph"
    ]


def test_the_place_is_the_characters_own() -> None:
    assert _told("## A\n\n- b **日** c\n- 本\n") == [
        ('no font has 日 (U+65E5) 本 (U+672C), used on "A"', "日")
    ]


def test_in_code_the_place_is_the_line() -> None:
    assert _told("## A\n\n```\na\n日\n```\n") == [('no font has 日 (U+65E5), used on "A"', "日")]


def test_a_few_are_named_and_the_rest_counted() -> None:
    signs = "".join(chr(0x3041 + number) for number in range(NAMED + 3))
    (message, _), *others = _told(f"## A\n\n{signs}\n")
    assert not others
    assert message.count("U+") == NAMED
    assert "and 3 more, used on" in message


def test_a_footer_is_told_of_once() -> None:
    deck = "---\nfooter: 日 a\n---\n\n## A\n\nb\n\n## B\n\nc\n"
    assert _told(deck) == [("no font has 日 (U+65E5), used in the footer", "## A")]


def test_what_a_fallback_has_is_not_missing() -> None:
    theme = square_theme()
    helped = replace(theme, fonts=replace(theme.fonts, fallbacks=fallbacks()))
    assert _told("## A\n\n✓ 日 שלום\n", helped) == []
    assert len(_told("## A\n\n✓ 日 שלום\n")) == 1

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slidegen.text.fallback import stretches
from slidegen.text.fonts import FontBook, shipped_families
from slidegen.text.packs import fallbacks
from slidegen.text.shaping import missing

SHIPPED = shipped_families()
BOOK = FontBook(SHIPPED["Georgia"], SHIPPED["Calibri"], {"Courier New": SHIPPED["Courier New"]}, fallbacks())


def _set(text: str, lang: str = "en", font: str = "+mn-lt", bold: bool = False) -> str:
    """Each stretch that is in a fallback in brackets, with the fallback's name before it."""
    parts = stretches(text, font, bold, False, lang, BOOK)
    return "".join(f"[{name.removeprefix('Noto ')}:{part}]" if name else part for part, name in parts)


def test_text_that_its_font_covers_stays_whole() -> None:
    for text in ("Plain", "Où\u00a0est-ce\u202f?", "Ναι, да", "a\u2011b\u00ad", "→ ≤"):
        assert stretches(text, "+mn-lt", False, False, "en", BOOK) == ((text, ""),)


def test_words_of_another_script_take_its_family_digits_and_signs_stay() -> None:
    assert _set("Say שלום עולם, 12 (כן).") == ("Say [Sans Hebrew:שלום עולם], 12 ([Sans Hebrew:כן]).")
    assert _set("مرحبا، 12") == "[Sans Arabic:مرحبا، ]12"
    assert _set("नमस्ते। x") == "[Sans Devanagari:नमस्ते। ]x"


@pytest.mark.parametrize(
    ("lang", "family"), [("ja", "JP"), ("zh", "SC"), ("zh-TW", "TC"), ("ko", "KR"), ("en", "SC")]
)
def test_ideographs_are_those_of_the_language(lang: str, family: str) -> None:
    assert _set("a 漢字", lang) == f"a [Sans {family}:漢字]"


def test_kana_beside_ideographs_tell_that_they_are_japanese() -> None:
    assert _set("日本の「本」") == "[Sans JP:日本の「本」]"


def test_quotes_and_dashes_are_as_wide_as_the_ideographs_around_them() -> None:
    assert _set("他说：“好”——2026年", "zh") == "[Sans SC:他说：“好”——]2026[Sans SC:年]"
    assert _set("그는 “네”라고", "ko") == "[Sans KR:그는 ]“[Sans KR:네]”[Sans KR:라고]"


def test_symbols_and_emoji() -> None:
    assert _set("✓ ok ★") == "[Sans Symbols 2:✓] ok [Sans Symbols 2:★]"
    assert _set("∀ x ⇒ y") == "[Sans Math:∀] x [Sans Math:⇒] y"
    assert _set("go 🚀 👩\u200d💻!") == "go [Emoji:🚀] [Emoji:👩\u200d💻]!"
    assert (
        _set("✅ ✔\ufe0f 1\ufe0f\u20e3 🇫🇷") == "[Emoji:✅] [Emoji:✔\ufe0f] [Emoji:1\ufe0f\u20e3] [Emoji:🇫🇷]"
    )


def test_in_code_symbols_are_as_wide_as_its_letters() -> None:
    assert _set("╭─╮ ⇒", font="Courier New") == "[Sans Mono:╭]─[Sans Mono:╮] [Sans Mono:⇒]"


def test_letters_that_only_another_shipped_family_has() -> None:
    assert _set("Заголовок x", font="+mj-lt") == "[Arimo:Заголовок ]x"


def test_a_word_is_not_torn() -> None:
    # The serif has Ω and π for formulas.
    assert _set("π Ωμέγα", font="+mj-lt") == "π [Arimo:Ωμέγα]"


def test_what_no_font_has_stays_in_its_own() -> None:
    assert stretches("ᚠ x", "+mn-lt", False, False, "en", BOOK) == (("ᚠ x", ""),)


@given(st.text(alphabet=st.characters(exclude_categories=("Cs", "Co")), max_size=12))
def test_no_character_is_lost_and_none_is_set_where_it_is_missing_if_one_has_it(text: str) -> None:
    parts = stretches(text, "+mn-lt", False, False, "en", BOOK)
    assert "".join(part for part, _ in parts) == text
    for part, name in parts:
        if name:
            assert not missing(part, BOOK.family(name).regular)

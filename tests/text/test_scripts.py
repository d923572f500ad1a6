import pytest

from slidegen.text.scripts import font_slot, guessed_language, is_rtl, script_of, script_runs


@pytest.mark.parametrize(
    ("lang", "script"),
    [
        ("en", "Latn"),
        ("ja", "Jpan"),
        ("zh", "Hans"),
        ("zh-CN", "Hans"),
        ("zh-TW", "Hant"),
        ("zh-hk", "Hant"),
        ("zh-Hant", "Hant"),
        ("zh-Hans-TW", "Hans"),
        ("ko-KR", "Kore"),
        ("ar-EG", "Arab"),
        ("fa", "Arab"),
        ("he", "Hebr"),
        ("yi", "Hebr"),
        ("hi_IN", "Deva"),
        ("th", "Thai"),
        ("el", "Grek"),
        ("sr", "Cyrl"),
        ("sr-Latn-RS", "Latn"),
        ("az-Arab", "Arab"),
        ("de-x-goth", "Latn"),
        ("tlh", "Latn"),
        ("", "Latn"),
    ],
)
def test_the_script_of_a_language(lang: str, script: str) -> None:
    assert script_of(lang) == script
    assert is_rtl(lang) == (script in ("Arab", "Hebr"))


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Plain words", "en"),
        ("Où êtes-vous ?", "en"),
        ("12 → 13", "en"),
        ("", "en"),
        ("שלום PDF", "he"),
        ("مرحبا بالعالم in PDF", "ar"),
        ("日本語の文章", "ja"),
        ("中文的句子很长，其中提到了の", "zh"),
        ("한국어 문장 漢字", "ko"),
        ("नमस्ते", "hi"),
        ("สวัสดี", "th"),
        ("Καλημέρα", "el"),
        ("Привет, world", "ru"),
    ],
)
def test_a_language_is_guessed_by_the_script_of_most_letters(text: str, lang: str) -> None:
    assert guessed_language(text) == lang


def _runs(text: str) -> list[tuple[str, str]]:
    return [(text[start:end], script) for start, end, script in script_runs(text)]


def test_what_has_no_script_joins_what_is_before_it() -> None:
    assert _runs("Да, 12 (yes) नमस्ते।") == [("Да, 12 ", "Cyrl"), ("(yes) ", "Latn"), ("नमस्ते।", "Deva")]
    assert _runs("… 日本の") == [("… 日本", "Hani"), ("の", "Hira")]
    assert _runs("12 – →") == [("12 – →", "")]
    assert _runs("") == [("", "")]


def test_a_mark_is_of_the_script_of_its_letter() -> None:
    assert _runs("й ع\u0651 x") == [("й ", "Cyrl"), ("ع\u0651 ", "Arab"), ("x", "Latn")]


@pytest.mark.parametrize(
    ("text", "slot"),
    [("«да»", "latin"), ("「日」", "ea"), ("한", "ea"), ("(ש", "cs"), ("ไทย", "cs"), ("12", "latin")],
)
def test_the_font_slot_of_a_text(text: str, slot: str) -> None:
    assert font_slot(text) == slot

from dataclasses import replace
from pathlib import Path

import pytest

import slidegen
from slidegen.text.fonts import Family, FontBook, family_of, shipped_families
from slidegen.text.packs import fallbacks, pack_family, pack_scripts, script_family
from slidegen.text.shaping import advances, missing

FONTS = Path(slidegen.__file__).parent / "fonts"
BY_NAME = {each.open_name: each for each in fallbacks()}
SYMBOLS = ("Noto Sans Symbols 2", "Noto Sans Symbols", "Noto Sans Math", "Noto Sans Mono", "Noto Emoji")
# A word of each script that an extra is for.
WORDS = {
    "Jpan": "日本のカナ", "Hans": "汉字", "Hant": "漢字", "Kore": "한국어", "Arab": "عربي", "Hebr": "עברית",
    "Deva": "हिन्दी", "Beng": "বাংলা", "Taml": "தமிழ்", "Telu": "తెలుగు", "Thai": "ไทย", "Laoo": "ລາວ",
    "Khmr": "ខ្មែរ", "Mymr": "မြန်မာ",
}  # fmt: skip


@pytest.mark.parametrize("name", SYMBOLS)
def test_the_licence_and_the_source_come_with_each_symbol_font(name: str) -> None:
    folder = FONTS / name.replace(" ", "")
    assert "SIL OPEN FONT LICENSE Version 1.1" in (folder / "OFL.txt").read_text()
    assert (folder / "SOURCE.md").read_text().startswith(f"# {folder.name}\n")


@pytest.mark.parametrize("script", WORDS)
def test_an_extra_has_a_family_for_each_script(script: str) -> None:
    name = pack_scripts()[script]
    family = BY_NAME[name].open()
    assert pack_family(script) == script_family(script, fallbacks()) == family.name == name
    assert not missing(WORDS[script], family.regular)
    assert not missing(WORDS[script], family.bold)


def test_a_family_is_named_without_being_opened() -> None:
    def never() -> Family:
        raise AssertionError("a deck without such letters does not open the font")

    chain = tuple(replace(each, open=never) for each in fallbacks())
    assert [script_family(script, chain) for script in ("Jpan", "Arab", "Cyrl")] == [
        "Noto Sans JP",
        "Noto Sans Arabic",
        "Arial",
    ]


def test_bold_of_a_variable_font_is_wider() -> None:
    family = BY_NAME["Noto Sans Devanagari"].open()
    assert family.italic is family.regular
    assert advances("हिन्दी", family.bold)[-1] > advances("हिन्दी", family.regular)[-1]


def test_what_slides_use_has_a_glyph_in_some_font() -> None:
    signs = "✓✗☐☑★☆●○■□▲▶◆→⇒⟶↔↳≤≥≠≈∑∏∫√∞∀∃∈∉⊂∪∩∧∨¬±×÷①⑩Ⅳ№™©⚠⌘⏎─│┌┐└┘├┤┬┴┼═║╔╗╭╮╰╯░▒▓█😀👍🚀✅❌"
    shipped = [BY_NAME[name].open().regular for name in SYMBOLS] + [shipped_families()["Calibri"].regular]
    assert [sign for sign in signs if not any(face.covers(sign) for face in shipped)] == []


def test_an_emoji_is_not_named_in_powerpoint() -> None:
    assert {BY_NAME[name].open().name for name in SYMBOLS} == {""}


def test_a_book_finds_its_fallbacks() -> None:
    shipped = shipped_families()
    book = FontBook(shipped["Georgia"], shipped["Calibri"], {}, fallbacks())
    assert book.family("Noto Emoji").open_name == "Noto Emoji"
    assert book.family("No such font") is book.minor


def test_font_files_of_one_family_are_its_styles() -> None:
    names = ("Bold", "Regular", "Italic")
    files = tuple((FONTS / "Carlito" / f"Carlito-{name}.ttf").read_bytes() for name in names)
    family = family_of(files)
    assert family is not None
    assert family.name == "Carlito"
    assert [face.data for face in (family.bold, family.regular, family.italic)] == list(files)
    assert family.bold_italic is family.italic
    assert family_of((b"no font",)) is None

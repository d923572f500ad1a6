import pytest
import uharfbuzz as hb
from hypothesis import given
from hypothesis import strategies as st

from slidegen.text.fonts import Face, shaper, shipped_families
from slidegen.text.packs import fallbacks
from slidegen.text.shaping import advance, advances, missing


def test_an_advance_is_in_emu(square: Face) -> None:
    assert advance("abc", square, 2400) == 3 * 24 * 12_700


def test_letter_spacing_follows_each_character(square: Face) -> None:
    assert advance("abc", square, 2400, 100) == 3 * 25 * 12_700


def test_nothing_has_no_width(square: Face) -> None:
    assert advance("", square, 2400) == 0


def test_pairs_are_kerned() -> None:
    face = shipped_families()["Arial"].regular
    assert advance("AV", face, 1000) < advance("A", face, 1000) + advance("V", face, 1000)


def test_a_letter_may_be_kerned_with_a_space() -> None:
    face = shipped_families()["Arial"].regular
    parts = [advances(part, face)[-1] for part in ("so", " ", "A", " ", "B")]
    assert advances("so A B", face)[-1] < sum(parts)


@given(
    st.text("abcfilotvwyATVWY.,'-()\u2019\u00e9\u00a0 ", min_size=1),
    st.sampled_from(["Calibri", "Cambria", "Georgia", "Arial", "Courier New"]),
)
def test_words_are_as_wide_in_a_text_as_the_whole_text_shaped_at_once(text: str, name: str) -> None:
    face = shipped_families()[name].bold_italic
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.script, buffer.direction, buffer.language = "Latn", "ltr", "en"
    hb.shape(shaper(face), buffer)
    whole = sum(position.x_advance for position in buffer.glyph_positions)
    assert advances(text, face)[-1] == pytest.approx(whole)


def test_a_ligature_shares_its_width_unless_letters_are_spaced() -> None:
    face = shipped_families()["Calibri"].regular
    start, middle, end = advances("ti", face)
    assert middle - start == end - middle
    _, t, _ = advances("ti", face, apart=True)
    assert t == advances("t", face)[-1]


def test_a_mark_takes_no_share_of_its_letter() -> None:
    face = shipped_families()["Calibri"].regular
    assert advances("e\u0301", face)[1] == advances("e\u0301", face)[2] == advances("é", face)[-1]


@pytest.mark.parametrize("name", ["Calibri", "Cambria", "Georgia", "Arial", "Courier New"])
def test_no_break_characters_have_a_width_in_every_family(name: str) -> None:
    face = shipped_families()[name].regular
    assert advance("\u00a0", face, 1000) == advance(" ", face, 1000)
    assert 0 < advance("\u202f", face, 1000) <= advance(" ", face, 1000)
    assert 0 < advance("\u2011", face, 1000) < 0.61 * 10 * 12_700
    assert advance("\u00ad\u2060\u200b", face, 1000) == 0


def test_what_another_font_will_draw_has_room(square: Face) -> None:
    assert advance("日", square, 1000) == 10 * 12_700
    assert 0 < advance("✓", square, 1000) < 10 * 12_700


def test_missing_names_each_character_once(square: Face) -> None:
    assert missing("a✓b日✓", square) == "✓日"


def test_what_needs_no_glyph_is_not_missing(square: Face) -> None:
    assert missing("a\u00a0\u202f\u2011\u00ad\u200b\u2060\ufe0f\n\t", square) == ""


def _sans(script: str) -> Face:
    return next(each for each in fallbacks() if each.open_name == f"Noto Sans {script}").open().regular


def test_arabic_letters_join_and_marks_add_no_width() -> None:
    face = _sans("Arabic")
    letters = [advances(char, face)[-1] for char in "بيت"]
    assert advances("بيت", face)[-1] < sum(letters)
    assert advances("ب\u064e", face)[-1] == letters[0]


def test_consonants_join_in_devanagari() -> None:
    face = _sans("Devanagari")
    assert advances("क्ष", face)[-1] < advances("क", face)[-1] + advances("ष", face)[-1]


def test_each_script_is_shaped_for_itself() -> None:
    face = _sans("Arabic")
    word, latin = advances("بيت ", face)[-1], advances("(2)", face)[-1]
    assert advances("بيت (2)", face)[-1] == word + latin


def test_a_language_has_its_own_forms() -> None:
    face = _sans("SC")
    assert advances("书——", face, lang="zh")[-1] == 3 * face.upem
    assert advances("书——", face, lang="en")[-1] < 3 * face.upem

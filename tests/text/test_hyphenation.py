from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from slidegen.geometry import points
from slidegen.text.fonts import Face
from slidegen.text.hyphenation import LEAST, hyphen_places
from slidegen.text.lines import Piece, break_lines, fit_lines

EM = points(10)


def _parted(text: str, lang: str) -> str:
    places = [0, *hyphen_places(text, lang), len(text)]
    return "-".join(text[start:end] for start, end in pairwise(places))


def test_words_are_parted_as_their_language_does() -> None:
    assert _parted("responsibility", "en-US") == "respon-si-bil-ity"
    assert _parted("développement", "fr") == "déve-lop-pe-ment"
    assert _parted("Versicherungen", "de") == "Ver-si-che-run-gen"
    assert _parted("ответственность", "ru") == "ответ-ствен-ность"


def test_where_a_dictionary_is_at_a_loss_the_word_is_whole() -> None:
    assert _parted("Mitarbeiterinnen", "de") == "Mitarbei-te-rin-nen"


def test_some_words_are_never_parted() -> None:
    for text in (
        "short",
        "UNESCO",
        "PowerPoint",
        "responsibility.html",
        "https://example.org/responsibility",
    ):
        assert hyphen_places(text, "en-US") == ()
    assert hyphen_places("well-responsibility", "en-US") == ()
    assert hyphen_places("responsibility", "ja") == ()


@given(st.text(alphabet="responsibility -/.", max_size=40))
def test_letters_stand_on_both_sides_of_a_hyphen(text: str) -> None:
    for place in hyphen_places(text, "en-US"):
        assert text[place - LEAST : place + LEAST].isalpha()
        assert len(text[place - LEAST : place + LEAST]) == 2 * LEAST


def _fit(square: Face, text: str, ems: int, lang: str = "en-US") -> tuple[list[str], tuple[int, ...], int]:
    lines, hyphens, needed = fit_lines([Piece(text, square, 1000, 0, lang, True)], ems * EM)
    return [text[start:end] for start, end, _ in lines], hyphens, needed


def test_a_word_wider_than_a_line_begins_one_and_is_parted(square: Face) -> None:
    assert _fit(square, "a development is", 10) == (["a", "develop", "ment is"], (9,), 3)


def test_words_that_fit_stay_whole_beside_it(square: Face) -> None:
    assert _fit(square, "a development developments it", 11) == (
        ["a", "development", "develop", "ments it"],
        (21,),
        5,
    )


def test_a_last_word_stays_whole(square: Face) -> None:
    assert _fit(square, "a development", 12) == (["a", "development"], (), 2)


def test_a_word_too_long_for_its_line_is_parted_not_cut(square: Face) -> None:
    lines, hyphens, _ = _fit(square, "responsibility", 9)
    assert (lines, hyphens) == (["responsi", "bility"], (8,))


def test_height_is_kept_for_lines_without_hyphens(square: Face) -> None:
    text = "a development is"
    plain = break_lines([Piece(text, square, 1000)], 10 * EM)
    assert _fit(square, text, 10)[2] == len(plain) == 3


def test_a_piece_that_is_not_to_be_parted_is_not(square: Face) -> None:
    pieces = [Piece("a devel", square, 1000, 0, "en-US", True), Piece("opment is", square, 1000, 0, "en-US")]
    assert fit_lines(pieces, 10 * EM)[1] == ()

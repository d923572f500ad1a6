from hypothesis import given
from hypothesis import strategies as st

from slidegen.text.fonts import Face, shipped_families
from slidegen.text.lines import Piece, break_lines, fit_lines, natural_width, widest_word

EM = 10 * 12_700


def _texts(text: str, face: Face, width: int) -> list[str]:
    return [text[start:end] for start, end, _ in break_lines([Piece(text, face, 1000)], width)]


def test_a_line_takes_as_much_as_fits(square: Face) -> None:
    assert _texts("aa bb cc", square, 5 * EM) == ["aa bb", "cc"]
    assert _texts("aa bb cc", square, 5 * EM - 1000) == ["aa", "bb", "cc"]


def test_spaces_hang_at_the_end(square: Face) -> None:
    assert break_lines([Piece("aa   bb  ", square, 1000)], 2 * EM) == ((0, 2, 2 * EM), (5, 7, 2 * EM))


def test_no_text_is_one_empty_line(square: Face) -> None:
    assert break_lines([], EM) == break_lines([Piece("", square, 1000)], EM) == ((0, 0, 0),)


def test_a_forced_break_belongs_to_no_line(square: Face) -> None:
    pieces = [
        Piece("aa", square, 1000),
        Piece("\n", square, 1000),
        Piece("b", square, 1000),
        Piece("\n", square, 1000),
    ]
    assert [line[:2] for line in break_lines(pieces, 9 * EM)] == [(0, 2), (3, 4), (5, 5)]


def test_a_word_wider_than_the_box_is_cut_on_a_line_of_its_own(square: Face) -> None:
    assert _texts("a bbbbb c", square, 4 * EM) == ["a", "bbbb", "b c"]


def test_a_line_takes_one_character_however_narrow_the_box(square: Face) -> None:
    assert _texts("abc", square, 1) == ["a", "b", "c"]


def test_a_soft_hyphen_is_measured_only_where_it_shows(square: Face) -> None:
    assert break_lines([Piece("aa\u00adbb", square, 1000)], 3 * EM) == ((0, 3, 3 * EM), (3, 5, 2 * EM))
    assert break_lines([Piece("aa\u00adbb", square, 1000)], 4 * EM) == ((0, 5, 4 * EM),)


def test_a_soft_hyphen_shows_at_the_seam_of_two_runs(square: Face) -> None:
    pieces = [Piece("aa\u00ad", square, 1000), Piece("bb", square, 2000)]
    assert break_lines(pieces, 4 * EM) == ((0, 3, 4 * EM), (3, 5, 4 * EM))


def test_a_hyphen_at_the_end_is_not_kerned_with_what_follows() -> None:
    face = shipped_families()["Calibri"].bold
    word, whole = Piece("West-", face, 1000), Piece("West-Achse", face, 1000)
    assert (
        break_lines([whole], natural_width([word]))[0][1:]
        == break_lines([word], natural_width([word]))[0][1:]
    )


def test_sizes_mix_within_a_line(square: Face) -> None:
    pieces = [Piece("aa ", square, 1000), Piece("bb", square, 2000), Piece("c", square, 1000)]
    assert break_lines(pieces, 7 * EM) == ((0, 2, 2 * EM), (3, 6, 5 * EM))
    assert break_lines(pieces, 8 * EM) == ((0, 6, 8 * EM),)


def test_runs_of_one_look_are_kerned_across_their_seam() -> None:
    face = shipped_families()["Arial"].regular
    assert natural_width([Piece("A", face, 1000), Piece("V", face, 1000)]) == natural_width(
        [Piece("AV", face, 1000)]
    )


def test_the_safe_count_allows_for_a_narrower_box(square: Face) -> None:
    pieces = [Piece("aa bb cc", square, 1000)]
    assert fit_lines(pieces, 5 * EM)[2] == 3
    assert fit_lines(pieces, round(5 * EM / 0.985))[2] == 2


def test_the_safe_count_allows_more_for_ideographs(square: Face) -> None:
    pieces = [Piece("日日日日日", square, 1000)]
    assert fit_lines(pieces, round(5 * EM / 0.985))[2] == 2
    assert fit_lines(pieces, round(5 * EM / 0.965))[2] == 1


def test_the_widest_word_and_the_whole(square: Face) -> None:
    pieces = [Piece("a bbb, ", square, 1000), Piece("cc\nddddd  ", square, 1000)]
    assert widest_word(pieces) == 5 * EM
    assert natural_width(pieces) == 9 * EM


words = st.text(alphabet="ab é-—/?«»\u00a0\u202f\u00ad日、\n", max_size=60)


@given(words, st.integers(1, 20))
def test_no_character_is_lost_but_spaces_and_breaks(square: Face, text: str, ems: int) -> None:
    place = 0
    for start, end, _ in break_lines([Piece(text, square, 1000)], ems * EM):
        assert place <= start <= end
        assert not text[place:start].strip(" \n")
        place = end
    assert not text[place:].strip(" \n")


@given(words, st.integers(2, 20))
def test_no_line_is_wider_than_the_box(square: Face, text: str, ems: int) -> None:
    for start, end, width in break_lines([Piece(text, square, 1000)], ems * EM):
        assert width <= ems * EM + 100 or end - start == 1 or set(text[start:end]) <= set("\u00ada")


@given(words, st.integers(1, 20))
def test_more_room_never_takes_more_lines(square: Face, text: str, ems: int) -> None:
    pieces = [Piece(text, square, 1000)]
    assert len(break_lines(pieces, (ems + 1) * EM)) <= len(break_lines(pieces, ems * EM))


@given(words)
def test_the_natural_width_breaks_nothing(square: Face, text: str) -> None:
    pieces = [Piece(text, square, 1000)]
    assert len(break_lines(pieces, natural_width(pieces))) == text.count("\n") + 1


@given(words)
def test_the_widest_word_cuts_nothing(square: Face, text: str) -> None:
    pieces = [Piece(text, square, 1000)]
    assert all(width <= widest_word(pieces) + 100 for _, _, width in break_lines(pieces, widest_word(pieces)))

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slidegen.text.breaking import cuts, opportunities

# A bar stands wherever Chromium may end the line.
CASES = [
    "Le |colloque |s’ouvre |à |9 |h |30.",
    "two  |spaces",
    "«\u00a0Pourquoi\u00a0?\u00a0» |dit-|elle |— |personne",
    "« |plain |spaces |break |»",
    "Bonjour\u202f! |n°\u00a012",
    "word|—|word, |2023–|2024",
    "mot |– |mot, |–mot",
    "arc-|en-|ciel",
    "covid-|19, |−5 |°C, |-5",
    "no\u2011break |word\u2060joiner",
    "zero\u200b|width, |soft\u00ad|hyphen",
    "https://example.org/a/b.html?|x=1&y=2#s",
    "and/or |24/7 |C:\\dir",
    "3,5\u00a0% |(60 |%/40 |%)",
    "f(x) |a[1]",
    "(a)|(b)",
    "“It’s,” |she |said",
    "wait…|what?|now",
    "Größe |Straßen",
    "Ναι, |όχι· |да-|нет",
    "漢|字、|か|な。",
    "「漢|字」|と|（か|な）",
    "日|本|は|2024|年",
    "한|국|어 |문|장",
    "a|😀|b",
    "👍🏽|👨\u200d👩\u200d👧",
    "e\u0301le\u0300ve",
]


@pytest.mark.parametrize("marked", CASES)
def test_a_line_ends_where_chromium_ends_it(marked: str) -> None:
    parts = marked.split("|")
    text = "".join(parts)
    ends: list[int] = []
    for part in parts[:-1]:
        ends.append(len(part) + (ends[-1] if ends else 0))
    assert opportunities(text) == tuple(ends)


@given(st.text())
def test_opportunities_rise_within_the_text(text: str) -> None:
    places = opportunities(text)
    assert list(places) == sorted(set(places))
    assert all(0 < place < len(text) for place in places)


@given(st.text(alphabet="ab \u00a0\u202f\u2060!?»:;-—日", min_size=1))
def test_nothing_breaks_before_a_space_or_beside_glue(text: str) -> None:
    for place in opportunities(text):
        assert text[place] != " "
        assert text[place] != "\u2060" or text[place - 1] == " "
        assert text[place - 1] not in "\u00a0\u202f\u2060"


def test_a_word_is_cut_between_letters_with_their_marks() -> None:
    assert [*cuts("xe\u0301y👍🏽z", 0, 7)] == [1, 3, 4, 6]

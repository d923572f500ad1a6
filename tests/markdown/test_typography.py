"""Straight quotes, dashes and spaces into those of a language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slidegen.markdown.cutting import cut_slides
from slidegen.markdown.parsing import parse
from slidegen.markdown.phrases import read_phrase
from slidegen.markdown.typography import typeset_cut, typeset_text
from slidegen.model import plain
from slidegen.outline import read_deck
from slidegen.source import Source

CASES = [
    ("en", "\"a\" 'b' it's the dogs' \"c 'd' e\"", "“a” ‘b’ it’s the dogs’ “c ‘d’ e”"),
    ("en", "5'10\" and 3\" and '90s", '5\'10" and 3" and ’90s'),
    ("en", "a -- b, 1--2, c---d, ----, -->, <!--, --strict", "a – b, 1–2, c—d, ----, -->, <!--, --strict"),
    ("en", "wait... a/.../b ....", "wait… a/.../b ...."),
    ("fr", 'L\'eau: "bon" !', "L’eau\u00a0: «\u202fbon\u202f»\u202f!"),
    (
        "fr",
        "Quoi? 12:30 http://a.b?c; « x » «y» :-)",
        "Quoi\u202f? 12:30 http://a.b?c\u202f; «\u202fx\u202f» «\u202fy\u202f» :-)",
    ),
    ("fr-CA", '"a" ! b', "«\u202fa\u202f» ! b"),
    ("de", "\"a 'b' c\"", "„a ‚b‘ c“"),
    ("de-CH", '"a"', "«a»"),
    ("it", 'l\'"acqua"', "l’«acqua»"),
    ("es", '"a"', "«a»"),
    ("ja", '"a" -- b', '"a" -- b'),
    ("en", "“a” – b", "“a” – b"),
]


@pytest.mark.parametrize(("lang", "typed", "set_"), CASES)
def test_each_language_has_its_own(lang: str, typed: str, set_: str) -> None:
    assert typeset_text(typed, lang) == set_


def _words(text: str, lang: str) -> str:
    document, _ = parse(Source("deck.md", text))
    (cut,) = (typeset_cut(cut, lang) for cut in cut_slides(document.children, 2, titled=True))
    return "|".join(plain(read_phrase(node.children)) for node in cut.nodes)


def test_quotations_reach_over_marks() -> None:
    assert _words('"**a** *b* `c`"', "fr") == "«\u202fa b c\u202f»"
    assert _words('"a `"b" -- c` <http://x.y/a--b>"', "en") == '“a "b" -- c http://x.y/a--b”'


def test_what_is_escaped_stays() -> None:
    assert _words('\\"a\\" &quot;b&quot;', "en") == '"a" "b"'


def test_words_in_another_language_are_set_in_theirs() -> None:
    assert _words('"a" ["b" !]{lang=fr} "c"', "en") == "“a” «\u202fb\u202f»\u202f! “c”"
    assert _words('## T {lang=de}\n\n"a"', "en") == "„a“"


def test_an_address_stays() -> None:
    assert _words("https://a.b/c--d'e ![a](p.png)", "fr") == "https://a.b/c--d'e a"


@given(st.text(alphabet="ab 1\"'-.«»?!;:(\u202f", max_size=30), st.sampled_from(["en", "fr", "de", "it"]))
def test_letters_stay(text: str, lang: str) -> None:
    once = typeset_text(text, lang)
    assert [letter for letter in once if letter.isalnum()] == [letter for letter in text if letter.isalnum()]


def test_typed_signs_stay_where_the_deck_says_so() -> None:
    text = '---\ntitle: "it\'s"\ntypography: false\n---\n\n## A\n\n"b"\n'
    deck, findings = read_deck(Source("deck.md", text), frozenset())
    assert not findings
    assert [plain(slide.title) for slide in deck.slides] == ["it's", "A"]

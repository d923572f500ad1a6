"""What Pandoc adds to CommonMark, and what must not be taken for it."""

from __future__ import annotations

import pytest

from slidegen.blocks.bullets import Bullets
from slidegen.blocks.prose import Prose
from slidegen.blocks.table import Table
from slidegen.markdown.front_matter import read_meta
from slidegen.model import plain
from slidegen.source import Source
from tests.outlines import block, blocks, codes, read


def _words(text: str) -> list[tuple[str, int]]:
    found = block(text)
    assert isinstance(found, Prose)
    return [(words.text, words.shift) for words in found.phrase]


def test_words_above_and_below_the_line() -> None:
    assert _words("H~2~O x^2^") == [("H", 0), ("2", -1), ("O x", 0), ("2", 1)]
    assert _words("a^b\\ c^") == [("a", 0), ("b\u00a0c", 1)]


@pytest.mark.parametrize("text", ["~ 3 ~ and 4", "~/a and ~/b", "2 ^ 3 ^ 4", "a == b == c", "a===b===c"])
def test_signs_with_spaces_are_signs(text: str) -> None:
    assert _words(text) == [(text, 0)]


def test_marks_of_spans() -> None:
    found = block("[a]{.underline} [b]{.mark} ==c== [d]{.smallcaps}")
    assert isinstance(found, Prose)
    looks = {words.text: (words.underline, words.strong) for words in found.phrase}
    assert looks == {
        "a": (True, False),
        " ": (False, False),
        "b": (False, True),
        "c": (False, True),
        " d": (False, False),
    }
    assert codes(read("## A\n\n[a]{.underline} [b]{.mark} [d]{.smallcaps}\n")[1]) == []


@pytest.mark.parametrize(
    ("text", "scheme", "count"),
    [
        ("a. x\nb. y\n", "alphaLcPeriod", 2),
        ("A.  x\nB.  y\n", "alphaUcPeriod", 2),
        ("i) x\nii) y\niii) z\n", "romanLcParenR", 3),
        ("(1) x\n(2) y\n", "arabicParenBoth", 2),
        ("(a) x\n(b) y\n", "alphaLcParenBoth", 2),
        ("#. x\n#. y\n", "arabicPeriod", 2),
        ("1) x\n2) y\n", "arabicParenR", 2),
        ("a. x\n\n   more\n\nb. y\n", "alphaLcPeriod", 2),
    ],
)
def test_lists_by_letters(text: str, scheme: str, count: int) -> None:
    found = block(text)
    assert isinstance(found, Bullets)
    assert (found.scheme, len(found.items), found.start) == (scheme, count, 1)


@pytest.mark.parametrize(
    "text",
    [
        "a. m. and\nb. m. in a paragraph that\nc. goes on",
        "A. Lovelace wrote\nB. Pascal did too",
        "a. alone",
        "b. one\nc. two",
        "words\na. one\nb. two",
        "```\na. one\nb. two\n```",
    ],
)
def test_what_is_no_list_by_letters(text: str) -> None:
    found = blocks(text)
    if not text.startswith("a. m."):
        assert not any(isinstance(each, Bullets) for each in found)


def test_examples_are_numbered_through_the_deck() -> None:
    deck, _ = read("## A\n\n(@x) one\n   more\n\n## B\n\n(@) two\n\nas (@x) and (@y)\n")
    first, second = (slide.blocks[0] for slide in deck.slides)
    assert isinstance(first, Bullets) and isinstance(second, Bullets)
    assert (first.start, second.start) == (1, 2)
    reference = deck.slides[1].blocks[1]
    assert isinstance(reference, Prose)
    assert plain(reference.phrase) == "as (1) and (@y)"


def test_lines_of_a_line_block_break() -> None:
    found = block("| one\n|   two\n")
    assert isinstance(found, Prose)
    assert "".join(words.text for words in found.phrase) == "one\n\u00a0\u00a0two"
    assert isinstance(block("| a |\n|---|\n| b |\n"), Table)


def _table(text: str) -> tuple[list[list[str]], tuple[str, ...]]:
    found = block(text)
    assert isinstance(found, Table)
    rows = [[plain(cell) for cell in row] for row in ((found.head,) if found.head else ()) + found.rows]
    return rows, found.align


def test_tables_of_dashes() -> None:
    assert _table("  a  b\n---  ---\n  1  2\n") == ([["a", "b"], ["1", "2"]], ("right", ""))
    assert _table("--- ---\none two\n--- ---\n")[0] == [["one", "two"]]
    assert _table("-----------\n a   bb\n--- -------\n 1  x\n    y\n\n 2  z\n-----------\n")[0] == [
        ["a", "bb"],
        ["1", "x y"],
        ["2", "z"],
    ]
    grid = "+---+:-:+\n| a | b |\n+===+===+\n| 1 | 2 |\n+---+---+\n"
    assert _table(grid)[0] == [["a", "b"], ["1", "2"]]


@pytest.mark.parametrize(
    "text", ["a\n\n---\n\nb", "+ a\n+ b", "- a\n- b", "a\n---\n\nb", "+---+\n| a |", "--- ---"]
)
def test_what_is_no_table(text: str) -> None:
    deck, _ = read(f"## T\n\n{text}\n")
    assert not any(isinstance(each, Table) for slide in deck.slides for each in slide.blocks)


def test_a_title_block_gives_title_authors_and_date() -> None:
    meta, findings = read_meta(Source("deck.md", "% A\n  b\n% C; D\n% 2026-06-22\n\n# E\n"))
    assert (meta.title, meta.authors, meta.date, findings) == ("A b", ("C", "D"), "2026-06-22", ())
    assert read_meta(Source("deck.md", "# A\n\n% b\n"))[0].title == ""


def test_settings_of_md2pptx_are_no_words() -> None:
    deck, findings = read("template: A.pptx\nnumbers: no\n\n### B\n\n* c\n")
    assert [plain(slide.title) for slide in deck.slides] == ["B"]
    assert codes(findings) == ["unknown-key"]
    assert codes(read("Note: this\n\n### B\n\n* c\n")[1]) == ["looks-like-notes", "missing-title"]

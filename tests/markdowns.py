"""Decks as people and machines may write them, and the words that each must show."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from hypothesis import strategies as st

# Scripts of both directions, of wide letters, with marks, joined and toned emoji, ligatures, soft hyphens.
LETTERS = "abcdefgHIJKßéïŒıǅﬁ日本語あ한مرحבשλЖ𝒜😀"
WITHIN = "\u0301\u00ad\u200d\u2060\u202f\u00a0’-"
ADDRESSES = ("https://example.org/?a=1&b=2", "#a", "mailto:a@example.org", "javascript:a", "")


@dataclass(frozen=True, slots=True)
class Written:
    """Markdown, the words that stand in it, and those that are said only."""

    text: str
    words: tuple[str, ...] = ()
    said: tuple[str, ...] = ()


def _word() -> st.SearchStrategy[str]:
    ends = st.text(LETTERS, min_size=1, max_size=9)
    long = st.text(LETTERS, min_size=60, max_size=90)
    return st.one_of(ends, ends, ends, st.tuples(ends, st.sampled_from(WITHIN), ends).map("".join), long)


def _around(before: str, after: str) -> Callable[[str], Written]:
    return lambda word: Written(f"{before}{word}{after}", (word,))


def _inline() -> st.SearchStrategy[Written]:
    looks = [("", ""), ("**", "**"), ("*", "*"), ("~~", "~~"), ("`", "`"), ("<b>", "</b>"), ("***", "***")]
    looks += [("[", "]{lang=en}"), ("&lt;", "&amp;"), ("\\*", "\\_"), ("$", "$"), ('"', '"'), ("a\\\n", "")]
    looks += [("[", f"]({address})") for address in ADDRESSES]
    return st.builds(lambda look, word: _around(*look)(word), st.sampled_from(looks), _word())


def _joined(parts: list[Written], between: str) -> Written:
    return Written(
        between.join(part.text for part in parts),
        tuple(word for part in parts for word in part.words),
        tuple(word for part in parts for word in part.said),
    )


def _line(most: int = 9) -> st.SearchStrategy[Written]:
    return st.lists(_inline(), min_size=1, max_size=most).map(lambda parts: _joined(parts, " "))


def _prefixed(written: Written, first: str, rest: str) -> Written:
    return Written(first + written.text.replace("\n", "\n" + rest), written.words, written.said)


def _heading() -> st.SearchStrategy[Written]:
    line = _line(12).filter(lambda written: "\n" not in written.text)
    return st.builds(
        lambda level, written: _prefixed(written, "#" * level + " ", ""), st.integers(1, 4), line
    )


def _list(blocks: st.SearchStrategy[Written]) -> st.SearchStrategy[Written]:
    def made(number: int, items: list[Written]) -> Written:
        marker = f"{number}. " if number > 0 else "- [x] " if number else "- "
        return _joined(
            [_prefixed(item, marker, " " * (2 if number <= 0 else len(marker))) for item in items], "\n"
        )

    items = st.lists(st.one_of(_line(), blocks), min_size=1, max_size=12)
    return st.builds(made, st.sampled_from((0, 0, 1, 7, 98, -1)), items)


def _table() -> st.SearchStrategy[Written]:
    def made(rows: list[list[Written]]) -> Written:
        cells = [_joined([_prefixed(cell, "", "") for cell in row], " | ") for row in rows]
        rule = Written("|".join(["---"] * len(rows[0])))
        return _joined([_prefixed(line, "| ", "") for line in (cells[0], rule, *cells[1:])], "\n")

    cell = _inline().filter(lambda written: "\n" not in written.text)
    return st.integers(2, 6).flatmap(
        lambda width: st.lists(st.lists(cell, min_size=width, max_size=width), min_size=1, max_size=14).map(
            made
        )
    )


def _fence() -> st.SearchStrategy[Written]:
    def made(language: str, lines: list[str]) -> Written:
        return Written("\n".join((f"~~~{language}", *lines, "~~~")), tuple(lines))

    return st.builds(
        made, st.sampled_from(("", "python", "mermaid", "klingon")), st.lists(_word(), max_size=40)
    )


def _quote(blocks: st.SearchStrategy[Written]) -> st.SearchStrategy[Written]:
    source = _word().map(_around("— ", ""))
    inner = st.one_of(blocks, st.builds(lambda line, name: _joined([line, name], "\n\n"), _line(), source))
    return inner.map(lambda written: _prefixed(written, "> ", "> "))


def _div(blocks: st.SearchStrategy[Written]) -> st.SearchStrategy[Written]:
    def made(columns: list[Written]) -> Written:
        inner = [Written(f"::: column\n{each.text}\n:::", each.words, each.said) for each in columns]
        whole = _joined(inner, "\n")
        return Written(f"::::: columns\n{whole.text}\n:::::", whole.words, whole.said)

    return st.lists(blocks, min_size=1, max_size=3).map(made)


def _footnote() -> st.SearchStrategy[Written]:
    """A word with a footnote, whose name is the word that it says."""

    def made(word: str, said: str) -> Written:
        name = said.encode().hex()
        return Written(f"{word} [^{name}]\n\n[^{name}]: {said}", (word, said))

    return st.builds(made, _word(), _word())


def _definition() -> st.SearchStrategy[Written]:
    return st.builds(
        lambda term, line: _joined([term, _prefixed(line, ":   ", "    ")], "\n"), _inline(), _line()
    )


def _picture() -> st.SearchStrategy[Written]:
    """One of the pictures that `tests.pictures` draws, with a caption."""

    def made(shape: str, caption: str, look: str) -> Written:
        return Written(f'![Alt]({shape}.png "{caption}"){look}', (caption,))

    shapes, looks = ("wide", "tall", "even"), ("", "{width=40%}", "{fit=cover}")
    return st.builds(made, st.sampled_from(shapes), _word(), st.sampled_from(looks))


def _notes() -> st.SearchStrategy[Written]:
    return _line().map(lambda line: Written(f"::: notes\n{line.text}\n:::", (), line.words))


def _blocks() -> st.SearchStrategy[Written]:
    leaves = st.one_of(_line(40), _table(), _fence(), _picture(), _definition())
    return st.recursive(leaves, lambda inner: st.one_of(_list(inner), _quote(inner)), max_leaves=6)


def _front() -> st.SearchStrategy[Written]:
    """No front matter, or a title and more."""

    def made(title: list[str], subtitle: list[str], authors: list[str], date: str, lang: str) -> Written:
        lines = [
            f'title: "{" ".join(title)}"',
            f'subtitle: "{" ".join(subtitle)}"',
            f"lang: {lang}",
            f"date: {date}",
        ]
        lines += ["authors:", *(f'  - "{name}"' for name in authors)]
        return Written("\n".join(("---", *lines, "---", "", "")), (*title, *subtitle, *authors))

    words = st.lists(_word(), min_size=1, max_size=25)
    dates, languages = (
        st.sampled_from(("2026-06-22", "2026-09-30")),
        st.sampled_from(("fr", "en", "de-CH", "ja")),
    )
    return st.one_of(st.just(Written("")), st.builds(made, words, words, words, dates, languages))


def _crowd() -> st.SearchStrategy[Written]:
    """More of one kind than a slide may hold."""

    def made(kind: str, word: str, count: int) -> Written:
        words = tuple(f"{word}{number:03}" for number in range(count))
        head = "| a |\n|---|\n" if "|" in kind else "~~~\n" if kind == "{}\n" else ""
        foot = "~~~\n" if head.startswith("~") else ""
        return Written(head + "".join(kind.format(each) for each in words) + foot, words)

    kinds = ("- {}\n", "1. {}\n", "- {}\n  - a\n", "| {} |\n", "{}\n", "{}\n\n", "> {}\n\na\n\n", "a {} ")
    return st.builds(made, st.sampled_from(kinds), _word(), st.integers(9, 32))


def decks() -> st.SearchStrategy[Written]:
    """Headings, text, lists, tables, code, quotes, columns, notes and rules in any order."""
    rule = st.just(Written("---"))
    block = st.one_of(
        _heading(),
        _blocks(),
        _div(st.one_of(_blocks(), _crowd())),
        _notes(),
        _footnote(),
        _crowd(),
        _crowd(),
        rule,
    )
    body = st.lists(block, min_size=1, max_size=5).map(lambda parts: _joined(parts, "\n\n"))
    return st.builds(lambda front, deck: _joined([front, deck], ""), _front(), body)

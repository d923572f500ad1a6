"""Code into the kinds of its tokens, line by line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from functools import cache, lru_cache

# A tab goes to the next stop of so many columns.
TAB = 4
# A name as near as this to that of a language is a slip of one who meant that, if it is not too short to tell.
_NEAR, _SHORTEST, _LONGEST = 0.8, 4, 30


@lru_cache(maxsize=64)
def tokens(language: str, text: str) -> tuple[tuple[tuple[str, str], ...], ...]:
    """Line by line, Pygments' short name of each token's kind, and its text."""
    lines: list[list[tuple[str, str]]] = [[]]
    for kind, value in _lexed(language, text):
        for index, part in enumerate(value.split("\n")):
            if index:
                lines.append([])
            if part:
                lines[-1].append((kind, _without_tabs(part, lines[-1])))
    return tuple(tuple(line) for line in lines)


def _without_tabs(text: str, before: Sequence[tuple[str, str]]) -> str:
    """The text with spaces up to the next stop for each tab, where `before` stands on the same line."""
    if "\t" not in text:
        return text
    column = sum(len(part) for _, part in before)
    return (" " * column + text).expandtabs(TAB)[column:]


def language_meant(language: str) -> str:
    """The language whose name in Pygments is a letter or two off; empty where it knows this one, or none."""
    word = language.lower()
    if not _SHORTEST <= len(word) <= _LONGEST or word in _names():
        return ""
    # Dialects such as jsonc begin with the name of their language, and are no slips.
    if any(word.startswith(name) for name in _names() if len(name) >= _SHORTEST):
        return ""
    near = get_close_matches(word, sorted(_names()), n=3, cutoff=_NEAR)
    return next((name for name in near if name not in word and word not in name), "")


@cache
def _names() -> Mapping[str, str]:
    """Pygments' own languages by the names that a fence may give them: a plugin on the machine may not matter."""
    # Lists of names are slow to load, and few decks hold code.
    from pygments.lexers import get_all_lexers

    return {alias: name for name, aliases, _, _ in get_all_lexers(plugins=False) for alias in aliases}


def _lexed(language: str, text: str) -> list[tuple[str, str]]:
    name = _names().get(language.lower())
    if name is None:
        return [("", text)]
    # Pygments is slow to load, and few decks hold code.
    from pygments.lexers import find_lexer_class
    from pygments.token import STANDARD_TYPES

    kind_of = find_lexer_class(name)
    assert kind_of is not None, "Pygments has what it lists"
    # A lexer of terminal sessions drops a last line that does not end; `tokens` wants none after the last one.
    found = kind_of(stripnl=False, ensurenl=False).get_tokens(f"{text}\n")
    lexed = [(STANDARD_TYPES.get(kind, ""), value) for kind, value in found]
    whole = "".join(value for _, value in lexed)
    if whole != f"{text}\n":
        return [("", text)]
    return _without_last_break(lexed)


def _without_last_break(lexed: list[tuple[str, str]]) -> list[tuple[str, str]]:
    *before, (kind, value) = [part for part in lexed if part[1]]
    return [*before, (kind, value.removesuffix("\n"))]

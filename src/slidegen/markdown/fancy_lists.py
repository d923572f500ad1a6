"""A deck's text into the same text with lists by letters numbered, as CommonMark knows them; every offset stays."""

from __future__ import annotations

import re
from collections.abc import Sequence

_ITEM = re.compile(r"( *)(\(?)([a-z]|[A-Z]|[ivxl]{2,6}|[IVXL]{2,6}|\d{1,3}|#)([.)])( +)(?=\S)")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
# The schemes of numbers (ST_TextAutonumberScheme) by how an item is written.
_SCHEMES = {"a": "alphaLc", "A": "alphaUc", "i": "romanLc", "I": "romanUc", "1": "arabic", "#": "arabic"}


def with_numbers(lines: Sequence[str], plain: Sequence[int]) -> dict[int, str]:
    """What stands in place of the lines that are items of a list by letters; `plain` are the lines that are no code.

    A list begins with its first letter after an empty line, or after an item, and has two items at least: initials
    and abbreviations begin lines too.
    """
    numbered: dict[int, str] = {}
    for number in plain:
        if number in numbered or (
            number and lines[number - 1].strip() and not _ITEM.match(lines[number - 1])
        ):
            continue
        items = _run(lines, number)
        for at, (line, value) in enumerate(items):
            match = _ITEM.match(lines[line])
            assert match and len(items) > 1, "a run has items only, and several"
            written = match[2] + match[3]
            digits = str(at + 1 if match[3] == "#" else value).rjust(len(written) - len(match[2]), "0")
            numbered[line] = f"{match[1]}{' ' * len(match[2])}{digits}" + lines[line][match.end(3) :]
    return numbered


def _run(lines: Sequence[str], start: int) -> list[tuple[int, int]]:
    """The lines of a list that begins here, with the value of each item; none where there is no such list."""
    first = _ITEM.match(lines[start])
    if first is None or (first[3].isdigit() and not first[2]):
        return []
    kind = _kind(first[3])
    if _value(first[3], kind) not in (0, 1) or (first[2] and first[4] != ")") or _is_initial(first):
        return []
    items = [(start, 1)]
    for number in range(start + 1, len(lines)):
        match = _ITEM.match(lines[number])
        same = match and match.group(1, 2, 4) == first.group(1, 2, 4)
        if match and same and _value(match[3], kind) in (len(items) + 1, 0):
            items.append((number, len(items) + 1))
        elif same or _ends(lines, number, len(first[1])):
            break
    return items if len(items) > 1 else []


def _ends(lines: Sequence[str], number: int, indent: int) -> bool:
    """Whether a list so far in ends before this line: it is not further in, and does not go on with a paragraph."""
    words = lines[number].lstrip()
    further = len(lines[number]) - len(words) > indent
    return bool(words) and not further and (not lines[number - 1].strip() or words[0] in "#-*+>|`~:")


def _is_initial(match: re.Match[str]) -> bool:
    """Whether it may begin a name: as in Pandoc a capital needs two spaces behind its full stop."""
    return match[3].isupper() and match[4] == "." and len(match[5]) < 2


def _kind(written: str) -> str:
    if written[0] in "iI":
        return written[0]
    return "#" if written == "#" else "1" if written.isdigit() else "a" if written.islower() else "A"


def _value(written: str, kind: str) -> int:
    """The number that is written in letters; 0 for a sign that takes any number, -1 where it is none of the kind."""
    if kind == "#":
        return 0 if written == "#" else -1
    if kind == "1":
        return int(written) if written.isdigit() else -1
    if written == "#" or written.isdigit() or written.islower() != kind.islower():
        return -1
    if kind in "aA":
        return ord(written.lower()) - ord("a") + 1 if len(written) == 1 else -1
    digits = [_ROMAN.get(letter, 0) for letter in written.lower()]
    value = 0
    for digit, following in zip(digits, [*digits[1:], 0], strict=True):
        value += -digit if digit < following else digit
    return value if all(digits) else -1


def scheme_of(text: str) -> str:
    """The scheme of the list whose first item begins with this text; empty for numbers with a full stop."""
    match = _ITEM.match(text)
    if match is None or match[3] == "#" or (match[3].isdigit() and not match[2] and match[4] == "."):
        return ""
    return _SCHEMES[_kind(match[3])] + (
        "ParenBoth" if match[2] else "Period" if match[4] == "." else "ParenR"
    )

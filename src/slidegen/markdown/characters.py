"""A deck's text into one that every output can hold, and what was replaced in it."""

from __future__ import annotations

import re

from slidegen.diagnostics import Finding
from slidegen.source import Source

# XML 1.0, which every output is made of, has no place for these (its clause 2.2), nor UTF-8 for halves of characters.
_UNWRITABLE = re.compile(r"[\x00-\x08\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
# In a Source only "\n" ends a line.
_SPACES = re.compile(r"\r(?!\n)|\v|\f")


def writable(text: str) -> str:
    """The text with the same offsets, and "\ufffd" for what no output can hold."""
    spaced = " " + text[1:] if text.startswith("\ufeff") else text
    return _UNWRITABLE.sub("\ufffd", _SPACES.sub(" ", spaced))


def replaced(source: Source) -> tuple[Finding, ...]:
    """A finding for the first place of each character that no output can hold."""
    first: dict[str, int] = {}
    for match in _UNWRITABLE.finditer(source.text):
        first.setdefault(match[0], match.start())
    return tuple(
        Finding(
            "bad-character",
            f"the character U+{ord(letter):04X} can't be shown, and is replaced by \ufffd",
            source.span(at, at + 1),
            "leave it out; it may come from another program",
        )
        for letter, at in first.items()
    )

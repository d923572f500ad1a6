"""A deck's path into its text, and into the name that its outputs have."""

from __future__ import annotations

import codecs
import os
from pathlib import Path

from slidegen.diagnostics import Finding
from slidegen.limits import Limits, read_bounded, too_large
from slidegen.source import Source, lines_of

# The deck of a folder, whose files take the folder's name.
DECK_FILE = "deck.md"
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# Latin letters in UTF-16 are every second byte zero; of so many bytes at the start this is looked for.
_SAMPLE = 400


def read_deck_file(deck: Path, limits: Limits) -> Source | Finding:
    """The deck's text, its lines ended by "\\n" as everywhere else; raises OSError where the file can't be read."""
    name = shown_name(deck)
    data = read_bounded(deck, limits)
    if data is None:
        return too_large("file_megabytes", limits, f'"{name}" is not read', None)
    if data.startswith(_WIDE) or data[: 2 * _SAMPLE].count(0) > _SAMPLE // 2:
        return Finding("unreadable", f'"{name}" is UTF-16, or no text at all', None, "save it as UTF-8")
    try:
        return Source(name, lines_of(data.decode("utf-8-sig")))
    except UnicodeDecodeError as error:
        text = data.decode("utf-8-sig", "replace")
        start = len(lines_of(data[: error.start].decode("utf-8-sig", "replace")))
        place = Source(name, lines_of(text)).span(start, start + 1)
        message = f"byte 0x{data[error.start]:02X} is not UTF-8 text"
        return Finding("unreadable", message, place, "save the file as UTF-8; it may be Windows-1252 now")


def shown_name(deck: Path) -> str:
    """The path as text: a name on the disk may be none, but what is told of it has to be."""
    return os.fsencode(deck.as_posix()).decode("utf-8", "replace")


def deck_name(deck: Path) -> str:
    """The name of the files: the deck's own, or its folder's where the file is called deck.md."""
    parent = deck.resolve().parent.name
    return parent if deck.stem == Path(DECK_FILE).stem and parent else deck.stem

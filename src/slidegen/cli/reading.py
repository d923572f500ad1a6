"""A deck's path into its text, or into what is wrong with it."""

from __future__ import annotations

import codecs
import errno
import os
from pathlib import Path

from slidegen.diagnostics import Finding
from slidegen.limits import Limits, read_bounded, too_large
from slidegen.source import Source

_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# Latin letters in UTF-16 are every second byte zero; of so many bytes at the start this is looked for.
_SAMPLE = 400


def read_source(deck: Path, limits: Limits) -> Source | Finding:
    """The text of the deck, its lines ended by "\\n" as everywhere else."""
    # A name on the disk may be no text; what is told of it has to be.
    name = os.fsencode(deck.as_posix()).decode("utf-8", "replace")
    try:
        data = read_bounded(deck, limits)
    except OSError as error:
        return _unreadable(deck, name, error)
    if data is None:
        return too_large("file_megabytes", limits, f'"{name}" is not read', None)
    if data.startswith(_WIDE) or data[: 2 * _SAMPLE].count(0) > _SAMPLE // 2:
        return Finding("unreadable", f'"{name}" is UTF-16, or no text at all', None, "save it as UTF-8")
    try:
        return Source(name, _lines(data.decode("utf-8-sig")))
    except UnicodeDecodeError as error:
        text = data.decode("utf-8-sig", "replace")
        start = len(_lines(data[: error.start].decode("utf-8-sig", "replace")))
        place = Source(name, _lines(text)).span(start, start + 1)
        message = f"byte 0x{data[error.start]:02X} is not UTF-8 text"
        return Finding("unreadable", message, place, "save the file as UTF-8; it may be Windows-1252 now")


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _unreadable(deck: Path, name: str, error: OSError) -> Finding:
    if isinstance(error, FileNotFoundError) or error.errno == errno.ENAMETOOLONG:
        return Finding("unreadable", f'there is no file "{name}"')
    if deck.is_dir():
        inside = deck / "deck.md"
        hint = f"the deck in it is {inside.as_posix()}" if inside.is_file() else "name the deck's file in it"
        return Finding("unreadable", f'"{name}" is a folder', None, hint)
    return Finding("unreadable", f'"{name}" can\'t be read: {error.strerror}')

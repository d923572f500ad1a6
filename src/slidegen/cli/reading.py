"""A deck's path into its text, or into what is wrong with it."""

from __future__ import annotations

import errno
from pathlib import Path

from slidegen.deck_file import DECK_FILE, read_deck_file, shown_name
from slidegen.diagnostics import Finding
from slidegen.limits import Limits
from slidegen.source import Source


def read_source(deck: Path, limits: Limits) -> Source | Finding:
    """The text of the deck, its lines ended by "\\n" as everywhere else."""
    try:
        return read_deck_file(deck, limits)
    except OSError as error:
        return _unreadable(deck, shown_name(deck), error)


def _unreadable(deck: Path, name: str, error: OSError) -> Finding:
    if isinstance(error, FileNotFoundError) or error.errno == errno.ENAMETOOLONG:
        return Finding("unreadable", f'there is no file "{name}"')
    if deck.is_dir():
        inside = deck / DECK_FILE
        hint = f"the deck in it is {inside.as_posix()}" if inside.is_file() else "name the deck's file in it"
        return Finding("unreadable", f'"{name}" is a folder', None, hint)
    hint = "see to who may read it" if isinstance(error, PermissionError) else ""
    return Finding("unreadable", f'"{name}" can\'t be read: {error.strerror}', None, hint)

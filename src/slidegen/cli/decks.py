"""A path as it was typed into the file of a deck, or into what is wrong with it and what is near."""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches
from pathlib import Path

import click

from slidegen.cli.report import sentences
from slidegen.cli.suffixes import SUFFIXES
from slidegen.deck_file import DECK_FILE, shown_name
from slidegen.diagnostics import Finding

# Of the decks in a folder a hint names so many.
MOST = 5
# What a folder of decks holds besides: outputs, pictures and other programs' documents.
OTHERS = frozenset(
    (".pptx", ".potx", ".ppt", ".odp", ".docx", ".pdf", ".html", ".svg", ".png", ".jpg", ".jpeg")
)


def find_deck(typed: Path) -> Path | Finding:
    """The file that is meant: the path's own, or the deck.md in a folder."""
    name = shown_name(typed)
    if holds(typed.is_file):
        if typed.suffix.lower() not in OTHERS:
            return typed
        return Finding("unreadable", f'"{name}" is no Markdown', hint=_decks_in(typed.parent))
    if holds(typed.is_dir):
        inside = typed / DECK_FILE
        if holds(inside.is_file):
            return inside
        return Finding("unreadable", f'"{name}" is a folder without a {DECK_FILE}', hint=_decks_in(typed))
    if holds(typed.exists):
        # What is no regular file may be read all the same: a pipe is.
        return typed
    if not holds(typed.parent.is_dir):
        missing = _first_missing(typed.parent)
        return Finding("unreadable", f'there is no folder "{shown_name(missing)}"', hint=_near(missing))
    return Finding("unreadable", f'there is no file "{name}"', hint=_near(typed))


def folder_of(typed: Path) -> Path:
    """The folder of a deck, or the one that was typed."""
    if holds(typed.is_dir):
        return typed
    found = find_deck(typed)
    if isinstance(found, Finding):
        raise click.UsageError(sentences(found))
    return found.parent


def looks_like_deck(typed: str) -> bool:
    """Whether a word is meant as a deck: by its ending, or as the folder of one."""
    return typed.lower().endswith(SUFFIXES) or holds((Path(typed) / DECK_FILE).is_file)


def _first_missing(folder: Path) -> Path:
    """Of a folder that is not there, the one nearest to the root that is not."""
    above = folder.parent
    return folder if above == folder or holds(above.is_dir) else _first_missing(above)


def holds(test: Callable[[], bool]) -> bool:
    """What a path answers about itself; no where the file system can't have such a name."""
    try:
        return test()
    except OSError:
        return False


def decks_here() -> str:
    """The decks of the folder in which the command runs."""
    return _decks_in(Path())


def _near(typed: Path) -> str:
    """The decks of the folder whose names are near; where none is, which there are, or how to begin one."""
    decks = {deck.name: deck for deck in _decks(typed.parent)}
    known = {name.lower(): name for name in decks} | {deck.stem.lower(): deck.name for deck in decks.values()}
    near = get_close_matches(typed.name.lower(), known, n=1)
    if near:
        return f'did you mean "{shown_name(decks[known[near[0]]])}"?'
    return _decks_in(typed.parent)


def _decks_in(folder: Path) -> str:
    decks = [shown_name(deck) for deck in _decks(folder)]
    if not decks:
        return "`slidegen new NAME` begins a deck"
    more = f" and {len(decks) - MOST} more" if len(decks) > MOST else ""
    return f"there are: {', '.join(decks[:MOST])}{more}"


def _decks(folder: Path) -> list[Path]:
    """The decks of a folder, those in folders of it too, by name."""
    try:
        entries = sorted(folder.iterdir())
    except OSError:
        return []
    return [entry for entry in entries if _is_deck(entry)]


def _is_deck(entry: Path) -> bool:
    if entry.name.lower().endswith(SUFFIXES):
        return holds(entry.is_file)
    return holds((entry / DECK_FILE).is_file)

"""A folder's path into the deck to begin from."""

from __future__ import annotations

import errno
import shlex
import sys
from pathlib import Path

import click

import slidegen
from slidegen.cli.decks import holds
from slidegen.cli.suffixes import SUFFIXES
from slidegen.deck_file import DECK_FILE

STARTERS = Path(slidegen.__file__).parent / "starters"
PICTURE = "valley.svg"


def start_deck(names: tuple[str, ...], lang: str) -> None:
    """Writes the deck and its picture, if neither is there, and says what to do next."""
    folder = _folder(names)
    if folder.name.lower().endswith(SUFFIXES):
        raise click.UsageError(
            f"a deck has a folder of its own, for its pictures: slidegen new {_typed(folder.with_suffix(''))}"
        )
    if holds(folder.exists) and not folder.is_dir():
        raise click.UsageError(f'"{folder}" is a file: choose another name')
    files = {folder / DECK_FILE: STARTERS / f"{lang}.md", folder / "images" / PICTURE: STARTERS / PICTURE}
    for target in files:
        if holds(target.exists):
            raise click.UsageError(f'"{target}" is there already, and stays: choose another name')
    try:
        for target, starter in files.items():
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("xb") as stream:
                stream.write(starter.read_bytes())
            click.echo(f"wrote {target}")
    except OSError as error:
        shorter = error.errno == errno.ENAMETOOLONG
        hint = "choose a shorter name" if shorter else "choose a name in another folder"
        click.echo(f'"{folder}" can\'t be written: {error.strerror}; {hint}', err=True)
        sys.exit(1)
    click.echo(f"change {folder / DECK_FILE}, and build it: slidegen build {_typed(folder)} --open")


def _folder(names: tuple[str, ...]) -> Path:
    if len(names) > 1:
        raise click.UsageError(
            f"a name with spaces stands in quotes: slidegen new {shlex.quote(' '.join(names))}"
        )
    if not names or not names[0].strip():
        raise click.UsageError("what is the deck to be called? As an example: slidegen new talk")
    return Path(names[0])


def _typed(path: Path) -> str:
    """As a shell takes it; a name that begins with a hyphen is no option."""
    typed = str(path)
    return shlex.quote(f"./{typed}" if typed.startswith("-") else typed)

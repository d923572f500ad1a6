"""A folder's path into the deck to begin from."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

import click

import slidegen
from slidegen.cli.suffixes import SUFFIXES
from slidegen.deck_file import DECK_FILE

STARTERS = Path(slidegen.__file__).parent / "starters"
PICTURE = "valley.svg"


def start_deck(folder: Path, lang: str) -> None:
    """Writes the deck and its picture, if neither is there, and says what to do next."""
    if folder.name.lower().endswith(SUFFIXES):
        raise click.UsageError(
            f"a deck has a folder of its own, for its pictures: slidegen new {_typed(folder.with_suffix(''))}"
        )
    if folder.exists() and not folder.is_dir():
        raise click.UsageError(f'"{folder}" is a file: choose another name')
    files = {folder / DECK_FILE: STARTERS / f"{lang}.md", folder / "images" / PICTURE: STARTERS / PICTURE}
    for target in files:
        if target.exists():
            raise click.UsageError(f'"{target}" is there already, and stays: choose another name')
    try:
        for target, starter in files.items():
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("xb") as stream:
                stream.write(starter.read_bytes())
            click.echo(f"wrote {target}")
    except OSError as error:
        click.echo(f"{folder}: {error.strerror}; nothing was overwritten", err=True)
        sys.exit(1)
    click.echo(f"change {folder / DECK_FILE}, and build it: slidegen build {_typed(folder)} --open")


def _typed(path: Path) -> str:
    return shlex.quote(str(path))

"""A word that is begun into the decks and themes that it may become, for the shell that asks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from slidegen.cli.decks import holds
from slidegen.cli.suffixes import SUFFIXES
from slidegen.deck_file import DECK_FILE
from slidegen.theme.homes import names

# A shell takes other letters apart, or for its own signs; it completes such a name itself.
_PLAIN = re.compile(r"[\w./@%+,-]+")


class DeckPath(click.Path):
    """A deck's file, or the folder that it is in."""

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem[str]]:
        """The decks that begin so; where there is none, the shell goes on with the files that it finds."""
        decks = sorted(_decks(incomplete))
        if not decks or not all(map(_PLAIN.fullmatch, decks)):
            return [CompletionItem(incomplete, type="file")]
        return [CompletionItem(deck) for deck in decks]


class ThemeName(click.ParamType[str]):
    name = "text"

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem[str]]:
        """Themes by name, those of the deck's folder too where the deck stands before the option."""
        # The words before an option that still lacks its value are left as they were typed.
        decks = ctx.params.get("decks") or [word for word in ctx.args if not word.startswith("-")]
        folder = Path(decks[0] if decks else ".")
        known = names(folder if folder.is_dir() else folder.parent)
        return [CompletionItem(name) for name in known if name.startswith(incomplete)]


def _decks(begun: str) -> Iterator[str]:
    """As the person began to type them: files that end as decks do, and folders with a deck in them."""
    folder, slash, start = begun.rpartition("/")
    try:
        entries = list(Path(folder + slash or ".").iterdir())
    except OSError:
        return
    for entry in entries:
        name = entry.name
        if name.startswith(start) and not (name.startswith(".") and not start):
            whole = folder + slash + name
            if name.lower().endswith(SUFFIXES) and holds(entry.is_file):
                yield whole
            elif holds((entry / DECK_FILE).is_file):
                yield whole + "/"

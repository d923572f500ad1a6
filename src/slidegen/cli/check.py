"""`slidegen check`: the paths of decks in, what is wrong with them out."""

from __future__ import annotations

from pathlib import Path

import click

from slidegen.cli.options import DECKS, FINDINGS, LIMITS, ROOT, STRICT, THEME
from slidegen.limits import Limits


@click.command()
@DECKS
@THEME
@ROOT
@STRICT
@FINDINGS
@LIMITS
def check(
    decks: tuple[Path, ...], theme: str, root: Path | None, strict: bool, findings: str, limits: Limits
) -> None:
    """Says what is wrong with a deck, and writes nothing.

    DECK is a Markdown file, or a folder with a deck.md in it. All is done as for a build, but for the painting.
    A PowerPoint file is checked slide by slide; with --theme, for where it departs from the theme, too.

    \b
    Examples:
      slidegen check talk.md
      slidegen check talks/*.md --strict
      slidegen check talk.md --findings json
      slidegen check talk.pptx --theme acme

    Exit status: 0 no error, 1 an error was found, 2 wrong usage.
    """
    from slidegen.cli.building import Order, check_decks

    check_decks(decks, Order(theme=theme, root=root, strict=strict, findings=findings, limits=limits))

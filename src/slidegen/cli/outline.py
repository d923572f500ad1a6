"""`slidegen outline`: a deck's path in, its sections with their words and minutes out."""

from __future__ import annotations

from pathlib import Path

import click

from slidegen.cli.options import DECK, LIMITS, ROOT
from slidegen.limits import Limits


@click.command()
@DECK
@click.option("--slides", is_flag=True, help="A line for each slide too, as a deck in one section has.")
@click.option("--wpm", type=click.IntRange(1, 1000), help="Words a minute [by the language: 140 in English].")
@click.option(
    "--per-slide",
    type=click.IntRange(0, 3600),
    default=60,
    show_default=True,
    help="Seconds for a slide without notes.",
)
@click.option("--json", "as_json", is_flag=True, help="For programs: sections, slides, words, seconds.")
@ROOT
@LIMITS
def outline(
    deck: Path,
    slides: bool,
    wpm: int | None,
    per_slide: int,
    as_json: bool,
    root: Path | None,
    limits: Limits,
) -> None:
    """Lists a deck's sections with their words and minutes.

    The minutes are those in which the notes are said; stage directions, in italics, are not. A slide without notes
    counts one minute, a title, section, agenda or closing slide without them ten seconds.

    \b
    Examples:
      slidegen outline talk.md
      slidegen outline talk.md --slides
      slidegen outline talk.md --wpm 120

    Exit status: 0 listed, 1 the deck can't be read or laid out, 2 wrong usage.
    """
    from slidegen.cli.outlining import Wanted, tell_outline

    tell_outline(deck, root, limits, Wanted(slides, wpm, per_slide, as_json))

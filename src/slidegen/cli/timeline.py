"""`slidegen timeline`: a deck's path in, when which slide is shown out."""

from __future__ import annotations

from pathlib import Path

import click

from slidegen.cli.options import DECK, LIMITS, ROOT
from slidegen.limits import Limits


@click.command()
@DECK
@click.option("--wpm", type=click.IntRange(1, 1000), help="Words a minute [by the language: 140 in English].")
@click.option(
    "--per-slide",
    type=click.IntRange(1, 3600),
    default=60,
    show_default=True,
    help="Seconds for a slide without notes.",
)
@click.option("--vtt", type=click.Choice(("slides", "chapters")), help="As WebVTT: a track for players.")
@click.option("--json", "as_json", is_flag=True, help="For programs: cues and chapters, in seconds.")
@ROOT
@LIMITS
def timeline(
    deck: Path,
    wpm: int | None,
    per_slide: int,
    vtt: str | None,
    as_json: bool,
    root: Path | None,
    limits: Limits,
) -> None:
    """Prints when which slide of a deck is shown, and each of its steps.

    A slide is shown as long as its notes take to be said; stage directions, in italics, are not. A slide without notes
    has a minute, a title, section, agenda or closing slide without them ten seconds. Steps come at even distances.

    \b
    Examples:
      slidegen timeline talk.md
      slidegen timeline talk.md --vtt chapters > talk.chapters.vtt
      slidegen timeline talk.md --json

    Exit status: 0 printed, 1 the deck can't be read or laid out, 2 wrong usage.
    """
    from slidegen.cli.timelining import Wanted, tell_timeline

    if vtt and as_json:
        raise click.UsageError("--vtt and --json are two forms of the same: choose one")
    tell_timeline(deck, root, limits, Wanted(wpm or 0, per_slide, vtt or "", as_json))

"""A deck's path into its timeline, as a table, as WebVTT or as JSON."""

from __future__ import annotations

import json
import shlex
import sys
from dataclasses import dataclass
from pathlib import Path

import click

from slidegen.cli.building import Order, found_decks, made, say_findings
from slidegen.cli.outcome import counted
from slidegen.deck_file import shown_name
from slidegen.limits import Limits
from slidegen.scene import LaidOutDeck
from slidegen.timeline.cues import Timeline
from slidegen.timeline.cues import timeline as timeline_of
from slidegen.timeline.webvtt import chapters_vtt, slides_vtt, stamp


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of the timeline; each is the option of its name, `pace` that of `--wpm`, 0 for the language's."""

    pace: int
    per_slide: int
    vtt: str
    as_json: bool


def tell_timeline(typed: Path, root: Path | None, limits: Limits, wanted: Wanted) -> None:
    """Prints it; ends the command where there is none."""
    order = Order(root=root, limits=limits)
    [deck] = found_decks([typed], order.findings)
    built, _ = made(deck, order)
    if built.laid_out is None:
        say_findings(built.findings, order)
        sys.exit(1)
    found = timeline_of(built.laid_out, wanted.pace, wanted.per_slide)
    click.echo(_told(found, built.laid_out, wanted), nl=False)
    if built.findings:
        command = shlex.join(["slidegen", "check", shown_name(deck)])
        click.echo(f"{counted(built.findings)}: see `{command}`", err=True)


def _told(found: Timeline, deck: LaidOutDeck, wanted: Wanted) -> str:
    if wanted.vtt:
        return slides_vtt(found) if wanted.vtt == "slides" else chapters_vtt(found)
    if wanted.as_json:
        return _json(found)
    lines = []
    for cue in found.cues:
        title = deck.scenes[cue.index].title if cue.step == 0 else f"  step {cue.step}"
        lines.append(f"{stamp(cue.start)}  {cue.index + 1:>4}  {title}")
    return "\n".join((*lines, f"{stamp(found.duration)}  end")) + "\n"


def _json(found: Timeline) -> str:
    value = {
        "version": 1,
        "duration": found.duration / 1000,
        "cues": [{"t": cue.start / 1000, "slide": cue.slide, "step": cue.step} for cue in found.cues],
        "chapters": [
            {"start": each.start / 1000, "end": each.end / 1000, "title": each.title}
            for each in found.chapters
        ],
    }
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"

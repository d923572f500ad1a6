"""A deck's path into the table of its sections."""

from __future__ import annotations

import json
import os
import shlex
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import click

from slidegen.cli.building import Order, found_decks, made, say_findings
from slidegen.cli.outcome import counted
from slidegen.cli.report import cells
from slidegen.cli.timing import TimedSection, timed
from slidegen.deck_file import shown_name
from slidegen.limits import Limits
from slidegen.scene import LaidOutDeck
from slidegen.timeline.durations import PASSING_SECONDS
from slidegen.timeline.pace import words_a_minute

HEAD = ("Section", "Slides", "Words", "Notes", "Time")
# Of each section its slides stand below it.
INDENT = "  "
Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of the outline; each is the option of its name."""

    slides: bool
    wpm: int | None
    per_slide: int
    as_json: bool


def tell_outline(typed: Path, root: Path | None, limits: Limits, wanted: Wanted) -> None:
    """Prints it; ends the command where there is none."""
    order = Order(root=root, limits=limits)
    [deck] = found_decks([typed], order.findings)
    built, _ = made(deck, order)
    if built.laid_out is None:
        say_findings(built.findings, order)
        sys.exit(1)
    pace = wanted.wpm or words_a_minute(built.laid_out.facts.lang)
    sections = timed(built.laid_out, pace, wanted.per_slide)
    if wanted.as_json:
        click.echo(_json(built.laid_out, sections, pace, wanted.per_slide), nl=False)
    else:
        _tell(sections, pace, wanted)
    if built.findings:
        command = shlex.join(["slidegen", "check", shown_name(deck)])
        click.echo(f"{counted(built.findings)}: see `{command}`", err=True)


def _tell(sections: Sequence[TimedSection], pace: int, wanted: Wanted) -> None:
    rows = list(_rows(sections, wanted.slides or len(sections) == 1))
    if sys.stdout.isatty() and os.environ.get("TERM") != "dumb":
        _print_table(rows, _total(sections))
    else:
        for line in _aligned([HEAD, *rows, _total(sections)]):
            click.echo(line)
    click.echo(f"\n{_rule(sections, pace, wanted.per_slide)}")


def _rows(sections: Sequence[TimedSection], slides: bool) -> Iterator[Row]:
    for section in sections:
        yield (section.title, *_figures(len(section.slides), section.words, section.spoken, section.seconds))
        for slide in section.slides if slides else ():
            title = f"{INDENT}{slide.number}. {slide.title}"
            yield (title, "", *_figures(0, slide.words, slide.spoken, slide.seconds)[1:])


def _total(sections: Sequence[TimedSection]) -> Row:
    slides = sum(len(section.slides) for section in sections)
    words, spoken = (sum(getattr(section, kind) for section in sections) for kind in ("words", "spoken"))
    return ("Total", *_figures(slides, words, spoken, sum(section.seconds for section in sections)))


def _figures(slides: int, words: int, spoken: int, seconds: float) -> Row:
    return (f"{slides:,}", f"{words:,}", f"{spoken:,}", _clock(seconds))


def _clock(seconds: float) -> str:
    """Minutes and seconds, as on the clock that a speaker sees."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02}"


def _rule(sections: Sequence[TimedSection], pace: int, per_slide: int) -> str:
    """How the time was found."""
    silent = sum(not slide.spoken for section in sections for slide in section.slides)
    said = f"Notes at {pace} words a minute"
    if not silent:
        return said
    passing = _clock(min(PASSING_SECONDS, per_slide))
    return f"{said}; slides without notes ({silent}): {_clock(per_slide)}, titles and their like {passing}"


def _aligned(rows: Sequence[Row]) -> Iterator[str]:
    """Columns by cells of a terminal: words begin at the left, figures end at the right."""
    widths = [max(map(cells, column)) for column in zip(*rows, strict=True)]
    for title, *figures in rows:
        padded = title + " " * (widths[0] - cells(title))
        yield "  ".join(
            (padded, *(each.rjust(width) for each, width in zip(figures, widths[1:], strict=True)))
        )


def _print_table(rows: Sequence[Row], total: Row) -> None:
    from rich.box import SIMPLE
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE, show_footer=True, pad_edge=False)
    for number, (head, foot) in enumerate(zip(HEAD, total, strict=True)):
        table.add_column(head, Text(foot), justify="right" if number else "left")
    for row in rows:
        table.add_row(*map(Text, row), style="dim" if row[0].startswith(INDENT) else "")
    Console(highlight=False).print(table)


def _json(deck: LaidOutDeck, sections: Sequence[TimedSection], pace: int, per_slide: int) -> str:
    value = {
        "title": deck.facts.title,
        "lang": deck.facts.lang,
        "words_a_minute": pace,
        "seconds_a_slide_without_notes": per_slide,
        "seconds": round(sum(section.seconds for section in sections), 1),
        "sections": [asdict(section) for section in sections],
    }
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"

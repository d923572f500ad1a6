"""What became of a deck into the lines that say it, and what to do next."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from slidegen.cli.report import place_of
from slidegen.diagnostics import Finding, Severity


@dataclass(frozen=True, slots=True)
class Outcome:
    """`fell` where the command fails for this deck: by an error, or by any finding where it is strict. `slides` is
    None where an error came before there were any."""

    deck: Path
    findings: tuple[Finding, ...]
    slides: int | None = None
    fell: bool = False
    written: tuple[Path, ...] = ()
    kept: frozenset[Path] = frozenset()
    seconds: float = 0


def written_lines(outcome: Outcome) -> list[str]:
    """One for each file, with its path as the person would type it."""
    return [
        f"{shown(path)} is as it was"
        if path in outcome.kept
        else f"wrote {shown(path)} ({_kilobytes(path)} kB)"
        for path in outcome.written
    ]


def shown(path: Path) -> str:
    """A name on the disk may be no text in the system's encoding; what is told of it has to be."""
    return os.fsencode(path).decode("utf-8", "replace")


def _kilobytes(path: Path) -> str:
    return f"{path.stat().st_size / 1024:,.0f}"


def built_line(outcome: Outcome) -> str:
    said = f"{_slides(outcome.slides)} in {outcome.seconds:.2f} s"
    return f"{said}, {counted(outcome.findings)}" if outcome.findings else said


def next_step(outcome: Outcome) -> str:
    """The first finding of several, which may have scrolled away; without any, how to see what was made."""
    if outcome.findings:
        return _first(outcome.findings)
    page = next((path for path in outcome.written if path.suffix == ".html"), None)
    if page:
        return f"to present, open {shown(page)} in a browser"
    return f"open {shown(outcome.written[0])} in PowerPoint"


def failing_line(outcome: Outcome) -> str:
    """Why nothing was written, and the first place to see to."""
    errors = [finding for finding in outcome.findings if finding.severity is Severity.ERROR]
    said = f"{counted(outcome.findings)}; nothing was written"
    if not errors:
        return f"{said}, as --strict counts warnings as errors"
    first = _first(errors)
    return f"{said}; {first}" if first else said


def checked_line(outcome: Outcome) -> str:
    first = _first(outcome.findings)
    said = ", ".join(filter(None, (_slides(outcome.slides), counted(outcome.findings))))
    return f"{said}; {first}" if first else said


def total_line(outcomes: Sequence[Outcome], verb: str) -> str:
    """Of several decks how many came through, and which did not."""
    fallen = [shown(outcome.deck) for outcome in outcomes if outcome.fell]
    said = f"{len(outcomes)} decks: {len(outcomes) - len(fallen)} {verb}"
    return f"{said}, {len(fallen)} failed ({', '.join(fallen)})" if fallen else said


def counted(findings: Sequence[Finding]) -> str:
    """How many there are of each severity."""
    errors = sum(finding.severity is Severity.ERROR for finding in findings)
    parts = [(errors, "error"), (len(findings) - errors, "warning")]
    said = [f"{count} {word}{'' if count == 1 else 's'}" for count, word in parts if count]
    return ", ".join(said) or "no findings"


def _slides(count: int | None) -> str:
    if count is None:
        return ""
    return "1 slide" if count == 1 else f"{count:,} slides"


def _first(findings: Sequence[Finding]) -> str:
    place = next((place_of(finding) for finding in findings if finding.span), "")
    return f"the first is at {place}" if place and len(findings) > 1 else ""

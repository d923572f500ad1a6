"""Decks into files on the disk, and what is said of them."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NoReturn
from unicodedata import normalize

import click

from slidegen.cli.decks import decks_here, find_deck, holds
from slidegen.cli.explain import EXPLANATIONS
from slidegen.cli.formats import FORMATS
from slidegen.cli.opening import opens, to_open
from slidegen.cli.outcome import (
    Outcome,
    built_line,
    checked_line,
    failing_line,
    next_step,
    shown,
    total_line,
    written_lines,
)
from slidegen.cli.progress import is_shown, progress
from slidegen.cli.reading import read_source
from slidegen.cli.report import sentence, sentences
from slidegen.cli.styled import as_styled_text
from slidegen.cli.suffixes import POWERPOINT
from slidegen.deck_file import deck_name
from slidegen.diagnostics import Finding, Severity
from slidegen.limits import DEFAULT, Limits, allow_depth
from slidegen.output_names import portable
from slidegen.pipeline import Built
from slidegen.pipeline import build as build_deck
from slidegen.theme.homes import typed as typed_theme
from slidegen.writing import write


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked of a command; each is the option of its name."""

    to: tuple[str, ...] = ()
    out: Path | None = None
    theme: str = ""
    root: Path | None = None
    strict: bool = False
    findings: str = "text"
    explain: str | None = None
    limits: Limits = DEFAULT
    keep_going: bool = False
    open: bool = False
    force: bool = False

    @property
    def quiet(self) -> bool:
        """Whether a program reads the output: what a person wants to know goes where errors go."""
        return self.findings != "text" or self.explain == "json"


def build_decks(typed: Sequence[Path], order: Order) -> NoReturn:
    """Builds each deck; one that fails does not hinder the others. Ends with the command's exit code."""
    decks = found_decks(typed, order.findings)
    _refuse_clashes(decks, order.out)
    finish([_build(deck, order, len(decks) > 1) for deck in decks], order, "built")


def check_decks(typed: Sequence[Path], order: Order) -> NoReturn:
    """Says what is wrong with each deck. Ends with the exit code that a build would have."""
    decks = found_decks(typed, order.findings, POWERPOINT)
    finish([_check(deck, order, len(decks) > 1) for deck in decks], order, "without errors")


def found_decks(typed: Iterable[Path], form: str, also: Sequence[str] = ()) -> list[Path]:
    """The files of all decks, each once; where one is absent, the command ends before it began. `also` are the ends of
    names of other files that the command takes."""
    found = [path if _ends(path, also) and holds(path.is_file) else find_deck(path) for path in typed]
    missing = [each for each in found if isinstance(each, Finding)]
    if not found:
        raise click.UsageError(f"which deck? {sentence(decks_here())}")
    if missing and form == "text":
        raise click.UsageError("\n".join(map(sentences, missing)))
    if missing:
        click.echo(FORMATS[form](missing), nl=False)
        sys.exit(2)
    return list({deck.resolve(): deck for deck in found if isinstance(deck, Path)}.values())


def _ends(path: Path, suffixes: Sequence[str]) -> bool:
    return path.suffix.lower() in suffixes


def _refuse_clashes(decks: Sequence[Path], out: Path | None) -> None:
    """Two decks may not be written to one file, nor to two that a file system takes for one."""
    taken: dict[str, Path] = {}
    for deck in decks:
        target = (out or deck.parent) / portable(f"{deck_name(deck)}.pptx")
        other = taken.setdefault(normalize("NFC", str(target.resolve())).casefold(), deck)
        if other is not deck:
            raise click.UsageError(
                f"{other} and {deck} would both become {target}: build them one by one, each with its own --out"
            )


def made(deck: Path, order: Order) -> tuple[Built, bool]:
    """The deck as asked, and whether it fails: by an error, or by any finding where the command is strict."""
    source = read_source(deck, order.limits)
    if isinstance(source, Finding):
        return Built({}, (source,)), True
    allow_depth(order.limits)
    theme, name, going = theme_of(order.theme), deck_name(deck), order.keep_going
    with progress(str(deck), is_shown()) as told:
        built = build_deck(source, deck.parent, name, order.to, order.root, theme, going, order.limits, told)
    return built, fails(built.findings, order)


def theme_of(typed: str) -> Path | str:
    """The folder of a theme where there is one at this path, else a name, which is looked for as a deck's own is."""
    return typed_theme(typed)


def fails(findings: Sequence[Finding], order: Order) -> bool:
    """Whether a command ends with 1: for an error, or for any finding where it is strict."""
    return any(order.strict or finding.severity is Severity.ERROR for finding in findings)


def say_findings(findings: Sequence[Finding], order: Order) -> None:
    """To a person at once; a program gets those of all decks at the end."""
    if order.findings == "text" and findings:
        click.echo(as_styled_text(findings), nl=False, err=True)


def finish(outcomes: Sequence[Outcome], order: Order, verb: str) -> NoReturn:
    """What is said at the end, and the exit code."""
    if order.findings != "text":
        # A program reads one document, whatever the number of decks.
        findings = [finding for outcome in outcomes for finding in outcome.findings]
        click.echo(FORMATS[order.findings](findings), nl=False)
    fell = any(outcome.fell for outcome in outcomes)
    if len(outcomes) > 1:
        click.echo(total_line(outcomes, verb), err=order.quiet or fell)
    sys.exit(1 if fell else 0)


def _check(deck: Path, order: Order, several: bool) -> Outcome:
    if _ends(deck, POWERPOINT):
        outcome = _audit(deck, order)
    else:
        built, fell = made(deck, order)
        outcome = _outcome(deck, built, fell)
    say_findings(outcome.findings, order)
    click.echo(
        (f"{shown(deck)}: " if several else "") + checked_line(outcome), err=order.quiet or outcome.fell
    )
    return outcome


def _audit(file: Path, order: Order) -> Outcome:
    # Imported here: checks of Markdown decks need nothing of it.
    from slidegen.cli.auditing import audited

    found = audited(file, theme_of(order.theme), order.limits)
    return Outcome(file, found.findings, found.slides, fails(found.findings, order))


def _build(deck: Path, order: Order, several: bool) -> Outcome:
    begun = time.perf_counter()
    built, fell = made(deck, order)
    say_findings(built.findings, order)
    if order.explain and built.laid_out:
        click.echo(EXPLANATIONS[order.explain](built.laid_out), nl=False)
    outcome = _outcome(deck, built, fell)
    head = f"{shown(deck)}: " if several else ""
    if not built.files or (fell and not order.keep_going):
        click.echo(head + failing_line(outcome), err=True)
        return outcome
    written = write(built.files, order.out or deck.parent, order.force, order.strict and not order.keep_going)
    say_findings(written.findings, order)
    fell = fell or fails(written.findings, order)
    findings = built.findings + written.findings
    outcome = replace(outcome, findings=findings, fell=fell, written=written.paths, kept=written.kept)
    outcome = replace(outcome, seconds=time.perf_counter() - begun)
    if written.paths:
        _say_written(outcome, order, head)
    else:
        click.echo(head + failing_line(outcome), err=True)
    return outcome


def _outcome(deck: Path, built: Built, fell: bool) -> Outcome:
    return Outcome(deck, built.findings, len(built.laid_out.scenes) if built.laid_out else None, fell)


def _say_written(outcome: Outcome, order: Order, head: str) -> None:
    """What was written, and what to do next, unless that is done here: the file is opened where that was asked."""
    for line in written_lines(outcome):
        click.echo(line, err=order.quiet)
    step = next_step(outcome) if not (head or order.open) else ""
    click.echo("; ".join(filter(None, (head + built_line(outcome), step))), err=order.quiet)
    file = to_open(outcome.written)
    if order.open and not opens(file):
        click.echo(f"no program opened {shown(file)}: open it by hand", err=True)

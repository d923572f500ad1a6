"""`slidegen build`: a deck's path in, its files out."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import click

from slidegen.cli.explain import EXPLANATIONS
from slidegen.cli.formats import FORMATS
from slidegen.cli.options import limits_of
from slidegen.cli.reading import read_source
from slidegen.cli.writing import write
from slidegen.diagnostics import Finding, Severity
from slidegen.limits import Limits
from slidegen.pipeline import PAINTERS, Built
from slidegen.pipeline import build as build_deck

CALLS_A_LEVEL = 12


def _targets(context: click.Context, parameter: click.Parameter, value: str) -> tuple[str, ...]:
    targets = tuple(part.strip() for part in value.split(",") if part.strip())
    wrong = [target for target in targets if target not in PAINTERS]
    if wrong or not targets:
        raise click.BadParameter(f"{value!r}: choose from {', '.join(PAINTERS)}")
    return targets


@click.command()
@click.argument("deck", type=click.Path(path_type=Path))
@click.option("--to", default="pptx,html", show_default=True, callback=_targets, help="What to make.")
@click.option(
    "--out", type=click.Path(file_okay=False, path_type=Path), help="Folder for the files [the deck's]."
)
@click.option("--theme", default="", help="A theme's name or folder, instead of the deck's own.")
@click.option(
    "--root", type=click.Path(exists=True, file_okay=False, path_type=Path), help="Read files below here."
)
@click.option("--strict", is_flag=True, help="Warnings count as errors.")
@click.option(
    "--findings",
    type=click.Choice(list(FORMATS)),
    default="text",
    show_default=True,
    help="How to say what is wrong.",
)
@click.option(
    "--explain",
    type=click.Choice(list(EXPLANATIONS)),
    default=None,
    is_flag=False,
    flag_value="text",
    help="List what was decided for each slide and box.",
)
@click.option(
    "--limit",
    "limits",
    multiple=True,
    callback=limits_of,
    metavar="NAME=NUMBER",
    help="Raise or lower a limit, as slides=8000.",
)
@click.option("--keep-going", is_flag=True, help="Write what could be made in spite of errors.")
def build(
    deck: Path,
    to: tuple[str, ...],
    out: Path | None,
    theme: str,
    root: Path | None,
    strict: bool,
    findings: str,
    explain: str | None,
    limits: Limits,
    keep_going: bool,
) -> None:
    """Builds DECK, a Markdown outline, into PowerPoint and HTML.

    \b
    Examples:
      slidegen build talk.md
      slidegen build talk.md --to pptx --out output
      slidegen build talk.md --strict
      slidegen build talk.md --explain
      slidegen build talk.md --findings sarif > findings.sarif

    Exit status: 0 built, 1 an error was found, 2 wrong usage.
    """
    begun = time.perf_counter()
    source = read_source(deck, limits)
    if isinstance(source, Finding):
        _refuse(source, deck, findings)
    _allow_depth(limits)
    brand = Path(theme).resolve() if theme and _holds(Path(theme).is_dir) else theme
    built = build_deck(source, deck.parent, deck_name(deck), to, root, brand, keep_going, limits)
    # A program reads the findings from the output alone; a person's go where errors go.
    click.echo(FORMATS[findings](built.findings), nl=False, err=findings == "text")
    if explain and built.laid_out:
        click.echo(EXPLANATIONS[explain](built.laid_out), nl=False)
    strictly = strict and bool(built.findings)
    if not built.files or (strictly and not keep_going):
        click.echo(f"{_count(built.findings)}; nothing was written", err=True)
        sys.exit(1)
    _write(built, out or deck.parent, begun, quiet=findings != "text" or explain == "json")
    sys.exit(1 if built.failed or strictly else 0)


def _allow_depth(limits: Limits) -> None:
    """Room for what nests: each level takes a few calls within one another."""
    deepest = max(limits.nesting, limits.yaml_nesting)
    sys.setrecursionlimit(max(sys.getrecursionlimit(), deepest * CALLS_A_LEVEL))


def _holds(test: Callable[[], bool]) -> bool:
    """What a path answers about itself; no where the file system can't have such a name."""
    try:
        return test()
    except OSError:
        return False


def _refuse(wrong: Finding, deck: Path, form: str) -> NoReturn:
    """Ends the command before it began: there is no deck, or none that can be read."""
    there = _holds(deck.is_file)
    if form == "text" and not there:
        raise click.UsageError(f"{wrong.message}. {wrong.hint}".rstrip(". "))
    click.echo(FORMATS[form]((wrong,)), nl=False, err=form == "text")
    sys.exit(1 if there else 2)


def deck_name(deck: Path) -> str:
    """The name of the files: the deck's own, or its folder's where the file is called deck.md."""
    parent = deck.resolve().parent.name
    return parent if deck.stem == "deck" and parent else deck.stem


def _write(built: Built, folder: Path, begun: float, quiet: bool) -> None:
    try:
        written = write(built.files, folder)
    except OSError as error:
        click.echo(f"{folder}: {error.strerror}; nothing was lost", err=True)
        sys.exit(1)
    seconds = time.perf_counter() - begun
    for path in written:
        click.echo(f"wrote {path} ({path.stat().st_size / 1024:.0f} kB)", err=quiet)
    slides = len(built.laid_out.scenes) if built.laid_out else 0
    click.echo(f"{slides} slides in {seconds:.2f} s", err=quiet)


def _count(findings: tuple[Finding, ...]) -> str:
    errors = sum(finding.severity is Severity.ERROR for finding in findings)
    return f"{errors} error(s), {len(findings) - errors} warning(s)"

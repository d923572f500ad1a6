"""What commands have in common: arguments and options, and what is written after them into values."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import click

from slidegen.cli.completing import DeckPath, ThemeName
from slidegen.diagnostics import did_you_mean
from slidegen.limits import DEEPEST, DEFAULT, NAMES, Limits, key_of

_NUMBER = re.compile(r"\s*[1-9][0-9]{0,8}\s*")
# Names in the tables of painters, of forms of findings and of explanations: help and completion load none of these.
TARGETS = ("pptx", "html")
FORMATS = ("text", "json", "sarif", "github")
EXPLANATIONS = ("text", "json")


def limits_of(context: click.Context, parameter: click.Parameter, value: tuple[str, ...]) -> Limits:
    """The limits that a build keeps to: the default ones but for those that are named."""
    limits = DEFAULT
    for each in value:
        key, _, number = each.partition("=")
        name = key.strip().replace("-", "_")
        if name not in NAMES:
            hint = did_you_mean(key.strip(), map(key_of, NAMES))
            raise click.BadParameter(f"no limit is called {key!r}: {hint}")
        if not _NUMBER.fullmatch(number):
            raise click.BadParameter(
                f"{each!r}: a number was expected, as {key_of(name)}={getattr(DEFAULT, name)}"
            )
        if int(number) > DEEPEST.get(name, int(number)):
            raise click.BadParameter(f"{each!r}: {key_of(name)} goes to {DEEPEST[name]:,} at the most")
        limits = replace(limits, **{name: int(number)})
    return limits


def targets_of(
    context: click.Context, parameter: click.Parameter, value: str | tuple[str, ...]
) -> tuple[str, ...]:
    """The outputs to make, each once; an option that may be repeated gives a tuple."""
    typed = value if isinstance(value, str) else ",".join(value)
    targets = tuple(dict.fromkeys(part.strip().lower() for part in typed.split(",") if part.strip()))
    if not targets or any(target not in TARGETS for target in targets):
        raise click.BadParameter(f"{typed!r}: choose from {', '.join(TARGETS)}, or both with a comma")
    return targets


def one_deck(context: click.Context, parameter: click.Parameter, value: tuple[Path, ...]) -> Path:
    """The deck of a command that takes one."""
    if not value:
        from slidegen.cli.decks import decks_here
        from slidegen.cli.report import sentence

        raise click.UsageError(f"which deck? {sentence(decks_here())}")
    if len(value) > 1:
        raise click.UsageError(f"{context.command_path} takes one deck; a name with spaces stands in quotes")
    return value[0]


def _begun_targets(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[str]:
    return [target for target in TARGETS if target.startswith(incomplete)]


DECK = click.argument("deck", metavar="DECK", nargs=-1, type=DeckPath(path_type=Path), callback=one_deck)
DECKS = click.argument("decks", metavar="DECK...", nargs=-1, type=DeckPath(path_type=Path))
TO = click.option(
    "--to",
    default=[",".join(TARGETS)],
    show_default=True,
    multiple=True,
    callback=targets_of,
    shell_complete=_begun_targets,
    help="What to make.",
)
THEME = click.option(
    "--theme",
    default="",
    type=ThemeName(),
    help="A theme's name, folder or template, instead of the deck's own.",
)
ROOT = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Read files below this folder, not only the deck's.",
)
STRICT = click.option("--strict", is_flag=True, help="Warnings count as errors.")
FINDINGS = click.option(
    "--findings",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="How to say what is wrong.",
)
LIMITS = click.option(
    "--limit",
    "limits",
    multiple=True,
    callback=limits_of,
    metavar="NAME=NUMBER",
    help="Raise or lower a limit, as slides=8000.",
)

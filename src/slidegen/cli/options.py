"""What is written after an option into the value that it stands for."""

from __future__ import annotations

from dataclasses import replace

import click

from slidegen.diagnostics import did_you_mean
from slidegen.limits import DEFAULT, NAMES, Limits, key_of


def limits_of(context: click.Context, parameter: click.Parameter, value: tuple[str, ...]) -> Limits:
    """The limits that a build keeps to: the default ones but for those that are named."""
    limits = DEFAULT
    for each in value:
        key, _, number = each.partition("=")
        name = key.strip().replace("-", "_")
        if name not in NAMES:
            hint = did_you_mean(key.strip(), map(key_of, NAMES))
            raise click.BadParameter(f"no limit is called {key!r}: {hint}")
        if not (number.strip().isascii() and number.strip().isdigit() and 0 < int(number) < 10**9):
            raise click.BadParameter(
                f"{each!r}: a number was expected, as {key_of(name)}={getattr(DEFAULT, name)}"
            )
        limits = replace(limits, **{name: int(number)})
    return limits

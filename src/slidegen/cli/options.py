"""What is written after an option into the value that it stands for."""

from __future__ import annotations

import re
from dataclasses import replace

import click

from slidegen.diagnostics import did_you_mean
from slidegen.limits import DEEPEST, DEFAULT, NAMES, Limits, key_of

_NUMBER = re.compile(r"\s*[1-9][0-9]{0,8}\s*")


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

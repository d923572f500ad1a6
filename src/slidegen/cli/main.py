"""The command `slidegen` and its sub-commands."""

from __future__ import annotations

import click

from slidegen import __version__
from slidegen.cli.build import build


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="slidegen")
def main() -> None:
    """Turns a Markdown outline into a native PowerPoint deck and an HTML page.

    \b
    Example:
      slidegen build talk.md
    """


main.add_command(build)

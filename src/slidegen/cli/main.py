"""The command `slidegen` and its sub-commands."""

from __future__ import annotations

import click

from slidegen import __version__
from slidegen.cli.build import build

_DECKS = (".md", ".markdown", ".qmd", ".rmd")


class _Commands(click.Group):
    """A group that knows a deck where a command should stand."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        word = args[0] if args else ""
        if word not in self.commands and word.lower().endswith(_DECKS):
            ctx.fail(f"{word!r} is a deck, and no command. Did you mean: {ctx.command_path} build {word}?")
        return super().resolve_command(ctx, args)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="slidegen")
def main() -> None:
    """Turns a Markdown outline into a native PowerPoint deck and an HTML page.

    \b
    Example:
      slidegen build talk.md
    """


main.add_command(build)

"""The command `slidegen` and its sub-commands."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module

import click

from slidegen import __version__

_DECKS = (".md", ".markdown", ".qmd", ".rmd")

# Each command is the function of its name in the module of its name; what it does is told here too, so that help
# and completion load none of them.
COMMANDS: Mapping[str, str] = {
    "build": "Builds a Markdown outline into PowerPoint and HTML.",
}


class Commands(click.Group):
    """A group that loads a command when it is called, and knows a deck where a command should stand."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = getattr(import_module(f"slidegen.cli.{cmd_name}"), cmd_name)
        assert isinstance(command, click.Command), "a command's module holds it under its name"
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        word = args[0] if args else ""
        if word not in COMMANDS and word.lower().endswith(_DECKS):
            ctx.fail(f"{word!r} is a deck, and no command. Did you mean: {ctx.command_path} build {word}?")
        return super().resolve_command(ctx, args)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="slidegen")
def main() -> None:
    """Turns a Markdown outline into a native PowerPoint deck and an HTML page.

    \b
    Example:
      slidegen build talk.md
    """

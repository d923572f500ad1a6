"""The command `slidegen` and its sub-commands."""

from __future__ import annotations

import errno
import gc
import os
import shlex
import sys
from collections.abc import Mapping
from difflib import get_close_matches
from importlib import import_module
from io import TextIOWrapper
from typing import Any, NoReturn

import click
from click.shell_completion import CompletionItem

from slidegen import __version__

# Each command is the function of its name in the module of its name; what it does is told here too, so that help
# and completion load none of them. They stand in the order in which a newcomer needs them.
COMMANDS: Mapping[str, str] = {
    "new": "Begins a deck that shows how decks are written.",
    "build": "Builds a Markdown outline into PowerPoint and HTML.",
    "watch": "Shows a deck in the browser while it is written.",
    "check": "Says what is wrong with a deck, and writes nothing.",
    "outline": "Lists a deck's sections with their words and minutes.",
    "timeline": "Prints when which slide of a deck is shown, and each of its steps.",
    "themes": "Lists the themes at hand.",
    "theme": "Makes a theme of a brand, or shows what a template holds.",
    "completion": "Prints what makes a shell complete commands, decks and themes.",
    "schema": "Prints a JSON Schema, by which editors complete and check YAML.",
}
# How many new values there are before Python looks for circles among them. Those of a build live until its end and
# have none: to look for them as often as Python does was a sixth of the time of 1,000 slides.
NEW_VALUES = 50_000
# What a process ends with that an interrupt ended: 128 and the number of the signal.
INTERRUPTED = 130
# The number of standard output (POSIX).
STDOUT = 1
# What a redirected standard output may answer: its disk is full, or broken. (Files that a command writes are looked
# after where they are written.)
UNWRITABLE = (errno.ENOSPC, errno.EDQUOT, errno.EIO)


class Commands(click.Group):
    """A group that loads a command when it is called, and says the right line where the command is missing."""

    def main(self, *args: Any, **kwargs: Any) -> Any:
        # A terminal or a pipe may have no sign for a letter of a deck, or of a file's name.
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, TextIOWrapper):
                stream.reconfigure(errors="backslashreplace")
        return super().main(*args, **kwargs)

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

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem[str]]:
        commands = [(name, said) for name, said in COMMANDS.items() if name.startswith(incomplete)]
        options = click.Command.shell_complete(self, ctx, incomplete)
        return [CompletionItem(name, help=said) for name, said in commands] + options

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        try:
            return super().parse_args(ctx, list(args))
        except click.NoSuchOption as error:
            words = [word for word in args if word not in COMMANDS]
            command = next((word for word in args if word in COMMANDS), "build")
            if any(map(_is_deck, args)) and self._takes(ctx, command, error.option_name):
                _suggest(ctx, f"{error.option_name} stands before the command", command, words)
            raise

    def _takes(self, ctx: click.Context, name: str, option: str) -> bool:
        command = self.get_command(ctx, name)
        assert command is not None, "the name is one of the table"
        return any(option in parameter.opts for parameter in command.params)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        word = args[0] if args else ""
        if word not in COMMANDS and not ctx.resilient_parsing:
            if _is_deck(word):
                _suggest(ctx, f"{word!r} is a deck, and no command", "build", args)
            for command in get_close_matches(word, COMMANDS, n=1):
                _suggest(ctx, f"no command is called {word!r}", command, args[1:])
            ctx.fail(f"no command is called {word!r}. The commands are: {', '.join(COMMANDS)}")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            if sys.stderr.isatty():
                # The terminal shows ^C at the beginning of a line.
                click.echo(err=True)
            sys.exit(INTERRUPTED)
        except OSError as error:
            if error.errno not in UNWRITABLE:
                raise
            click.echo(f"the output can't be written: {error.strerror}", err=True)
            # What the stream still holds would be tried once more at the end, and fail again.
            os.dup2(os.open(os.devnull, os.O_WRONLY), STDOUT)
            sys.exit(1)


def _is_deck(word: str) -> bool:
    # Imported here: only a line that is not right asks.
    from slidegen.cli.decks import looks_like_deck

    return looks_like_deck(word)


def _suggest(ctx: click.Context, what: str, command: str, words: list[str]) -> NoReturn:
    ctx.fail(f"{what}. Did you mean: {ctx.command_path} {shlex.join([command, *words])}?")


def _takes_colors() -> bool | None:
    """No where the person wants none (no-color.org) or the terminal has none; else it depends on the stream."""
    return False if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" else None


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="slidegen")
@click.pass_context
def main(context: click.Context) -> None:
    """Turns a Markdown outline into a native PowerPoint deck and an HTML page.

    \b
    Examples:
      slidegen new talk
      slidegen build talk --open

    `slidegen COMMAND --help` says more of each command.
    """
    gc.set_threshold(NEW_VALUES)
    context.color = _takes_colors()

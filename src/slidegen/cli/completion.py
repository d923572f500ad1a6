"""`slidegen completion`: a shell's name in, the script that completes `slidegen` in it out."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

PROGRAM = "slidegen"
# The variable by which the script asks; click's own name for it.
ASKS = "_SLIDEGEN_COMPLETE"
SHELLS = ("bash", "zsh", "fish")


@click.command()
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Prints what makes a shell complete commands, decks and themes.

    \b
    To have it in each new shell, add one line to a file in your home folder:
      ~/.bashrc                     eval "$(slidegen completion bash)"
      ~/.zshrc, after compinit      eval "$(slidegen completion zsh)"
      ~/.config/fish/config.fish    slidegen completion fish | source
    """
    script = get_completion_class(shell)
    assert script is not None, "click has a class for each shell of the list"
    click.echo(script(context.find_root().command, {}, PROGRAM, ASKS).source())

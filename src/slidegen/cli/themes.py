"""`slidegen themes`: a folder in, the themes that its decks can name out."""

from __future__ import annotations

from pathlib import Path

import click

from slidegen.cli.completing import DeckPath


@click.command()
@click.argument("deck", type=DeckPath(path_type=Path), default=Path())
@click.option("--json", "as_json", is_flag=True, help="As a list for programs, with all colours.")
def themes(deck: Path, as_json: bool) -> None:
    """Lists the themes at hand.

    They are those that come with slidegen, and those in the folder of DECK, or in `themes` there: by default the folder
    that you are in. For each: its name, where it is, its fonts for headings, text and code, and its first colours.

    \b
    Examples:
      slidegen themes
      slidegen themes talks/talk.md
      slidegen build talk.md --theme plain
    """
    from slidegen.cli.decks import folder_of
    from slidegen.cli.theme_list import as_json_text, as_lines, themes_at_hand

    found = themes_at_hand(folder_of(deck))
    if as_json:
        click.echo(as_json_text(found), nl=False)
        return
    for line in as_lines(found):
        click.echo(line)
    click.echo("\n`theme: NAME` in a deck takes one; `slidegen theme new` makes one of your own", err=True)

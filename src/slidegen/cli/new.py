"""`slidegen new`: a name in, a folder with a deck to begin from out."""

from __future__ import annotations

import click

# The languages of the decks in starters/.
LANGUAGES = ("en", "fr", "de")


@click.command()
@click.argument("names", metavar="NAME", nargs=-1)
@click.option(
    "--lang",
    type=click.Choice(LANGUAGES, case_sensitive=False),
    default="en",
    show_default=True,
    help="The language of the deck.",
)
def new(names: tuple[str, ...], lang: str) -> None:
    """Begins a deck that shows how decks are written.

    NAME is a folder, made if need be: the deck is NAME/deck.md, its picture lies in NAME/images. Nothing that is there
    is overwritten.

    \b
    Examples:
      slidegen new talk
      slidegen new talks/lakes --lang fr
    """
    from slidegen.cli.starting import start_deck

    start_deck(names, lang)

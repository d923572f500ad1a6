"""`slidegen theme`: what is known of a brand in, a theme out."""

from __future__ import annotations

import sys
from pathlib import Path

import click

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group()
def theme() -> None:
    """Makes a theme of a brand's colours, logo and fonts.

    `slidegen themes` lists those at hand.

    \b
    Example:
      slidegen theme new acme --primary '#0E4A6B' --logo logo.svg
    """


@theme.command()
@click.argument("name")
@click.option("--primary", required=True, metavar="COLOUR", help="The brand's colour, as '#0E4A6B' or teal.")
@click.option("--accent", default="", metavar="COLOUR", help="Its second colour [the opposite of the first].")
@click.option("--logo", type=_FILE, help="SVG, PNG or JPEG; it stands in the upper corner of slides.")
@click.option("--logo-on-dark", type=_FILE, help="Another one for dark grounds.")
@click.option(
    "--fonts",
    default="Arial",
    show_default=True,
    metavar="HEADING/BODY",
    help="The font of headings, then that of text; or one for both.",
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("themes"),
    show_default=True,
    help="Folder for the theme's own folder.",
)
@click.option(
    "--lang",
    type=click.Choice(["en", "fr"]),
    default="en",
    show_default=True,
    help="The language of the specimen.",
)
def new(
    name: str,
    primary: str,
    accent: str,
    logo: Path | None,
    logo_on_dark: Path | None,
    fonts: str,
    out: Path,
    lang: str,
) -> None:
    """Makes the theme NAME from a brand's colours, logo and fonts.

    The further colours are derived from one or two, so that every word can be read. themes/NAME/theme.yaml says all of
    it in a page, to be changed by hand; specimen.pptx and specimen.html beside it show each layout.

    \b
    Examples:
      slidegen theme new acme --primary '#0E4A6B'
      slidegen theme new acme --primary '#0E4A6B' --accent '#F2A900'
      slidegen theme new acme --primary '#0E4A6B' --logo logo.svg
      slidegen theme new acme --primary teal --fonts Georgia/Calibri
      slidegen build talk.md --theme themes/acme

    Exit status: 0 made, 1 something is wrong and nothing was made, 2 wrong usage.
    """
    from slidegen.cli.theme_making import Asked, make

    sys.exit(make(Asked(name, primary, accent, logo, logo_on_dark, fonts, out, lang)))

"""`slidegen theme`: what is known of a brand in, a theme out."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from slidegen.cli.options import LIMITS
from slidegen.limits import Limits

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group()
def theme() -> None:
    """Makes a theme of a brand, or shows what a template holds.

    `slidegen themes` lists those at hand.

    \b
    Examples:
      slidegen theme new acme --primary '#0E4A6B' --logo logo.svg
      slidegen theme inspect brand.potx
      slidegen theme adopt brand.potx --name acme
    """


@theme.command()
@click.argument("theme")
@click.option(
    "--html",
    "page",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write it as a web page, with a picture of each layout.",
)
@click.option("--json", "as_json", is_flag=True, help="For programs: all that is known.")
@click.option("--force", is_flag=True, help="Replace a page that was changed, or is open elsewhere.")
@LIMITS
def inspect(theme: str, page: Path | None, as_json: bool, force: bool, limits: Limits) -> None:
    """Shows what a template holds, and what to look at.

    THEME is a template's path (.potx, .pptx), or a theme's name or folder. For each layout: what it is made for and how
    that was found, what slidegen uses it for, its placeholders with their places, fonts and sizes. Then what is to be
    looked at: contrast, fonts that are missing, names that occur twice, what was left in the file.

    \b
    Examples:
      slidegen theme inspect brand.potx
      slidegen theme inspect brand.potx --html brand.html
      slidegen theme inspect acme --json

    Exit status: 0 shown, 1 the template can't be read, 2 wrong usage.
    """
    from slidegen.cli.theme_inspecting import Asked, tell

    sys.exit(tell(Asked(theme, as_json, page, force, limits)))


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


@theme.command()
@click.argument("file", type=_FILE)
@click.option("--name", default="", help="The theme's name [the file's].")
@click.option(
    "--font",
    "fonts",
    multiple=True,
    metavar="NAME=FILE",
    help="The file of a font, or several with commas; again for each font.",
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("themes"),
    show_default=True,
    help="Folder for the theme's own folder.",
)
@click.option("--force", is_flag=True, help="Make all anew, what was corrected by hand too.")
def adopt(file: Path, name: str, fonts: tuple[str, ...], out: Path, force: bool) -> None:
    """Makes a theme of the PowerPoint template FILE, to be corrected by hand.

    themes/NAME/theme.yaml says which layout of the template each form of slide stands on. The template and its fonts
    are copied beside it, and art that browsers can't show is drawn there. Adopting again changes nothing, gives a font
    that was lacking, or takes a newer template; what was corrected by hand stays.

    \b
    Examples:
      slidegen theme adopt brand.potx --name acme
      slidegen theme adopt brand.potx --name acme --font 'Brand Sans=fonts/Brand.ttf'
      slidegen theme adopt brand.potx --name acme --font 'Brand Sans=Brand-Regular.ttf,Brand-Bold.ttf'
      slidegen build talk.md --theme themes/acme

    Exit status: 0 made or the same as before, 1 something is wrong, 2 wrong usage.
    """
    from slidegen.cli.theme_adopting import Asked
    from slidegen.cli.theme_adopting import adopt as adopted

    sys.exit(adopted(Asked(file, name, fonts, out, force)))

"""`slidegen build`: the paths of decks in, their files out."""

from __future__ import annotations

from pathlib import Path

import click

from slidegen.cli.decks import looks_like_deck
from slidegen.cli.options import DECKS, EXPLANATIONS, FINDINGS, LIMITS, ROOT, STRICT, THEME, TO
from slidegen.limits import Limits


class Explanation(click.Choice[str]):
    """A form of explanation; a deck behind the bare option would be taken for one."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if looks_like_deck(value):
            self.fail(f"it stands behind the deck: slidegen build {value} --explain", param, ctx)
        return super().convert(value, param, ctx)


@click.command()
@DECKS
@TO
@click.option(
    "--out", type=click.Path(file_okay=False, path_type=Path), help="Folder for the files [the deck's]."
)
@THEME
@ROOT
@click.option(
    "--open", "open_", is_flag=True, help="Open the result in its program: the page, else the PowerPoint."
)
@STRICT
@click.option("--force", is_flag=True, help="Replace files that were changed, or are open elsewhere.")
@click.option("--keep-going", is_flag=True, help="Write what could be made in spite of errors.")
@FINDINGS
@click.option(
    "--explain",
    type=Explanation(EXPLANATIONS),
    default=None,
    is_flag=False,
    flag_value="text",
    help="List what was decided for each slide and box.",
)
@LIMITS
def build(
    decks: tuple[Path, ...],
    to: tuple[str, ...],
    out: Path | None,
    theme: str,
    root: Path | None,
    open_: bool,
    strict: bool,
    force: bool,
    keep_going: bool,
    findings: str,
    explain: str | None,
    limits: Limits,
) -> None:
    """Builds a Markdown outline into PowerPoint and HTML.

    DECK is a Markdown file, or a folder with a deck.md in it. The files are written beside it.

    \b
    Examples:
      slidegen build talk.md
      slidegen build talk.md --open
      slidegen build talk.md --to pptx --out output
      slidegen build talks/*.md --strict
      slidegen build talk.md --explain
      slidegen build talk.md --findings sarif > findings.sarif

    Exit status: 0 built, 1 an error was found, 2 wrong usage.
    """
    from slidegen.cli.building import Order, build_decks

    if explain == "json" and len(decks) > 1:
        raise click.UsageError("--explain json takes one deck")
    order = Order(to, out, theme, root, strict, findings, explain, limits, keep_going, open_, force)
    build_decks(decks, order)

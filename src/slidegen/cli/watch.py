"""`slidegen watch`: a deck's path in, a page that follows it."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import click

from slidegen.cli.options import DECK, LIMITS, ROOT, TARGETS, THEME, targets_of
from slidegen.limits import Limits

# What the extra `watch` installs.
NEEDED = ("watchfiles", "starlette", "uvicorn")


@click.command()
@DECK
@click.option("--port", type=click.IntRange(0, 65535), help="Port of the page [8642, or any that is free].")
@click.option("--open", "open_", is_flag=True, help="Open the page in the browser.")
@click.option(
    "--to",
    multiple=True,
    callback=lambda context, parameter, value: value and targets_of(context, parameter, value),
    help=f"Write these files too: {','.join(TARGETS)}.",
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for the files, which are then written [the deck's].",
)
@THEME
@ROOT
@click.option("--keep-going", is_flag=True, help="Show what can be made in spite of errors.")
@click.option("--poll", is_flag=True, help="Look for changes by itself, as on a network folder.")
@LIMITS
def watch(
    deck: Path,
    port: int | None,
    open_: bool,
    to: tuple[str, ...] | None,
    out: Path | None,
    theme: str,
    root: Path | None,
    keep_going: bool,
    poll: bool,
    limits: Limits,
) -> None:
    """Shows a deck in the browser while it is written.

    Each time that DECK is saved, or a file that it names, the page shows it, at the slide that was shown before. What
    is wrong in the deck stands in the page and here. Only this machine sees the page. No file is written, unless --to
    or --out asks for it. Ctrl-C ends it.

    \b
    Examples:
      slidegen watch talk.md --open
      slidegen watch talk.md --to pptx
      slidegen watch talk.md --theme plain --port 9000

    Exit status: 0 ended by Ctrl-C, 2 wrong usage.
    """
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing:
        raise click.ClickException(
            f"watch needs {', '.join(missing)}: pip install 'slidegen-webcast[watch]' installs what it needs"
        )
    from slidegen.cli.watching import follow

    targets = to or (TARGETS if out else ())
    follow(deck, port, open_, targets, out, theme, root, keep_going, poll, limits)

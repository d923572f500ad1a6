"""A file that was written into the program in which the person looks at it."""

from __future__ import annotations

import os
import webbrowser
from collections.abc import Sequence
from pathlib import Path

import click


def open_files(written: Sequence[Path]) -> Path | None:
    """Opens the page, else the PowerPoint file; returns it, None where no program took it."""
    pages = [path for path in written if path.suffix == ".html"]
    path = (pages or list(written))[0].resolve()
    if pages and os.environ.get("BROWSER"):
        # Who names a browser means it for pages, whatever the desktop would take.
        return path if webbrowser.open(path.as_uri()) else None
    return path if click.launch(str(path)) == 0 else None

"""A file that was written into the program in which the person looks at it."""

from __future__ import annotations

import os
import webbrowser
from collections.abc import Sequence
from pathlib import Path

import click


def to_open(written: Sequence[Path]) -> Path:
    """The page, else the PowerPoint file."""
    return next((path for path in written if path.suffix == ".html"), written[0])


def opens(file: Path) -> bool:
    """Opens the file; no where no program took it."""
    path = file.resolve()
    if path.suffix == ".html" and os.environ.get("BROWSER"):
        # Who names a browser means it for pages, whatever the desktop would take.
        return webbrowser.open(path.as_uri())
    return click.launch(str(path)) == 0

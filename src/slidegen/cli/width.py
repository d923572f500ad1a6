"""The terminal into how wide a line may be, and words into such lines."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

from slidegen.cli.report import cells

# A terminal may be as narrow as it likes, but lines of fewer cells can't be read; nor can those that are longer.
NARROWEST, WIDEST = 40, 120


def terminal_width() -> int:
    """The widest where there is no terminal, so that what is piped is the same everywhere."""
    if not sys.stdout.isatty():
        return WIDEST
    try:
        columns = os.get_terminal_size(sys.stdout.fileno()).columns
    except OSError:
        return WIDEST
    return max(NARROWEST, min(WIDEST, columns)) if columns else WIDEST


def wrapped(text: str, width: int, indent: str = "", hanging: str = "") -> Iterator[str]:
    """Lines of so many cells, the further ones begun by `hanging`; a word that is longer than a line stands alone."""
    line = indent
    fresh = True
    for word in text.split(" "):
        if not fresh and cells(line) + 1 + cells(word) > width:
            yield line
            line, fresh = hanging, True
        line += word if fresh else f" {word}"
        fresh = False
    yield line

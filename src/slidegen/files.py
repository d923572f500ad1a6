"""Names of text files beside a deck into Sources; nothing outside the root is opened."""

from __future__ import annotations

import posixpath
from pathlib import Path

from slidegen.diagnostics import Finding
from slidegen.limits import DEFAULT, Limits, read_bounded, too_large
from slidegen.located import Absent, find
from slidegen.source import Source, Span, lines_of


def read_text(
    path: str, root: Path, folder: Path, deck: str, span: Span, limits: Limits = DEFAULT
) -> tuple[Source | None, tuple[Finding, ...]]:
    """The text of the file at `path`, relative to `folder`, where the deck called `deck` stands; `span` names it."""
    if "://" in path or path.startswith("data:"):
        return None, (_unreadable(path, span, "nothing is fetched", "save the file beside the deck"),)
    file = find(path, root, folder)
    if isinstance(file, Absent):
        return None, (_unreadable(path, span, file.why, file.hint),)
    try:
        data = read_bounded(file, limits)
        if data is None:
            return None, (too_large("file_megabytes", limits, f'file "{path}" is not read', span),)
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        why = f"it is not UTF-8 text (byte {error.start})"
        return None, (_unreadable(path, span, why, "save it as UTF-8"),)
    except OSError:
        return None, (_unreadable(path, span, "it may not be read", ""),)
    name = posixpath.join(posixpath.dirname(deck), path)
    return Source(name, lines_of(text)), ()


def _unreadable(path: str, span: Span, why: str, hint: str) -> Finding:
    return Finding("unreadable", f'file "{path}" can\'t be read: {why}', span, hint)

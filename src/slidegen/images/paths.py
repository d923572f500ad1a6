"""The path of a picture, as it is written, into a file below the root that may be read."""

from __future__ import annotations

import re
from pathlib import Path

from slidegen.images.refusal import USE, Refusal
from slidegen.located import find

_URL = re.compile(r"[a-z][a-z0-9+.-]*://|//|(?:file|https?|ftp|blob|about|javascript):", re.IGNORECASE)


def locate(written: str, root: Path, folder: Path) -> Path | Refusal:
    """The file, or why there is none. Nothing outside `root` is opened or listed, nothing is fetched."""
    if _URL.match(written):
        return Refusal("nothing is fetched", "save the picture beside the deck")
    found = find(written, root, folder)
    return found if isinstance(found, Path) else Refusal(found.why, found.hint or USE)

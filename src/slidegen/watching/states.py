"""Files into what tells whether they have changed, without reading them."""

from __future__ import annotations

import os
from pathlib import Path
from stat import S_ISDIR

State = tuple[int, ...] | None
# Of the files below a theme's folder so many are looked at: a theme may stand in a folder with everything.
MOST = 1_000


def state_of(path: Path) -> State:
    """Time of the last change, size and identity; None where there is no such file. Editors that save under another
    name and rename give the file a new identity."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino, found.st_mode


def identity_of(folder: Path) -> State:
    """What stays of a folder whatever happens in it; None where there is none."""
    try:
        found = folder.stat()
    except (OSError, ValueError):
        return None
    return (found.st_dev, found.st_ino) if S_ISDIR(found.st_mode) else None


def states_below(folder: Path) -> tuple[tuple[str, State], ...]:
    """Of each file in the folder and in those within it, by name; hidden ones are left out."""
    states: list[tuple[str, State]] = []
    for home, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if len(states) == MOST:
                return tuple(states)
            if not name.startswith("."):
                path = Path(home, name)
                states.append((str(path), state_of(path)))
    return tuple(states)

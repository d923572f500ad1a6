"""The path of a picture, as it is written, into a file below the root that may be read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from itertools import islice
from os import scandir
from pathlib import Path
from unicodedata import normalize
from urllib.parse import quote

from slidegen.images.refusal import Refusal

_URL = re.compile(r"[a-z][a-z0-9+.-]*://|//|(?:file|https?|ftp|blob|about|javascript):", re.IGNORECASE)
_QUERY = re.compile(r"[?#].*", re.DOTALL)
# Only so many names of a folder are compared with one that is not there.
_MOST_NAMES = 10_000


def locate(written: str, root: Path, folder: Path) -> Path | Refusal:
    """The file, or why there is none. Nothing outside `root` is opened or listed, nothing is fetched."""
    if _URL.match(written):
        return Refusal("nothing is fetched", "save the picture beside the deck")
    first: Refusal | None = None
    for path in _readings(written):
        found = _file(folder / path, root)
        if isinstance(found, Path):
            return found
        first = first or found
    assert first is not None, "what is written is the first reading of itself"
    absent = first.why == _ABSENT.why
    same = _matching(written, root, folder, lambda name: normalize("NFC", name)) if absent else None
    return same or _with_hint(first, written, root, folder)


_ABSENT = Refusal("there is no such file", "the path is relative to the deck")


def _readings(written: str) -> dict[str, None]:
    """What an author may mean: the path itself, without a query, with its blanks in percent, with slashes."""
    plain = _QUERY.sub("", written)
    return dict.fromkeys((written, plain or written, quote(written, safe="/%"), plain.replace("\\", "/")))


def _file(path: Path, root: Path) -> Path | Refusal:
    try:
        file = path.resolve()
        if not file.is_relative_to(root.resolve()):
            return Refusal("it is outside the deck's folder", "--root widens what may be read")
        if file.is_dir():
            return Refusal("it is a folder", "name a picture in it")
        if file.exists() and not file.is_file():
            return Refusal("it is no ordinary file")
        return file if file.is_file() else _ABSENT
    except (OSError, ValueError, RuntimeError):
        # Too long a name, one with a zero byte, or links in a circle: no file is called so.
        return _ABSENT


def _matching(written: str, root: Path, folder: Path, key: Callable[[str], str]) -> Path | None:
    """The file whose name is the same by `key`, folder by folder."""
    here = folder
    for part in Path(_QUERY.sub("", written)).parts:
        names = () if part == ".." else _names(here, root)
        here /= next((name for name in names if key(name) == key(part)), part)
    found = _file(here, root)
    return found if isinstance(found, Path) else None


def _names(folder: Path, root: Path) -> Iterator[str]:
    """The names in a folder below the root, in their order."""
    try:
        if not folder.resolve().is_relative_to(root.resolve()):
            return
        with scandir(folder) as entries:
            yield from sorted(entry.name for entry in islice(entries, _MOST_NAMES))
    except (OSError, ValueError, RuntimeError):
        return


def _with_hint(refusal: Refusal, written: str, root: Path, folder: Path) -> Refusal:
    """The refusal, naming a file that the author may have meant."""
    relative = written.lstrip("/")
    if written.startswith("/"):
        for base in (folder, root):
            inside = _file(base / relative, root)
            if isinstance(inside, Path) and inside.is_relative_to(folder.resolve()):
                meant = inside.relative_to(folder.resolve()).as_posix()
                return Refusal(refusal.why, f'paths are relative to the deck: "{meant}"')
    if refusal.why != _ABSENT.why:
        return refusal
    other = _matching(written, root, folder, lambda name: normalize("NFC", name).casefold())
    if other is not None:
        return Refusal(refusal.why, f'did you mean "{_as_written(other, folder)}"?')
    path = Path(written)
    near = get_close_matches(path.name, list(_names(folder / path.parent, root)), n=1, cutoff=0.7)
    return Refusal(refusal.why, f'did you mean "{(path.parent / near[0]).as_posix()}"?') if near else refusal


def _as_written(file: Path, folder: Path) -> str:
    home = folder.resolve()
    return file.relative_to(home).as_posix() if file.is_relative_to(home) else file.name

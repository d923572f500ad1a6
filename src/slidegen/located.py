"""The path of a file, as a deck writes it, into a file below the root that may be read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import islice
from os import scandir
from pathlib import Path, PureWindowsPath
from unicodedata import normalize
from urllib.parse import quote


@dataclass(frozen=True, slots=True)
class Absent:
    """Why there is no file to read, and what helps."""

    why: str
    hint: str = ""


_QUERY = re.compile(r"[?#].*", re.DOTALL)
# Only so many names of a folder are compared with one that is not there.
_MOST_NAMES = 10_000
_FETCHED = Absent("nothing is fetched", "save the file beside the deck")
_ABSENT = Absent("there is no such file", "the path is relative to the deck")
_OF_ONE_COMPUTER = Absent(
    _ABSENT.why, "a path with a drive holds on one computer alone: save the file beside the deck"
)


def find(written: str, root: Path, folder: Path) -> Path | Absent:
    """The file, or why there is none. Nothing outside `root` is opened or listed."""
    # Windows asks the computer of that name, as soon as such a path is looked at.
    if written.replace("\\", "/").startswith("//"):
        return _FETCHED
    first: Absent | None = None
    for path in _readings(written):
        found = _file(folder / path, root)
        if isinstance(found, Path):
            return found
        first = first or found
    assert first is not None, "what is written is the first reading of itself"
    absent = first.why == _ABSENT.why
    same = _matching(written, root, folder, _composed) if absent else None
    return same or _with_hint(first, written, root, folder)


def _readings(written: str) -> dict[str, None]:
    """What an author may mean: the path itself, without a query, with its blanks in percent, with slashes."""
    plain = _QUERY.sub("", written)
    return dict.fromkeys((written, plain or written, quote(written, safe="/%"), _slashed(plain).as_posix()))


def _file(path: Path, root: Path) -> Path | Absent:
    try:
        file = path.resolve()
        if not file.is_relative_to(root.resolve()):
            return Absent("it is outside the deck's folder", "--root widens what may be read")
        if file.is_dir():
            return Absent("it is a folder", "name a file in it")
        if file.exists() and not file.is_file():
            return Absent("it is no ordinary file")
        return file if file.is_file() else _ABSENT
    except (OSError, ValueError, RuntimeError):
        # Too long a name, one with a zero byte, or links in a circle: no file is called so.
        return _ABSENT


def _slashed(written: str) -> Path:
    """A path as Windows shows it, or any other."""
    return Path(written.replace("\\", "/"))


def _composed(name: str) -> str:
    """Letters with their marks as one character: macOS may have written them apart."""
    return normalize("NFC", name)


def _matching(written: str, root: Path, folder: Path, key: Callable[[str], str]) -> Path | None:
    """The file whose name is the same by `key`, folder by folder."""
    here = folder
    for part in _slashed(_QUERY.sub("", written)).parts:
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


def _with_hint(absent: Absent, written: str, root: Path, folder: Path) -> Absent:
    """What is said of it, naming a file that the author may have meant."""
    relative = written.lstrip("/")
    if written.startswith("/"):
        for base in (folder, root):
            inside = _file(base / relative, root)
            if isinstance(inside, Path) and inside.is_relative_to(folder.resolve()):
                meant = inside.relative_to(folder.resolve()).as_posix()
                return Absent(absent.why, f'paths are relative to the deck: "{meant}"')
    if absent.why != _ABSENT.why:
        return absent
    if PureWindowsPath(written).drive:
        return _OF_ONE_COMPUTER
    other = _matching(written, root, folder, lambda name: _composed(name).casefold())
    if other is not None:
        return Absent(absent.why, f'did you mean "{_as_written(other, folder)}"?')
    path = _slashed(written)
    near = get_close_matches(path.name, list(_names(folder / path.parent, root)), n=1, cutoff=0.7)
    return Absent(absent.why, f'did you mean "{(path.parent / near[0]).as_posix()}"?') if near else absent


def _as_written(file: Path, folder: Path) -> str:
    home = folder.resolve()
    return file.relative_to(home).as_posix() if file.is_relative_to(home) else file.name

"""Names of themes into their files: beside the deck, in its folder `themes`, or among those of slidegen."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path
from unicodedata import normalize

import slidegen

FILE = "theme.yaml"
# The folder beside a deck in which its themes may stand.
FOLDER = "themes"
# How the names of PowerPoint's files end, each of which is a theme by its path.
TEMPLATES = (".pptx", ".potx", ".pptm", ".potm", ".ppsx", ".ppsm")


def names(folder: Path | None = None) -> tuple[str, ...]:
    """The themes that come with slidegen, and those of the deck's folder."""
    return tuple(sorted({file.parent.name for home in homes(folder) for file in home.glob(f"*/{FILE}")}))


def is_template(name: str) -> bool:
    """Whether a theme's name is the path of a PowerPoint file."""
    return name.lower().endswith(TEMPLATES)


def typed(name: str) -> Path | str:
    """What a person typed for a theme: its path where it leads to a folder or to a template, or where the folder that
    they are in has a theme of this name in `themes`; else its name."""
    if not name:
        return name
    path, here = Path(name), Path(FOLDER) / name
    try:
        if path.is_dir() or (is_template(name) and path.is_file()):
            return path.resolve()
        if path.name == name and (here / FILE).is_file() and not shipped(name):
            return here.resolve()
    except OSError:
        # Too long a name: no file is called so.
        return name
    return name


def shipped(name: str) -> Path | None:
    """The file of one of slidegen's own themes."""
    return find(name, None)


def homes(folder: Path | None) -> tuple[Path, ...]:
    """Where themes are looked for, in this order."""
    own = (folder, folder / FOLDER) if folder else ()
    return (*own, *_shipped_homes())


def _shipped_homes() -> Iterator[Path]:
    """Where slidegen's themes are: beside the modules when installed, else at the top of the source tree."""
    package = Path(slidegen.__file__).parent
    yield package / "themes"
    yield package.parent.parent / "themes"


def find(name: str, folder: Path | None) -> Path | None:
    """A name may not lead out of the folder in which it is looked for. A deck in a theme's own folder may name that."""
    if folder is not None and folder.resolve().name == name and (folder / FILE).is_file():
        return (folder / FILE).resolve()
    # Windows asks the computer of that name, as soon as such a path is looked at.
    if name.replace("\\", "/").startswith("//"):
        return None
    # A deck and a disk may differ in whether letters and their marks are one character: macOS parts them.
    forms = sorted({name, normalize("NFC", name), normalize("NFD", name)})
    for home, form in product(homes(folder), forms):
        try:
            file = (home / form / FILE).resolve()
            if file.is_relative_to(home.resolve()) and file.is_file():
                return file
        except (OSError, ValueError):
            # Too long a name, or one with a zero byte: no file is called so.
            return None
    return None

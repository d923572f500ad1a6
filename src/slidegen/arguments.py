"""What a Python program gives, into what the stages take; exceptions say in a sentence what was expected."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import fields
from pathlib import Path
from typing import Literal

from slidegen.deck_file import DECK_FILE
from slidegen.diagnostics import did_you_mean
from slidegen.limits import DEEPEST, DEFAULT, Limits
from slidegen.pipeline import PAINTERS

Format = Literal["pptx", "html"]
StrPath = str | os.PathLike[str]


def deck_path(path: StrPath) -> Path:
    """The file of a deck; a folder stands for the `deck.md` in it."""
    if isinstance(path, str) and "\n" in path:
        raise ValueError("a path is on one line; the text of a deck goes in load(text=...)")
    file = path_of(path, "the path of a deck")
    return file / DECK_FILE if (file / DECK_FILE).is_file() else file


def path_of(path: StrPath, what: str) -> Path:
    """The path that the argument `what` gives."""
    if not isinstance(path, str | os.PathLike):
        raise TypeError(f"{what} is a str or a Path, not {type(path).__name__}")
    return Path(path)


def text_of(text: str) -> str:
    if not isinstance(text, str):
        raise TypeError(f"text is a str, not {type(text).__name__}")
    return text


def file_name(name: str) -> str:
    """A name that leads to no other folder when files are called so."""
    if not name or Path(name).name != name or set(name) & set("/\\\0"):
        raise ValueError(f"name {name!r} is not the name of a file, without folders")
    return name


def root_of(root: StrPath | None, folder: Path) -> Path:
    """The folder below which files are read: without one, the deck's own."""
    return folder if root is None else path_of(root, "root")


def theme_of(theme: StrPath | None) -> Path | str:
    """A theme by its name or, where it is a path, by its folder; empty for the deck's own."""
    if theme is None or isinstance(theme, str):
        return theme or ""
    return path_of(theme, "theme").resolve()


def targets_of(to: Format | Iterable[Format]) -> tuple[str, ...]:
    """The outputs to make, each once."""
    targets = (to,) if isinstance(to, str) else tuple(dict.fromkeys(to))
    for target in targets:
        if target not in PAINTERS:
            raise ValueError(f"to: no output is called {target!r}; {did_you_mean(str(target), PAINTERS)}")
    return targets


def limits_of(limits: Limits | None) -> Limits:
    """Limits within which a build can keep."""
    if limits is None:
        return DEFAULT
    if not isinstance(limits, Limits):
        raise TypeError(f"limits are slidegen.Limits(...), not {type(limits).__name__}")
    for each in fields(limits):
        most = getattr(limits, each.name)
        if not 1 <= most <= DEEPEST.get(each.name, most):
            raise ValueError(f"limits: {each.name} can't be {most:,}")
    return limits

"""A deck that was built into the files that it was built from, and those that it names in vain."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from slidegen.blocks.kinds import pictures
from slidegen.images.paths import locate
from slidegen.limits import Limits
from slidegen.markdown.front_matter import written_for
from slidegen.model import Deck
from slidegen.outline import files_named
from slidegen.pipeline import read_texts
from slidegen.source import Source
from slidegen.theme.homes import find, homes, is_template
from slidegen.watching.states import State, identity_of, state_of, states_below


@dataclass(frozen=True, slots=True)
class Inputs:
    """`files` are read as they are; `absent` are pictures, as they are written, that were not found: they are looked
    for from `folder`, below `root`. `theme` is a name, looked for from `home`."""

    files: frozenset[Path]
    absent: frozenset[str] = frozenset()
    root: Path = Path()
    folder: Path = Path()
    theme: str = ""
    home: Path = Path()

    def states(self) -> dict[object, object]:
        """What each input is now: two that are equal give the same deck."""
        states: dict[object, object] = {path: state_of(path) for path in self.files}
        states.update((written, locate(written, self.root, self.folder)) for written in self.absent)
        file = find(self.theme, self.home) if self.theme else None
        states["theme", self.theme, self.home] = states_below(file.parent) if file else None
        return states

    def folders(self) -> dict[Path, State]:
        """Where changes are to be looked for, as far as these folders are there, each with its identity: one that was
        removed and made again is another one."""
        named = {path.parent for path in self.files} | {(self.folder / each).parent for each in self.absent}
        root = _real(self.root)
        wanted = {real for each in named if (real := _real(each)) and root and real.is_relative_to(root)}
        wanted |= {path.resolve().parent for path in self.files if path.is_symlink()}
        file = find(self.theme, self.home) if self.theme else None
        wanted |= (
            {Path(name).parent for name, _ in states_below(file.parent)} if file else set(homes(self.home))
        )
        return {each: identity for each in wanted if (identity := identity_of(each))}


def _real(path: Path) -> Path | None:
    """The path without links; None where there can be no such path: too long a name, a zero byte, links in a circle."""
    try:
        return path.resolve()
    except (OSError, ValueError, RuntimeError):
        return None


def inputs_of(source: Source, deck: Deck, file: Path, root: Path, theme: Path | str) -> Inputs:
    """The inputs of the deck in `file`, which was read from `source`; `theme` replaces its own."""
    folder, limits = file.parent, deck.meta.limits
    files = {file, *(folder / name for name in _texts(source, folder, root, limits))}
    absent: set[str] = set()
    for written in {block.path for slide in deck.slides for block in pictures(slide.blocks)}:
        if not written.startswith("data:"):
            found = locate(written, root, folder)
            files.update((found,) if isinstance(found, Path) else ())
            absent.update(() if isinstance(found, Path) else (written,))
    home = theme.parent if isinstance(theme, Path) else folder
    name = theme.name if isinstance(theme, Path) else theme or deck.meta.theme
    if is_template(name):
        return Inputs(frozenset({*files, home / name}), frozenset(absent), root, folder)
    return Inputs(frozenset(files), frozenset(absent), root, folder, name, home)


def _texts(source: Source, folder: Path, root: Path, limits: Limits) -> Iterator[str]:
    """The text files that the deck names and those that these name, whether they are there or not."""
    tool = written_for(source)
    texts, _ = read_texts(source, root, folder, limits)
    waiting, seen = [("", source)], set[str]()
    while waiting:
        home, naming = waiting.pop()
        for each in files_named(naming, home, tool, limits):
            yield each.path
            if each.kind == "include" and each.path in texts and each.path not in seen:
                seen.add(each.path)
                waiting.append((each.path, texts[each.path]))

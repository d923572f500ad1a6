"""How much one build takes on, and what is said where there is more."""

from __future__ import annotations

import sys
from dataclasses import dataclass, fields, replace
from pathlib import Path

from slidegen.diagnostics import Finding
from slidegen.source import Span

MEGA = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """The largest deck that is built."""

    slides: int = 5_000
    """slides in the deck, and slides that they become where they continue"""
    file_megabytes: int = 50
    """1,000,000 bytes in a file that is read: the deck, a picture, a text, a part of a theme"""
    megapixels: int = 100
    """1,000,000 pixels in a picture"""
    nesting: int = 100
    """blocks in blocks (a list and its item are one each), and marks in marks; 1,000 at the most"""
    characters: int = 20_000
    """characters in one paragraph, heading, cell or code block"""
    blocks: int = 2_000
    """paragraphs, items, cells and other blocks on a slide"""
    yaml_values: int = 5_000
    """values in front matter or a theme, those that aliases repeat too"""
    yaml_nesting: int = 40
    """settings within settings; 1,000 at the most"""
    package_parts: int = 5_000
    """parts of a PowerPoint file that is read"""
    unpacked_megabytes: int = 200
    """1,000,000 bytes in a PowerPoint file that is read, once unpacked"""
    template_elements: int = 250_000
    """elements and attributes in the masters, layouts and themes of a template, or a twentieth of their bytes"""


@dataclass(frozen=True, slots=True)
class Asked:
    """The limits that a deck names; of the others it has no wish."""

    slides: int | None = None
    file_megabytes: int | None = None
    megapixels: int | None = None
    nesting: int | None = None
    characters: int | None = None
    blocks: int | None = None
    yaml_values: int | None = None
    yaml_nesting: int | None = None
    package_parts: int | None = None
    unpacked_megabytes: int | None = None
    template_elements: int | None = None

    def within(self, ceiling: Limits) -> Limits:
        """The deck's limits where it names them, none of them higher than the ceiling's, which holds for the others.

        Only the person who builds a deck raises a limit: one that is made to do harm would.
        """
        return replace(
            ceiling,
            **{name: max(1, min(most, getattr(ceiling, name))) for name, most in self.named().items()},
        )

    def named(self) -> dict[str, int]:
        named = {name: getattr(self, name) for name in NAMES}
        return {name: most for name, most in named.items() if most is not None}


NAMES = tuple(each.name for each in fields(Limits))
DEFAULT = Limits()
# The limits that nobody raises beyond this: the interpreter itself gives out some way below.
DEEPEST = {"nesting": 1_000, "yaml_nesting": 1_000}
_CALLS_A_LEVEL = 12


def allow_depth(limits: Limits) -> None:
    """Room on the stack for what nests: each level takes a few calls within one another. It stays for the process."""
    deepest = max(limits.nesting, limits.yaml_nesting)
    sys.setrecursionlimit(max(sys.getrecursionlimit(), deepest * _CALLS_A_LEVEL))


def key_of(name: str) -> str:
    """A limit as authors write it."""
    return name.replace("_", "-")


def too_large(name: str, limits: Limits, what: str, span: Span | None) -> Finding:
    """The finding that something goes beyond the limit of this name; `what` says so, and what becomes of it."""
    most = getattr(limits, name)
    hint = f"--limit {key_of(name)}=NUMBER allows more"
    return Finding("too-large", f"{what} (the limit is {most:,})", span, hint)


def read_bounded(file: Path, limits: Limits) -> bytes | None:
    """The bytes of a file, None where there are more than the limit; raises OSError where it can't be read."""
    most = limits.file_megabytes * MEGA
    with file.open("rb") as stream:
        # The size that a file system tells is that of regular files only, and may change meanwhile.
        data = stream.read(most + 1)
    return data if len(data) <= most else None

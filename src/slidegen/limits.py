"""How much one build takes on, and what is said where there is more."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from pathlib import Path

from slidegen.diagnostics import Finding
from slidegen.source import Span

MEGA = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """The largest deck that is built. A megabyte has 1,000,000 bytes, a megapixel as many pixels.

    `slides` are those of the source, and also what they become where they continue. `file_megabytes` holds for
    each file that is read, the deck too. `nesting` counts blocks in blocks, where a list and its item are one each,
    and marks in marks. `characters` are those of one paragraph, heading, cell or code block, as written; `blocks`
    all blocks below one heading, those in other blocks too.
    """

    slides: int = 5_000
    file_megabytes: int = 50
    megapixels: int = 100
    nesting: int = 100
    characters: int = 20_000
    blocks: int = 2_000
    yaml_values: int = 5_000
    yaml_nesting: int = 40


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

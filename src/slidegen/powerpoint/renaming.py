"""A template's package into one whose part names any reader takes, and that leaves free those of a deck's own parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from slidegen.opc import Package, Part, Relationship

# Segments of plain letters, none of which ends in a dot (ECMA-376 part 2, 9.1.1.1).
_PLAIN = re.compile(r"(?:/[A-Za-z0-9_~-]+(?:\.[A-Za-z0-9_~-]+)*)+")
# Where a deck puts its own parts.
TAKEN = ("/ppt/slides/", "/ppt/notesslides/", "/docprops/", "/_rels/")


def renamed(package: Package) -> Package:
    """The same package where all names are good."""
    names = {name: name for name in package.parts if _is_good(name)}
    free = _free({name.lower() for name in package.parts})
    for name in package.parts:
        if name not in names:
            names[name] = f"{next(free)}{_extension(name)}"
    if all(old == new for old, new in names.items()):
        return package
    parts = {names[part.name]: _renamed(part, names) for part in package.parts.values()}
    return Package(parts, tuple(_leading(rel, names) for rel in package.relationships))


def _is_good(name: str) -> bool:
    low = name.lower()
    return bool(_PLAIN.fullmatch(name)) and not low.startswith(TAKEN) and "/_rels/" not in low


def _extension(name: str) -> str:
    found = re.search(r"\.[A-Za-z0-9]{1,8}$", name)
    return found[0].lower() if found else ".bin"


def _free(taken: set[str]) -> Iterator[str]:
    stems = {name.rpartition(".")[0] for name in taken}
    return (stem for number in count(1) if (stem := f"/ppt/template/part{number}") not in stems)


def _renamed(part: Part, names: dict[str, str]) -> Part:
    relationships = tuple(_leading(rel, names) for rel in part.relationships)
    return replace(part, name=names[part.name], relationships=relationships)


def _leading(rel: Relationship, names: dict[str, str]) -> Relationship:
    return rel if rel.external else replace(rel, target=names.get(rel.target, rel.target))

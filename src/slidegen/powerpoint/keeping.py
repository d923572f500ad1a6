"""The package of an opened template into the parts and relationships that decks keep, those at fault left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import count

from lxml import etree

from slidegen.opc import Package, Part, Relationship
from slidegen.powerpoint.kinds import (
    ACTIVE,
    ADDRESSES,
    CONTENT,
    LOOKS,
    OWNERS,
    SETTINGS,
    UNNAMED,
    kind_of,
)
from slidegen.powerpoint.names import R, child, children
from slidegen.powerpoint.parsing import parse_xml
from slidegen.powerpoint.pruning import drop_actions, drop_own, drop_relationships, relationship_ids
from slidegen.powerpoint.xml import HEAD, OFFICE


class Keeping:
    """A walk over a package from its main part.

    `parts` are those kept so far; `missing` the parts that are not there or no XML; `outside` the addresses of what
    is linked and not embedded; `active` what may act. A part that loses nothing keeps its bytes.
    """

    def __init__(self, package: Package, main: Part) -> None:
        self.package = package
        self.parts: dict[str, Part] = {}
        self.missing: dict[str, None] = {}
        self.outside: dict[str, None] = {}
        self.active: dict[str, None] = {}
        self._owners: dict[str, str] = {}
        self._waiting = [(main.name, "presentation")]
        self._walk()

    def _walk(self) -> None:
        while self._waiting:
            name, kind = self._waiting.pop(0)
            if name not in self.parts:
                self.parts[name] = self._taken(self.package.parts[name], kind)

    def _taken(self, part: Part, kind: str) -> Part:
        root = parse_xml(part.blob) if _is_xml(part, kind) else None
        part = replace(part, content_type=CONTENT.get(kind, part.content_type))
        if root is None:
            return replace(part, relationships=())
        if kind == "presentation":
            drop_own(root)
            self.active.update(
                dict.fromkeys(rel.target for rel in part.relationships if kind_of(rel) in ACTIVE)
            )
        acted = drop_actions(root)
        if acted:
            self.active[part.name] = None
        named = relationship_ids(root)
        kept = [new for rel in part.relationships if (new := self._kept(rel, part, kind, named))]
        kept = self._with_master(part, kept) if kind == "slideLayout" else kept
        lost = named - {rel.id for rel in kept} - {""}
        nowhere = lost - {rel.id for rel in part.relationships}
        self.missing.update(dict.fromkeys(f"{part.name}#{key}" for key in sorted(nowhere)))
        drop_relationships(root, lost)
        changed = lost or acted or kind == "presentation"
        blob = f"{HEAD}{etree.tostring(root, encoding='unicode')}".encode() if changed else part.blob
        return replace(part, blob=blob, relationships=tuple(kept))

    def _kept(self, rel: Relationship, owner: Part, kind: str, named: set[str]) -> Relationship | None:
        """A relationship that stays, its part among those that wait."""
        what = kind_of(rel)
        if what in ACTIVE and kind not in ("chart", "presentation"):
            self.active[rel.target] = None
        wanted = rel.id in named or (what in UNNAMED and (what, kind) != ("slideMaster", "presentation"))
        if not wanted or what not in LOOKS | CONTENT.keys() or (what, kind) == ("slideMaster", "slideLayout"):
            return None
        if rel.external:
            if what == "hyperlink" and rel.target.lower().startswith(ADDRESSES):
                return rel
            self.outside[rel.target] = None
            return None
        if what in SETTINGS and self._tells_of_slides(rel):
            return None
        if not self._usable(rel, kind):
            self.missing[rel.target] = None
            return None
        return self._owned(rel, owner, kind)

    def _owned(self, rel: Relationship, owner: Part, kind: str) -> Relationship | None:
        """Masters share no theme and no layout: one that another has already is copied, or left to that."""
        what = kind_of(rel)
        if kind in OWNERS and what in ("theme", "slideLayout"):
            first = self._owners.setdefault(rel.target, owner.name)
            if first != owner.name and what == "slideLayout":
                return None
            if first != owner.name:
                return replace(rel, target=self._copy(rel.target))
        self._waiting.append((rel.target, what))
        return rel

    def _copy(self, theme: str) -> str:
        taken = {*self.package.parts, *self.parts}
        name = next(new for number in count(1) if (new := f"/ppt/theme/theme{number}.xml") not in taken)
        self.parts[name] = replace(self._taken(self.package.parts[theme], "theme"), name=name)
        return name

    def _with_master(self, layout: Part, kept: list[Relationship]) -> list[Relationship]:
        """The layout's relationships with the one to its master, which some programs forget."""
        said = (rel.id for rel in layout.relationships if kind_of(rel) == "slideMaster")
        used = {rel.id for rel in layout.relationships}
        free = next(key for number in count(1) if (key := f"rId{number}") not in used)
        master = Relationship(next(said, free), f"{OFFICE}/slideMaster", self._owners.get(layout.name, ""))
        return [master, *kept]

    def _usable(self, rel: Relationship, owner_kind: str) -> bool:
        """Whether the part is there, and XML where it must be; a master needs its theme and a layout."""
        part, what = self.package.parts.get(rel.target), kind_of(rel)
        if part is None:
            return False
        root = parse_xml(part.blob) if _is_xml(part, what) else None
        if _is_xml(part, what) and root is None:
            return False
        if what not in OWNERS or owner_kind != "presentation":
            return True
        theme = [each for each in part.relationships if kind_of(each) == "theme"]
        whole = any(self._usable(each, what) for each in theme)
        return whole and (what != "slideMaster" or bool(self._layouts(part, root)))

    def _layouts(self, master: Part, root: etree._Element | None) -> Sequence[Relationship]:
        listed = {each.get(f"{R}id") for each in children(child(root, "sldLayoutIdLst"))}
        return [
            rel
            for rel in master.relationships
            if kind_of(rel) == "slideLayout" and rel.id in listed and self._usable(rel, "slideMaster")
        ]

    def _tells_of_slides(self, rel: Relationship) -> bool:
        """Whether the settings of show or view lead to slides or custom shows, which are gone."""
        part = self.package.parts.get(rel.target)
        return part is not None and (bool(part.relationships) or b"custShow" in part.blob)


def _is_xml(part: Part, kind: str) -> bool:
    return kind in CONTENT or kind == "presentation" or part.content_type.endswith("xml")

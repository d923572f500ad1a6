"""A template's package into what a deck keeps of it: masters, layouts, themes, and the presentation without slides."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import count

from slidegen.opc import Package, Part, Relationship
from slidegen.painters.pptx.presentation import relationship_ids, without_slides

OFFICE_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
MAIN_CONTENT = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
_SHAPE = re.compile(rb"<(\w+:)sp[\s>].*?</\1sp>", re.DOTALL)
_WORDS = re.compile(rb"<\w+:t>[^<]")
# Parts that presentation.xml leads to without naming them.
IMPLICIT = tuple(OFFICE_TYPE + kind for kind in ("presProps", "viewProps", "tableStyles", "theme"))


@dataclass(frozen=True, slots=True)
class Template:
    """`main` is the presentation without slides; `parts` are all others, by name."""

    main: Part
    parts: Mapping[str, Part]

    def related(self, part: Part, kind: str) -> Part | None:
        """The first part to which a part has a relationship of this kind."""
        targets = (rel.target for rel in part.relationships if rel.type == OFFICE_TYPE + kind)
        return next((self.parts[target] for target in targets), None)


def open_template(package: Package) -> Template:
    """What a deck keeps. Comments' authors, printer settings, macros and custom XML stay behind: they are those of a
    file, not of a brand."""
    whole = _main(package)
    blob = without_slides(whole.blob)
    named = relationship_ids(blob)
    kept = tuple(
        rel
        for rel in whole.relationships
        if rel.id in named or (rel.type in IMPLICIT and not _tells_of_slides(package.parts[rel.target]))
    )
    main = Part(whole.name, MAIN_CONTENT, blob, kept)
    return Template(main, {name: package.parts[name] for name in _reached(package, main)})


def has_bare_footer(layout: bytes) -> bool:
    """Whether a layout's footer has no words."""
    shapes = (found[0] for found in _SHAPE.finditer(layout))
    return any(b'type="ftr"' in shape and not _WORDS.search(shape) for shape in shapes)


def related(part: Part, kind: str, target: str) -> tuple[Part, str]:
    """The part with one more relationship, and that relationship's id."""
    used = {rel.id for rel in part.relationships}
    key = next(key for number in count(1) if (key := f"rId{number}") not in used)
    return replace(
        part, relationships=(*part.relationships, Relationship(key, OFFICE_TYPE + kind, target))
    ), key


def _main(package: Package) -> Part:
    return next(
        package.parts[rel.target]
        for rel in package.relationships
        if rel.type == OFFICE_TYPE + "officeDocument"
    )


def _tells_of_slides(part: Part) -> bool:
    """Whether the settings of show or view lead to slides or custom shows, which are gone."""
    return part.content_type.endswith("Props+xml") and (bool(part.relationships) or b"custShow" in part.blob)


def _reached(package: Package, main: Part) -> Iterator[str]:
    """The parts to which the main part leads, directly or not, each once."""
    seen: dict[str, None] = {}
    waiting = list(reversed(main.relationships))
    while waiting:
        rel = waiting.pop()
        if not rel.external and rel.target not in seen:
            seen[rel.target] = None
            waiting.extend(reversed(package.parts[rel.target].relationships))
    return (name for name in seen if name != main.name)

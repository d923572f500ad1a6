"""A PowerPoint file's package into what it holds beside the look of a brand: slides, sections, what is in no use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from slidegen.opc import Package, Part
from slidegen.powerpoint.kinds import LEFT, kind_of
from slidegen.powerpoint.masters import read_masters
from slidegen.powerpoint.names import child, children, flag
from slidegen.powerpoint.opening import main_part
from slidegen.powerpoint.parsing import parse_xml
from slidegen.powerpoint.pruning import SECTIONS, relationship_ids
from slidegen.powerpoint.read_shapes import placeholder_of

# Windows' own drawings, by which their content types end.
METAFILES = ("emf", "wmf", "metafile")
COMMENTS = ("comments", "commentAuthors", "authors")


@dataclass(frozen=True, slots=True)
class Remains:
    """Names of shows, sections and embedded fonts; counts of parts; `slide_bytes` are those of slides with what they
    need, unpacked. `unused` are pictures of masters and layouts that none of them shows."""

    slides: int = 0
    slide_bytes: int = 0
    notes: int = 0
    comments: int = 0
    metafiles: int = 0
    unused: int = 0
    shows: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    fonts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetSource:
    """A layout as its master lists it: `part` is its part's name, `master` counts from 1, `look` is the name of its
    theme; `hidden` are the names of placeholders that PowerPoint does not show."""

    part: str
    name: str
    master: int
    look: str
    hidden: tuple[str, ...]


def read_remains(package: Package) -> Remains:
    """Of a package as it was opened, with all its parts."""
    main = main_part(package)
    root = parse_xml(main.blob) if main else None
    if main is None or root is None:
        return Remains()
    look = _reached(package, [main], LEFT)
    sheets = [part for part in look.values() if _is_sheet(part)]
    shown = {target for part in sheets for target in _pictures(part, _named(part))}
    linked = {target for part in sheets for target in _pictures(part)} & package.parts.keys()
    count = _Count(package)
    return Remains(
        slides=count.of("slide"),
        slide_bytes=sum(len(package.parts[name].blob) for name in _of_slides(package, main, look)),
        notes=count.of("notesSlide"),
        comments=count.of(*COMMENTS),
        metafiles=sum(package.parts[name].content_type.endswith(METAFILES) for name in linked),
        unused=len(linked - shown),
        shows=_names(child(root, "custShowLst")),
        sections=_sections(root),
        fonts=tuple(
            font.get("typeface", "")
            for each in children(child(root, "embeddedFontLst"))
            if (font := child(each, "font")) is not None
        ),
    )


class _Count:
    """How many parts of a package are of a kind, by the relationships that lead to them."""

    def __init__(self, package: Package) -> None:
        kinds: dict[str, set[str]] = {}
        owners = (package.relationships, *(part.relationships for part in package.parts.values()))
        for rel in (rel for relationships in owners for rel in relationships):
            if not rel.external and rel.target in package.parts:
                kinds.setdefault(kind_of(rel), set()).add(rel.target)
        self._kinds: Mapping[str, set[str]] = kinds

    def of(self, *kinds: str) -> int:
        return len(set().union(*(self._kinds.get(kind, set()) for kind in kinds)))


def _reached(package: Package, starts: Iterable[Part], without: frozenset[str]) -> dict[str, Part]:
    """The parts to which relationships lead from others, those of some kinds not followed."""
    found: dict[str, Part] = {}
    waiting = list(starts)
    while waiting:
        part = waiting.pop()
        if part.name not in found:
            found[part.name] = part
            followed = (rel for rel in part.relationships if not rel.external and kind_of(rel) not in without)
            waiting.extend(package.parts[rel.target] for rel in followed if rel.target in package.parts)
    return found


def _of_slides(package: Package, main: Part, look: Mapping[str, Part]) -> set[str]:
    slides = (rel.target for rel in main.relationships if kind_of(rel) == "slide")
    parts = [package.parts[name] for name in slides if name in package.parts]
    return _reached(package, parts, frozenset({"slideLayout", "slideMaster"})).keys() - look.keys()


def _is_sheet(part: Part) -> bool:
    return part.content_type.endswith(("slideLayout+xml", "slideMaster+xml"))


def _named(part: Part) -> set[str]:
    root = parse_xml(part.blob)
    return set() if root is None else relationship_ids(root)


def _pictures(part: Part, ids: set[str] | None = None) -> Iterator[str]:
    for rel in part.relationships:
        if kind_of(rel) == "image" and not rel.external and (ids is None or rel.id in ids):
            yield rel.target


def _names(element: etree._Element | None) -> tuple[str, ...]:
    return tuple(each.get("name", "") for each in children(element))


def _sections(root: etree._Element) -> tuple[str, ...]:
    extensions = (each for each in children(child(root, "extLst")) if each.get("uri") == SECTIONS)
    return tuple(name for each in extensions for name in _names(next(children(each), None)))


def read_sheets(package: Package) -> tuple[SheetSource, ...]:
    """The layouts of all masters, in the order in which these list them."""
    return tuple(
        SheetSource(
            part.name,
            "" if (head := child(root, "cSld")) is None else head.get("name", ""),
            number,
            "" if master.theme is None else master.theme.get("name", ""),
            tuple(_hidden(children(child(head, "spTree")))),
        )
        for number, master in enumerate(read_masters(package), 1)
        for part, root in master.layouts
    )


def _hidden(shapes: Iterable[etree._Element]) -> Iterator[str]:
    for shape in shapes:
        head = next(children(shape), None)
        said = child(head, "cNvPr")
        if said is not None and placeholder_of(shape) is not None and flag(said.get("hidden")):
            yield said.get("name", "")

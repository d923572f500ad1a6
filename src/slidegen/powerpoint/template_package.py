"""The bytes of a template that anyone may have made into the package that decks are filled into."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from lxml import etree

from slidegen.diagnostics import Finding
from slidegen.limits import DEFAULT, Limits, too_large
from slidegen.opc import Package, Part
from slidegen.powerpoint.keeping import Keeping
from slidegen.powerpoint.kinds import CONTENT, LEFT, kind_of
from slidegen.powerpoint.names import child, children, integer
from slidegen.powerpoint.opening import main_part, open_presentation
from slidegen.powerpoint.parsing import parse_xml, weight
from slidegen.powerpoint.prompts import styled_by_prompts
from slidegen.powerpoint.refusal import refused
from slidegen.powerpoint.renaming import renamed
from slidegen.powerpoint.xml import HEAD

Findings = tuple[Finding, ...]
SAVE = "open it in PowerPoint, let it be repaired, and save it"
# The sizes that a slide may have, EMU (ST_SlideSizeCoordinate, 19.7.4).
SMALLEST, LARGEST = 914_400, 51_206_400
# A page of notes where the file says nothing of it.
NOTES = {"cx": "6858000", "cy": "9144000"}
# How much heavier masters may be, each counted once for each layout that sees it in colours of its own.
RECOLOURED = 4
# Bytes that weigh as much as an element: names and words without end take time, too.
WORDS = 20


def open_template(data: bytes, name: str, limits: Limits = DEFAULT) -> tuple[Package | None, Findings]:
    """What a deck keeps of the file called `name`: masters, layouts, themes, and what these need; or the finding that
    says why it can't be used. Slides, macros and what else belongs to the file are not opened."""
    package, wrong = open_presentation(data, name, limits, LEFT)
    if package is None:
        return None, wrong
    if _heaviest(package) > limits.template_elements:
        return None, (
            too_large("template_elements", limits, f'"{name}" is not read: its layouts have too much', None),
        )
    main = main_part(package)
    assert main is not None, "an opened presentation has its main part"
    main = replace(main, blob=_whole(main.blob))
    keeping = Keeping(replace(package, parts={**package.parts, main.name: main}), main)
    fault = _size_fault(main, name) or _master_fault(keeping, main, name)
    if fault:
        return None, (fault,)
    roots = tuple(rel for rel in package.relationships if kind_of(rel) == "officeDocument")[:1]
    kept = styled_by_prompts(renamed(Package(keeping.parts, roots)))
    return kept, tuple(_told(keeping, name))


def _heaviest(package: Package) -> int:
    """The weight of all that is parsed; a master once more for each layout that has its own colour map, as it is read
    anew for that."""
    kinds = {rel.target: kind_of(rel) for part in package.parts.values() for rel in part.relationships}
    sheets = [
        part
        for part in package.parts.values()
        if kinds.get(part.name) in CONTENT or part.content_type.endswith("xml")
    ]
    weights = {part.name: max(weight(part.blob), len(part.blob) // WORDS) for part in sheets}
    masters = sum(weights[name] for name in weights if kinds.get(name) == "slideMaster")
    mapped = sum(b"overrideClrMapping" in part.blob for part in sheets)
    return max(sum(weights.values()), masters * mapped // RECOLOURED)


def _whole(blob: bytes) -> bytes:
    """presentation.xml with a size of its notes, which the schema wants and readers lean on."""
    root = parse_xml(blob)
    assert root is not None, "the main part was read before"
    size = child(root, "notesSz")
    if size is not None and all((integer(size.get(key)) or 0) > 0 for key in NOTES):
        return blob
    if size is not None:
        root.remove(size)
    before = {"sldMasterIdLst", "notesMasterIdLst", "handoutMasterIdLst", "sldIdLst", "sldSz"}
    place = sum(etree.QName(each).localname in before for each in children(root))
    namespace = etree.QName(root).namespace
    root.insert(place, etree.Element(f"{{{namespace}}}notesSz", NOTES))
    return f"{HEAD}{etree.tostring(root, encoding='unicode')}".encode()


def _size_fault(main: Part, name: str) -> Finding | None:
    size = child(parse_xml(main.blob), "sldSz")
    sides = [] if size is None else [integer(size.get("cx")) or 0, integer(size.get("cy")) or 0]
    if all(SMALLEST <= side <= LARGEST for side in sides):
        return None
    return refused(name, "has slides of no possible size: from 1 to 56 inches are", SAVE)


def _master_fault(keeping: Keeping, main: Part, name: str) -> Finding | None:
    if any(kind_of(rel) == "slideMaster" for rel in keeping.parts[main.name].relationships):
        return None
    why = f"; missing or damaged: {_some(keeping.missing)}" if keeping.missing else ""
    return refused(name, f"has no slide master with a theme and a layout that can be read{why}", SAVE)


def _told(keeping: Keeping, name: str) -> Iterable[Finding]:
    if keeping.active:
        hint = "nothing in a template is ever run; the decks made with it hold no macros"
        yield Finding("template-macros", f'"{name}" has {_some(keeping.active)}, left out', hint=hint)
    if keeping.outside:
        hint = "nothing outside a template is fetched: put the picture or sound itself into it"
        yield Finding("template-damaged", f'"{name}" links to {_some(keeping.outside)}, left out', hint=hint)
    if keeping.missing:
        yield Finding(
            "template-damaged",
            f'"{name}" is used without {_some(keeping.missing)}, missing or damaged',
            hint=SAVE,
        )


def _some(names: Iterable[str]) -> str:
    """The first names, and how many more there are."""
    every = list(names)
    more = f" and {len(every) - 3} more" if len(every) > 3 else ""
    return ", ".join(each.lstrip("/") for each in every[:3]) + more

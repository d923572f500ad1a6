"""A template's presentation.xml into that of the deck (ECMA-376 19.2.1.26)."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from slidegen.painters.pptx.sections import SECTIONS
from slidegen.powerpoint.xml import HEAD, OFFICE, PRESENTATION

FIRST_SLIDE_ID = 256  # ST_SlideId, 19.7.13
# What is a matter of the template's own slides.
OF_SLIDES = ("sldIdLst", "custShowLst")
# The children of p:presentation that stand before the lists written here.
BEFORE_NOTES = ("sldMasterIdLst",)
BEFORE_SLIDES = ("sldMasterIdLst", "notesMasterIdLst", "handoutMasterIdLst")


def without_slides(blob: bytes) -> bytes:
    """A template's presentation.xml without slides, custom shows and sections."""
    root = etree.fromstring(blob)
    for child in [child for local in OF_SLIDES for child in root.findall(_name(local))]:
        root.remove(child)
    extensions = root.find(_name("extLst"))
    if extensions is not None:
        for extension in [extension for extension in extensions if extension.get("uri") == SECTIONS]:
            extensions.remove(extension)
        if not len(extensions):
            root.remove(extensions)
    return _written(root)


def relationship_ids(blob: bytes) -> set[str]:
    """The relationships that a part's XML names."""
    prefix = f"{{{OFFICE}}}"
    attributes = (
        item for found in etree.fromstring(blob).iter(etree.Element) for item in found.attrib.items()
    )
    return {str(value) for name, value in attributes if str(name).startswith(prefix)}


def notes_size(blob: bytes) -> tuple[int, int]:
    """Width and height of a page of notes, EMU."""
    size = etree.fromstring(blob).find(_name("notesSz"))
    assert size is not None, "a presentation gives the size of its notes, as the schema demands"
    return int(size.get("cx", "0")), int(size.get("cy", "0"))


def with_notes_master(blob: bytes, relationship: str) -> bytes:
    """presentation.xml with a notes master, by its relationship."""
    root = etree.fromstring(blob)
    entry = f'<p:notesMasterId r:id="{relationship}"/>'
    _insert(root, f"<p:notesMasterIdLst>{entry}</p:notesMasterIdLst>", BEFORE_NOTES)
    return _written(root)


def with_slides(blob: bytes, relationships: Sequence[str], sections: str) -> bytes:
    """presentation.xml with slides, by their relationships, and the p:ext of their sections, if any."""
    root = etree.fromstring(blob)
    rows = "".join(
        f'<p:sldId id="{FIRST_SLIDE_ID + place}" r:id="{key}"/>' for place, key in enumerate(relationships)
    )
    if rows:
        _insert(root, f"<p:sldIdLst>{rows}</p:sldIdLst>", BEFORE_SLIDES)
    if sections:
        extensions = root.find(_name("extLst"))
        if extensions is None:
            extensions = etree.SubElement(root, _name("extLst"))
        extensions.append(etree.fromstring(sections))
    return _written(root)


def _insert(root: etree._Element, xml: str, after: Sequence[str]) -> None:
    """A child after those named, where the schema has it."""
    before = {_name(local) for local in after}
    place = sum(1 for child in root if child.tag in before)
    root.insert(place, etree.fromstring(f'<x xmlns:p="{PRESENTATION}" xmlns:r="{OFFICE}">{xml}</x>')[0])


def _name(local: str) -> str:
    return f"{{{PRESENTATION}}}{local}"


def _written(root: etree._Element) -> bytes:
    return f"{HEAD}{etree.tostring(root, encoding='unicode')}".encode()

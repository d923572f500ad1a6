"""A template's presentation.xml into that of the deck (ECMA-376 19.2.1.26)."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from slidegen.powerpoint.pruning import drop_own
from slidegen.powerpoint.pruning import relationship_ids as named_ids
from slidegen.powerpoint.xml import HEAD, OFFICE, PRESENTATION

FIRST_SLIDE_ID = 256  # ST_SlideId, 19.7.13
# The children of p:presentation that stand before the lists written here.
BEFORE_NOTES = ("sldMasterIdLst",)
BEFORE_SLIDES = ("sldMasterIdLst", "notesMasterIdLst", "handoutMasterIdLst")


def without_slides(blob: bytes) -> bytes:
    """A template's presentation.xml without slides, custom shows, sections, and what else is its file's own."""
    root = etree.fromstring(blob)
    drop_own(root)
    return _written(root)


def relationship_ids(blob: bytes) -> set[str]:
    """The relationships that a part's XML names."""
    return named_ids(etree.fromstring(blob))


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

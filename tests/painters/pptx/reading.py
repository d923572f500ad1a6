"""A painted deck into what a test looks at: its parts, parsed, and what PowerPoint would follow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

from slidegen.painters.pptx import paint
from slidegen.powerpoint.xml import DRAWING, OFFICE, PRESENTATION
from slidegen.scene import LaidOutDeck

NAMES = {"a": DRAWING, "p": PRESENTATION, "r": OFFICE}


@dataclass(frozen=True, slots=True)
class Painted:
    data: bytes
    files: Mapping[str, bytes]

    def root(self, name: str) -> etree._Element:
        return etree.fromstring(self.files[name])

    def slide(self, number: int) -> etree._Element:
        return self.root(f"ppt/slides/slide{number}.xml")

    def relationships(self, name: str) -> dict[str, tuple[str, str]]:
        """Kind and target of each relationship of a part, by its id."""
        folder, _, file = name.rpartition("/")
        rows = self.root(f"{folder}/_rels/{file}.rels")
        return {
            row.get("Id", ""): (row.get("Type", "").rpartition("/")[2], row.get("Target", "")) for row in rows
        }

    def slide_relationships(self, number: int) -> dict[str, tuple[str, str]]:
        return self.relationships(f"ppt/slides/slide{number}.xml")


def painted(deck: LaidOutDeck) -> Painted:
    data = paint(deck, "water")["water.pptx"]
    with ZipFile(BytesIO(data)) as archive:
        return Painted(data, {name: archive.read(name) for name in archive.namelist()})


def find(root: etree._Element, path: str) -> list[etree._Element]:
    return root.findall(path, NAMES)


def texts(root: etree._Element) -> list[str]:
    """The words of a part, run by run."""
    return [found.text or "" for found in root.iter(f"{{{DRAWING}}}t")]


def shape_names(root: etree._Element) -> list[str]:
    """The shapes of a slide in the order of p:spTree."""
    return [str(found.get("name")) for found in find(root, "p:cSld/p:spTree//p:cNvPr")[1:]]


def shape_of(root: etree._Element, name: str) -> etree._Element:
    """The p:sp, p:pic, p:graphicFrame, p:cxnSp or p:grpSp of this name."""
    found = next(found for found in find(root, ".//p:cNvPr") if found.get("name") == name)
    parent = found.getparent()
    assert parent is not None
    shape = parent.getparent()
    assert shape is not None
    return shape

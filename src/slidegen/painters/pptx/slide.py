"""One scene into the XML of a slide (ECMA-376 19.3.1.38)."""

from __future__ import annotations

from collections.abc import Sequence

from slidegen.painters.pptx.marks import shape
from slidegen.painters.pptx.sheet import Sheet
from slidegen.powerpoint.drawing import TREE_HEAD
from slidegen.powerpoint.xml import HEAD, NAMESPACES
from slidegen.scene import Mark


def slide_xml(marks: Sequence[Mark], sheet: Sheet, motion: str = "") -> bytes:
    """p:sld with the marks in the order given, and how it moves."""
    return sheet_xml("p:sld", "".join(shape(mark, sheet) for mark in marks), motion)


def sheet_xml(name: str, shapes: str, motion: str = "") -> bytes:
    """A slide or a page of notes: shapes in a tree, the master's colours."""
    return (
        f"{HEAD}<{name} {NAMESPACES}><p:cSld><p:spTree>{TREE_HEAD}{shapes}</p:spTree></p:cSld>"
        f"<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>{motion}</{name}>"
    ).encode()

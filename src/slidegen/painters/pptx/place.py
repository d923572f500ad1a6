"""Where a shape stands and which placeholder it fills, as the XML says it (ECMA-376 19.3.1.36, 20.1.7)."""

from __future__ import annotations

from slidegen.geometry import Rect
from slidegen.powerpoint.drawing import transform
from slidegen.powerpoint.xml import attributes
from slidegen.scene import Slot


def placeholder(slot: Slot | None) -> str:
    """p:nvPr with the p:ph that names the layout's placeholder; "obj" and 0 are what silence means."""
    if slot is None:
        return "<p:nvPr/>"
    head = attributes(type=slot.type if slot.type != "obj" else None, idx=slot.idx or None)
    return f"<p:nvPr><p:ph{head}/></p:nvPr>"


def look(box: Rect, slot: Slot | None, own: str) -> str:
    """p:spPr. A placeholder says its place only where it is not the layout's; a free box says all it is."""
    if slot:
        return "<p:spPr/>" if box == slot.box else f"<p:spPr>{transform(box)}</p:spPr>"
    return f"<p:spPr>{transform(box)}{own}</p:spPr>"

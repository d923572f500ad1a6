"""The nodes of a Cut, parted by the slots of other tools, into columns and notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from slidegen.markdown.cutting import Cut
from slidegen.markdown.nodes import Attributes, Node

NOTES = "notes"
_COLUMNS = ("left", "middle", "center", "right")


def with_slots(cut: Cut) -> Cut:
    """What stands before `::right::` and after it are columns; what follows `Notes:` is said."""
    parts: list[tuple[Node | None, list[Node]]] = [(None, [])]
    for node in cut.nodes:
        if node.kind == "slot":
            parts.append((node, []))
        else:
            parts[-1][1].append(node)
    if len(parts) == 1:
        return cut
    nodes: list[Node] = []
    columns: list[Node] = []
    for slot, inside in parts:
        if slot is not None and slot.info == NOTES:
            nodes.append(_div(NOTES, inside, slot))
        elif slot is not None and slot.info in _COLUMNS:
            columns = columns or _first_column(nodes, slot)
            columns.append(_div("column", inside, slot))
        else:
            nodes.extend(inside)
    if len(columns) > 1:
        nodes = [
            _div("columns", columns, columns[0]),
            *(node for node in nodes if NOTES in node.attributes.classes),
        ]
    elif columns:
        nodes += columns[0].children
    return replace(cut, nodes=tuple(nodes))


def _first_column(before: Sequence[Node], slot: Node) -> list[Node]:
    """What stands before the first slot, unless that is only said."""
    shown = [node for node in before if NOTES not in node.attributes.classes]
    return [_div("column", shown, slot)] if shown else []


def _div(name: str, children: Sequence[Node], slot: Node) -> Node:
    return Node("div", slot.span, tuple(children), info=name, attributes=Attributes(classes=(name,)))

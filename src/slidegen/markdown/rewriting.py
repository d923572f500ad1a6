"""A tree of Nodes into another one, changed from the leaves upwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from operator import is_

from slidegen.markdown.nodes import Node, bits

Change = Callable[[Node], Sequence[Node]]


def rewritten(node: Node, change: Change, *kinds: str) -> Node:
    """`node` with each node below it replaced by what `change` gives for it: itself, others, or none.

    Only nodes that are of these kinds, or hold one that is, are asked about; all where no kind is named.
    """
    return _rewritten(node, change, bits(*kinds) or ~0)


def _rewritten(node: Node, change: Change, wanted: int) -> Node:
    children: list[Node] = []
    changed = False
    for child in node.children:
        if not child.holds & wanted:
            children.append(child)
            continue
        now = change(_rewritten(child, change, wanted))
        changed = changed or len(now) != 1 or now[0] is not child
        children.extend(now)
    return replace(node, children=tuple(children)) if changed else node


def with_children(node: Node, children: Sequence[Node]) -> Node:
    """`node` with these children; itself where it has them already."""
    same = len(children) == len(node.children) and all(map(is_, children, node.children))
    return node if same else replace(node, children=tuple(children))


def walk(node: Node, *kinds: str) -> Iterator[Node]:
    """`node` and all below it that are of these kinds, or of any where none is named, in the order of the source."""
    wanted = bits(*kinds) or ~0
    waiting = [node] if node.holds & wanted else []
    while waiting:
        each = waiting.pop()
        if not kinds or each.kind in kinds:
            yield each
        if each.children:
            waiting.extend([child for child in reversed(each.children) if child.holds & wanted])

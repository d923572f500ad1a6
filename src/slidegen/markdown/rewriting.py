"""A tree of Nodes into another one, changed from the leaves upwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from operator import is_

from slidegen.markdown.nodes import Node

Change = Callable[[Node], Sequence[Node]]


def rewritten(node: Node, change: Change) -> Node:
    """`node` with each node below it replaced by what `change` gives for it: itself, others, or none."""
    if not node.children:
        return node
    children: list[Node] = []
    for child in node.children:
        children.extend(change(rewritten(child, change)))
    return with_children(node, children)


def with_children(node: Node, children: Sequence[Node]) -> Node:
    """`node` with these children; itself where it has them already."""
    same = len(children) == len(node.children) and all(map(is_, children, node.children))
    return node if same else replace(node, children=tuple(children))


def walk(node: Node) -> Iterator[Node]:
    """`node` and all below it, in the order of the source."""
    waiting = [node]
    while waiting:
        each = waiting.pop()
        yield each
        waiting.extend(reversed(each.children))

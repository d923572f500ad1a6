"""A tree of Nodes into another one, changed from the leaves upwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from slidegen.markdown.nodes import Node

Change = Callable[[Node], Sequence[Node]]


def rewritten(node: Node, change: Change) -> Node:
    """`node` with each node below it replaced by what `change` gives for it: itself, others, or none."""
    children: list[Node] = []
    for child in node.children:
        children.extend(change(rewritten(child, change)))
    same = len(children) == len(node.children) and all(map(_is, children, node.children))
    return node if same else replace(node, children=tuple(children))


def _is(one: Node, other: Node) -> bool:
    return one is other


def walk(node: Node) -> Iterator[Node]:
    """`node` and all below it, in the order of the source."""
    waiting = [node]
    while waiting:
        each = waiting.pop()
        yield each
        waiting.extend(reversed(each.children))

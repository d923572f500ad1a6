"""Marks and their reading tree into the order of p:spTree, which a screen reader follows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from math import inf
from typing import assert_never

from slidegen.scene import (
    CodeNode,
    FigureNode,
    GroupMark,
    HeadingNode,
    ListNode,
    Mark,
    QuoteNode,
    ReadingNode,
    Scene,
    TableNode,
    TextNode,
)


def reading_order(scene: Scene) -> tuple[Mark, ...]:
    """The marks as the tree first names them, and the furniture last."""
    ranks: dict[str, int] = {}
    for name in _names(scene.tree):
        ranks.setdefault(name, len(ranks))
    return (*_sorted(scene.marks, ranks), *scene.furniture)


def _sorted(marks: tuple[Mark, ...], ranks: Mapping[str, int]) -> tuple[Mark, ...]:
    """What the tree never names stands before the first read of those painted after it: it must not cover them."""
    keys: list[tuple[float, int, int]] = []
    first_behind = inf
    for place, mark in reversed(list(enumerate(marks))):
        rank = _rank(mark, ranks)
        keys.append((first_behind, 0, place) if rank == inf else (rank, 1, place))
        first_behind = min(first_behind, rank)
    return tuple(_inside(marks[place], ranks) for _, _, place in sorted(keys))


def _inside(mark: Mark, ranks: Mapping[str, int]) -> Mark:
    return replace(mark, marks=_sorted(mark.marks, ranks)) if isinstance(mark, GroupMark) else mark


def _rank(mark: Mark, ranks: Mapping[str, int]) -> float:
    """When a mark is first read; a group, when it or the first of its marks is."""
    rank: float = ranks.get(mark.name, inf)
    if isinstance(mark, GroupMark):
        return min([rank, *(_rank(child, ranks) for child in mark.marks)])
    return rank


def _names(nodes: Iterable[ReadingNode]) -> Iterator[str]:
    for node in nodes:
        match node:
            case HeadingNode(leaf=leaf) | TextNode(leaf=leaf) | CodeNode(leaf=leaf):
                yield leaf.mark
            case TableNode(leaf=leaf, caption=caption) | FigureNode(leaf=leaf, caption=caption):
                yield leaf.mark
                yield from (caption.mark,) if caption else ()
            case ListNode(items=items):
                for item in items:
                    yield from _names(item.children)
            case QuoteNode(children=children, source=source):
                yield from _names(children)
                yield from _names(source)
            case _:
                assert_never(node)

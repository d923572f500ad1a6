"""Tokens and Cuts into those within the limits; what is left out is told, never cut in silence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from slidegen.diagnostics import Finding
from slidegen.limits import Limits, too_large
from slidegen.markdown.cutting import Cut
from slidegen.markdown.nodes import Node

# Nodes within a line, which stand in a block and are none.
_BLOCKS = frozenset(
    "paragraph heading item row cell quote div term definition fence html_block rule table bullet_list"
    " ordered_list definition_list footnote_definition footnotes footnote".split()
)


def length_rule(state: StateCore) -> None:
    """Of a block that is too long the first characters stay: to look for marks in it takes the square of its length.

    `meta["length"]` keeps how many there were.
    """
    most: int = state.env["characters"]
    for token in state.tokens:
        if len(token.content) > most:
            token.meta["length"] = len(token.content)
            token.content = token.content[:most]


def too_deep(tokens: Sequence[Token], most: int) -> Token | None:
    """The first token within a line that opens a mark in more marks than these."""
    if len(tokens) <= most:
        return None
    depth = 0
    for token in tokens:
        depth += token.nesting
        if depth > most:
            return token
    return None


def few_enough(cuts: tuple[Cut, ...], limits: Limits) -> tuple[tuple[Cut, ...], tuple[Finding, ...]]:
    """As many slides as one build takes on."""
    if len(cuts) <= limits.slides:
        return cuts, ()
    what = f"the deck has {len(cuts):,} slides; from this one on they are left out"
    return cuts[: limits.slides], (too_large("slides", limits, what, cuts[limits.slides].span),)


def short_enough(cuts: Sequence[Cut], limits: Limits) -> tuple[tuple[Cut, ...], tuple[Finding, ...]]:
    """The slides, each with as many blocks as one slide may have."""
    kept, findings = [], []
    for cut in cuts:
        counts = [_count(node) for node in cut.nodes]
        if sum(counts) > limits.blocks:
            what = f"this slide has {sum(counts):,} paragraphs, items, cells and lines of code; its end is left out"
            findings.append(too_large("blocks", limits, what, cut.span))
            cut = replace(cut, nodes=_first(cut.nodes, limits.blocks))
        kept.append(cut)
    return tuple(kept), tuple(findings)


def _count(node: Node) -> int:
    """The blocks that a node is and holds; code is as many as it has lines."""
    if node.kind not in _BLOCKS:
        return 0
    if node.kind == "fence":
        return 1 + node.text.count("\n")
    return 1 + sum(map(_count, node.children))


def _first(nodes: Sequence[Node], most: int) -> tuple[Node, ...]:
    """The nodes up to the number of blocks, the last of them with fewer children."""
    kept: list[Node] = []
    for node in nodes:
        count = _count(node)
        if count > most:
            return (*kept, *_part(node, most - 1))
        kept.append(node)
        most -= count
    return tuple(kept)


def _part(node: Node, most: int) -> tuple[Node, ...]:
    """The node with fewer children or lines; none where nothing of it would be left."""
    if node.kind == "fence":
        lines = node.text.splitlines(keepends=True)[:most]
        return (replace(node, text="".join(lines)),) if lines else ()
    children = _first(node.children, most) if most > 0 else ()
    return (replace(node, children=children),) if children else ()

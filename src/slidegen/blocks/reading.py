"""Block Nodes into the blocks of a slide."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from slidegen.blocks import bullets, chart, code, columns, footnotes, prose, quote, subheading, table
from slidegen.blocks.reader import Read, ReadBlocks, Reader
from slidegen.diagnostics import Finding
from slidegen.markdown.asking import asked
from slidegen.markdown.nodes import Node
from slidegen.model import Block


def read_blocks(nodes: Sequence[Node]) -> Read:
    """What the nodes show, in their order; a rule shows nothing."""
    blocks: list[Block] = []
    findings: list[Finding] = []
    for node in nodes:
        if node.kind != "rule":
            read, complaints = READERS[node.kind](node, read_blocks)
            blocks.extend(in_slot(read, node) if node.kind in WITH_SLOTS else read)
            findings.extend(complaints)
    return tuple(blocks), tuple(findings)


def in_slot(blocks: Sequence[Block], node: Node) -> Sequence[Block]:
    """The blocks, those that ask for no placeholder themselves in the one that the node's braces name."""
    slot = asked("slot", node.attributes)
    return [each if each.slot else replace(each, slot=slot) for each in blocks] if slot else blocks


def _read_div(node: Node, read_inside: ReadBlocks) -> Read:
    """Columns are a block of their own; any other div is what it holds."""
    return (
        columns.read(node, read_inside)
        if "columns" in node.attributes.classes
        else read_inside(node.children)
    )


def _read_table(node: Node, read_inside: ReadBlocks) -> Read:
    """Values that are to be drawn, or read."""
    return chart.read(node, read_inside) if chart.is_chart(node) else table.read(node, read_inside)


# What may name a placeholder, beside pictures, which read their own braces.
WITH_SLOTS = ("div", "fence", "table")

READERS: Mapping[str, Reader] = {
    "paragraph": prose.read,
    "heading": subheading.read,
    "bullet_list": bullets.read,
    "ordered_list": bullets.read,
    "table": _read_table,
    "fence": code.read,
    "quote": quote.read,
    "div": _read_div,
    "definition_list": prose.read_definitions,
    "footnotes": footnotes.read,
}

"""Block Nodes into the blocks of a slide."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from slidegen.blocks import bullets, code, columns, footnotes, prose, quote, subheading, table
from slidegen.blocks.reader import Read, ReadBlocks, Reader
from slidegen.diagnostics import Finding
from slidegen.markdown.nodes import Node
from slidegen.model import Block


def read_blocks(nodes: Sequence[Node]) -> Read:
    """What the nodes show, in their order; a rule shows nothing."""
    blocks: list[Block] = []
    findings: list[Finding] = []
    for node in nodes:
        if node.kind != "rule":
            read, complaints = READERS[node.kind](node, read_blocks)
            blocks.extend(read)
            findings.extend(complaints)
    return tuple(blocks), tuple(findings)


def _read_div(node: Node, read_inside: ReadBlocks) -> Read:
    """Columns are a block of their own; any other div is what it holds."""
    return (
        columns.read(node, read_inside)
        if "columns" in node.attributes.classes
        else read_inside(node.children)
    )


READERS: Mapping[str, Reader] = {
    "paragraph": prose.read,
    "heading": subheading.read,
    "bullet_list": bullets.read,
    "ordered_list": bullets.read,
    "table": table.read,
    "fence": code.read,
    "quote": quote.read,
    "div": _read_div,
    "definition_list": prose.read_definitions,
    "footnotes": footnotes.read,
}

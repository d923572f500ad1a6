"""Columns side by side, each with blocks of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from slidegen.blocks.reader import Read, ReadBlocks
from slidegen.diagnostics import Finding
from slidegen.markdown.attributes import place_of
from slidegen.markdown.nodes import Node
from slidegen.model import Block
from slidegen.source import Span

_PERCENT = re.compile(r"(\d{1,3}(?:\.\d{1,4})?)%?$")


@dataclass(frozen=True, slots=True)
class Column:
    """`weight` is its share of the width against the weights of the others."""

    children: tuple[Block, ...]
    weight: float
    span: Span


@dataclass(frozen=True, slots=True)
class Columns(Block):
    """Contents side by side."""

    columns: tuple[Column, ...]


def read(node: Node, read_blocks: ReadBlocks) -> Read:
    """A column per `::: column`; what stands between them is kept, before and after."""
    findings: list[Finding] = []
    outside: list[Node] = []
    read_columns: list[tuple[tuple[Block, ...], float, Span]] = []
    for child in node.children:
        if child.kind == "div" and "column" in child.attributes.classes:
            blocks, complaints = read_blocks((child,))
            findings.extend(complaints)
            read_columns.append((blocks, _percent(child, findings), child.span))
        else:
            outside.append(child)
    around, complaints = read_blocks(outside)
    findings.extend(complaints)
    if not read_columns:
        return around, tuple(findings)
    weights = _weights([percent for _, percent, _ in read_columns])
    columns = [
        Column(blocks, weight, span) for (blocks, _, span), weight in zip(read_columns, weights, strict=True)
    ]
    return (Columns(node.span, tuple(columns)), *around), tuple(findings)


def _percent(column: Node, findings: list[Finding]) -> float:
    written = column.attributes.values.get("width", "")
    match = _PERCENT.match(written)
    if match and float(match[1]) > 0:
        return float(match[1])
    if written:
        place = place_of(column.attributes, written)
        findings.append(
            Finding("bad-value", f'"{written}" is no width of a column', place, "write it as 40%")
        )
    return 0.0


def _weights(percents: Sequence[float]) -> list[float]:
    """Columns without a width share what the others leave, or are as wide as these on average."""
    given = [percent for percent in percents if percent]
    open_columns = len(percents) - len(given)
    if not open_columns or not given:
        return [percent or 1.0 for percent in percents]
    left = 100.0 - sum(given)
    share = left / open_columns if left > 0 else sum(given) / len(given)
    return [percent or share for percent in percents]

"""A block quote, whose last line names its source where it begins with a dash."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from slidegen.blocks.reader import Read, ReadBlocks
from slidegen.blocks.setting import Flow, FlowBlocks, TextColumn
from slidegen.blocks.typeset import Fitted, Setup, fit, fit_runs, prose_look
from slidegen.geometry import points
from slidegen.markdown.nodes import Node
from slidegen.markdown.phrases import read_phrase, without_dash
from slidegen.model import Block, Phrase
from slidegen.scene import Leaf, QuoteNode, ReadingNode, Run, TextNode
from slidegen.style import Level

_BREAKS = ("softbreak", "hardbreak")


# How much further in a quotation stands than the text around it.
INDENT = points(24)


@dataclass(frozen=True, slots=True)
class Quote(Block):
    """A quotation with its source."""

    children: tuple[Block, ...]
    source: Phrase = ()


def read(node: Node, read_blocks: ReadBlocks) -> Read:
    nodes, source = _source(node.children)
    children, findings = read_blocks(nodes)
    return ((Quote(node.span, children, source),) if children else ()), findings


def _source(nodes: Sequence[Node]) -> tuple[Sequence[Node], Phrase]:
    """The quote without its source, and the source."""
    last = nodes[-1] if nodes else None
    if last is None or last.kind not in ("paragraph", "bullet_list"):
        return nodes, ()
    if last.kind == "bullet_list":
        return _source_in_list(nodes, last)
    breaks = [index for index, child in enumerate(last.children) if child.kind in _BREAKS]
    if not breaks and len(nodes) == 1:
        return nodes, ()
    cut = breaks[-1] if breaks else 0
    source = without_dash(read_phrase(last.children[cut + 1 if breaks else 0 :]))
    if source is None:
        return nodes, ()
    words = replace(last, children=last.children[:cut])
    return (*nodes[:-1], words), source


def _source_in_list(nodes: Sequence[Node], last: Node) -> tuple[Sequence[Node], Phrase]:
    """`- Name` below the words is a list of one item to Markdown."""
    item = last.children[0]
    alone = (
        len(nodes) > 1 and len(last.children) == 1 and [each.kind for each in item.children] == ["paragraph"]
    )
    return (nodes[:-1], read_phrase(item.children[0].children)) if alone else (nodes, ())


def flow(block: Quote, column: TextColumn, flow_blocks: FlowBlocks) -> Flow:
    """A quotation among other text: further in, in italics; its source below, upright."""
    children, depth = _innermost(block)
    inner = flow_blocks(children, column)
    paragraphs = [_quoted(fitted, column, depth) for fitted in inner.paragraphs]
    tree = inner.tree
    for _ in range(depth - 1):
        tree = (QuoteNode(tree, ()),)
    source: tuple[ReadingNode, ...] = ()
    if block.source:
        look = prose_look(column.setting, column.level)
        look = Setup(
            Level(look.resolved.run, replace(look.resolved.paragraph, margin=INDENT)), look.inherited
        )
        source = (TextNode(Leaf(column.mark, column.at + len(paragraphs))),)
        dash = replace(block.source[0], text="— ", link="")
        paragraphs.append(fit((dash, *block.source), column.setting, look, column.width, column.level))
    return Flow(tuple(paragraphs), (QuoteNode(tree, source),))


def _innermost(block: Quote) -> tuple[tuple[Block, ...], int]:
    """What stands in quotes that hold nothing but a quote, and how many these are: each level is not set anew."""
    children, depth = block.children, 1
    while len(children) == 1 and isinstance(children[0], Quote) and not children[0].source:
        children, depth = children[0].children, depth + 1
    return children, depth


def _quoted(fitted: Fitted, column: TextColumn, depth: int) -> Fitted:
    paragraph = fitted.paragraph
    runs = paragraph.runs if depth % 2 == 0 else tuple(map(_slanted, paragraph.runs))
    # Quotes in quotes go on for as long as their author likes; half of the column stays for the words.
    wanted = paragraph.resolved.margin + INDENT * depth
    margin = min(wanted, max(paragraph.resolved.margin, column.width // 2))
    style = replace(paragraph.resolved, margin=margin)
    setting = column.setting
    look = Setup(Level(setting.resolved(paragraph.level).run, style), setting.inherited(paragraph.level))
    return fit_runs(runs, setting, look, column.width, paragraph.level, paragraph.marker)


def _slanted(run: Run) -> Run:
    """In italics, or upright where it is in italics; code stays as it is."""
    return run if run.code else replace(run, resolved=replace(run.resolved, italic=not run.resolved.italic))

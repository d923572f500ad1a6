"""A list, numbered or not, whose items hold blocks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from slidegen.blocks.prose import Prose
from slidegen.blocks.reader import Read, ReadBlocks
from slidegen.blocks.setting import Flow, FlowBlocks, TextColumn
from slidegen.blocks.typeset import Fitted, Setup, fit, plain_look
from slidegen.diagnostics import Finding
from slidegen.geometry import points
from slidegen.markdown.nodes import Node
from slidegen.model import Block
from slidegen.scene import ItemNode, Leaf, ListNode, ReadingNode, TextNode
from slidegen.source import Span
from slidegen.style import MINOR, Bullet, Level
from slidegen.text.shaping import advance

# A:lvl9pPr is the last text level of DrawingML.
DEEPEST = 8
# The hanging indent of a list where the box gives none.
HANGING = points(18)
# The signs of tasks: few text fonts have ticks or boxes, most have circles.
OPEN, DONE = "○", "●"

_BOX = re.compile(r"\[([ xX])\]\s+")


@dataclass(frozen=True, slots=True)
class Item:
    """`done` is None where the item is no task."""

    children: tuple[Block, ...]
    span: Span
    done: bool | None = None


@dataclass(frozen=True, slots=True)
class Bullets(Block):
    """`start` is the number of the first item of a numbered list."""

    items: tuple[Item, ...]
    ordered: bool = False
    start: int = 1


def read(node: Node, read_blocks: ReadBlocks) -> Read:
    ordered = node.kind == "ordered_list"
    items: list[Item] = []
    findings: list[Finding] = []
    for child in node.children:
        done, children = (None, child.children) if ordered else _task(child.children)
        blocks, complaints = read_blocks(children)
        findings.extend(complaints)
        if blocks:
            items.append(Item(blocks, child.span, done))
    if not items:
        return (), tuple(findings)
    return (Bullets(node.span, tuple(items), ordered, node.level if ordered else 1),), tuple(findings)


def _task(nodes: Sequence[Node]) -> tuple[bool | None, Sequence[Node]]:
    """Whether the box that an item begins with, as in GFM, is ticked, and the item without it."""
    paragraph = nodes[0] if nodes and nodes[0].kind == "paragraph" else None
    words = paragraph.children[0] if paragraph and paragraph.children else None
    box = _BOX.match(words.text) if words and words.kind == "text" else None
    if box is None or paragraph is None or words is None:
        return None, nodes
    start = min(words.span.start + box.end(), words.span.end)
    place = words.span.source.span(start, words.span.end)
    first = replace(words, text=words.text[box.end() :], span=place)
    children = replace(paragraph, children=(first, *paragraph.children[1:]))
    return box[1] != " ", (children, *nodes[1:])


def flow(block: Bullets, column: TextColumn, flow_blocks: FlowBlocks) -> Flow:
    """One paragraph an item, and what it holds below it, a level deeper for a list within."""
    paragraphs: list[Fitted] = []
    items: list[ItemNode] = []
    broken_off = False
    for index, item in enumerate(block.items):
        number = block.start + index
        look, marker = _look(block, column, number, broken_off)
        if item.done is not None:
            look, marker = _ticked(look, item.done)
        nodes: list[ReadingNode] = []
        children = item.children
        at = column.at + len(paragraphs)
        lead = children[0].phrase if children and isinstance(children[0], Prose) else ()
        paragraphs.append(fit(lead, column.setting, look, column.width, column.level, marker))
        nodes.append(TextNode(Leaf(column.mark, at)))
        for child in children[1:] if lead else children:
            inner = _child(child, replace(column, at=column.at + len(paragraphs)), look, flow_blocks)
            paragraphs.extend(inner.paragraphs)
            nodes.extend(inner.tree)
            # PowerPoint counts on over deeper levels, but starts anew after a paragraph of the same level.
            broken_off = broken_off or not isinstance(child, Bullets)
        items.append(ItemNode(tuple(nodes)))
    return Flow(tuple(paragraphs), (ListNode(block.ordered, tuple(items), block.start),))


def _child(child: Block, column: TextColumn, look: Setup, flow_blocks: FlowBlocks) -> Flow:
    """A list goes a level deeper; a paragraph stays under its item's text, without bullet."""
    if isinstance(child, Prose):
        paragraph = replace(look.resolved.paragraph, bullet=None, indent=0)
        below = Setup(Level(look.resolved.run, paragraph), look.inherited)
        fitted = fit(child.phrase, column.setting, below, column.width, column.level)
        return Flow((fitted,), (TextNode(Leaf(column.mark, column.at)),))
    deeper = replace(column, level=min(column.level + 1, DEEPEST))
    return flow_blocks((child,), deeper)


def _look(block: Bullets, column: TextColumn, number: int, broken_off: bool) -> tuple[Setup, str]:
    look = plain_look(column.setting, column.level)
    style = look.resolved.paragraph
    # A box without bullets may inherit a colour for them that was chosen for another ground.
    given = style.bullet or Bullet("•", color=look.resolved.run.color)
    if not block.ordered:
        margin, indent = style.margin, style.indent
        if style.bullet is None:
            margin, indent = margin + HANGING, -HANGING
        paragraph = replace(style, bullet=given, margin=margin, indent=indent)
        return Setup(Level(look.resolved.run, paragraph), look.inherited), given.char
    start = number if broken_off else block.start
    bullet = Bullet(numbering="arabicPeriod", start=start, color=given.color)
    hanging = max(-style.indent, _number_width(block, column, look))
    margin = style.margin + style.indent + hanging
    paragraph = replace(style, bullet=bullet, margin=margin, indent=-hanging)
    return Setup(Level(look.resolved.run, paragraph), look.inherited), f"{number}."


def _ticked(look: Setup, done: bool) -> tuple[Setup, str]:
    """The item's look with the sign of a task, and what a reader hears of it."""
    bullet = look.resolved.paragraph.bullet
    assert bullet, "an item has a bullet"
    sign = replace(bullet, char=DONE if done else OPEN, font=MINOR, size_percent=100)
    paragraph = replace(look.resolved.paragraph, bullet=sign)
    return Setup(Level(look.resolved.run, paragraph), look.inherited), "[x]" if done else "[ ]"


def _number_width(block: Bullets, column: TextColumn, look: Setup) -> int:
    """The room that the list's longest number needs, a space behind it included, EMU."""
    style = look.resolved.run
    face = column.setting.fonts.family(style.font).face(style.bold, style.italic)
    last = block.start + len(block.items) - 1
    return round(advance(f"{last}. ", face, style.size) * 1.1)


def pieces(block: Bullets) -> tuple[Bullets, ...]:
    """The list cut between its items, the numbers going on."""
    return tuple(
        replace(block, items=(item,), start=block.start + index) for index, item in enumerate(block.items)
    )


def joined(parts: Sequence[Bullets]) -> Bullets:
    """Consecutive pieces as one list again."""
    return replace(parts[0], items=tuple(item for part in parts for item in part.items))

"""A list, numbered or not, whose items hold blocks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from slidegen.blocks import code
from slidegen.blocks.numerals import numeral
from slidegen.blocks.prose import Prose
from slidegen.blocks.reader import Read, ReadBlocks
from slidegen.blocks.setting import Context, Flow, FlowBlocks, TextColumn
from slidegen.blocks.subheading import CURRENT
from slidegen.blocks.typeset import Fitted, Setting, Setup, drawn_bullet, fit, plain_look
from slidegen.diagnostics import Finding
from slidegen.geometry import points
from slidegen.markdown.nodes import Node
from slidegen.markdown.rewriting import walk
from slidegen.model import Block, Phrase
from slidegen.scene import ItemNode, Leaf, ListNode, ReadingNode, TextNode
from slidegen.source import Span
from slidegen.style import MINOR, Bullet, Level
from slidegen.text.shaping import advance

# A:lvl9pPr is the last text level of DrawingML.
DEEPEST = 8
# The hanging indent of a list where the box gives none.
HANGING = points(18)
# The signs of tasks. Few text fonts have boxes: Windows has this one, and elsewhere programs take another for it.
OPEN, DONE = "☐", "☑"
BOXES = "Segoe UI Symbol"

# With fewer items than this, a list within an item is cut anywhere.
ALONE = 4
# How bad it is to begin a slide between items, and within one.
BETWEEN, WITHIN = 0.05, 0.5

# Numbers as most lists have them (ST_TextAutonumberScheme).
PLAIN = "arabicPeriod"

_BOX = re.compile(r"\[([ xX])\]\s+")


@dataclass(frozen=True, slots=True)
class Item:
    """`done` is None where the item is no task; one that goes `on` began on the slide before. The `current` one is
    pointed out where the items are parts of a slide."""

    children: tuple[Block, ...]
    span: Span
    done: bool | None = None
    on: bool = False
    current: bool = False


@dataclass(frozen=True, slots=True)
class Bullets(Block):
    """`start` is the number of the first item of a numbered list, `scheme` how its numbers are written."""

    items: tuple[Item, ...]
    ordered: bool = False
    start: int = 1
    scheme: str = PLAIN


def read(node: Node, read_blocks: ReadBlocks) -> Read:
    ordered = node.kind == "ordered_list"
    items: list[Item] = []
    findings: list[Finding] = []
    for child in node.children:
        done, children = (None, child.children) if ordered else _task(child.children)
        blocks, complaints = read_blocks(children)
        findings.extend(complaints)
        if blocks:
            items.append(Item(blocks, child.span, done, current=_is_current(children)))
    if not items:
        return (), tuple(findings)
    start, scheme = (node.level, node.info or PLAIN) if ordered else (1, PLAIN)
    return (Bullets(node.span, tuple(items), ordered, start, scheme),), tuple(findings)


def _is_current(nodes: Sequence[Node]) -> bool:
    """Whether words of the item's first paragraph have the class."""
    first = nodes[0] if nodes and nodes[0].kind == "paragraph" else None
    return first is not None and any(CURRENT in span.attributes.classes for span in walk(first, "span"))


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
    column = _on_marked_level(column)
    paragraphs: list[Fitted] = []
    items: list[ItemNode] = []
    broken_off = False
    for index, item in enumerate(block.items):
        number = block.start + index
        look, marker = _look(block, column, number, broken_off)
        if item.done is not None:
            look, marker = _ticked(look, item.done, column.setting)
        nodes: list[ReadingNode] = []
        children = item.children
        lead: Phrase = ()
        if item.on:
            broken_off = True
        else:
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


def _on_marked_level(column: TextColumn) -> TextColumn:
    """Where the box's first level has no bullet and the second one has, lists begin on that: its designers keep the
    first for running text. Not where the second is small, as in captions, whose deeper levels nobody designed."""
    first, second = (column.setting.levels[min(at, len(column.setting.levels) - 1)] for at in (0, 1))
    if column.level or _is_marked(first) or not _is_marked(second):
        return column
    large = second.run.size >= min(first.run.size, column.setting.minimum)
    return replace(column, level=1) if large else column


def _is_marked(level: Level) -> bool:
    bullet = level.paragraph.bullet
    return bullet is not None and bool(bullet.numbering or bullet.char.strip())


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
    if not block.ordered and style.bullet is not None:
        return look, given.char
    if not block.ordered:
        paragraph = replace(style, bullet=given, margin=style.margin + HANGING, indent=-HANGING)
        return Setup(Level(look.resolved.run, paragraph), look.inherited), given.char
    start = number if broken_off else block.start
    bullet = Bullet(numbering=block.scheme, start=start, color=given.color)
    hanging = max(-style.indent, _number_width(block, column, look))
    margin = style.margin + style.indent + hanging
    paragraph = replace(style, bullet=bullet, margin=margin, indent=-hanging)
    return Setup(Level(look.resolved.run, paragraph), look.inherited), numeral(number, block.scheme)


def _ticked(look: Setup, done: bool, setting: Setting) -> tuple[Setup, str]:
    """The item's look with the sign of a task, and what a reader hears of it."""
    bullet = look.resolved.paragraph.bullet
    assert bullet, "an item has a bullet"
    color = look.resolved.run.color
    sign = replace(bullet, char=DONE if done else OPEN, font=MINOR, color=color, size_percent=90)
    shown = drawn_bullet(
        replace(look.resolved, paragraph=replace(look.resolved.paragraph, bullet=sign)), setting
    )
    assert shown.bullet, "a bullet stays one in another font"
    paragraph = replace(shown, bullet=replace(shown.bullet, font=BOXES))
    return Setup(Level(look.resolved.run, paragraph), look.inherited), "[x]" if done else "[ ]"


def _number_width(block: Bullets, column: TextColumn, look: Setup) -> int:
    """The room that the list's widest number needs, a space behind it included, EMU."""
    style = look.resolved.run
    face = column.setting.fonts.family(style.font).face(style.bold, style.italic)
    numbers = range(block.start, block.start + len(block.items))
    # Digits are as wide as one another, letters are not.
    wide = numbers[-1:] if block.scheme == PLAIN else numbers
    written = (f"{numeral(number, block.scheme)} " for number in wide)
    return round(max(advance(text, face, style.size) for text in written) * 1.1)


def pieces(block: Bullets, context: Context) -> tuple[Bullets, ...]:
    """The list cut between its items, the numbers going on."""
    return tuple(
        replace(block, items=(item,), start=block.start + index) for index, item in enumerate(block.items)
    )


def within(block: Bullets, context: Context) -> tuple[Bullets, ...]:
    """A list of one item cut in that: its first words with what follows them, then paragraph by paragraph."""
    item = block.items[0]
    words = 1 if not item.on and isinstance(item.children[0], Prose) else 0
    inner = [piece for child in item.children[words:] for piece in _inner(child, context)]
    if len(inner) < 2:
        return (block,)
    first = replace(item, children=(*item.children[:words], inner[0]))
    rest = (replace(item, children=(piece,), on=True) for piece in inner[1:])
    return tuple(replace(block, items=(each,)) for each in (first, *rest))


def _inner(child: Block, context: Context) -> tuple[Block, ...]:
    """What an item may be cut between. No item of a longer list is left alone on a slide."""
    if isinstance(child, code.Code):
        return code.pieces(child, context)
    if not isinstance(child, Bullets):
        return (child,)
    if len(child.items) == 1:
        return within(child, context)
    parts = pieces(child, context)
    if len(child.items) < ALONE:
        return parts
    return (joined(parts[:2]), *parts[2:-2], joined(parts[-2:]))


def joined(parts: Sequence[Bullets]) -> Bullets:
    """Consecutive pieces as one list again."""
    items: list[Item] = []
    for item in (item for part in parts for item in part.items):
        if item.on and items:
            items[-1] = replace(items[-1], children=_joined_children(items[-1].children, item.children))
        else:
            items.append(item)
    return replace(parts[0], items=tuple(items))


def _joined_children(before: Sequence[Block], after: Sequence[Block]) -> tuple[Block, ...]:
    last, first = before[-1], after[0]
    whole: Block
    match last, first:
        case (Bullets(), Bullets()) if last.span == first.span:
            whole = joined((last, first))
        case (code.Code(), code.Code()) if last.span == first.span:
            whole = code.joined((last, first))
        case _:
            return (*before, *after)
    return (*before[:-1], whole, *after[1:])


def tear(piece: Bullets) -> float:
    """Within an item is a bad place to begin a slide."""
    return WITHIN if piece.items[0].on else BETWEEN


def begins(piece: Bullets) -> str:
    """Where in the list the piece begins."""
    return f"{'within' if piece.items[0].on else 'at'} item {piece.start}"


def spot(piece: Bullets) -> Span:
    return piece.items[0].span

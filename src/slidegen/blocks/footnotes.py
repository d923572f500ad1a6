"""Footnotes: small numbered paragraphs for the foot of a slide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from slidegen.blocks.reader import Read, ReadBlocks
from slidegen.blocks.setting import Context, Placed
from slidegen.blocks.typeset import Fitted, body, fit, prose_look, stack
from slidegen.geometry import Rect
from slidegen.markdown.nodes import Node
from slidegen.markdown.speaking import read_words
from slidegen.model import Block, Phrase, Words
from slidegen.scene import Leaf, TextMark, TextNode
from slidegen.source import Span
from slidegen.style import Color, Frame


@dataclass(frozen=True, slots=True)
class Footnote:
    """`number` is 0 where nothing on the slide refers to it."""

    number: int
    phrase: Phrase
    span: Span


@dataclass(frozen=True, slots=True)
class Footnotes(Block):
    """The notes at the foot of a slide."""

    notes: tuple[Footnote, ...]


def read(node: Node, read_blocks: ReadBlocks) -> Read:
    """One paragraph a footnote: what its author wrote as several stands line by line."""
    notes = [Footnote(each.level, _lines(tuple(read_words(each))), each.span) for each in node.children]
    return (Footnotes(node.span, tuple(notes)),), ()


def _lines(phrases: Sequence[Phrase]) -> Phrase:
    words: list[Words] = []
    for phrase in phrases:
        if words:
            words.append(Words("\n", phrase[0].span))
        words.extend(phrase)
    return tuple(words)


def natural(block: Footnotes, width: int, context: Context) -> int:
    """The height of the notes in a box `width` wide, EMU."""
    return stack(_fitted(block, width, context))


def place(block: Footnotes, box: Rect, context: Context, name: str, ink: Color | None = None) -> Placed:
    """The notes at the foot of the box, in another colour where its ground asks for one."""
    filled = body(_fitted(block, box.width, context, ink), Frame(anchor="b"))
    tree = tuple(TextNode(Leaf(name, at)) for at in range(len(filled.paragraphs)))
    mark = TextMark(name, box, filled, span=block.span)
    return Placed((mark,), tree, max(0, filled.height - box.height))


def _fitted(block: Footnotes, width: int, context: Context, ink: Color | None = None) -> list[Fitted]:
    setting = context.caption()
    look = prose_look(setting, color=ink) if ink else prose_look(setting)
    return [fit(_numbered(note), setting, look, width) for note in block.notes]


def _numbered(note: Footnote) -> Phrase:
    if not note.number:
        return note.phrase
    return (Words(str(note.number), note.span, raised=True), Words(" ", note.span), *note.phrase)

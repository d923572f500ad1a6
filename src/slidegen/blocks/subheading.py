"""A heading below the slide's own: the name of a part of it."""

from __future__ import annotations

from dataclasses import dataclass

from slidegen.blocks.reader import Read, ReadBlocks
from slidegen.blocks.setting import Flow, FlowBlocks, TextColumn
from slidegen.blocks.typeset import fit, prose_look
from slidegen.markdown.nodes import Node
from slidegen.markdown.phrases import read_phrase
from slidegen.model import Block, Phrase
from slidegen.scene import HeadingNode, Leaf
from slidegen.style import MAJOR


@dataclass(frozen=True, slots=True)
class Subheading(Block):
    phrase: Phrase
    level: int


def read(node: Node, read_blocks: ReadBlocks) -> Read:
    phrase = read_phrase(node.children)
    return ((Subheading(node.span, phrase, node.level),) if phrase else ()), ()


def flow(block: Subheading, column: TextColumn, flow_blocks: FlowBlocks) -> Flow:
    """A bold line in the heading font."""
    look = prose_look(column.setting, font=MAJOR, bold=True)
    fitted = fit(block.phrase, column.setting, look, column.width)
    return Flow((fitted,), (HeadingNode(3, Leaf(column.mark, column.at)),))

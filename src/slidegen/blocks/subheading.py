"""A heading below the slide's own: the name of a part of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from slidegen.blocks.reader import Read, ReadBlocks
from slidegen.blocks.setting import Flow, FlowBlocks, TextColumn
from slidegen.blocks.typeset import Setup, fit, prose_look
from slidegen.diagnostics import Finding
from slidegen.markdown.asking import asked
from slidegen.markdown.nodes import Node
from slidegen.markdown.phrases import read_phrase
from slidegen.model import Block, Phrase
from slidegen.scene import HeadingNode, Leaf
from slidegen.style import MAJOR, Level

# The class of the part that is pointed out.
CURRENT = "current"
# The space above a part's heading against the space above a paragraph.
ROOM_ABOVE = 1.6


@dataclass(frozen=True, slots=True)
class Subheading(Block):
    """A heading within a slide. The `current` one names the part that is pointed out."""

    phrase: Phrase
    level: int
    current: bool = False


def read(node: Node, read_blocks: ReadBlocks) -> Read:
    phrase = read_phrase(node.children)
    layout = asked("layout", node.attributes)
    wrong: tuple[Finding, ...] = ()
    if layout:
        message, hint = (
            "a part of a slide has no layout of its own",
            "name it behind the heading of the slide",
        )
        wrong = (Finding("unknown-attribute", message, layout.span, hint),)
    current = CURRENT in node.attributes.classes
    return ((Subheading(node.span, phrase, node.level, current),) if phrase else ()), wrong


def flow(block: Subheading, column: TextColumn, flow_blocks: FlowBlocks) -> Flow:
    """A bold line in the heading font."""
    look = _further_down(prose_look(column.setting, font=MAJOR, bold=True))
    fitted = fit(block.phrase, column.setting, look, column.width)
    return Flow((fitted,), (HeadingNode(3, Leaf(column.mark, column.at)),))


def _further_down(look: Setup) -> Setup:
    """The look with more room above: a heading belongs to what follows it."""
    paragraph = look.resolved.paragraph
    before = round(paragraph.space_before * ROOM_ABOVE)
    return Setup(Level(look.resolved.run, replace(paragraph, space_before=before)), look.inherited)

"""A paragraph: words, and the pictures that stand between them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from slidegen.blocks import picture
from slidegen.blocks.reader import Read, ReadBlocks
from slidegen.blocks.setting import Flow, FlowBlocks, TextColumn
from slidegen.blocks.typeset import Setup, fit, prose_look
from slidegen.diagnostics import Finding
from slidegen.geometry import points
from slidegen.markdown.nodes import Node
from slidegen.markdown.phrases import read_phrase
from slidegen.model import Block, Phrase
from slidegen.scene import Leaf, TextNode
from slidegen.style import Level

# How much further in what a term means stands than the term.
INDENT = points(24)


@dataclass(frozen=True, slots=True)
class Prose(Block):
    """`level` is how far in it stands: 1 is what a term means, 0 any other paragraph."""

    phrase: Phrase
    level: int = 0


def read(node: Node, read_blocks: ReadBlocks) -> Read:
    """One block of words, or words and pictures by turns."""
    blocks: list[Block] = []
    findings: list[Finding] = []
    words: list[Node] = []
    for child in node.children:
        if picture.is_picture(child):
            blocks.extend(prose(words))
            words = []
            read_picture, complaints = picture.read(child, read_blocks)
            blocks.extend(read_picture)
            findings.extend(complaints)
        else:
            words.append(child)
    blocks.extend(prose(words))
    return tuple(blocks), tuple(findings)


def prose(nodes: list[Node]) -> tuple[Prose, ...]:
    """The words of a stretch of a paragraph as a block, or nothing where there are none."""
    phrase = read_phrase(nodes)
    if not phrase:
        return ()
    source = phrase[0].span.source
    return (Prose(source.span(phrase[0].span.start, phrase[-1].span.end), phrase),)


def read_definitions(node: Node, read_blocks: ReadBlocks) -> Read:
    """Each term in bold, and below it, further in, what it means."""
    blocks: list[Block] = []
    findings: list[Finding] = []
    for child in node.children:
        if child.kind == "term":
            phrase = read_phrase(child.children)
            blocks.append(Prose(child.span, tuple(replace(words, strong=True) for words in phrase)))
            continue
        meaning, complaints = read_blocks(child.children)
        blocks.extend(replace(each, level=1) if isinstance(each, Prose) else each for each in meaning)
        findings.extend(complaints)
    return tuple(blocks), tuple(findings)


def flow(block: Prose, column: TextColumn, flow_blocks: FlowBlocks) -> Flow:
    """A paragraph without bullet, at the margin of its column; what a term means is close below it."""
    look = prose_look(column.setting, column.level)
    if block.level:
        paragraph = replace(look.resolved.paragraph, margin=INDENT * block.level, space_before=0)
        look = Setup(Level(look.resolved.run, paragraph), look.inherited)
    fitted = fit(block.phrase, column.setting, look, column.width, column.level)
    return Flow((fitted,), (TextNode(Leaf(column.mark, column.at)),))

"""A paragraph: words, and the pictures that stand between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from slidegen.blocks import picture
from slidegen.blocks.reader import Read, ReadBlocks
from slidegen.blocks.setting import Flow, FlowBlocks, TextColumn
from slidegen.blocks.typeset import Setup, fit, prose_look
from slidegen.diagnostics import Finding
from slidegen.geometry import points
from slidegen.markdown.nodes import Node, bits
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
    """Words and pictures by turns, where these have lines of their own. A picture among words stands below them."""
    if not node.holds & bits("image"):
        return prose(node.children), ()
    blocks: list[Block] = []
    findings: list[Finding] = []
    for pictures_only, lines in groupby(_lines(node.children), key=_is_all_pictures):
        nodes = [each for line in lines for each in line]
        first, last = (0, 0) if pictures_only else _word_range(nodes)
        if not pictures_only:
            blocks.extend(prose(_whole(nodes, first, last)))
        for at, child in enumerate(nodes):
            if not picture.is_picture(child):
                continue
            read_picture, complaints = picture.read(child, read_blocks)
            blocks.extend(read_picture)
            findings.extend(complaints)
            if at < last and not _is_aside(child):
                message = "a picture within a sentence stands below it for now"
                findings.append(
                    Finding("not-yet", message, child.span, "give the picture a paragraph of its own")
                )
    return tuple(blocks), tuple(findings)


def _lines(nodes: Sequence[Node]) -> list[list[Node]]:
    """The nodes cut behind their line breaks."""
    lines: list[list[Node]] = [[]]
    for node in nodes:
        lines[-1].append(node)
        if node.kind in ("softbreak", "hardbreak"):
            lines.append([])
    return [line for line in lines if line]


def _is_all_pictures(line: Sequence[Node]) -> bool:
    blank = ("softbreak", "hardbreak")
    shown = [
        node for node in line if node.kind not in blank and (node.kind != "text" or node.text.strip(" |"))
    ]
    return bool(shown) and all(map(picture.is_picture, shown))


def _is_aside(node: Node) -> bool:
    """Whether a picture says nothing where it is written: it lies behind the slide, or decorates it."""
    return bool({"background", "decorative"} & set(node.attributes.classes))


def _word_range(nodes: Sequence[Node]) -> tuple[int, int]:
    """The places of the first node and of the last one that have words of their own."""
    words = [at for at, node in enumerate(nodes) if not picture.is_picture(node) and read_phrase([node])]
    return (words[0], words[-1]) if words else (0, 0)


def _whole(nodes: Sequence[Node], first: int, last: int) -> list[Node]:
    """The words without the pictures; one between words leaves its own words there, so that the sentence holds."""
    return [
        replace(node, kind="span") if picture.is_picture(node) and node.kind == "link" else node
        for at, node in enumerate(nodes)
        if not picture.is_picture(node) or (first < at < last and not _is_aside(node))
    ]


def prose(nodes: Sequence[Node]) -> tuple[Prose, ...]:
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

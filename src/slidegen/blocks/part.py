"""A part of a slide: what it is called, and what is said of it. Forms of several parts hold these."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from slidegen.blocks import bullets
from slidegen.blocks.bullets import Bullets
from slidegen.blocks.setting import Context, Flow, FlowBlocks, TextColumn
from slidegen.blocks.subheading import Subheading
from slidegen.model import Block, Phrase, plain


@dataclass(frozen=True, slots=True)
class Part(Block):
    """`lead` is its name, empty where it goes on from the slide before. The `current` one is pointed out."""

    lead: Phrase
    children: tuple[Block, ...]
    current: bool = False


def flow(block: Part, column: TextColumn, flow_blocks: FlowBlocks) -> Flow:
    """Its name as a heading, and what is said of it below."""
    head = (Subheading(block.span, block.lead, 3),) if block.lead else ()
    return flow_blocks((*head, *block.children), column)


def within(block: Part, context: Context) -> tuple[Part, ...]:
    """The part cut between its blocks and between the items of its lists; its name stays with the first piece."""
    pieces = [piece for child in block.children for piece in _pieces(child, context)]
    if len(pieces) < 2:
        return (block,)
    first, *rest = pieces
    return (
        replace(block, children=(first,)),
        *(replace(block, lead=(), children=(piece,)) for piece in rest),
    )


def _pieces(child: Block, context: Context) -> tuple[Block, ...]:
    return bullets.pieces(child, context) if isinstance(child, Bullets) else (child,)


def joined(parts: Sequence[Part]) -> Part:
    """Consecutive pieces as one part again."""
    children: list[Block] = []
    for _, group in groupby((child for part in parts for child in part.children), lambda each: each.span):
        pieces = tuple(group)
        lists = [piece for piece in pieces if isinstance(piece, Bullets)]
        children.extend([bullets.joined(lists)] if lists else pieces)
    return replace(parts[0], children=tuple(children))


def begins(piece: Part) -> str:
    """Where the piece begins."""
    return f'at "{plain(piece.lead)}"' if piece.lead else "within a part"

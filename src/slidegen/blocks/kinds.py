"""The table of block kinds: how each is set as text, placed as a mark of its own, and cut for a next slide."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from slidegen.blocks import bullets, code, columns, footnotes, picture, prose, quote, subheading, table
from slidegen.blocks.setting import Context, Flow, Placed, TextColumn
from slidegen.geometry import Rect
from slidegen.model import Block


@dataclass(frozen=True, slots=True)
class Kind:
    """What a kind of block can do. A kind without `place` is text; `elastic` ones give way when room is short."""

    flow: Callable[..., Flow] | None = None
    place: Callable[..., Placed] | None = None
    natural: Callable[[Any, int, Context], int] | None = None
    pieces: Callable[[Any], tuple[Any, ...]] | None = None
    joined: Callable[[Sequence[Any]], Any] | None = None
    elastic: bool = False

    def natural_height(self, block: Block, width: int, context: Context) -> int:
        assert self.natural, "a block that is placed says how high it is"
        return self.natural(block, width, context)

    def placed(self, block: Block, box: Rect, context: Context, name: str) -> Placed:
        assert self.place, "only a block with a place of its own is placed"
        return self.place(block, box, context, name)


BLOCKS: Mapping[type[Block], Kind] = {
    columns.Columns: Kind(),  # a column is a stack of blocks: `stacking` places it
    prose.Prose: Kind(flow=prose.flow),
    subheading.Subheading: Kind(flow=subheading.flow),
    bullets.Bullets: Kind(flow=bullets.flow, pieces=bullets.pieces, joined=bullets.joined),
    quote.Quote: Kind(flow=quote.flow),
    table.Table: Kind(place=table.place, natural=table.natural, pieces=table.pieces, joined=table.joined),
    code.Code: Kind(
        flow=code.flow, place=code.place, natural=code.natural, pieces=code.pieces, joined=code.joined
    ),
    footnotes.Footnotes: Kind(place=footnotes.place, natural=footnotes.natural),
    picture.Picture: Kind(place=picture.place, natural=picture.natural, elastic=True),
}


def flow_blocks(blocks: Sequence[Block], column: TextColumn) -> Flow:
    """Blocks of text one after another in a column. Blocks that are no text have been taken out before."""
    whole = Flow()
    for block in blocks:
        kind = BLOCKS[type(block)]
        assert kind.flow, f"{type(block).__name__} is not text"
        part = kind.flow(block, replace(column, at=column.at + len(whole.paragraphs)), flow_blocks)
        whole = Flow(whole.paragraphs + part.paragraphs, whole.tree + part.tree)
    return whole


def pictures(blocks: Sequence[Block]) -> Iterator[picture.Picture]:
    """Every picture among the blocks, also inside lists, quotes and columns."""
    for block in blocks:
        match block:
            case picture.Picture():
                yield block
            case quote.Quote(children=children):
                yield from pictures(children)
            case bullets.Bullets(items=parts) | columns.Columns(columns=parts):
                for part in parts:
                    yield from pictures(part.children)


def hoisted(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The same blocks, with tables and pictures that stand in lists or quotes moved behind these."""
    out: list[Block] = []
    for block in blocks:
        if isinstance(block, columns.Columns):
            parts = tuple(replace(part, children=hoisted(part.children)) for part in block.columns)
            out.append(replace(block, columns=parts))
            continue
        text, taken = _without_objects(block)
        out.extend((*text, *taken))
    return tuple(out)


def _without_objects(block: Block) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """What is left of a list or a quote as text, if anything is, and what was taken out."""
    match block:
        case bullets.Bullets(items=items):
            kept: list[bullets.Item] = []
            taken: list[Block] = []
            for item in items:
                text, objects = _parted(item.children)
                taken.extend(objects)
                if text:
                    kept.append(replace(item, children=text))
            return ((replace(block, items=tuple(kept)),) if kept else ()), tuple(taken)
        case quote.Quote(children=children):
            text, objects = _parted(children)
            # Who said it is said even where nothing else is left.
            source = (prose.Prose(block.span, block.source),) if block.source else ()
            return ((replace(block, children=text),) if text else source), objects
        case _:
            return (block,), ()


def _parted(children: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    text: list[Block] = []
    objects: list[Block] = []
    for child in hoisted(children):
        (text if BLOCKS[type(child)].flow else objects).append(child)
    return tuple(text), tuple(objects)

"""The table of block kinds: how each is set as text, placed as a mark of its own, and cut for a next slide."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from slidegen.blocks import (
    bullets,
    chart,
    chart_placing,
    code,
    columns,
    footnotes,
    gallery,
    part,
    picture,
    prose,
    qr_code,
    quote,
    subheading,
    table,
)
from slidegen.blocks.setting import Context, Flow, Placed, TextColumn
from slidegen.geometry import Rect
from slidegen.model import Block, Phrase
from slidegen.source import Span

# The air above a paragraph behind a list against that above any other.
BEHIND_LIST = 1.75


@dataclass(frozen=True, slots=True)
class Kind:
    """What a kind of block can do. A kind without `place` is text; `elastic` ones give way when room is short.

    `pieces` are what it may be cut into for further slides; one that is too large for a slide is cut `within`.
    `tear` is how bad it is to begin a slide with a piece, `begins` where that is, `spot` where it is written. `name`
    and `advice` are for an author whose block is too large.
    """

    name: str
    advice: str = ""
    flow: Callable[..., Flow] | None = None
    place: Callable[..., Placed] | None = None
    natural: Callable[[Any, int, Context], int] | None = None
    pieces: Callable[[Any, Context], tuple[Any, ...]] | None = None
    within: Callable[[Any, Context], tuple[Any, ...]] | None = None
    joined: Callable[[Sequence[Any]], Any] | None = None
    tear: Callable[[Any], float] | None = None
    begins: Callable[[Any], str] | None = None
    spot: Callable[[Any], Span] | None = None
    elastic: bool = False

    def natural_height(self, block: Block, width: int, context: Context) -> int:
        assert self.natural, "a block that is placed says how high it is"
        return self.natural(block, width, context)

    def placed(self, block: Block, box: Rect, context: Context, name: str) -> Placed:
        assert self.place, "only a block with a place of its own is placed"
        return self.place(block, box, context, name)


BLOCKS: Mapping[type[Block], Kind] = {
    # A column is a stack of blocks: `stacking` places it.
    columns.Columns: Kind("block of columns", "columns do not go on: give a part of it a slide of its own"),
    prose.Prose: Kind(
        "paragraph", "a paragraph does not go on: cut it in two, or shorten it", flow=prose.flow
    ),
    subheading.Subheading: Kind("heading", "shorten it", flow=subheading.flow),
    bullets.Bullets: Kind(
        "list item",
        "make several items of it, or shorten it",
        flow=bullets.flow,
        pieces=bullets.pieces,
        within=bullets.within,
        joined=bullets.joined,
        tear=bullets.tear,
        begins=bullets.begins,
        spot=bullets.spot,
    ),
    part.Part: Kind(
        "part",
        "shorten it, or give it a slide of its own",
        flow=part.flow,
        within=part.within,
        joined=part.joined,
        begins=part.begins,
    ),
    quote.Quote: Kind(
        "quotation", "a quotation does not go on: shorten it, or make two of it", flow=quote.flow
    ),
    table.Table: Kind(
        "table row",
        "shorten what is in its cells, or make do with fewer columns",
        place=table.place,
        natural=table.natural,
        pieces=table.pieces,
        within=table.within,
        joined=table.joined,
        tear=table.tear,
        begins=table.begins,
        spot=table.spot,
    ),
    code.Code: Kind(
        "line of code",
        "break the line where its language allows it",
        flow=code.flow,
        place=code.place,
        natural=code.natural,
        pieces=code.pieces,
        joined=code.joined,
        tear=code.tear,
        begins=code.begins,
        spot=code.spot,
    ),
    footnotes.Footnotes: Kind(
        "footnotes",
        "shorten the footnotes, or refer to fewer of them on one slide",
        place=footnotes.place,
        natural=footnotes.natural,
    ),
    picture.Picture: Kind(
        "picture",
        "shorten its caption, or show fewer pictures on the slide",
        place=picture.place,
        natural=picture.natural,
        elastic=True,
    ),
    chart.Chart: Kind(
        "chart",
        "give it a slide of its own, or show fewer values",
        place=chart_placing.place,
        natural=chart_placing.natural,
        elastic=True,
    ),
    qr_code.QrCode: Kind(
        "QR code",
        "leave more room for it: phones do not read a smaller one",
        place=qr_code.place,
        natural=qr_code.natural,
        elastic=True,
    ),
    gallery.Gallery: Kind(
        "row of pictures",
        "shorten their captions, or show fewer pictures on the slide",
        place=gallery.place,
        natural=gallery.natural,
        elastic=True,
    ),
}


def flow_blocks(blocks: Sequence[Block], column: TextColumn) -> Flow:
    """Blocks of text one after another in a column. Blocks that are no text have been taken out before."""
    whole = Flow()
    for last, block in zip((None, *blocks), blocks, strict=False):
        kind = BLOCKS[type(block)]
        assert kind.flow, f"{type(block).__name__} is not text"
        below = replace(column, at=column.at + len(whole.paragraphs)) if whole.paragraphs else column
        part = kind.flow(block, below, flow_blocks)
        if isinstance(last, bullets.Bullets) and isinstance(block, prose.Prose) and not block.level:
            part = _apart(part)
        whole = Flow(whole.paragraphs + part.paragraphs, whole.tree + part.tree)
    return whole


def _apart(flow: Flow) -> Flow:
    """Words behind a list, which belong to none of its items: further from it than these are from one another."""
    first, *rest = flow.paragraphs
    style = first.paragraph.resolved
    style = replace(style, space_before=round(style.space_before * BEHIND_LIST))
    return replace(
        flow, paragraphs=(replace(first, paragraph=replace(first.paragraph, resolved=style)), *rest)
    )


def pictures(blocks: Sequence[Block]) -> Iterator[picture.Picture]:
    """Every picture among the blocks, also inside lists, quotes and columns."""
    for block in blocks:
        match block:
            case picture.Picture():
                yield block
            case gallery.Gallery(pictures=shown):
                yield from shown
            case quote.Quote(children=children) | part.Part(children=children):
                yield from pictures(children)
            case bullets.Bullets(items=parts) | columns.Columns(columns=parts):
                for each in parts:
                    yield from pictures(each.children)


def phrases(blocks: Sequence[Block]) -> Iterator[Phrase]:
    """Every phrase of the blocks' text, in order; code has none, and captions have it where they refer to footnotes."""
    for block in blocks:
        match block:
            case prose.Prose(phrase=phrase) | subheading.Subheading(phrase=phrase):
                yield phrase
            case quote.Quote(children=children, source=source):
                yield from phrases(children)
                yield source
            case part.Part(lead=lead, children=children):
                yield lead
                yield from phrases(children)
            case bullets.Bullets(items=parts) | columns.Columns(columns=parts):
                for each in parts:
                    yield from phrases(each.children)
            case table.Table(head=head, rows=rows, said=said):
                yield from head
                for row in rows:
                    yield from row
                yield said
            case picture.Picture() | gallery.Gallery():
                yield from (each.said for each in pictures((block,)))


def hoisted(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The same blocks, where lists are cut about the tables in their items; pictures in lists, and tables and pictures
    in quotes, are moved behind these; pictures that follow one another are in a gallery."""
    out: list[Block] = []
    for block in blocks:
        if isinstance(block, columns.Columns):
            parts = tuple(replace(part, children=hoisted(part.children)) for part in block.columns)
            out.append(replace(block, columns=parts))
            continue
        text, taken = _without_objects(block)
        out.extend((*text, *taken))
    return gallery.gathered(out)


def _without_objects(block: Block) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """What is left of a list or a quote as text, if anything is, and what was taken out."""
    match block:
        case bullets.Bullets() if _is_all_text(block):
            return (block,), ()
        case bullets.Bullets():
            return _about_tables(block)
        case quote.Quote(children=children):
            text, objects = _parted(children)
            # Who said it is said even where nothing else is left.
            source = (prose.Prose(block.span, block.source),) if block.source else ()
            return ((replace(block, children=text),) if text else source), objects
        case _:
            return (block,), ()


def _is_all_text(block: bullets.Bullets) -> bool:
    """Whether nothing of a list is to be taken out of it."""
    return all(
        isinstance(child, prose.Prose) or (isinstance(child, bullets.Bullets) and _is_all_text(child))
        for item in block.items
        for child in item.children
    )


def _about_tables(block: bullets.Bullets) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """The list up to a table in it, the table, the list again, which goes on; and the pictures of all its items."""
    parts: list[Block] = []
    pictured: list[Block] = []
    run: list[tuple[int, bullets.Item]] = []

    def close() -> None:
        if run:
            parts.append(replace(block, items=tuple(item for _, item in run), start=run[0][0]))
            run.clear()

    for number, item in enumerate(block.items, block.start):
        on = item.on
        for is_table, group in groupby(hoisted(item.children), lambda child: isinstance(child, table.Table)):
            children = tuple(group)
            text = tuple(child for child in children if BLOCKS[type(child)].flow)
            if is_table:
                close()
                parts.extend(children)
                continue
            pictured.extend(child for child in children if not BLOCKS[type(child)].flow)
            if text:
                run.append((number, replace(item, children=text, on=on)))
                on = True
    close()
    return tuple(parts), tuple(pictured)


def _parted(children: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    text: list[Block] = []
    objects: list[Block] = []
    for child in hoisted(children):
        (text if BLOCKS[type(child)].flow else objects).append(child)
    return tuple(text), tuple(objects)

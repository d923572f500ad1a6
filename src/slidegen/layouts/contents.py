"""The blocks of a slide into contents that each may stand in a placeholder of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from slidegen.blocks.bullets import Bullets
from slidegen.blocks.chart import Chart
from slidegen.blocks.code import Code
from slidegen.blocks.columns import Columns
from slidegen.blocks.gallery import Gallery
from slidegen.blocks.kinds import hoisted
from slidegen.blocks.picture import Picture
from slidegen.blocks.quote import Quote
from slidegen.blocks.stacking import is_text
from slidegen.blocks.subheading import Subheading
from slidegen.blocks.table import Table
from slidegen.model import Block
from slidegen.powerpoint.template import Placeholder

# The types of placeholders (ECMA-376 19.7.10) that hold each kind of content as PowerPoint has it there.
TAKERS: Mapping[str, tuple[str, ...]] = {
    "text": ("body", "subTitle", "obj"),
    "code": ("body", "obj"),
    "a picture": ("pic", "clipArt", "obj"),
    "a table": ("tbl", "obj"),
    "a chart": ("chart", "body", "obj"),
}
# Those that hold nothing else, and one thing only.
DEDICATED = ("pic", "clipArt", "tbl", "chart")


@dataclass(frozen=True, slots=True)
class Piece:
    """A block and its place in the order of the source."""

    at: tuple[int, ...]
    block: Block


@dataclass(frozen=True, slots=True)
class Content:
    """Pieces that stand in one placeholder."""

    pieces: tuple[Piece, ...]

    @property
    def kinds(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(kind for each in self.pieces for kind in kinds_of(each.block)))

    def fits(self, place: Placeholder) -> bool:
        alone = place.type not in DEDICATED or len(self.pieces) == 1
        return alone and all(place.type in TAKERS[kind] for kind in self.kinds)


def kinds_of(block: Block) -> tuple[str, ...]:
    """The kinds of content that a block is of, or holds."""
    match block:
        case Picture() | Gallery():
            return ("a picture",)
        case Table():
            return ("a table",)
        case Code():
            return ("code",)
        case Chart():
            return ("a chart",)
        case Columns(columns=columns):
            return tuple(kind for column in columns for each in column.children for kind in kinds_of(each))
        case _:
            return ("text",)


def asking(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks that ask for a placeholder, also those within others."""
    for block in blocks:
        if block.slot:
            yield block
        match block:
            case Columns(columns=parts) | Bullets(items=parts):
                for part in parts:
                    yield from asking(part.children)
            case Quote(children=children):
                yield from asking(children)


def pieces(blocks: Iterable[Block]) -> tuple[Piece, ...]:
    """The blocks as a slide shows them, each picture alone; columns are whole unless something in them asks for a
    placeholder."""
    return tuple(Piece((at,), block) for at, block in enumerate(_single(blocks)))


def _single(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        match block:
            case Columns(columns=columns):
                inside = [each for column in columns for each in column.children]
                yield from _inheriting(block, _single(inside) if any(asking(inside)) else hoisted((block,)))
            case Gallery(pictures=pictures):
                yield from _inheriting(block, pictures)
            case _:
                parts = hoisted((block,))
                yield from _inheriting(block, _single(parts) if parts != (block,) else parts)


def _inheriting(block: Block, parts: Iterable[Block]) -> Iterator[Block]:
    """The parts of a block, which stand in its placeholder unless they ask for another."""
    return (each if each.slot or not block.slot else replace(each, slot=block.slot) for each in parts)


def cuts(given: Sequence[Piece]) -> Iterator[tuple[Content, ...]]:
    """The ways to part the pieces, the finest first: parts of the slide and columns apart, columns apart, what is in
    columns one after another, and columns whole."""
    runs = [each for whole in _runs(given, apart=True) for each in _parts(whole)]
    yield tuple(runs)
    yield tuple(_runs(given, apart=True))
    yield tuple(_runs([each for piece in given for each in _opened(piece)], apart=False))
    yield tuple(_runs(given, apart=False))


def _runs(given: Sequence[Piece], apart: bool) -> Iterator[Content]:
    """Text that touches in one column together, all else alone; each column together where they are `apart`."""
    for (text, _), group in groupby(given, lambda piece: (is_text(piece.block), piece.at[:-1])):
        if text:
            yield Content(tuple(group))
            continue
        for piece in group:
            if apart and isinstance(piece.block, Columns):
                yield from (Content(column) for column in _columns(piece) if column)
            else:
                yield Content((piece,))


def _opened(piece: Piece) -> Iterator[Piece]:
    yield from (each for column in _columns(piece) for each in column)


def _columns(piece: Piece) -> Iterator[tuple[Piece, ...]]:
    """What is in each column; the piece alone where it has none."""
    if not isinstance(piece.block, Columns):
        yield (piece,)
        return
    for number, column in enumerate(piece.block.columns):
        parts = enumerate(_single(column.children))
        yield tuple(Piece((*piece.at, number, at), each) for at, each in parts)


def _parts(content: Content) -> Iterator[Content]:
    """The text up to its first subheading, and from each of these on."""
    held: list[Piece] = []
    for piece in content.pieces:
        if isinstance(piece.block, Subheading) and held:
            yield Content(tuple(held))
            held = []
        held.append(piece)
    yield Content(tuple(held))

"""A slide into the parts that it may go on in: where it may be cut, and what each part then holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from slidegen.blocks.bullets import Bullets
from slidegen.blocks.code import Code
from slidegen.blocks.footnotes import Footnotes
from slidegen.blocks.kinds import BLOCKS, phrases
from slidegen.blocks.prose import Prose
from slidegen.blocks.setting import Context
from slidegen.blocks.subheading import Subheading
from slidegen.blocks.table import Table
from slidegen.model import Block, Phrase, Slide, Words, plain


@dataclass(frozen=True, slots=True)
class Unit:
    """What a slide may be cut between: a block, or a piece of the block with this number.

    `tear` is how bad it is to begin a part with it, `kept` that it stays with what stands before it, if it can, and
    `opens` that it is a part of something too large for one slide, which begins on a slide of its own.
    """

    block: int
    piece: Block
    tear: float = 0.0
    kept: bool = False
    opens: bool = False


@dataclass(frozen=True, slots=True)
class Sequel:
    """A slide and its units. Blocks of the kinds in `repeats` stand on every part."""

    slide: Slide
    units: tuple[Unit, ...]
    repeats: tuple[type[Block], ...]

    def part(self, start: int, end: int) -> Slide:
        """The slide with these units only, with what repeats, and with the footnotes that these refer to."""
        blocks = {
            number: block
            for number, block in enumerate(self.slide.blocks)
            if self.repeats and isinstance(block, self.repeats)
        }
        for number, group in groupby(self.units[start:end], lambda unit: unit.block):
            joined = BLOCKS[type(self.slide.blocks[number])].joined
            pieces = [unit.piece for unit in group]
            blocks[number] = joined(pieces) if joined else pieces[0]
        shown = tuple(blocks[number] for number in sorted(blocks))
        return replace(self.slide, blocks=(*shown, *self._footnotes(shown, end == len(self.units))))

    def _footnotes(self, shown: Sequence[Block], last: bool) -> Iterator[Footnotes]:
        """Those whose numbers are in the title or on the part; on the last part also those that nothing refers to."""
        for block in self.slide.blocks:
            if isinstance(block, Footnotes):
                wanted = _numbers((self.slide.title, *phrases(shown)), block)
                notes = tuple(
                    note for note in block.notes if note.number in wanted or (last and not note.number)
                )
                if notes:
                    yield replace(block, notes=notes)


def _numbers(said: Sequence[Phrase], block: Footnotes) -> set[int]:
    """The numbers of the footnotes that the phrases refer to, and of those that these refer to in turn."""
    by_number = {note.number: note.phrase for note in block.notes if note.number}
    found: set[int] = set()
    waiting = [_raised(phrase) for phrase in said]
    while waiting:
        new = (waiting.pop() & by_number.keys()) - found
        found |= new
        waiting.extend(_raised(by_number[number]) for number in new)
    return found


def _raised(phrase: Phrase) -> set[int]:
    return {int(words.text) for words in phrase if words.raised and words.text.isdecimal()}


def numbered(slide: Slide, part: int, parts: int) -> Slide:
    """The slide with its number among its parts in the title, if it has several."""
    if parts == 1:
        return slide
    return replace(slide, title=(*slide.title, Words(f" ({part}/{parts})", slide.span)))


def sequel(slide: Slide, repeats: tuple[type[Block], ...], context: Context) -> Sequel:
    """The slide with all the places between blocks, items, rows and lines at which it may be cut."""
    units: list[Unit] = []
    for number, block in enumerate(slide.blocks):
        if not isinstance(block, (*repeats, Footnotes)):
            pieces = BLOCKS[type(block)].pieces
            units.extend(_units(number, pieces(block, context) if pieces else (block,)))
    return Sequel(slide, _with_kept(units), repeats)


def _units(number: int, pieces: Sequence[Block]) -> Iterator[Unit]:
    tear = BLOCKS[type(pieces[0])].tear
    for index, piece in enumerate(pieces):
        yield Unit(number, piece, tear(piece) if tear and index else 0.0)


def _with_kept(units: Sequence[Unit]) -> tuple[Unit, ...]:
    before = (None, *(unit.piece for unit in units))
    return tuple(
        replace(unit, kept=last is not None and _leads_to(last, unit.piece))
        for last, unit in zip(before, units, strict=False)
    )


def _leads_to(block: Block, following: Block) -> bool:
    """Whether the block would be lost without what follows it: a heading, a term, "these are:"."""
    match block, following:
        case Subheading(), _:
            return True
        case Prose(level=level), Prose(level=deeper) if deeper > level:
            return True
        case Prose(phrase=phrase), Bullets() | Table() | Code():
            return plain(phrase).rstrip().endswith((":", "："))
        case _:
            return False


def cut_further(whole: Sequel, large: Sequence[int], context: Context) -> Sequel:
    """The same with the units of these numbers in pieces, as far as they can be cut."""
    units: list[Unit] = []
    for number, unit in enumerate(whole.units):
        within = BLOCKS[type(unit.piece)].within
        if number not in large or within is None:
            units.append(unit)
            continue
        first, *rest = _units(unit.block, within(unit.piece, context))
        units.extend((replace(first, tear=unit.tear, kept=unit.kept, opens=bool(rest)), *rest))
    return replace(whole, units=tuple(_opening(units)))


def _opening(units: Sequence[Unit]) -> Iterator[Unit]:
    """What leads to a unit that opens a slide opens it in its stead."""
    following = (*units[1:], None)
    for unit, after in zip(units, following, strict=True):
        leads = after is not None and after.opens and after.kept
        yield replace(unit, opens=leads or (unit.opens and not unit.kept))


def begins(unit: Unit) -> str:
    """Where a part begins that begins with the unit."""
    kind = BLOCKS[type(unit.piece)]
    return kind.begins(unit.piece) if kind.begins else f"with a {kind.name}"

"""A slide that does not fit: step the type down, then continue on a next slide, then say by how much it is over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from slidegen.blocks.kinds import BLOCKS
from slidegen.blocks.setting import Context
from slidegen.layouts.arranging import Arranged, Form
from slidegen.model import Block, Meta, Slide

# How much lower a part may be filled than its neighbours need, in the search for even parts.
EVENNESS = 24


@dataclass(frozen=True, slots=True)
class Fitted:
    """The parts that a slide became, each with its arrangement, and the step that they share."""

    parts: tuple[tuple[Slide, Arranged], ...]
    step: float

    @property
    def overflow(self) -> int:
        return max(arranged.placed.overflow for _, arranged in self.parts)


@dataclass(frozen=True, slots=True)
class Unit:
    """What a slide may be cut between: a block, or a piece of the block with this number."""

    block: int
    piece: Block


def fit_slide(slide: Slide, form: Form, meta: Meta, context: Context) -> Fitted:
    """The slide at the largest step at which it fits; in parts, where it fits at none."""
    steps = context.theme.scale.steps
    tried = None
    for step in steps:
        tried = form.arrange(slide, meta, replace(context, step=step))
        if not tried.placed.overflow:
            return Fitted(((slide, tried),), step)
    assert tried is not None, "a theme has at least one step"
    units = _units(slide, form)
    least = _parts(slide, units, form, meta, replace(context, step=steps[-1]))
    if least is None:
        return Fitted(((slide, tried),), steps[-1])
    for step in steps:
        parts = _parts(slide, units, form, meta, replace(context, step=step))
        if parts is not None and len(parts) == len(least):
            return Fitted(parts, step)
    return Fitted(least, steps[-1])


def _units(slide: Slide, form: Form) -> tuple[Unit, ...]:
    units: list[Unit] = []
    for number, block in enumerate(slide.blocks):
        pieces = BLOCKS[type(block)].pieces
        units.extend(Unit(number, piece) for piece in (pieces(block) if pieces else (block,)))
    return tuple(unit for unit in units if not isinstance(unit.piece, form.repeats))


def _parts(
    slide: Slide, units: Sequence[Unit], form: Form, meta: Meta, context: Context
) -> tuple[tuple[Slide, Arranged], ...] | None:
    """The slide in as few parts as it takes at this step, evenly filled; None where one unit alone is too much."""
    if len(units) < 2:
        return None
    cuts = _greedy(slide, units, form, meta, context, len(units))
    if cuts is None:
        return None
    for most in _even(len(units), len(cuts)):
        even = _greedy(slide, units, form, meta, context, most)
        if even is not None and len(even) == len(cuts):
            cuts = even
            break
    return tuple((part, form.arrange(part, meta, context)) for part in cuts)


def _even(units: int, parts: int) -> Iterator[int]:
    """How many units a part may hold at most, from even parts upwards."""
    least = -(-units // parts)
    return iter(range(least, min(units, least + EVENNESS)))


def _greedy(
    slide: Slide, units: Sequence[Unit], form: Form, meta: Meta, context: Context, most: int
) -> list[Slide] | None:
    """Parts of as many units as fit, `most` at most, found by halving."""
    parts: list[Slide] = []
    start = 0
    while start < len(units):
        low, high = start, min(len(units), start + most)
        while low < high:
            middle = (low + high + 1) // 2
            part = _part(slide, units[start:middle], form)
            if form.arrange(part, meta, context).placed.overflow:
                high = middle - 1
            else:
                low = middle
        if low == start:
            return None
        parts.append(_part(slide, units[start:low], form))
        start = low
    return parts


def _part(slide: Slide, units: Sequence[Unit], form: Form) -> Slide:
    """The slide with these units only, and with what repeats at the place where it stood."""
    blocks: dict[int, Block] = {
        number: block for number, block in enumerate(slide.blocks) if isinstance(block, form.repeats)
    }
    for number, group in groupby(units, lambda unit: unit.block):
        joined = BLOCKS[type(slide.blocks[number])].joined
        pieces = [unit.piece for unit in group]
        blocks[number] = joined(pieces) if joined else pieces[0]
    return replace(slide, blocks=tuple(blocks[number] for number in sorted(blocks)))

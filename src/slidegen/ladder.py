"""A slide that does not fit: step the type down, then continue on a next slide, then say by how much it is over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
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


@dataclass(frozen=True, slots=True)
class Attempt:
    """How a slide is tried: in its form, or in the `plain` one where a part of it is not what the form holds."""

    form: Form
    plain: Form
    meta: Meta
    context: Context

    def arrange(self, slide: Slide) -> Arranged:
        form = self.form if self.form.holds(slide) else self.plain
        return form.arrange(slide, self.meta, self.context)

    def at(self, step: float) -> Attempt:
        return replace(self, context=replace(self.context, step=step))


def fit_slide(slide: Slide, attempt: Attempt) -> Fitted:
    """The slide at the largest step at which it fits; in parts, where it fits at none."""
    steps = attempt.context.theme.scale.steps
    for step in steps:
        arranged = attempt.at(step).arrange(slide)
        if not arranged.placed.overflow:
            return Fitted(((slide, arranged),), step)
    units = _units(slide, attempt.form)
    if len(units) < 2:
        return Fitted(((slide, arranged),), steps[-1])
    fewest = len(_greedy(slide, units, attempt.at(steps[-1]), len(units)))
    for step in steps:
        cuts = _greedy(slide, units, attempt.at(step), len(units))
        if len(cuts) == fewest:
            fitted = _evened(slide, units, attempt.at(step), cuts)
            if not fitted.overflow:
                break
    return fitted


def _units(slide: Slide, form: Form) -> tuple[Unit, ...]:
    units: list[Unit] = []
    for number, block in enumerate(slide.blocks):
        pieces = BLOCKS[type(block)].pieces
        units.extend(Unit(number, piece) for piece in (pieces(block) if pieces else (block,)))
    return tuple(unit for unit in units if not isinstance(unit.piece, form.repeats))


def _evened(slide: Slide, units: Sequence[Unit], attempt: Attempt, cuts: list[Slide]) -> Fitted:
    """As many parts as `cuts`, evenly filled."""
    least = -(-len(units) // len(cuts))
    for most in range(least, min(len(units), least + EVENNESS)):
        even = _greedy(slide, units, attempt, most)
        if len(even) == len(cuts):
            cuts = even
            break
    return Fitted(tuple((part, attempt.arrange(part)) for part in cuts), attempt.context.step)


def _greedy(slide: Slide, units: Sequence[Unit], attempt: Attempt, most: int) -> list[Slide]:
    """Parts of as many units as fit, `most` at most. A unit that fits nowhere stands alone."""
    parts: list[Slide] = []
    start = taken = 0

    def fits(count: int) -> bool:
        part = _part(slide, units[start : start + count], attempt.form)
        return not attempt.arrange(part).placed.overflow

    while start < len(units):
        taken = _largest(fits, taken, min(most, len(units) - start))
        parts.append(_part(slide, units[start : start + taken], attempt.form))
        start += taken
    return parts


def _largest(fits: Callable[[int], bool], guess: int, limit: int) -> int:
    """The largest count up to `limit` that fits, 1 at least. A trial costs as much as it is large, so they begin at
    twice the guess, double while they fit, and halve what is left between."""
    low, high, reach = 1, limit, max(2, guess * 2)
    while reach < high and fits(reach):
        low, reach = reach, reach * 2
    if reach < high:
        high = reach - 1
    while low < high:
        middle = (low + high + 1) // 2
        if fits(middle):
            low = middle
        else:
            high = middle - 1
    return low


def _part(slide: Slide, units: Sequence[Unit], form: Form) -> Slide:
    """The slide with these units only, and with what repeats at the place where it stood."""
    blocks: dict[int, Block] = {}
    if form.repeats:
        blocks = {
            number: block for number, block in enumerate(slide.blocks) if isinstance(block, form.repeats)
        }
    for number, group in groupby(units, lambda unit: unit.block):
        joined = BLOCKS[type(slide.blocks[number])].joined
        pieces = [unit.piece for unit in group]
        blocks[number] = joined(pieces) if joined else pieces[0]
    return replace(slide, blocks=tuple(blocks[number] for number in sorted(blocks)))

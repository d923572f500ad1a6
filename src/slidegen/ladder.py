"""A slide at the largest size at which it fits: in its form, in two columns, or else in parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from slidegen.blocks.setting import Context
from slidegen.blocks.stacking import height_of
from slidegen.continuation import Sequel, begins, cut_further, sequel
from slidegen.layouts.arranging import Arranged, Form
from slidegen.layouts.feet import with_notes, without_notes
from slidegen.model import Meta, Slide
from slidegen.packing import evened, fewest


@dataclass(frozen=True, slots=True)
class Fitted:
    """The parts that a slide became, each with its arrangement and where it begins, and the step that they share."""

    parts: tuple[tuple[Slide, Arranged], ...]
    step: float
    begins: tuple[str, ...] = ("",)

    @property
    def overflow(self) -> int:
        return max(arranged.placed.overflow for _, arranged in self.parts)


@dataclass(frozen=True, slots=True)
class Attempt:
    """How a slide is tried: in its form, or in the `plain` one where a part of it is not what the form holds; in two
    columns, where `beside` allows it and the form has no room at this step."""

    form: Form
    plain: Form
    meta: Meta
    context: Context
    beside: bool = False

    def arrange(self, slide: Slide) -> Arranged:
        return with_notes(self._bare, slide, self.meta, self.context)

    def _bare(self, slide: Slide, meta: Meta, context: Context) -> Arranged:
        form = self.form if self.form.holds(slide) else self.plain
        arranged = form.arrange(slide, meta, context)
        if self.beside and form.beside and arranged.placed.overflow:
            columns = form.beside(slide, meta, context)
            return columns if columns and not columns.placed.overflow else arranged
        return arranged

    def at(self, step: float) -> Attempt:
        return self if step == self.context.step else replace(self, context=self.context.at(step))


@dataclass(frozen=True, slots=True)
class Trial:
    """The parts of a slide at one step, each arranged once. `weights` is how high each unit is, EMU."""

    whole: Sequel
    attempt: Attempt
    weights: Sequence[int]
    known: dict[tuple[int, int], tuple[Slide, Arranged]] = field(default_factory=dict)

    def part(self, start: int, end: int) -> tuple[Slide, Arranged]:
        if (start, end) not in self.known:
            slide = self.whole.part(start, end)
            self.known[start, end] = slide, self.attempt.arrange(slide)
        return self.known[start, end]

    def fits(self, start: int, end: int) -> bool:
        return not self.part(start, end)[1].placed.overflow

    def fewest(self) -> list[int]:
        room = self.attempt.context.theme.content.height
        return fewest(self.whole.units, self.fits, self.weights, room)

    def overflows(self, ends: Sequence[int]) -> bool:
        return not all(self.fits(start, end) for start, end in pairwise((0, *ends)))

    def fitted(self, ends: Sequence[int]) -> Fitted:
        """The slide in as many parts as there are ends, evenly filled if they can be."""
        context = self.attempt.context
        room = context.theme.content.height
        even = evened(self.whole.units, self.fits, self.weights, len(ends), room)
        places = list(pairwise((0, *(even or ends))))
        parts = tuple(self.part(start, end) for start, end in places)
        return Fitted(parts, context.step, tuple(begins(self.whole.units[start]) for start, _ in places))


def fit_slide(slide: Slide, attempt: Attempt, largest: float = 1.0) -> Fitted:
    """The slide at the largest step, up to `largest`, at which it fits; in parts, where it fits at none."""
    steps = [step for step in attempt.context.theme.scale.steps if step <= largest]
    arranged = attempt.at(steps[0]).arrange(slide)
    if arranged.placed.overflow and _suits(slide, attempt):
        attempt = replace(attempt, beside=True)
        arranged = attempt.at(steps[0]).arrange(slide)
    if not arranged.placed.overflow:
        return Fitted(((slide, arranged),), steps[0])
    # What does not fit at the smallest step fits at none.
    arranged = attempt.at(steps[-1]).arrange(slide)
    if arranged.placed.overflow:
        plain = replace(attempt, form=attempt.plain)
        if (
            _notes_crowd(slide, attempt.at(steps[-1]))
            and not plain.at(steps[-1]).arrange(slide).placed.overflow
        ):
            return fit_slide(slide, plain, largest)
        return _continued(slide, attempt, steps) or Fitted(((slide, arranged),), steps[-1])
    for step in steps[1:-1]:
        larger = attempt.at(step).arrange(slide)
        if not larger.placed.overflow:
            return Fitted(((slide, larger),), step)
    return Fitted(((slide, arranged),), steps[-1])


def _notes_crowd(slide: Slide, attempt: Attempt) -> bool:
    """Whether footnotes leave no room in a form that has it for all else."""
    bare = without_notes(slide)
    return bare != slide and not attempt.arrange(bare).placed.overflow


def _suits(slide: Slide, attempt: Attempt) -> bool:
    """Whether the slide may stand in two columns. Who names a form wants that one."""
    suits = attempt.form.suits
    return not slide.form and suits is not None and suits(without_notes(slide), attempt.at(1.0).context)


def _continued(slide: Slide, attempt: Attempt, steps: Sequence[float]) -> Fitted | None:
    """The slide in the fewest parts, at the largest step that takes no more; None where it can't be cut."""
    trial, ends = _cut(slide, attempt.at(steps[-1]))
    if len(trial.whole.units) < 2:
        return None
    # The larger the step, the more parts: the one to find is between a step that takes too many and one that does not.
    low, high = -1, len(steps) - 1
    while high - low > 1 and not trial.overflows(ends):
        middle = (low + high) // 2
        larger = _trial(trial.whole, attempt.at(steps[middle]))
        found = larger.fewest()
        if len(found) == len(ends) and not larger.overflows(found):
            high, trial, ends = middle, larger, found
        else:
            low = middle
    return trial.fitted(ends)


def _cut(slide: Slide, smallest: Attempt) -> tuple[Trial, list[int]]:
    """The slide's units, those too large for a slide of their own in smaller ones, and the fewest parts' ends."""
    whole = sequel(slide, smallest.form.repeats, smallest.context)
    while True:
        trial = _trial(whole, smallest)
        ends = trial.fewest()
        alone = [start for start, end in pairwise((0, *ends)) if end == start + 1]
        large = [start for start in alone if not trial.fits(start, start + 1)]
        further = cut_further(whole, large, smallest.context) if large else whole
        if len(further.units) == len(whole.units):
            return trial, ends
        whole = further


def _trial(whole: Sequel, attempt: Attempt) -> Trial:
    """The parts at the step, each unit weighed without what every piece of its block repeats."""
    context = attempt.context
    area = context.theme.content
    heights = [height_of(unit.piece, area, context) for unit in whole.units]
    repeated: dict[int, int] = {}
    for number, block in enumerate(whole.slide.blocks):
        own = [height for unit, height in zip(whole.units, heights, strict=True) if unit.block == number]
        if len(own) > 1:
            repeated[number] = (sum(own) - height_of(block, area, context)) // (len(own) - 1)
    each = zip(whole.units, heights, strict=True)
    weights = [max(1, height - repeated.get(unit.block, 0)) for unit, height in each]
    return Trial(whole, attempt, weights)

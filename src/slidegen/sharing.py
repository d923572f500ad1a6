"""The slides of a deck, each at the largest size that it allows, into slides that have their sizes in common."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from slidegen.continuation import numbered
from slidegen.ladder import Attempt, Fitted, fit_slide
from slidegen.layouts.arranging import title_step
from slidegen.model import Slide

Key = TypeVar("Key")
Value = TypeVar("Value")

# Of the slides that are alike, one in so many may be smaller than the others; of few, half of them, up to so many.
OUTLIERS, OF_FEW = 4, 2
# No slide becomes smaller than this for the sake of others.
LOWEST = 0.8


@dataclass(frozen=True, slots=True)
class Settled:
    """A slide as fitted in the end; `own` is the largest step at which it fits, `shared` that of most slides like it,
    `title` the step of its title."""

    fitted: Fitted
    own: float
    shared: float
    title: float


def fit_alike(slides: Sequence[tuple[Slide, Attempt]]) -> list[Settled]:
    """Slides of one layout at one size, as far as they fit; what fits only at a smaller one keeps that."""
    alone = [fit_slide(slide, attempt) for slide, attempt in slides]
    # A picture at a slide's side leaves less room in the same layout.
    rooms = (attempt.context.theme.content.width for _, attempt in slides)
    places = [(_layout(each), room) for each, room in zip(alone, rooms, strict=True)]
    steps = {place: shared_step(_counted(alike)) for place, alike in _grouped(places, alone).items()}
    titles = _titles(slides, alone)
    settled = []
    for (slide, attempt), fitted, place, title in zip(slides, alone, places, titles, strict=True):
        shared = steps[place]
        settled.append(Settled(_lowered(slide, attempt, fitted, shared), fitted.step, shared, title))
    return settled


def _grouped(keys: Sequence[Key], values: Sequence[Value]) -> dict[Key, list[Value]]:
    """The values of each key, in their order."""
    groups: dict[Key, list[Value]] = {}
    for key, value in zip(keys, values, strict=True):
        groups.setdefault(key, []).append(value)
    return groups


def shared_step(found: Sequence[float]) -> float:
    """The largest step at which nearly all fit."""
    if not found:
        return 1.0
    few = min(OF_FEW, max(1, len(found) // 2))
    outliers = min(len(found) - 1, max(few, len(found) // OUTLIERS))
    return sorted(found, reverse=True)[len(found) - 1 - outliers]


def _counted(alike: Sequence[Fitted]) -> list[float]:
    """The steps of slides that fit. One that goes on took its own for the sake of its parts: it asks none of others."""
    fitting = [each for each in alike if not each.overflow]
    whole = [each.step for each in fitting if len(each.parts) == 1]
    return whole or [each.step for each in fitting]


def _layout(fitted: Fitted) -> str:
    return fitted.parts[0][1].layout


def _lowered(slide: Slide, attempt: Attempt, fitted: Fitted, shared: float) -> Fitted:
    """The slide at the shared step, where that is smaller than its own and changes nothing else."""
    scale = attempt.context.theme.scale
    lowest = max(shared, min(step for step in scale.steps if step >= LOWEST))
    if fitted.step <= lowest or fitted.overflow:
        return fitted
    again = fit_slide(slide, attempt, lowest)
    alike = len(again.parts) == len(fitted.parts) and _layout(again) == _layout(fitted)
    return again if alike and not again.overflow else fitted


def _titles(slides: Sequence[tuple[Slide, Attempt]], fitted: Sequence[Fitted]) -> list[float]:
    """The step of each slide's title: of those of one size in the theme, the same for nearly all."""
    sizes: list[int] = []
    own: list[float] = []
    for (_, attempt), each in zip(slides, fitted, strict=True):
        layouts, parts = attempt.context.theme.layouts, len(each.parts)
        steps = []
        for number, (part, arranged) in enumerate(each.parts, 1):
            layout = layouts[arranged.layout]
            look, context = layout.slots["title"], attempt.context.on(layout)
            steps.append(title_step(numbered(part, number, parts), look, context))
        sizes.append(layouts[each.parts[0][1].layout].slots["title"].levels[0].run.size)
        own.append(min(steps))
    shared = {size: max(LOWEST, shared_step(alike)) for size, alike in _grouped(sizes, own).items()}
    return [min(step, shared[size]) for size, step in zip(sizes, own, strict=True)]

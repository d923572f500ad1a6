"""Slides as fitted into agendas that say on which slide each section begins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from slidegen.blocks.agenda import AGENDA
from slidegen.ladder import Attempt, Fitted
from slidegen.model import Slide
from slidegen.sharing import Settled


def with_page_numbers(slides: Sequence[tuple[Slide, Attempt]], settled: Sequence[Settled]) -> list[Settled]:
    """The slides, agendas arranged again: only now it is known how many slides each of the others became."""
    pages: dict[str, int] = {}
    first = 1
    for (slide, _), each in zip(slides, settled, strict=True):
        pages[slide.id] = first
        first += len(each.fitted.parts)
    return [
        replace(each, fitted=_numbered(each.fitted, attempt, pages)) if slide.form == AGENDA else each
        for (slide, attempt), each in zip(slides, settled, strict=True)
    ]


def _numbered(fitted: Fitted, attempt: Attempt, pages: Mapping[str, int]) -> Fitted:
    """Room for the numbers is kept from the start, so that all stands where it stood."""
    known = replace(attempt, context=replace(attempt.context, pages=pages)).at(fitted.step)
    parts = tuple((part, known.arrange(part)) for part, _ in fitted.parts)
    again = replace(fitted, parts=parts)
    return again if again.overflow <= fitted.overflow else fitted

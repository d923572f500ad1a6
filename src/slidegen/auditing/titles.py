"""Slides without a title, and with one that another has: by their titles slides are told apart."""

from __future__ import annotations

from collections.abc import Iterator

from slidegen.auditing.case import Case
from slidegen.diagnostics import Finding
from slidegen.powerpoint.slides.values import Shape, Slide, walk

TITLES = ("title", "ctrTitle")


def missing_titles(case: Case) -> Iterator[Finding]:
    for slide in case.show.slides:
        if title_of(slide) is None:
            holder = next((each for each in walk(slide.shapes) if each.holder in TITLES), None)
            hint = "screen readers and the outline name slides by their titles"
            yield case.places.finding("missing-title", slide, holder, "the slide has no title", hint)


def duplicate_titles(case: Case) -> Iterator[Finding]:
    seen: dict[str, int] = {}
    for slide in case.show.slides:
        holder = title_of(slide)
        if holder is None:
            continue
        words = " ".join(holder.text.split())
        first = seen.setdefault(words.casefold(), slide.number)
        if first != slide.number:
            message = f'slide {first} has the title "{words}", too'
            yield case.places.finding("duplicate-title", slide, holder, message, "say what is different")


def title_of(slide: Slide) -> Shape | None:
    """The slide's title, where it has words."""
    return next((each for each in walk(slide.shapes) if each.holder in TITLES and each.text), None)

"""What was left in a file: hidden slides, empty placeholders, slides that can't be read."""

from __future__ import annotations

from collections.abc import Iterator

from slidegen.auditing.case import Case
from slidegen.auditing.titles import TITLES
from slidegen.diagnostics import Finding
from slidegen.powerpoint.slides.values import walk

# The small placeholders show nothing where they are empty, and no prompt either.
_SMALL = ("dt", "ftr", "sldNum", "hdr")


def hidden_slides(case: Case) -> Iterator[Finding]:
    """They are checked as others are: someone may show them."""
    for slide in case.show.slides:
        if slide.hidden:
            yield case.places.finding("hidden-slide", slide, None, "the slide is hidden")


def empty_placeholders(case: Case) -> Iterator[Finding]:
    for slide in case.show.slides:
        for shape in walk(slide.shapes):
            filled = shape.kind != "shape" or shape.text or shape.picture is not None
            if shape.holder and shape.holder not in (*_SMALL, *TITLES) and not filled:
                hint = "fill or delete it: whoever edits the slide sees its prompt"
                yield case.places.finding("empty-placeholder", slide, shape, "the placeholder is empty", hint)

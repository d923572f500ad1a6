"""Fixed colours that are none of the palette's, nor tints of these."""

from __future__ import annotations

from collections.abc import Iterator

from slidegen.auditing.case import Case
from slidegen.color import resolve
from slidegen.diagnostics import Finding
from slidegen.powerpoint.slides.values import Shape, Slide
from slidegen.style import Color
from slidegen.theme.tints import tints_of


def foreign_colors(case: Case) -> Iterator[Finding]:
    """Each once for a slide; what refers to the theme's colours is of the palette, whatever that is."""
    if case.brand.palettes is None:
        return
    tints = tints_of(case.brand.palettes)
    for slide in case.show.slides:
        told: set[str] = set()
        for shape, color in _fixed(case, slide):
            found = resolve(color, slide.palette)[0]
            if found not in told and not tints.has(found):
                told.add(found)
                message = f"#{found} is not of the palette of {case.brand.name}, nor a tint of it"
                hint = "choose one of the theme's colours"
                yield case.places.finding("off-palette", slide, shape, message, hint)


def _fixed(case: Case, slide: Slide) -> Iterator[tuple[Shape | None, Color]]:
    yield from ((None, color) for color in slide.colors if color.rgb is not None)
    for shape in case.shapes(slide):
        yield from ((shape, color) for color in shape.colors if color.rgb is not None)

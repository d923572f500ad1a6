"""Families of fonts that the theme does not have."""

from __future__ import annotations

from collections.abc import Iterator

from slidegen.auditing.case import Case
from slidegen.auditing.layouts import is_foreign
from slidegen.diagnostics import Finding


def foreign_fonts(case: Case) -> Iterator[Finding]:
    """The Latin family of each run that shows; those for other scripts are not looked at."""
    allowed = case.brand.fonts
    if allowed is None:
        return
    for slide in case.show.slides:
        # The fonts of a master that is not the theme's are told with that.
        told = set(slide.master.fonts) if is_foreign(slide.master, case.brand) else set()
        for shape in case.shapes(slide):
            fonts = (run.font for body in shape.bodies for run in body.runs if run.font)
            for font in dict.fromkeys(fonts):
                if font not in told and font.casefold() not in allowed:
                    told.add(font)
                    message = f'the font "{font}" is not of {case.brand.name}'
                    hint = "choose the theme's own fonts, which stand first in the list"
                    yield case.places.finding("foreign-font", slide, shape, message, hint)

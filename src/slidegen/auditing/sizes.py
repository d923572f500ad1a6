"""Text that is too small to be read from afar."""

from __future__ import annotations

from collections.abc import Iterator

from slidegen.auditing.case import Case
from slidegen.diagnostics import Finding
from slidegen.powerpoint.slides.values import Run, Shape
from slidegen.text.fallback import is_fixed_pitch

# The placeholders of running text; what is in others, in cells and in boxes of its own is looked up.
_BODIES = ("title", "ctrTitle", "subTitle", "body", "obj")


def small_text(case: Case) -> Iterator[Finding]:
    for slide in case.show.slides:
        for shape in case.shapes(slide):
            breaches = [
                (run.size, least)
                for body in shape.bodies
                for run in body.runs
                if 0 < run.size < (least := _least(case, shape, run))
            ]
            if breaches:
                size, least = min(breaches)
                message = f"text of {_points(size)} pt, where {_points(least)} pt are the least"
                hint = "make the text larger, and shorter if need be"
                yield case.places.finding("small-text", slide, shape, message, hint)


def _least(case: Case, shape: Shape, run: Run) -> int:
    """Code, and what a layout itself makes small, is held to the lower size."""
    brand = case.brand
    is_running = shape.holder in _BODIES and not shape.rows and shape.own_size >= brand.body_minimum
    return brand.label_minimum if not is_running or _is_code(case, run) else brand.body_minimum


def _is_code(case: Case, run: Run) -> bool:
    return run.font in case.measured and is_fixed_pitch(case.book.family(run.font).regular)


def _points(size: int) -> str:
    return f"{size / 100:g}"

"""Pictures, charts, diagrams and groups without alternative text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from slidegen.auditing.case import Case, meet
from slidegen.diagnostics import Finding
from slidegen.powerpoint.slides.values import Shape, walk

WORDS = {
    "picture": "picture",
    "media": "film or sound",
    "chart": "chart",
    "diagram": "diagram",
    "object": "object",
    "group": "group",
    "shape": "picture",
}
# What programs write by themselves.
_FILE = re.compile(r"\S*[^\s.]\.(png|jpe?g|gif|svg|bmp|tiff?|emf|wmf|webp|mp4|mov)", re.IGNORECASE)


def missing_alternatives(case: Case) -> Iterator[Finding]:
    for slide in case.show.slides:
        for shape in _lacking(slide.shapes):
            if shape.box is not None and not meet(shape.box, case.stage):
                continue
            what = WORDS[shape.kind]
            message = f"the {what} has no alternative text"
            if shape.alt:
                message = f'the alternative text of the {what} is the name of a file, "{shape.alt}"'
            hint = "say what it shows, or mark it as decorative"
            yield case.places.finding("missing-alt", slide, shape, message, hint)


def _lacking(shapes: Sequence[Shape]) -> Iterator[Shape]:
    """A group speaks for its members: it lacks words where one of them does, or where it is all lines and forms."""
    for shape in shapes:
        if shape.hidden or shape.decorative or _is_told(shape):
            continue
        if shape.kind == "group":
            if any(_lacking(shape.members)) or not any(each.text or each.alt for each in walk(shape.members)):
                yield shape
        elif _needs_words(shape):
            yield shape


def _is_told(shape: Shape) -> bool:
    return bool(shape.alt) and not _FILE.fullmatch(shape.alt)


def _needs_words(shape: Shape) -> bool:
    if shape.kind == "shape":
        return shape.picture is not None and not shape.text
    return shape.kind in WORDS

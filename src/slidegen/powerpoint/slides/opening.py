"""The bytes of a PowerPoint file into its slides, or into what is wrong with it."""

from __future__ import annotations

from slidegen.diagnostics import Finding
from slidegen.limits import Limits, too_large
from slidegen.powerpoint.opening import open_presentation
from slidegen.powerpoint.slides.reading import read_slides
from slidegen.powerpoint.slides.values import SlideShow

Findings = tuple[Finding, ...]


def open_slides(data: bytes, name: str, limits: Limits) -> tuple[SlideShow | None, Findings]:
    """`name` is the file's. None where it can't be read at all."""
    package, findings = open_presentation(data, name, limits)
    if package is None:
        return None, findings
    show = read_slides(package, limits)
    if show is None:
        hint = "open it in PowerPoint and save it as .pptx"
        return None, (*findings, Finding("bad-powerpoint", f'"{name}" has no slide master', None, hint))
    if show.beyond:
        what = f'the last {show.beyond:,} slides of "{name}" are left out'
        findings += (too_large("slides", limits, what, None),)
    lost = (f'slide {number} of "{name}" can\'t be read' for number in show.lost)
    return show, (
        *findings,
        *(Finding("bad-powerpoint", each, None, "mend it in PowerPoint") for each in lost),
    )

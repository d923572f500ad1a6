"""What each rule is given, and what it makes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from slidegen.auditing.brand import Brand
from slidegen.auditing.places import Places
from slidegen.diagnostics import Finding
from slidegen.geometry import Rect
from slidegen.powerpoint.slides.values import Shape, Slide, SlideShow, walk
from slidegen.text.fonts import FontBook


@dataclass(frozen=True, slots=True)
class Case:
    """A PowerPoint file and what it is held to. `book` has the families that can be measured, by name, as `measured`
    says."""

    show: SlideShow
    brand: Brand
    places: Places
    book: FontBook
    measured: frozenset[str]

    @property
    def stage(self) -> Rect:
        return Rect(0, 0, self.show.width, self.show.height)

    def shapes(self, slide: Slide) -> Iterator[Shape]:
        """Those that are at least partly on the slide; what stands beside it is not shown."""
        return (shape for shape in walk(slide.shapes) if shape.box is None or meet(shape.box, self.stage))


Rule = Callable[[Case], Iterator[Finding]]


def meet(one: Rect, other: Rect) -> bool:
    """Whether two boxes have more than an edge in common."""
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom

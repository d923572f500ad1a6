"""Slides and shapes into places of a source, a line for each slide, that findings point at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from slidegen.diagnostics import Finding
from slidegen.powerpoint.slides.values import Shape, Slide, SlideShow, walk
from slidegen.source import Source, Span

# Of a name so much is shown: some programs write whole sentences.
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Places:
    """`source` has a line for each slide with the names of its shapes, so that a line's number is the slide's."""

    source: Source
    spans: Mapping[tuple[int, int], tuple[int, int]] = field(repr=False)

    def at(self, slide: Slide, shape: Shape | None = None) -> Span:
        """The name of the shape in the slide's line, or all of the line."""
        place = None if shape is None else self.spans.get((slide.number, shape.order))
        return (
            self.source.line_span(slide.number - 1, slide.number)
            if place is None
            else self.source.span(*place)
        )

    def finding(self, code: str, slide: Slide, shape: Shape | None, message: str, hint: str = "") -> Finding:
        """The message names slide and shape: not every program shows the line."""
        where = f"slide {slide.number}" + (f', "{shown(shape.name)}"' if shape and shape.name else "")
        return Finding(code, f"{where}: {message}", self.at(slide, shape), hint)


def shown(name: str) -> str:
    """A name on one line."""
    words = " ".join(name.split())
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"


def places_of(name: str, show: SlideShow) -> Places:
    """`name` is that of the file."""
    slides = {slide.number: slide for slide in show.slides}
    count = max((*slides, *show.lost), default=0)
    lines: list[str] = []
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    at = 0
    for number in range(1, count + 1):
        line = ""
        for shape in walk(slides[number].shapes) if number in slides else ():
            line += " · " if line else ""
            start, words = at + len(line), shown(shape.name)
            line += words
            spans[number, shape.order] = start, start + len(words)
        lines.append(line)
        at += len(line) + 1
    return Places(Source(name, "\n".join(lines)), spans)

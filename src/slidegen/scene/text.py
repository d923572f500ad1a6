"""Text as it was fitted: runs, lines, paragraphs, bodies."""

from __future__ import annotations

from dataclasses import dataclass, field

from slidegen.source import Span
from slidegen.style import FontRef, Frame, ParagraphStyle, RunStyle


@dataclass(frozen=True, slots=True)
class Link:
    """Where a run leads: a URL outside, or the id of a slide."""

    url: str = ""
    slide: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look. The text "\\n" alone is a line break that the author wrote (a:br).

    `fallback` is the family that has its letters where the style's font lacks them. `span` is where they are written.
    """

    text: str
    resolved: RunStyle
    inherited: RunStyle
    lang: str
    link: Link | None = None
    code: bool = False
    fallback: FontRef = ""
    span: Span | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Line:
    """A fitted line: characters `start` up to `end` of the paragraph's text, its advance width in EMU."""

    start: int
    end: int
    width: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Runs at a text level (0-8), with the fitted lines.

    `marker` is the text of the bullet or number as a reader hears it. `hyphens` are the indices of the text before
    which a fitted line ends in a hyphen that the author did not write.
    """

    runs: tuple[Run, ...]
    resolved: ParagraphStyle
    inherited: ParagraphStyle
    level: int = 0
    lines: tuple[Line, ...] = ()
    marker: str = ""
    hyphens: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Body:
    """Paragraphs in a frame. `height` is their fitted height, EMU, insets not counted."""

    paragraphs: tuple[Paragraph, ...]
    frame: Frame = Frame()
    height: int = 0

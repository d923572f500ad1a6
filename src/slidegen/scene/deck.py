"""Slides with their marks and reading trees, and what is said of the deck as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from slidegen.figures.figure import Gradient, PictureFill
from slidegen.opc import Package
from slidegen.scene.choice import UNDECIDED, Choice
from slidegen.scene.marks import Mark, TextMark
from slidegen.scene.reading import Leaf, ReadingNode
from slidegen.source import Span
from slidegen.style import Color, Palette
from slidegen.text.fonts import FontBook


@dataclass(frozen=True, slots=True)
class NoteRun:
    """Words of a speaker note. What is not spoken is a stage direction."""

    text: str
    spoken: bool = True


@dataclass(frozen=True, slots=True)
class Scene:
    """One slide. `part` of `parts` counts continuations of one source slide, whose id they share.

    `layout` is a key of LaidOutDeck.layouts; `furniture` are footer, date and number, read last. Where `rtl`, the slide
    is read from right to left. `transition` is how it comes on: fade, push, wipe, morph; empty where at once. Each
    of its `steps` is what one click shows, until which it waits; what is in no step is there from the beginning.
    """

    id: str
    title: str
    layout: str
    marks: tuple[Mark, ...]
    tree: tuple[ReadingNode, ...]
    lang: str
    furniture: tuple[TextMark, ...] = ()
    notes: tuple[tuple[NoteRun, ...], ...] = ()
    part: int = 1
    parts: int = 1
    span: Span | None = field(default=None, compare=False)
    rtl: bool = False
    transition: str = ""
    steps: tuple[tuple[Leaf, ...], ...] = ()
    choice: Choice = UNDECIDED


@dataclass(frozen=True, slots=True)
class Backdrop:
    """What a layout paints behind its slides: a background colour, or what comes to that, and decorative marks.

    `palette` and `fonts` are those of its slides, where they are not the deck's.
    """

    part: str
    background: Color
    art: tuple[Mark, ...] = ()
    ground: Gradient | PictureFill | None = None
    palette: Palette | None = None
    fonts: FontBook | None = None


@dataclass(frozen=True, slots=True)
class SceneSection:
    """A named run of slides: scenes `first` up to `end`, counted from 0."""

    title: str
    first: int
    end: int


@dataclass(frozen=True, slots=True)
class DeckFacts:
    """What is said of the deck as a whole. `date` is ISO 8601 or empty."""

    title: str
    lang: str
    subtitle: str = ""
    authors: tuple[str, ...] = ()
    date: str = ""
    event: str = ""
    public_notes: bool = False
    rtl: bool = False


@dataclass(frozen=True, slots=True)
class LaidOutDeck:
    """Every slide at its place. `template` is the package that the PowerPoint painter fills; sizes in EMU."""

    facts: DeckFacts
    width: int
    height: int
    palette: Palette
    fonts: FontBook
    layouts: Mapping[str, Backdrop]
    scenes: tuple[Scene, ...]
    sections: tuple[SceneSection, ...]
    template: Package


# What a painter gives: the bytes of each file, by its name relative to the output folder.
Files = Mapping[str, bytes]

"""What was fitted, what a browser shows and what LibreOffice prints into the differences between them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import hypot

from slidegen.scene import (
    Body,
    GroupMark,
    LaidOutDeck,
    Mark,
    Paragraph,
    Scene,
    ShapeMark,
    TableMark,
    TextMark,
)
from tests.rendering.page import ShownSlide, ShownText
from tests.rendering.pdf import PrintedText

# Pixels of the stage in a point.
PIXELS_PER_POINT = 2.0
# A text that begins this much further down than the last one, in parts of its size, is on another line; one that is
# raised or lowered is not.
NEW_LINE = 0.5


@dataclass(frozen=True, slots=True)
class Difference:
    """What is not alike on slide `slide`, counted from 1. `what` is lines, overflow, x, baseline or missing.

    Places and overflows are in pixels of the stage.
    """

    slide: int
    what: str
    text: str
    expected: float
    found: float

    def __str__(self) -> str:
        return f"slide {self.slide}: {self.what} {self.expected:g} -> {self.found:g}: {self.text[:50]}"


@dataclass(frozen=True, slots=True)
class PrintedParagraph:
    """A paragraph as LibreOffice printed it: place in pixels of the stage, and how many lines."""

    x: float
    baseline: float
    lines: int


def against_fit(deck: LaidOutDeck, slides: Sequence[ShownSlide]) -> list[Difference]:
    """Where a browser breaks a paragraph into more or fewer lines than were fitted."""
    assert len(deck.scenes) == len(slides), "the page has all slides"
    found: list[Difference] = []
    for number, (scene, slide) in enumerate(zip(deck.scenes, slides, strict=True), 1):
        unseen = list(slide.texts)
        for paragraph in _fitted(scene):
            words = "".join(run.text for run in paragraph.runs)
            text = next((text for text in unseen if squeezed(text.text) == squeezed(words)), None)
            count = len(paragraph.lines)
            if text is None:
                found.append(Difference(number, "missing", words, count, 0))
                continue
            unseen.remove(text)
            if len(text.lines) != count:
                found.append(Difference(number, "lines", words, count, len(text.lines)))
    return found


def overflows(slides: Sequence[ShownSlide], tolerance: float = 0.5) -> list[Difference]:
    """Boxes whose text reaches further than `tolerance` pixels out of them in a browser."""
    return [
        Difference(number, "overflow", box.text, 0, box.excess)
        for number, slide in enumerate(slides, 1)
        for box in slide.boxes
        if box.excess > tolerance
    ]


def against_office(
    slides: Sequence[ShownSlide], pages: Sequence[Sequence[PrintedText]], tolerance: float = 2.0
) -> list[Difference]:
    """Where LibreOffice prints a paragraph elsewhere, or in other lines, than a browser shows it."""
    assert len(slides) == len(pages), "the PDF has all slides"
    return [
        difference
        for number, (slide, page) in enumerate(zip(slides, pages, strict=True), 1)
        for text in slide.texts
        if not text.outside
        for difference in _differences(number, text, printed(text, page), tolerance)
    ]


def _differences(
    slide: int, text: ShownText, paragraph: PrintedParagraph | None, tolerance: float
) -> Iterator[Difference]:
    if paragraph is None:
        yield Difference(slide, "missing", text.text, len(text.lines), 0)
        return
    if paragraph.lines != len(text.lines):
        yield Difference(slide, "lines", text.text, len(text.lines), paragraph.lines)
    if abs(paragraph.x - text.x) > tolerance:
        yield Difference(slide, "x", text.text, text.x, paragraph.x)
    if abs(paragraph.baseline - text.baseline) > tolerance:
        yield Difference(slide, "baseline", text.text, text.baseline, paragraph.baseline)


def printed(text: ShownText, page: Sequence[PrintedText]) -> PrintedParagraph | None:
    """The same paragraph on the printed page: of those with the same words, the nearest."""
    found = [
        _printed(page[start:end])
        for start in range(len(page))
        if (end := _end(squeezed(text.text), page, start)) is not None
    ]
    return min(found, key=lambda one: hypot(one.x - text.x, one.baseline - text.baseline), default=None)


def _end(words: str, page: Sequence[PrintedText], start: int) -> int | None:
    """After which text of the page, from `start` on, all words have been said, and nothing else."""
    for index in range(start, len(page)):
        said = squeezed(page[index].text)
        if not words.startswith(said):
            return None
        words = words[len(said) :]
        if not words:
            return index + 1
    return None


def _printed(texts: Sequence[PrintedText]) -> PrintedParagraph:
    first = texts[0]
    lines = 1 + sum(
        after.baseline - before.baseline > NEW_LINE * after.size for before, after in pairwise(texts)
    )
    return PrintedParagraph(first.x * PIXELS_PER_POINT, first.baseline * PIXELS_PER_POINT, lines)


def squeezed(text: str) -> str:
    """The letters alone: no spaces, which programs print or skip, no capitals, which a style may make."""
    letters = (letter for letter in text if not letter.isspace() and unicodedata.category(letter) != "Cf")
    return unicodedata.normalize("NFC", "".join(letters)).casefold()


def _fitted(scene: Scene) -> Iterator[Paragraph]:
    for mark in scene.marks:
        for body in _bodies(mark):
            yield from (paragraph for paragraph in body.paragraphs if _has_words(paragraph))


def _bodies(mark: Mark) -> Iterator[Body]:
    match mark:
        case TextMark() if not mark.field:
            yield mark.body
        case ShapeMark() if mark.body:
            yield mark.body
        case TableMark():
            yield from (cell.body for row in mark.rows for cell in row.cells)
        case GroupMark():
            for child in mark.marks:
                yield from _bodies(child)
        case _:
            return


def _has_words(paragraph: Paragraph) -> bool:
    """Whether there is anything that was fitted."""
    return bool(paragraph.lines) and any(run.text.strip() for run in paragraph.runs)

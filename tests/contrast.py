"""Laid-out decks into the texts that can't be read on what is behind them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from slidegen.color import contrast, contrast_needed, over, resolve
from slidegen.geometry import Rect
from slidegen.scene import (
    Body,
    ChartMark,
    GroupMark,
    LaidOutDeck,
    Mark,
    Scene,
    ShapeMark,
    TableMark,
    TextMark,
)
from slidegen.style import Color, Palette

# The number behind a section is decoration: readers hear it in the title (WCAG 2.2, 1.4.3, "Incidental").
DECORATION = "Section number"


def faint(deck: LaidOutDeck) -> list[tuple[str, str, str, str, float]]:
    """Slide, words, colour, ground and contrast of each text below what WCAG AA asks."""
    found = []
    for scene in deck.scenes:
        for words, color, size, bold, ground in _texts(scene, deck):
            seen = contrast(color, ground)
            if seen < contrast_needed(size, bold):
                found.append((scene.title, words, color, ground, round(seen, 2)))
    return found


def texts(deck: LaidOutDeck) -> int:
    """How many runs are looked at."""
    return sum(1 for scene in deck.scenes for _ in _texts(scene, deck))


def _texts(scene: Scene, deck: LaidOutDeck) -> Iterator[tuple[str, str, int, bool, str]]:
    backdrop = deck.layouts[scene.layout]
    behind: list[Mark] = [*backdrop.art]
    for mark in _single((*scene.marks, *scene.furniture)):
        if mark.name != DECORATION and mark.box.bottom > 0:
            for body, fill, box in _bodies(mark):
                for ground in _grounds(box, fill, backdrop.background, behind, deck.palette):
                    yield from _runs(body, ground, deck.palette)
            if isinstance(mark, ChartMark):
                for page in _grounds(mark.box, None, backdrop.background, behind, deck.palette):
                    yield from _charted(mark, page, deck.palette)
        behind.append(mark)


def _single(marks: Iterable[Mark]) -> Iterator[Mark]:
    """The marks, each group as what is in it."""
    for mark in marks:
        if isinstance(mark, GroupMark):
            yield from _single(mark.marks)
        else:
            yield mark


def _charted(mark: ChartMark, page: str, palette: Palette) -> Iterator[tuple[str, str, int, bool, str]]:
    """The labels of a chart, each on what is seen in the middle of its words and at their ends."""
    for label in mark.labels:
        widths = [line.width for each in label.body.paragraphs for line in each.lines]
        reach = min(label.box.width, round(max(widths, default=0))) // 2
        middle, y = label.box.x + label.box.width // 2, label.box.y + label.box.height // 2
        align = label.body.paragraphs[0].resolved.align
        start = {"l": label.box.x, "r": label.box.right - 2 * reach}.get(align, middle - reach)
        for x in (start, start + reach, start + 2 * reach):
            seen = page
            for shape in mark.shapes:
                if shape.fill is not None and _within(x, y, shape.points):
                    seen = over(*resolve(shape.fill, palette), seen)
            yield from _runs(label.body, seen, palette)


def _within(x: int, y: int, points: Sequence[tuple[int, int]]) -> bool:
    """Whether a point lies in the polygon, by the number of edges to its right."""
    crossed = 0
    for (ax, ay), (bx, by) in pairwise((*points, points[0])):
        crossed += (ay > y) != (by > y) and x < ax + (bx - ax) * (y - ay) / (by - ay)
    return crossed % 2 == 1


def _bodies(mark: Mark) -> Iterator[tuple[Body, Color | None, Rect]]:
    match mark:
        case TextMark(body=body, box=box):
            yield body, mark.fill or (mark.slot.fill if mark.slot else None), box
        case ShapeMark(body=Body() as body, box=box):
            yield body, mark.fill, box
        case TableMark(rows=rows, box=box):
            for number, row in enumerate(rows):
                head = mark.look.header_fill if mark.header and not number else None
                for cell in row.cells:
                    yield cell.body, head, box
        case _:
            pass


def _grounds(
    box: Rect, fill: Color | None, page: Color, behind: list[Mark], palette: Palette
) -> tuple[str, ...]:
    """What may show behind a box: shapes that hold all of it hide what is below them."""
    grounds: tuple[str, ...] = (resolve(page, palette)[0],)
    for mark in behind:
        if isinstance(mark, ShapeMark) and mark.fill is not None and _meet(mark.box, box):
            rgb, alpha = resolve(mark.fill, palette)
            seen = tuple(over(rgb, alpha, each) for each in grounds)
            grounds = seen if _holds(mark.box, box) else (*grounds, *seen)
    return grounds if fill is None else tuple(over(*resolve(fill, palette), each) for each in grounds)


def _meet(one: Rect, other: Rect) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom


def _holds(outer: Rect, inner: Rect) -> bool:
    return (
        outer.x <= inner.x and outer.y <= inner.y
        and outer.right >= inner.right and outer.bottom >= inner.bottom
    )  # fmt: skip


def _runs(body: Body, ground: str, palette: Palette) -> Iterator[tuple[str, str, int, bool, str]]:
    for paragraph in body.paragraphs:
        for run in paragraph.runs:
            if run.text.strip():
                style = run.resolved
                yield run.text, resolve(style.color, palette)[0], style.size, style.bold, ground
        bullet = paragraph.resolved.bullet
        if bullet and bullet.color and paragraph.runs:
            style = paragraph.runs[0].resolved
            yield bullet.char or "1.", resolve(bullet.color, palette)[0], style.size, style.bold, ground

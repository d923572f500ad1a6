"""Laid-out decks into the texts that can't be read on what is behind them."""

from __future__ import annotations

from collections.abc import Iterator

from slidegen.color import contrast, contrast_needed, over, resolve
from slidegen.geometry import Rect
from slidegen.scene import Body, GroupMark, LaidOutDeck, Mark, Scene, ShapeMark, TableMark, TextMark
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
    for mark in (*scene.marks, *scene.furniture):
        if mark.name != DECORATION and mark.box.bottom > 0:
            for body, fill, box in _bodies(mark):
                for ground in _grounds(box, fill, backdrop.background, behind, deck.palette):
                    yield from _runs(body, ground, deck.palette)
        behind.append(mark)


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
        case GroupMark(marks=inner):
            for each in inner:
                yield from _bodies(each)
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

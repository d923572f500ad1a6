"""Text that stands out too little from what is behind it (WCAG 2.2, 1.4.3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from slidegen.auditing.case import Case, meet
from slidegen.color import contrast, contrast_needed, over, resolve
from slidegen.diagnostics import Finding
from slidegen.geometry import Rect
from slidegen.powerpoint.slides.values import Body, Fill, Run, Shape, Slide, TableCell, walk
from slidegen.style import Palette

# Colours as RRGGBB that may be behind a text; none where that is not known.
Ground = frozenset[str]
UNKNOWN: Ground = frozenset()
# So much of a text's box may lie beside or on another shape, and it still counts as within or beside that.
SLIGHT = 0.05
# Shapes that cover their box.
_FULL = ("", "rect", "roundRect", "round2SameRect", "round1Rect", "snip1Rect", "flowChartProcess")
# Ratios are told, and compared, in tenths: colours are rounded.
_ROUNDING = 0.05


def low_contrast(case: Case) -> Iterator[Finding]:
    """On a gradient where most of its stops are too near to the text's colour; not on pictures and patterns, nor where
    text lies over an edge."""
    for slide in case.show.slides:
        below = list(walk(slide.under))
        for shape in walk(slide.shapes):
            if shape.box is not None and meet(shape.box, case.stage) and not shape.decorative:
                message = _worst(_texts(slide, shape, below), slide.palette)
                if message:
                    hint = "make the text darker or lighter, or what is behind it"
                    yield case.places.finding("low-contrast", slide, shape, message, hint)
            below.append(shape)


def _texts(slide: Slide, shape: Shape, below: Sequence[Shape]) -> Iterator[tuple[Run, Ground]]:
    """The runs of a shape, each with what is behind it."""
    if shape.body is not None and shape.body.text:
        ground = _under(slide, shape, below)
        yield from ((run, ground) for run in shape.body.runs)
    for cell in (cell for row in shape.rows for cell in row.cells):
        yield from _of_cell(cell, slide.palette)


def _of_cell(cell: TableCell, palette: Palette) -> Iterator[tuple[Run, Ground]]:
    """What a table's style gives is not looked up: cells that have a fill and text of a colour of their own."""
    if cell.fill is not None:
        ground = _laid(cell.fill, UNKNOWN, palette)
        yield from ((run, ground) for run in cell.body.runs)


def _worst(texts: Iterator[tuple[Run, Ground]], palette: Palette) -> str:
    worst, message = 1.0, ""
    for run, ground in texts:
        if run.color is None or not run.size:
            continue
        color, alpha = resolve(run.color, palette)
        needed = contrast_needed(run.size, run.bold)
        ratios = sorted((contrast(over(color, alpha, each), each), each) for each in ground)
        failing = [pair for pair in ratios if pair[0] + _ROUNDING < needed]
        if 2 * len(failing) > len(ratios) and failing[0][0] / needed < worst:
            ratio, behind = failing[0]
            worst = ratio / needed
            seen = over(color, alpha, behind)
            message = f"text in #{seen} on #{behind} has a contrast of {ratio:.1f}:1, {needed:g}:1 are needed"
    return message


def _under(slide: Slide, shape: Shape, below: Sequence[Shape]) -> Ground:
    if shape.fill is not None and shape.preset not in ("line", "custom"):
        return _laid(shape.fill, _behind(slide, shape, below), slide.palette)
    return _behind(slide, shape, below)


def _behind(slide: Slide, shape: Shape, below: Sequence[Shape]) -> Ground:
    """What is behind a text without a fill of its own: the uppermost shape that covers it, or the background."""
    box = _text_box(shape)
    fills: list[Fill] = []
    ground = None
    for each in reversed(below):
        covers = _covers(each, box)
        if covers is None:
            return UNKNOWN
        if covers and each.fill is not None:
            fills.append(each.fill)
            if _is_opaque(each.fill, slide.palette):
                ground = UNKNOWN
                break
    if ground is None:
        ground = _laid(slide.background, frozenset(("FFFFFF",)), slide.palette)
    for fill in reversed(fills):
        ground = _laid(fill, ground, slide.palette)
    return ground


def _text_box(shape: Shape) -> Rect:
    assert shape.box is not None, "only shapes that have a place are looked at"
    body: Body | None = shape.body
    return shape.box if body is None else shape.box.inset(body.insets)


def _covers(shape: Shape, box: Rect) -> bool | None:
    """Whether a shape lies behind all of the box, or beside it; None where this is not known."""
    if shape.box is None or shape.kind in ("group", "line") or not _is_seen(shape):
        return False
    share = _shared(shape.box, box)
    if share <= SLIGHT:
        return False
    if shape.kind != "shape" or shape.picture is not None or shape.preset not in _FULL:
        return None
    return True if share >= 1 - SLIGHT else None


def _is_seen(shape: Shape) -> bool:
    return shape.kind != "shape" or shape.fill is not None


def _shared(one: Rect, box: Rect) -> float:
    """How much of the box the other one has."""
    across = min(one.right, box.right) - max(one.x, box.x)
    down = min(one.bottom, box.bottom) - max(one.y, box.y)
    return max(0, across) * max(0, down) / max(1, box.width * box.height)


def _is_opaque(fill: Fill, palette: Palette) -> bool:
    return all(resolve(color, palette)[1] == 1 for color in fill.colors)


def _laid(fill: Fill, ground: Ground, palette: Palette) -> Ground:
    """The colours of a fill as they are seen on a ground."""
    seen: set[str] = set()
    for color in fill.colors:
        rgb, alpha = resolve(color, palette)
        if alpha == 1:
            seen.add(rgb)
        elif not ground:
            return UNKNOWN
        else:
            seen.update(over(rgb, alpha, each) for each in ground)
    return frozenset(seen)

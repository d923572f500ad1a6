"""Text on a picture into text that can be read there: a veil over the picture, and colours that stand out from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass, replace

from slidegen.color import FULL, contrast, contrast_needed, luminance, over, resolve
from slidegen.geometry import Rect
from slidegen.images import shades
from slidegen.scene import (
    Body,
    GroupMark,
    LineMark,
    Mark,
    Paragraph,
    PictureMark,
    Row,
    Run,
    ShapeMark,
    TableMark,
    TextMark,
    every,
)
from slidegen.style import Color, Palette

# WCAG 2.2, 1.4.3. Text of any size is given what small text needs: a picture is busier than a plain surface.
READABLE = 4.5
# A veil is no thinner than the least step, where there is one; the last always does.
STEPS = tuple(range(10, 96, 5))
INKS = tuple(Color(name) for name in ("tx1", "bg1"))


@dataclass(frozen=True, slots=True)
class Surface:
    """What text stands on: pictures, the colour `under` and around them, and over them a veil, if there is one.

    Where `turned`, the slide will be mirrored: text changes sides on its pictures, which themselves stay as they are.
    """

    pictures: tuple[PictureMark, ...]
    under: Color
    palette: Palette
    veil: Color | None = None
    turned: bool = False

    def colors(self, box: Rect) -> tuple[str, ...]:
        """The darkest and the brightest colours in a box."""
        around = resolve(self.under, self.palette)[0]
        for picture in reversed(self.pictures):
            common = _common(box, picture.box)
            if common:
                seen = replace(common, x=picture.box.x + picture.box.right - common.right)
                part = _part(seen if self.turned else common, picture)
                shown = tuple(self._veiled(rgb) for rgb in shades(picture.image, part, around))
                return shown if _holds(picture.box, box) else (*shown, around)
        return (around,)

    def _veiled(self, rgb: str) -> str:
        if self.veil is None:
            return rgb
        above, alpha = resolve(self.veil, self.palette)
        return over(above, alpha, rgb)

    def contrast(self, color: Color, box: Rect) -> float:
        """The least contrast of a colour with what is in the box."""
        rgb = resolve(color, self.palette)[0]
        return min(contrast(rgb, other) for other in self.colors(box))


def veiled(marks: Sequence[Mark], surface: Surface) -> Surface:
    """The surface with a veil as thin as the text on its pictures allows; without one where no text is on them."""
    boxes = [box for mark in _bare(marks) if _meets(box := words_box(mark), surface.pictures)]
    if not boxes:
        return surface
    dark, light = sorted(INKS, key=lambda ink: luminance(resolve(ink, surface.palette)[0]))
    found = [_thinnest(veil, ink, boxes, surface) for veil, ink in ((dark, light), (light, dark))]
    return min(found, key=lambda each: each[0])[1]


def _thinnest(veil: Color, ink: Color, boxes: Sequence[Rect], surface: Surface) -> tuple[int, Surface]:
    """The least opacity in percent at which the ink can be read everywhere; the most where it can't."""
    for percent in STEPS:
        tried = replace(surface, veil=replace(veil, transforms=(("alpha", percent * FULL // 100),)))
        if all(tried.contrast(ink, box) >= READABLE for box in boxes):
            return percent, tried
    return STEPS[-1] + 1, tried


def veils(marks: Sequence[Mark], surface: Surface) -> tuple[ShapeMark, ...]:
    """A shape over each picture that text stands on."""
    boxes = [words_box(mark) for mark in _bare(marks)]
    met = [picture for picture in surface.pictures if any(_common(box, picture.box) for box in boxes)]
    return tuple(
        ShapeMark(f"Veil {number}", picture.box, "rect", fill=surface.veil, decorative=True)
        for number, picture in enumerate(met if surface.veil else (), 1)
    )


def readable(marks: Sequence[Mark], surface: Surface) -> tuple[Mark, ...]:
    """The marks in colours that stand out from what is behind them; those on a panel of their own keep theirs."""
    bare = {id(mark) for mark in _bare(marks)}
    return tuple(_stood_out(mark, bare, surface) for mark in marks)


def _stood_out(mark: Mark, bare: Set[int], surface: Surface) -> Mark:
    if isinstance(mark, GroupMark):
        return replace(mark, marks=tuple(_stood_out(each, bare, surface) for each in mark.marks))
    return _on(mark, surface) if id(mark) in bare else mark


def _on(mark: Mark, surface: Surface) -> Mark:
    box = words_box(mark)
    return _inked(mark, lambda body: _body(body, box, surface))


def _inked(mark: Mark, ink: Callable[[Body], Body]) -> Mark:
    match mark:
        case TextMark(body=body) | ShapeMark(body=Body() as body):
            return replace(mark, body=ink(body))
        case TableMark() if mark.look.fill:
            return mark
        case TableMark(rows=rows):
            headed = mark.header and mark.look.header_fill is not None
            return replace(mark, rows=(*rows[:headed], *(_inked_row(row, ink) for row in rows[headed:])))
        case _:
            return mark


def _inked_row(row: Row, ink: Callable[[Body], Body]) -> Row:
    return replace(row, cells=tuple(replace(cell, body=ink(cell.body)) for cell in row.cells))


def _bare(marks: Sequence[Mark]) -> Iterator[Mark]:
    """The marks with text that stand on no panel."""
    panels: list[Rect] = []
    for mark in every(marks):
        fill = getattr(mark, "fill", None)
        if fill is not None:
            panels.append(mark.box)
        elif not isinstance(mark, PictureMark | LineMark | GroupMark) and mark.box.bottom > 0:
            yield from () if any(_holds(panel, mark.box) for panel in panels) else (mark,)


def _holds(panel: Rect, box: Rect) -> bool:
    return panel.x <= box.x and panel.y <= box.y and panel.right >= box.right and panel.bottom >= box.bottom


def _meets(box: Rect, pictures: Sequence[PictureMark]) -> bool:
    return any(_common(box, picture.box) for picture in pictures)


def _common(one: Rect, other: Rect) -> Rect | None:
    x, y = max(one.x, other.x), max(one.y, other.y)
    right, bottom = min(one.right, other.right), min(one.bottom, other.bottom)
    return Rect(x, y, right - x, bottom - y) if right > x and bottom > y else None


def words_box(mark: Mark) -> Rect:
    """The box of the words: what they leave free of their placeholder counts for nothing."""
    if not isinstance(mark, TextMark):
        return mark.box
    room, body = mark.box.inset(mark.body.frame.insets), mark.body
    free = max(0, room.height - body.height)
    y = room.y + {"t": 0, "ctr": free // 2, "b": free}[body.frame.anchor]
    lines = [line.width + each.resolved.margin for each in body.paragraphs for line in each.lines]
    width = min(room.width, max(lines, default=room.width))
    spare = room.width - width
    aligned = {each.resolved.align for each in body.paragraphs}
    x = room.x + (0 if aligned == {"l"} else spare if aligned == {"r"} else spare // 2)
    if len(aligned) > 1 or aligned == {"just"}:
        x, width = room.x, room.width
    return Rect(x, y, max(1, width), max(1, min(room.height, body.height)))


def _part(box: Rect, picture: PictureMark) -> tuple[float, float, float, float]:
    """Where a box on the slide lies in the whole picture, of which a part is cut off."""
    left, top, right, bottom = (cut / FULL for cut in picture.crop)
    width, height = (1 - left - right) / picture.box.width, (1 - top - bottom) / picture.box.height
    x, y = box.x - picture.box.x, box.y - picture.box.y
    return (
        left + x * width,
        top + y * height,
        left + (x + box.width) * width,
        top + (y + box.height) * height,
    )


def _body(body: Body, box: Rect, surface: Surface) -> Body:
    return replace(body, paragraphs=tuple(_paragraph(each, box, surface) for each in body.paragraphs))


def _paragraph(paragraph: Paragraph, box: Rect, surface: Surface) -> Paragraph:
    runs = tuple(_run(run, box, surface) for run in paragraph.runs)
    style = paragraph.resolved
    if style.bullet and style.bullet.color:
        bullet = replace(style.bullet, color=_ink(style.bullet.color, 3.0, box, surface))
        style = replace(style, bullet=bullet)
    return replace(paragraph, runs=runs, resolved=style)


def _run(run: Run, box: Rect, surface: Surface) -> Run:
    style = run.resolved
    color = _ink(style.color, contrast_needed(style.size, style.bold), box, surface)
    return replace(run, resolved=replace(style, color=color))


def _ink(color: Color, needed: float, box: Rect, surface: Surface) -> Color:
    """The colour where it can be read, else the ink that stands out most."""
    alpha = resolve(color, surface.palette)[1]
    if alpha == 1.0 and surface.contrast(color, box) >= needed:
        return color
    return max(INKS, key=lambda ink: surface.contrast(ink, box))

"""Marks into elements: those that are read around what the reading tree makes of them, others as decoration."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from slidegen.geometry import EMU_PER_PIXEL
from slidegen.painters.html.boxes import placed
from slidegen.painters.html.charts import chart
from slidegen.painters.html.drawings import drawing, form
from slidegen.painters.html.markup import attributes, number
from slidegen.painters.html.pictures import backdrop, picture
from slidegen.painters.html.shapes import POLYGONS, fill_class, polygon, rounding, segment
from slidegen.painters.html.surface import Surface
from slidegen.painters.html.tables import table
from slidegen.painters.html.text import paragraphs
from slidegen.scene import (
    Body,
    ChartMark,
    DrawingMark,
    GroupMark,
    LineMark,
    Mark,
    PictureMark,
    ShapeMark,
    TableMark,
    TextMark,
)

SLIDE_NUMBER = "slidenum"


def body_of(mark: Mark, surface: Surface) -> Body | None:
    """The text of a mark; a field shows what PowerPoint would fill in."""
    if isinstance(mark, ShapeMark):
        return mark.body
    if not isinstance(mark, TextMark):
        return None
    return _numbered(mark.body, surface.number) if mark.field == SLIDE_NUMBER else mark.body


def _numbered(body: Body, number: int) -> Body:
    filled = tuple(
        replace(paragraph, runs=tuple(replace(run, text=str(number)) for run in paragraph.runs[:1]))
        for paragraph in body.paragraphs
    )
    return replace(body, paragraphs=filled)


def element(mark: Mark, inner: str, surface: Surface, *kinds: str) -> str:
    """A mark at its place. `inner` is its text as the reading tree has it; a picture or a table makes its own."""
    match mark:
        case TextMark():
            return _text(mark, inner, surface, *kinds)
        case ShapeMark():
            return _shape(mark, inner, surface, *kinds)
        case LineMark():
            return placed(mark.box, surface, segment(mark, surface), *kinds)
        case PictureMark():
            paint = picture if surface.read else backdrop
            return paint(mark, surface, *kinds)
        case TableMark():
            return placed(mark.box, surface, table(mark, surface), "grid", *kinds)
        case ChartMark():
            return chart(mark, surface, *kinds)
        case GroupMark():
            return _group(mark, surface, *kinds)
        case DrawingMark():
            return drawing(mark, surface, *kinds)
        case _:
            assert_never(mark)


def decoration(mark: Mark, surface: Surface, *kinds: str) -> str:
    """A mark that nobody reads; its text is plain blocks."""
    silent = replace(surface, read=False)
    if isinstance(mark, GroupMark):
        return "".join(decoration(child, silent, *kinds) for child in mark.marks)
    body = body_of(mark, silent)
    return element(mark, paragraphs("div", body, silent) if body else "", silent, *kinds)


def _text(mark: TextMark, inner: str, surface: Surface, *kinds: str) -> str:
    shown = mark.slot.form if mark.slot else None
    shown = shown if shown and (shown.fill or shown.pen) else None
    solid = "filled" if shown else "solid filled"
    fill = (solid, fill_class(mark.fill, None, surface)) if mark.fill else ()
    inner = form(shown, surface) + inner if shown else inner
    rotation = mark.slot.rotation if mark.slot else 0
    turned = {"rotate": f"{number(rotation / 60_000)}deg"} if rotation else {}
    return placed(mark.box, surface, inner, *fill, *kinds, frame=mark.body.frame, further=turned)


def _shape(mark: ShapeMark, inner: str, surface: Surface, *kinds: str) -> str:
    drawn = mark.preset in POLYGONS
    around = polygon(mark, surface) if drawn else ""
    name = fill_class(mark.fill, None if drawn else mark.stroke, surface)
    filled = ("" if drawn else "solid", "filled" if mark.body else "") if mark.fill else ()
    further = rounding(mark.preset, mark.box)
    said = attributes(role="img", aria_label=mark.alt) if surface.read and mark.alt and not mark.body else ""
    content = around + inner
    if mark.body is None:
        return placed(mark.box, surface, content, *filled, name, *kinds, further=further, extra=said)
    return placed(mark.box, surface, content, *filled, name, *kinds, frame=mark.body.frame, further=further)


def _group(mark: GroupMark, surface: Surface, *kinds: str) -> str:
    """A group that is read as one: a picture made of marks, which stand at their own places.

    The document, which has no places, shows it as a drawing of its own: that needs to know where it begins.
    """
    inner = "".join(decoration(child, surface, *kinds) for child in mark.marks)
    box = mark.box
    own = {"left": -box.x, "top": -box.y, "width": box.width, "height": box.height}
    corner = surface.styles.named(
        "g", {f"--{name}": number(value / EMU_PER_PIXEL) for name, value in own.items()}
    )
    named = attributes(class_=f"drawing {corner}", role="img", aria_label=mark.alt or mark.name)
    return f'<div{named}><div class="sheet">{inner}</div></div>'

"""The placeholders of a layout into outlines with labels, drawn over the picture of the layout."""

from __future__ import annotations

from slidegen.inspecting.layouts import MOST
from slidegen.inspecting.words import TAKES
from slidegen.painters.html.markup import attributes, number, text
from slidegen.powerpoint.template import Placeholder, Template, TemplateLayout

# Units are thousandths of the slide's width. A label's height, and how wide its letters are for that.
WIDTH = 1000
LABEL, LETTER, PADDING = 30, 0.48, 6
DEGREE, FULL_TURN = 60_000, 21_600_000


def outlines(layout: TemplateLayout, template: Template) -> str:
    """An SVG of the slide's proportions; what is beside the slide is cut off."""
    scale = WIDTH / template.width
    height = round(template.height * scale)
    drawn = "".join(_outline(each, scale, height) for each in layout.placeholders[:MOST])
    return f'<svg class="outlines" viewBox="0 0 {WIDTH} {height}" focusable="false">{drawn}</svg>'


def _outline(each: Placeholder, scale: float, height: int) -> str:
    x, y, wide, high = (value * scale for value in (each.box.x, each.box.y, each.box.width, each.box.height))
    turned = each.rotation % FULL_TURN / DEGREE
    middle = f"{number(turned)} {number(x + wide / 2)} {number(y + high / 2)}"
    said = attributes(
        x=number(x),
        y=number(y),
        width=number(max(0, wide)),
        height=number(max(0, high)),
        transform=f"rotate({middle})" if turned else None,
    )
    return f'<rect class="halo"{said}/><rect class="edge"{said}/>{_label(each, x, y, wide, high, height)}'


def _label(each: Placeholder, x: float, y: float, wide: float, high: float, height: int) -> str:
    """In the upper right corner, as words mostly begin at the left; its number alone where no more has room."""
    words = f"{each.idx} {TAKES.get(each.type, each.type)}"
    if _width(words) > wide or each.rotation % FULL_TURN:
        words = str(each.idx)
    left, top = x + wide - _width(words), y
    # One that is turned, or lower than its label, has it across its middle.
    if each.rotation % FULL_TURN:
        left = x + (wide - _width(words)) / 2
    if each.rotation % FULL_TURN or high < LABEL:
        top = y + (high - LABEL) / 2
    left, top = min(max(0, left), WIDTH - _width(words)), min(max(0, top), height - LABEL)
    place = attributes(x=number(left), y=number(top), width=number(_width(words)), height=LABEL)
    start = attributes(x=number(left + PADDING), y=number(top + LABEL * 0.74))
    return f'<rect class="label"{place}/><text{start}>{text(words)}</text>'


def _width(words: str) -> float:
    return 2 * PADDING + len(words) * LABEL * LETTER

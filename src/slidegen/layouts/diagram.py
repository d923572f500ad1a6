"""The marks of a diagram into one group, which says in words what is drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from slidegen.blocks.part import Part
from slidegen.blocks.setting import Context, Flow
from slidegen.blocks.typeset import Fitted, Setting, stack
from slidegen.color import contrast, resolve
from slidegen.geometry import Rect
from slidegen.layouts.panels import INKS, ink
from slidegen.model import Slide, plain
from slidegen.scene import GroupMark, Mark
from slidegen.style import Align, Color, Palette
from slidegen.theme.theme import Layout

# How large text is against running text: the first at which all of it stands well. None of them is much nearer to
# the smallest than this, which is for slides that are full.
SIZES, ABOVE_LEAST = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5), 1.14
# How close to one another the label of a part, its name and what is said of it stand, as a part of the space between
# paragraphs.
CLOSE = 0.4
# How high things below one another are against what they need, where there is room.
AIR = 1.25


def grouped(name: str, marks: Sequence[Mark], alt: str) -> GroupMark:
    """The marks in a group as large as they all are."""
    boxes = [mark.box for mark in marks]
    x, y = min(box.x for box in boxes), min(box.y for box in boxes)
    right, bottom = max(box.right for box in boxes), max(box.bottom for box in boxes)
    return GroupMark(name, Rect(x, y, right - x, bottom - y), tuple(marks), alt)


def said(slide: Slide, leads: Sequence[str], between: str) -> str:
    """The slide's title and the names of the parts."""
    return ": ".join(filter(None, (plain(slide.title).strip(), between.join(filter(None, leads)))))


def leads_of(parts: Sequence[Part]) -> Iterator[str]:
    return (plain(part.lead).strip() for part in parts)


def height_of(flow: Flow) -> int:
    return stack(flow.paragraphs)


def common_ink(grounds: Sequence[Color], palette: Palette, needed: float) -> tuple[Color, ...]:
    """For each ground the colour of text on it: the same on all where one can be read there, the lighter at best."""
    rgb = [resolve(each, palette)[0] for each in grounds]

    def least(color: Color) -> float:
        return min(contrast(resolve(color, palette)[0], ground) for ground in rgb)

    lighter = sorted(INKS, key=lambda color: -contrast(resolve(color, palette)[0], "000000"))
    for color in lighter:
        if least(color) >= needed:
            return (color,) * len(rgb)
    return tuple(max(INKS, key=lambda color: contrast(resolve(color, palette)[0], ground)) for ground in rgb)


def inked(fitted: Fitted, color: Color) -> Fitted:
    """All in one colour: that of links is for the slide's own ground."""
    runs = tuple(replace(run, resolved=replace(run.resolved, color=color)) for run in fitted.paragraph.runs)
    return replace(fitted, paragraph=replace(fitted.paragraph, runs=runs))


def aligned(setting: Setting, align: Align) -> Setting:
    levels = tuple(
        replace(level, paragraph=replace(level.paragraph, align=align)) for level in setting.levels
    )
    return replace(setting, levels=levels)


def levelled(needed: Sequence[int], room: int) -> list[int]:
    """All of one height, with some air, where there is room for that; else the lower ones as alike as can be."""
    for count in range(len(needed), 0, -1):
        lower, higher = sorted(needed)[:count], sorted(needed)[count:]
        level = min(max([round(lower[-1] * AIR), *higher[:1]]), (room - sum(higher)) // count)
        if level >= lower[-1]:
            return [max(each, level) for each in needed]
    return list(needed)


def sizes(context: Context) -> list[float]:
    """How large text may be against running text, the largest first."""
    free = context.free()
    size = free.levels[0].run.size
    return [1.0, *(each for each in SIZES[1:] if each * size >= ABOVE_LEAST * free.minimum)]


def closer(paragraphs: Sequence[Fitted], count: int) -> Iterator[Fitted]:
    """The paragraphs, the first so many of them close to one another."""
    for at, each in enumerate(paragraphs):
        style = each.paragraph.resolved
        style = replace(style, space_before=round(style.space_before * CLOSE)) if at < count else style
        yield replace(each, paragraph=replace(each.paragraph, resolved=style))


def label_inks(colors: Sequence[Color], layout: Layout, own: Color, palette: Palette) -> tuple[Color, ...]:
    """The colours for words on the slide itself; the text's `own` where not all of them can be read there: the others
    would be odd ones out. On a ground of several colours none is safe."""
    seen = tuple(ink(layout.background, palette, color, own) for color in colors)
    return seen if layout.ground is None and seen == tuple(colors) else (own,) * len(colors)

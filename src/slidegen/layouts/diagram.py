"""The marks of a diagram into one group, which says in words what is drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from slidegen.blocks.part import Part
from slidegen.blocks.setting import Flow
from slidegen.blocks.typeset import Setting, stack
from slidegen.color import contrast, resolve
from slidegen.geometry import Rect
from slidegen.layouts.panels import INKS
from slidegen.model import Slide, plain
from slidegen.scene import GroupMark, Mark
from slidegen.style import Align, Color, Palette


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

    def least(ink: Color) -> float:
        return min(contrast(resolve(ink, palette)[0], ground) for ground in rgb)

    lighter = sorted(INKS, key=lambda ink: -contrast(resolve(ink, palette)[0], "000000"))
    for ink in lighter:
        if least(ink) >= needed:
            return (ink,) * len(rgb)
    return tuple(max(INKS, key=lambda ink: contrast(resolve(ink, palette)[0], ground)) for ground in rgb)


def aligned(setting: Setting, align: Align) -> Setting:
    levels = tuple(
        replace(level, paragraph=replace(level.paragraph, align=align)) for level in setting.levels
    )
    return replace(setting, levels=levels)

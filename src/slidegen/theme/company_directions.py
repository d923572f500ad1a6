"""A company's theme into the same one as slides of a direction of writing are laid out on it: from left to right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from slidegen.geometry import Rect
from slidegen.powerpoint.template import Levels, Placeholder, TemplateLayout
from slidegen.scene import Mark, Slot
from slidegen.style import OPPOSITE, Level
from slidegen.theme.company_signature import OBJECTS
from slidegen.theme.company_slots import FURNITURE
from slidegen.theme.theme import Layout, SlotLook, Theme


def as_laid_out(theme: Theme, rtl: bool) -> Theme:
    """The theme for slides that are written from right to left, where `rtl`, or from left to right.

    For the former it is in the mirror, since the slides are put there when they are laid out: all is then back at its
    place. Text runs as the slide does, whatever the template gives it.
    """
    layouts = {key: _layout(each, theme, rtl) for key, each in theme.layouts.items()}
    named = tuple(_named(each, theme.width, rtl) for each in theme.named)
    content = theme.content.mirrored(theme.width) if rtl else theme.content
    return replace(theme, layouts=layouts, text=_upright(theme.text, theme), content=content, named=named)


def with_given(layouts: Mapping[str, Layout], theme: Theme) -> dict[str, Layout]:
    """Layouts that slides ask for by name, each slot with what it truly inherits from the `theme`'s template."""
    known = {each.part: each.placeholders for each in theme.named}
    return {key: _given(each, known.get(each.part, ())) for key, each in layouts.items()}


def _given(layout: Layout, placeholders: tuple[Placeholder, ...]) -> Layout:
    levels = {(each.type, each.idx): each.levels for each in reversed(placeholders)}
    slots = {
        role: replace(look, given=levels.get((look.slot.type, look.slot.idx), look.given))
        for role, look in layout.slots.items()
    }
    return replace(layout, slots=slots)


def _upright(levels: Levels, theme: Theme) -> Levels:
    """What boxes outside any placeholder inherit, which is mirrored with the slide where the template is."""
    return tuple(each.mirrored() for each in levels) if theme.rtl else levels


def _layout(layout: Layout, theme: Theme, rtl: bool) -> Layout:
    slots = _in_order(layout.slots) if rtl else layout.slots
    looks = {role: _look(role, look, theme, rtl) for role, look in slots.items()}
    art = tuple(_moved(each, theme.width) for each in layout.art) if rtl else layout.art
    return replace(layout, slots=looks, art=art)


def _moved(mark: Mark, width: int) -> Mark:
    return replace(mark, box=mark.box.mirrored(width))


def _in_order(slots: Mapping[str, SlotLook]) -> Mapping[str, SlotLook]:
    """Of two placeholders for content that stand side by side, the right one is the first."""
    side = "side" if "side" in slots else "picture"
    if "body" not in slots or side not in slots:
        return slots
    left, right = slots["body"], slots[side]
    both = {left.slot.type, right.slot.type}
    if left.slot.box.right > right.slot.box.x or not (both <= {*OBJECTS} or both == {"body"}):
        return slots
    return {**slots, "body": right, side: left}


def _look(role: str, look: SlotLook, theme: Theme, rtl: bool) -> SlotLook:
    free = not look.slot.type
    given = _upright(look.given, theme) if free else look.given or look.levels
    slot = _slot(look.slot, theme, free) if rtl else look.slot
    return SlotLook(slot, _levels(look.levels, rtl, role in FURNITURE.values()), given)


def _slot(slot: Slot, theme: Theme, free: bool) -> Slot:
    """A box of its own within the area of content changes sides there; what the template has, stays."""
    moved = slot.box.mirrored(theme.width)
    if free and _within(slot.box, theme.content):
        moved = replace(moved, x=theme.content.mirrored(theme.width).x + slot.box.x - theme.content.x)
    form = slot.form and slot.form.mirrored(slot.form.box.width)
    return replace(slot, box=moved, frame=slot.frame.mirrored(), form=form)


def _within(box: Rect, area: Rect) -> bool:
    across = area.x <= box.x and box.right <= area.right
    return across and area.y <= box.y and box.bottom <= area.bottom


def _levels(levels: Levels, rtl: bool, kept: bool) -> Levels:
    return tuple(_level(each, rtl, kept) for each in levels)


def _level(level: Level, rtl: bool, kept: bool) -> Level:
    """The level from left to right, mirrored where its slide will be. Text against the template's direction begins at
    its own side, also where the template has it end there; what is `kept` stays at the side where it stands."""
    style = level.paragraph
    align = style.align
    if style.rtl != rtl and not kept and align in OPPOSITE:
        align = "r" if rtl else "l"
    if rtl:
        align = OPPOSITE.get(align, align)
    return replace(level, paragraph=replace(style, align=align, rtl=False))


def _named(layout: TemplateLayout, width: int, rtl: bool) -> TemplateLayout:
    return replace(layout, placeholders=tuple(_holder(each, width, rtl) for each in layout.placeholders))


def _holder(holder: Placeholder, width: int, rtl: bool) -> Placeholder:
    """In the mirror, so that the order of reading is that from the right."""
    told = replace(holder, levels=_levels(holder.levels, rtl, holder.type in FURNITURE))
    if not rtl:
        return told
    form = holder.form and holder.form.mirrored(holder.form.box.width)
    return replace(told, box=holder.box.mirrored(width), frame=holder.frame.mirrored(), form=form)

"""A slide with footnotes into its form's arrangement, which gives way to the notes at the foot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from slidegen.blocks import footnotes
from slidegen.blocks.footnotes import Footnotes
from slidegen.blocks.setting import Context
from slidegen.color import contrast, resolve
from slidegen.geometry import Rect, points
from slidegen.layouts.arranging import Arrange, Arranged
from slidegen.model import Meta, Slide
from slidegen.scene import Mark, PictureMark, Slot, TableMark, TextMark
from slidegen.style import Color
from slidegen.theme.theme import Layout, SlotLook, Theme

# Between the notes and what stands above them.
GAP = points(8)
NAME = "Footnotes"
# What stands at the foot of every slide, and what reaches its edge, stay where they are.
STAYING = ("footer", "date", "number", "number-mark", "picture", "title")
# WCAG 2.2, 1.4.3: the least contrast of text with its ground.
READABLE = 4.5


def without_notes(slide: Slide) -> Slide:
    """The slide as its form is chosen: what it says at the foot changes none."""
    kept = tuple(each for each in slide.blocks if not isinstance(each, Footnotes))
    return slide if len(kept) == len(slide.blocks) else replace(slide, blocks=kept)


def with_notes(arrange: Arrange, slide: Slide, meta: Meta, context: Context) -> Arranged:
    """The slide as `arrange` has it, its footnotes at the foot."""
    bare = without_notes(slide)
    arranged = arrange(bare, meta, context)
    notes = next((each for each in slide.blocks if isinstance(each, Footnotes)), None)
    if notes is None:
        return arranged
    layout = context.theme.layouts[arranged.layout]
    here = context.on(layout)
    whole = _foot(layout, context.theme)
    height = footnotes.natural(notes, whole.width, here)
    box = replace(whole, y=whole.bottom - height, height=height)
    lower = replace(context, theme=_lowered(context.theme, box.y - GAP))
    again = arrange(bare, meta, lower) if lower.theme != context.theme else arranged
    placed = again.placed
    foot = footnotes.place(notes, box, here, NAME, _ink(layout, here))
    marks = tuple(_in_slot(mark, context.theme.layouts[again.layout]) for mark in placed.marks)
    return replace(
        again, placed=replace(placed, marks=(*marks, *foot.marks), tree=(*placed.tree, *foot.tree))
    )


def _foot(layout: Layout, theme: Theme) -> Rect:
    """The band that the notes stand in, from its lower edge: above the footer; in half of a slide of which a picture
    fills the other."""
    table = theme.layouts["table"].slots
    furnished = "footer" in layout.slots
    bottom = table["caption" if furnished or "footer" not in table else "footer"].slot.box.bottom
    text = layout.slots.get("body") or layout.slots.get("subtitle")
    place = text.slot.box if text and ("picture" in layout.slots or not furnished) else theme.content
    return replace(place, y=bottom, height=0)


def _lowered(theme: Theme, limit: int) -> Theme:
    """The theme, its places ending at the limit: these give way at their foot, captions as they are."""
    layouts = {name: _layout(layout, limit) for name, layout in theme.layouts.items()}
    return replace(theme, layouts=layouts, content=_cut(theme.content, limit))


def _layout(layout: Layout, limit: int) -> Layout:
    slots: Mapping[str, SlotLook] = {
        role: look if role in STAYING else replace(look, slot=_slot(role, look.slot, limit))
        for role, look in layout.slots.items()
    }
    return replace(layout, slots=slots)


def _slot(role: str, slot: Slot, limit: int) -> Slot:
    if role == "caption":
        return replace(slot, box=replace(slot.box, y=min(slot.box.y, limit - slot.box.height)))
    return replace(slot, box=_cut(slot.box, limit))


def _cut(box: Rect, limit: int) -> Rect:
    return replace(box, height=max(1, min(box.height, limit - box.y)))


def _in_slot(mark: Mark, layout: Layout) -> Mark:
    """A mark whose place gave way fills the placeholder of its layout all the same."""
    if not isinstance(mark, TextMark | PictureMark | TableMark) or not mark.slot:
        return mark
    slots = {(look.slot.type, look.slot.idx): look.slot for look in layout.slots.values()}
    return replace(mark, slot=slots.get((mark.slot.type, mark.slot.idx), mark.slot))


def _ink(layout: Layout, context: Context) -> Color | None:
    """The colour of the layout's text, on a ground where that of notes can't be read."""
    palette = context.theme.palette
    ground = resolve(layout.background, palette)[0]
    own = context.caption().resolved(0).run.color
    text = layout.slots.get("body") or layout.slots.get("subtitle")
    if text is None or contrast(resolve(own, palette)[0], ground) >= READABLE:
        return None
    return text.levels[0].run.color

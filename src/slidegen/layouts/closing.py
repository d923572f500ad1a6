"""The last slide: thanks, and how to reach the speaker."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from slidegen.blocks.setting import Context, Placed
from slidegen.blocks.stacking import is_text, place_text
from slidegen.layouts.arranging import Arranged, fill_slot, place_title, together
from slidegen.model import Block, Meta, Slide
from slidegen.theme.theme import Layout, SlotLook

# What is left of the template's size where thanks and contact have little room, as long as labels are no smaller.
STEPS = (0.7, 0.6, 0.5, 0.4)


def holds(slide: Slide) -> bool:
    return all(is_text(block) for block in slide.blocks)


def arrange(slide: Slide, meta: Meta, context: Context) -> Arranged:
    """The last block of several is the contact, where the layout has a place for it. All becomes small before it goes
    on on another slide: nobody sees the second half of the thanks."""
    layout = context.theme.layouts["closing"]
    context = context.on(layout)
    tried: list[list[Placed]] = []
    shares = tuple(_shared_out(slide.blocks, layout))
    for (words, contact), fill in ((share, fill) for fill in (fill_slot, _small) for share in shares):
        filled = [fill(words, layout.slots["body"], context, "Text")]
        filled += [fill(contact, layout.slots["contact"], context, "Contact")] if contact else []
        tried.append(filled)
        if not any(part.overflow for part in filled):
            break
    best = min(tried, key=lambda filled: max(part.overflow for part in filled))
    parts = [place_title(slide, layout, context), *best]
    return together("closing", *(part for part in parts if part != Placed()))


def _shared_out(
    blocks: tuple[Block, ...], layout: Layout
) -> Iterator[tuple[Sequence[Block], Sequence[Block]]]:
    """What stands in which place, the best first. A place for the contact that is no placeholder is there only for what
    the other has no room for."""
    place = layout.slots.get("contact")
    apart = place is not None and len(blocks) > 1
    if not apart or (place and not place.slot.type):
        yield blocks, ()
    if apart:
        yield blocks[:-1], blocks[-1:]


def _small(blocks: Sequence[Block], look: SlotLook, context: Context, name: str) -> Placed:
    placed = fill_slot(blocks, look, context, name)
    size, least = look.levels[0].run.size, context.theme.scale.label_minimum
    for step in STEPS:
        if not placed.overflow or step * size < least:
            break
        if step < context.theme.scale.steps[-1]:
            placed = place_text(blocks, look.slot.box, context.at(step), name, look)
    return placed

"""The last slide: thanks, how to reach the speaker, and the QR code of an address."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from slidegen.blocks import qr_code
from slidegen.blocks.qr_code import LEAST, SIDE, QrCode
from slidegen.blocks.setting import Context, Placed
from slidegen.blocks.stacking import is_text, place_text
from slidegen.geometry import Rect
from slidegen.layouts.arranging import Arranged, place_title, together
from slidegen.model import Block, Meta, Slide
from slidegen.theme.theme import Layout, SlotLook

# What is left of the template's size where thanks and contact have little room, as long as labels are no smaller.
STEPS = (0.7, 0.6, 0.5, 0.4)


def holds(slide: Slide) -> bool:
    return all(is_text(block) for block in _words(slide)) and len(slide.blocks) - len(_words(slide)) < 2


def _words(slide: Slide) -> tuple[Block, ...]:
    return tuple(block for block in slide.blocks if not isinstance(block, QrCode))


def arrange(slide: Slide, meta: Meta, context: Context) -> Arranged:
    """The last block of several is the contact, where the layout has a place for it. All becomes small before it goes
    on on another slide: nobody sees the second half of the thanks."""
    layout = context.theme.layouts["closing"]
    context = context.on(layout)
    code = next((block for block in slide.blocks if isinstance(block, QrCode)), None)
    square = _square(layout, context) if code else None
    tried: list[list[Placed]] = []
    shares = tuple(_shared_out(_words(slide), layout))
    for (words, contact), small in ((share, small) for small in (False, True) for share in shares):
        filled = [_filled(words, layout.slots["body"], square, context, "Text", small)]
        if contact:
            filled.append(_filled(contact, layout.slots["contact"], square, context, "Contact", small))
        tried.append(filled)
        if not any(part.overflow for part in filled):
            break
    best = min(tried, key=lambda filled: max(part.overflow for part in filled))
    parts = [place_title(slide, layout, context), *best]
    if code and square:
        parts.append(qr_code.place(code, square, context, "QR code"))
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


def _square(layout: Layout, context: Context) -> Rect:
    """The place of the code: at the right of the text, halfway down it; within its width where nothing is free."""
    theme = context.theme
    texts = [layout.slots[role].slot.box for role in ("body", "contact") if role in layout.slots]
    area = theme.content
    right = area.right
    free = right - max(box.right for box in texts) - theme.gap
    side = min(SIDE, free) if free >= LEAST else SIDE
    top, bottom = min(box.y for box in texts), max(box.bottom for box in texts)
    title = layout.slots["title"].slot.box
    high, low = theme.gap, area.bottom
    if title.right > right - side:
        if title.bottom + LEAST <= low:
            high = title.bottom
        elif title.y - LEAST >= high:
            low = title.y
    side = max(LEAST, min(side, low - high))
    y = min(max(high, (top + bottom - side) // 2), low - side)
    return Rect(right - side, y, side, side)


def _filled(
    blocks: Sequence[Block], look: SlotLook, square: Rect | None, context: Context, name: str, small: bool
) -> Placed:
    """The text in its slot, beside the code where that stands in it, as large as it fits there."""
    if not blocks:
        return Placed()
    box = look.slot.box
    if square and square.x < box.right:
        box = replace(box, width=max(1, square.x - context.theme.gap - box.x))
    return (_small if small else _large)(blocks, look, box, context, name)


def _large(blocks: Sequence[Block], look: SlotLook, box: Rect, context: Context, name: str) -> Placed:
    for step in context.theme.scale.steps:
        placed = place_text(blocks, box, context.at(step), name, look)
        if not placed.overflow:
            break
    return placed


def _small(blocks: Sequence[Block], look: SlotLook, box: Rect, context: Context, name: str) -> Placed:
    placed = _large(blocks, look, box, context, name)
    size, least = look.levels[0].run.size, context.theme.scale.label_minimum
    for step in STEPS:
        if not placed.overflow or step * size < least:
            break
        if step < context.theme.scale.steps[-1]:
            placed = place_text(blocks, box, context.at(step), name, look)
    return placed

"""One picture into the place that a company's template has for it, with the words that it is shown with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from slidegen.blocks.captions import caption_phrase
from slidegen.blocks.picture import Picture, contained, cropped, largest, picture_mark
from slidegen.blocks.prose import Prose
from slidegen.blocks.setting import Context, Placed
from slidegen.blocks.stacking import place_stack, place_text
from slidegen.geometry import Rect
from slidegen.layouts.arranging import Arranged, place_title, prose, together
from slidegen.model import Block, Slide
from slidegen.scene import FigureNode, Image, Leaf, PictureMark
from slidegen.theme.theme import Layout

OWN, ALONE = "picture-own", "picture-alone"
# A picture fills its place where no more than this is cut off (1/100 000): beside text, and alone.
MOST_CROPPED, LITTLE_CROPPED = 35_000, 10_000
# One that does not fill it takes at least this part of it; and of the room that it would have elsewhere.
LEAST_FILLED, LEAST_SHOWN = 0.5, 0.6


def beside(slide: Slide, block: Picture, text: Sequence[Block], context: Context) -> Arranged | None:
    """The picture with a sentence for which the template's layout has a place, none where it does not fit there: what
    has several points needs larger letters than a caption."""
    layout = context.theme.layouts.get(OWN)
    if layout is None or block.caption or not all(isinstance(each, Prose) for each in text):
        return None
    context = context.on(layout)
    look = layout.slots["body"]
    if look.levels[0].run.size < context.theme.scale.body_minimum:
        return None
    words = place_text(text, look.slot.box, context, "Text", look)
    mark = _mark(block, layout, context, MOST_CROPPED)
    if mark is None or words.overflow:
        return None
    figure = Placed((mark,), (FigureNode(Leaf(mark.name)),))
    parts = (figure, words) if slide.blocks[0] is block else (words, figure)
    return together(OWN, place_title(slide, layout, context), *parts)


def alone(slide: Slide, context: Context) -> Arranged | None:
    """A picture that is all of the slide's content: with its caption on the layout for that, else in the place for
    content; none where the template has neither."""
    block = slide.blocks[0] if len(slide.blocks) == 1 else None
    if not isinstance(block, Picture) or block.path not in context.images:
        return None
    plain = _in_content(slide, block, context)
    captioned = _captioned(slide, block, context) if block.caption else None
    if captioned and plain and _shown(captioned) < LEAST_SHOWN * _shown(plain):
        return plain
    return captioned or plain


def _in_content(slide: Slide, block: Picture, context: Context) -> Arranged | None:
    layout = context.theme.layouts.get(ALONE)
    if layout is None:
        return None
    context = context.on(layout)
    placed = place_stack((block,), context.theme.content, context, "Content")
    slot = layout.slots["picture"].slot
    marks = tuple(
        replace(mark, slot=slot) if isinstance(mark, PictureMark) else mark for mark in placed.marks
    )
    return together(ALONE, place_title(slide, layout, context), replace(placed, marks=marks))


def _captioned(slide: Slide, block: Picture, context: Context) -> Arranged | None:
    layout = context.theme.layouts.get(OWN)
    if layout is None or block.width or block.height:
        return None
    context = context.on(layout)
    look = layout.slots["body"]
    words = prose(caption_phrase(block), block.span)
    caption = place_text(words, look.slot.box, context.at(1.0), "Caption", look)
    mark = _mark(block, layout, context, LITTLE_CROPPED)
    if mark is None or caption.overflow:
        return None
    node = FigureNode(Leaf(mark.name), Leaf("Caption"))
    figure = Placed((mark, *caption.marks), (node,))
    return together(OWN, place_title(slide, layout, context), figure)


def _mark(block: Picture, layout: Layout, context: Context, most: int) -> PictureMark | None:
    """The picture in its placeholder: it fills this where no more than `most` is cut off, else it stands whole in its
    middle."""
    slot, image = layout.slots["picture"].slot, context.images.get(block.path)
    if image is None:
        return None
    box = slot.box if _fills(block, image, slot.box, most) else _within(image, slot.box)
    if box.width * box.height < LEAST_FILLED * slot.box.width * slot.box.height:
        return None
    return picture_mark(block, image, box, "Picture", slot)


def _fills(block: Picture, image: Image, box: Rect, most: int) -> bool:
    if block.fit:
        return block.fit == "cover"
    large = max(box.width / image.width, box.height / image.height) <= largest(image)
    return large and sum(cropped(image, box, block.focus)) <= most


def _within(image: Image, room: Rect) -> Rect:
    inner = contained(image, room)
    return replace(inner, y=room.y + (room.height - inner.height) // 2)


def _shown(arranged: Arranged) -> int:
    boxes = [mark.box for mark in arranged.placed.marks if isinstance(mark, PictureMark)]
    return sum(box.width * box.height for box in boxes)

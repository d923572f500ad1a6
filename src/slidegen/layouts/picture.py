"""A picture beside text, cropped about its focus to fill the layout's place for it."""

from __future__ import annotations

from dataclasses import replace

from slidegen.blocks.picture import Picture, caption_height, caption_mark, contained, cropped, picture_mark
from slidegen.blocks.setting import Context, Placed
from slidegen.blocks.stacking import is_text, place_text
from slidegen.geometry import Rect
from slidegen.layouts.arranging import Arranged, place_title, together
from slidegen.model import Meta, Slide
from slidegen.scene import FigureNode, Leaf
from slidegen.theme.theme import SlotLook

# Without a word from the author, a picture fills its place as long as no more than this is cut off (1/100 000).
MOST_CROPPED = 35_000


def holds(slide: Slide) -> bool:
    """One picture, and text before or after it."""
    pictures = [block for block in slide.blocks if isinstance(block, Picture)]
    text = [block for block in slide.blocks if is_text(block)]
    return len(pictures) == 1 and bool(text) and len(text) + 1 == len(slide.blocks)


def arrange(slide: Slide, meta: Meta, context: Context) -> Arranged:
    """The text in its slot, the caption at its foot: the picture itself reaches the slide's edge."""
    layout = context.theme.layouts["picture"]
    block = next(block for block in slide.blocks if isinstance(block, Picture))
    text = [each for each in slide.blocks if each is not block]
    body = layout.slots["body"]
    below = caption_height(block, body.slot.box.width, context)
    box = replace(body.slot.box, height=body.slot.box.height - below)
    words = place_text(text, box, context, "Text", body)
    figure = _figure(block, layout.slots["picture"], context)
    caption = Rect(box.x, box.bottom, box.width, below)
    if figure.marks and block.caption:
        mark = caption_mark(block, caption, context, "Caption")
        node = FigureNode(Leaf("Picture"), Leaf("Caption"))
        figure = replace(figure, marks=(*figure.marks, mark), tree=(node,))
    first_picture = slide.blocks[0] is block
    parts = (figure, words) if first_picture else (words, figure)
    return together("picture", place_title(slide, layout, context), *parts)


def _figure(block: Picture, look: SlotLook, context: Context) -> Placed:
    image = context.images.get(block.path)
    if image is None:
        return Placed()
    box = look.slot.box
    if block.fit == "contain" or (not block.fit and sum(cropped(image, box, block.focus)) > MOST_CROPPED):
        inner = contained(image, box)
        box = replace(inner, y=box.y + (box.height - inner.height) // 2)
    mark = picture_mark(block, image, box, "Picture", look.slot)
    return Placed((mark,), (FigureNode(Leaf("Picture")),))

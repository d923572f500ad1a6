"""A picture beside text, cropped about its focus to fill the layout's place for it; or several, whole."""

from __future__ import annotations

from dataclasses import replace

from slidegen.blocks.captions import caption_height, caption_mark
from slidegen.blocks.gallery import Gallery, place_within
from slidegen.blocks.picture import (
    Picture,
    caption_box,
    contained,
    cropped,
    largest,
    picture_mark,
    place_absent,
)
from slidegen.blocks.setting import Context, Placed
from slidegen.blocks.stacking import is_text, place_text
from slidegen.geometry import Rect
from slidegen.layouts import own_picture
from slidegen.layouts.arranging import Arranged, place_title, together
from slidegen.model import Meta, Slide
from slidegen.scene import FigureNode, Image, Leaf
from slidegen.theme.theme import SlotLook

# Without a word from the author, a picture fills its place as long as no more than this is cut off (1/100 000).
MOST_CROPPED = 35_000
# No margin is wider than this part of the slide.
WIDEST_MARGIN = 10


def holds(slide: Slide) -> bool:
    """One picture or one row of them, and text before or after."""
    pictures = [block for block in slide.blocks if isinstance(block, Picture | Gallery)]
    text = [block for block in slide.blocks if is_text(block)]
    return len(pictures) == 1 and bool(text) and len(text) + 1 == len(slide.blocks)


def arrange(slide: Slide, meta: Meta, context: Context) -> Arranged:
    """The text in its slot; at its foot the caption of a picture that reaches the slide's edge."""
    block = next(block for block in slide.blocks if isinstance(block, Picture | Gallery))
    text = [each for each in slide.blocks if each is not block]
    own = own_picture.beside(slide, block, text, context) if isinstance(block, Picture) else None
    if own:
        return own
    layout = context.theme.layouts["picture"]
    context = context.on(layout)
    body = layout.slots["body"]
    if isinstance(block, Gallery):
        room = _within_margins(layout.slots["picture"].slot.box, context)
        figure, caption = place_within(block, room, context, "Picture"), None
    else:
        figure, caption = _figure(block, layout.slots["picture"], body.slot.box, context)
    box = body.slot.box
    if caption and caption.x == box.x:
        box = replace(box, height=caption.y - box.y)
    words = place_text(text, box, context, "Text", body)
    if caption and isinstance(block, Picture):
        mark = caption_mark(block, caption, context, "Caption")
        node = FigureNode(Leaf("Picture"), Leaf("Caption"))
        figure = replace(figure, marks=(*figure.marks, mark), tree=(node,))
    first_picture = slide.blocks[0] is block
    parts = (figure, words) if first_picture else (words, figure)
    return together("picture", place_title(slide, layout, context), *parts)


def _figure(block: Picture, look: SlotLook, text: Rect, context: Context) -> tuple[Placed, Rect | None]:
    """The picture, and where its caption stands: below it, or below the text where it fills its place."""
    image = context.images.get(block.path)
    box = look.slot.box
    if image is None:
        return place_absent(block, _within_margins(box, context), context, "Picture"), None
    if fills(block, image, box):
        below = caption_height(block, text.width, context)
        caption = Rect(text.x, text.bottom - below, text.width, below)
    else:
        room = _within_margins(box, context)
        below = caption_height(block, room.width, context)
        inner = contained(image, replace(room, height=max(1, room.height - below)))
        box = replace(inner, y=room.y + (room.height - inner.height - below) // 2)
        caption = caption_box(block, room, box, below, context)
    mark = picture_mark(block, image, box, "Picture", look.slot)
    return Placed((mark,), (FigureNode(Leaf("Picture")),)), caption if block.caption else None


def fills(block: Picture, image: Image, box: Rect) -> bool:
    """Whether the picture fills its place: as the author says, else where little is cut off and it is large enough."""
    if block.fit:
        return block.fit == "cover"
    large = max(box.width / image.width, box.height / image.height) <= largest(image)
    return large and sum(cropped(image, box, block.focus)) <= MOST_CROPPED


def _within_margins(box: Rect, context: Context) -> Rect:
    """The box without what lies in the slide's margin, which is as wide above and below as at the sides."""
    theme = context.theme
    # Beside a title that stands in a column, the area for content begins far from the slide's edge.
    margin = min(theme.content.x, theme.width // WIDEST_MARGIN)
    left, top = max(box.x, margin), max(box.y, margin)
    right, bottom = min(box.right, theme.width - margin), min(box.bottom, theme.height - margin)
    return Rect(left, top, max(1, right - left), max(1, bottom - top))

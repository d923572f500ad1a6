"""One quotation and who said it."""

from __future__ import annotations

from dataclasses import replace

from slidegen.blocks.prose import Prose
from slidegen.blocks.quote import Quote
from slidegen.blocks.setting import Context, Placed
from slidegen.blocks.stacking import place_text
from slidegen.layouts.arranging import Arranged, fill_slot, place_title, prose, together
from slidegen.model import Block, Meta, Phrase, Slide
from slidegen.scene import HeadingNode, QuoteNode, ReadingNode, ShapeMark, TextNode
from slidegen.theme.theme import Layout, SlotLook

# A template's quotation may be set as large as a title: it becomes as small as this part of that, and no smaller than
# this, in hundredths of a point.
STEPS, LEAST = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5), 1600
OPENING, CLOSING = "“„«‹\"'‘‚「『", "”“»›\"'’‘」』"


def holds(slide: Slide) -> bool:
    return len(slide.blocks) == 1 and isinstance(slide.blocks[0], Quote)


def arrange(slide: Slide, meta: Meta, context: Context) -> Arranged:
    """On the template's own layout for quotations, if it has one in which all of it fits."""
    block = slide.blocks[0]
    assert isinstance(block, Quote), "the form holds one quote"
    own = context.theme.layouts.get("quote-own")
    if own and _takes(own, slide):
        found = _own(slide, block, own, context)
        if not found.placed.overflow:
            return found
    layout = context.theme.layouts["quote"]
    context = context.on(layout)
    words = fill_slot(block.children, layout.slots["quote"], context, "Quote")
    source = fill_slot(prose(block.source, block.span), layout.slots["source"], context, "Source")
    return together("quote", place_title(slide, layout, context), _quoted(words, source))


def _takes(layout: Layout, slide: Slide) -> bool:
    """Whether the slide's title has a place: where the quotation takes it, none may have been written."""
    return slide.hidden_title or (not _is_title(layout) and layout.slots["title"].slot.box.bottom > 0)


def _is_title(layout: Layout) -> bool:
    """Whether the quotation fills the placeholder for the title."""
    title, quote = (layout.slots[role].slot for role in ("title", "quote"))
    return (title.type, title.idx) == (quote.type, quote.idx)


def _own(slide: Slide, block: Quote, layout: Layout, context: Context) -> Arranged:
    look, at = layout.slots["quote"], layout.slots.get("source")
    context = context.on(layout)
    children = _unmarked(block.children) if _has_marks(layout) else block.children
    if at is None and block.source:
        dash = replace(block.source[0], text="— ", link="")
        children = (*children, *prose((dash, *block.source), block.span))
    words = _as_large_as_it_fits(children, look, context)
    source = fill_slot(prose(block.source, block.span), at, context, "Source") if at else Placed()
    if not _is_title(layout):
        return together("quote-own", place_title(slide, layout, context), _quoted(words, source))
    return together("quote-own", _quoted(replace(words, tree=_headed(words.tree)), source))


def _quoted(words: Placed, source: Placed) -> Placed:
    node = QuoteNode(words.tree, source.tree)
    return Placed(words.marks + source.marks, (node,), max(words.overflow, source.overflow))


def _as_large_as_it_fits(children: tuple[Block, ...], look: SlotLook, context: Context) -> Placed:
    size = look.levels[0].run.size
    for step in STEPS:
        placed = place_text(children, look.slot.box, context.at(step), "Quote", look)
        if not placed.overflow or step * size < LEAST:
            break
    return placed


def _headed(tree: tuple[ReadingNode, ...]) -> tuple[ReadingNode, ...]:
    """The quotation's first paragraph as the slide's heading, which it is in the place of the title."""
    match tree:
        case (TextNode(leaf=leaf), *rest):
            return (HeadingNode(2, leaf), *rest)
        case _:
            return tree


def _has_marks(layout: Layout) -> bool:
    """Whether quotation marks stand on the layout, one before the words and one behind."""
    bodies = [mark.body for mark in layout.art if isinstance(mark, ShapeMark) and mark.body]
    words = ["".join(paragraph.text for paragraph in body.paragraphs).strip() for body in bodies]
    return sum(len(each) == 1 and each in OPENING + CLOSING for each in words) > 1


def _unmarked(children: tuple[Block, ...]) -> tuple[Block, ...]:
    """The quotation without the one pair of marks around it, where its author wrote these."""
    said = [each.phrase if isinstance(each, Prose) else () for each in children]
    if not said or not said[0] or not said[-1]:
        return children
    text = "".join(words.text for phrase in said for words in phrase).strip()
    marks = text[0], text[-1]
    if len(text) < 3 or marks[0] not in OPENING or marks[1] not in CLOSING:
        return children
    if sum(text.count(mark) for mark in set(marks)) > 2:
        return children
    said[0] = _without(said[0], first=True)
    said[-1] = _without(said[-1], first=False)
    return tuple(
        replace(child, phrase=phrase) if isinstance(child, Prose) else child
        for child, phrase in zip(children, said, strict=True)
    )


def _without(phrase: Phrase, first: bool) -> Phrase:
    """The phrase without the mark at its beginning or at its end, and the space beside that."""
    if first:
        return (replace(phrase[0], text=phrase[0].text.lstrip()[1:].lstrip()), *phrase[1:])
    return (*phrase[:-1], replace(phrase[-1], text=phrase[-1].text.rstrip()[:-1].rstrip()))

"""One quotation and who said it."""

from __future__ import annotations

from slidegen.blocks.quote import Quote
from slidegen.blocks.setting import Context, Placed
from slidegen.layouts.arranging import Arranged, fill_slot, place_title, prose, together
from slidegen.model import Meta, Slide
from slidegen.scene import QuoteNode


def holds(slide: Slide) -> bool:
    return len(slide.blocks) == 1 and isinstance(slide.blocks[0], Quote)


def arrange(slide: Slide, meta: Meta, context: Context) -> Arranged:
    layout = context.theme.layouts["quote"]
    block = slide.blocks[0]
    assert isinstance(block, Quote), "the form holds one quote"
    words = fill_slot(block.children, layout.slots["quote"], context, "Quote")
    source = fill_slot(prose(block.source, block.span), layout.slots["source"], context, "Source")
    node = QuoteNode(words.tree, source.tree)
    quote = Placed(words.marks + source.marks, (node,), max(words.overflow, source.overflow))
    return together("quote", place_title(slide, layout, context), quote)

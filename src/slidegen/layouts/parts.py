"""The blocks of a slide into parts of one rank: what stands below each heading, or the items of a list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from slidegen.blocks.bullets import Bullets, Item
from slidegen.blocks.part import Part
from slidegen.blocks.prose import Prose
from slidegen.blocks.stacking import is_text
from slidegen.blocks.subheading import Subheading
from slidegen.layouts.contents import asking
from slidegen.model import Block, Phrase, Slide, plain

# What parts a lead from the words behind it, and belongs to neither.
_PARTING = re.compile(r"^[\s:：–—]+|^\s*-\s")
_ENDING = re.compile(r"[\s:：]+$")


def in_parts(slide: Slide) -> Slide:
    """The slide with its parts as its blocks."""
    return replace(slide, blocks=parts_of(slide.blocks))


def parts_of(blocks: Sequence[Block]) -> tuple[Part, ...]:
    """The parts; none where something stands beside them, is no text, or asks for a placeholder."""
    if not blocks or any(asking(blocks)):
        return ()
    match blocks:
        case [Part(), *_]:
            return tuple(block for block in blocks if isinstance(block, Part))
        case [Bullets() as block]:
            return tuple(map(_item, block.items))
        case _:
            return headed(blocks)


def so_many(slide: Slide, least: int, most: int) -> bool:
    """Whether it has so many parts; fewer do on the slides that these go on on."""
    going_on = bool(slide.blocks) and isinstance(slide.blocks[0], Part)
    return (1 if going_on else least) <= len(parts_of(slide.blocks)) <= most


def headed(blocks: Sequence[Block]) -> tuple[Part, ...]:
    """The parts that have headings, all of one level."""
    levels = {block.level for block in blocks if isinstance(block, Subheading)}
    whole = bool(blocks) and isinstance(blocks[0], Subheading) and all(map(is_text, blocks))
    return tuple(_headed(blocks)) if whole and len(levels) == 1 else ()


def _headed(blocks: Sequence[Block]) -> Iterator[Part]:
    for at, block in enumerate(blocks):
        if isinstance(block, Subheading):
            below = tuple(takewhile(lambda each: not isinstance(each, Subheading), blocks[at + 1 :]))
            yield Part(block.span, block.phrase, below, block.current)


def _item(item: Item) -> Part:
    """The bold words that an item begins with are its lead, else all of its first paragraph is."""
    first, *rest = item.children
    if not isinstance(first, Prose):
        return Part(item.span, (), item.children, item.current)
    lead, said = parted(first.phrase)
    words = (replace(first, phrase=said),) if said else ()
    return Part(item.span, lead, (*words, *rest), item.current)


def parted(phrase: Phrase) -> tuple[Phrase, Phrase]:
    """The bold words at the beginning, not bold any more, and the words behind; all of them where none is bold."""
    bold = tuple(takewhile(lambda words: words.strong, phrase))
    if not bold:
        return phrase, ()
    lead = [replace(words, strong=False) for words in bold]
    lead[-1] = replace(lead[-1], text=_ENDING.sub("", lead[-1].text))
    said = list(phrase[len(bold) :])
    while said:
        said[0] = replace(said[0], text=_PARTING.sub("", said[0].text))
        if said[0].text:
            break
        said.pop(0)
    return tuple(words for words in lead if words.text), tuple(said)


def is_short(phrase: Phrase, most: int) -> bool:
    """Whether it has words, and no more than so many characters."""
    return 0 < len(plain(phrase).strip()) <= most

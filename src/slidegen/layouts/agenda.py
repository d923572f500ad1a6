"""What the deck is about: its sections in a list, which the reader of the deck has put on the slide."""

from __future__ import annotations

from slidegen.blocks.setting import Context
from slidegen.layouts import content
from slidegen.layouts.arranging import Arranged
from slidegen.model import Meta, Slide


def holds(slide: Slide) -> bool:
    """Only a slide that asks for it: no other has the list."""
    return slide.form == "agenda"


def arrange(slide: Slide, meta: Meta, context: Context) -> Arranged:
    """As content: the list is a list, whose links lead to the sections."""
    return content.arrange(slide, meta, context)

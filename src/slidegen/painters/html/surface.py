"""What the writers of one slide share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from slidegen.geometry import Rect
from slidegen.painters.html.styles import Styles
from slidegen.painters.html.typecase import Typecase


@dataclass(frozen=True, slots=True)
class Surface:
    """Where marks are written: `anchors` are the ids of slides in the page, `lang` the language around the mark.

    `slide` is the slide's own box, `number` counts it from 1. What is not `read`
    stands in a part that is hidden from assistive technology, and holds nothing to focus.
    """

    styles: Styles
    typecase: Typecase
    anchors: Mapping[str, str]
    slide: Rect
    deck_lang: str
    lang: str
    number: int
    read: bool = True

"""The caption of a picture or a table into its place below."""

from __future__ import annotations

from typing import Protocol

from slidegen.blocks.setting import Context
from slidegen.blocks.typeset import Fitted, body, fit, plain_look
from slidegen.geometry import Insets, Rect, points
from slidegen.model import Phrase, Words
from slidegen.scene import TextMark
from slidegen.source import Span
from slidegen.style import Frame

CAPTION_GAP = points(6)


class Captioned(Protocol):
    """A block with a caption, empty where it has none. `said` are its words where they have more than one look."""

    @property
    def caption(self) -> str: ...
    @property
    def said(self) -> Phrase: ...
    @property
    def span(self) -> Span: ...


def caption_phrase(block: Captioned) -> Phrase:
    return block.said or (Words(block.caption, block.span),)


def fitted_caption(block: Captioned, width: int, context: Context) -> Fitted:
    setting = context.caption()
    return fit(caption_phrase(block), setting, plain_look(setting), width)


def caption_height(block: Captioned, width: int, context: Context) -> int:
    """What the caption takes below its block, the gap included, EMU; 0 where there is none."""
    return CAPTION_GAP + fitted_caption(block, width, context).height if block.caption else 0


def caption_mark(block: Captioned, box: Rect, context: Context, name: str) -> TextMark:
    fitted = fitted_caption(block, box.width, context)
    return TextMark(name, box, body((fitted,), Frame(Insets(top=CAPTION_GAP))), span=block.span)

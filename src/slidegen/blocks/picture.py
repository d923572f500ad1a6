"""A picture, how it is placed, and what it says to who cannot see it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import unquote

from slidegen.blocks.reader import Read, ReadBlocks
from slidegen.blocks.setting import Context, Placed
from slidegen.blocks.typeset import Fitted, body, fit, link_to, plain_look
from slidegen.diagnostics import Finding, did_you_mean
from slidegen.geometry import Insets, Rect, points
from slidegen.images import embedded
from slidegen.markdown.attributes import place_of
from slidegen.markdown.nodes import Node
from slidegen.model import Block, Words
from slidegen.scene import FigureNode, Image, Leaf, PictureMark, Slot, TextMark
from slidegen.style import Frame

_LENGTH = re.compile(r"(\d{1,5}(?:\.\d{1,5})?)\s*(%|px|in|cm|mm|pt)?$")
# A slide's width in each unit; a bare number counts pixels of the 1920 x 1080 stage.
_SLIDE_WIDTH = {"%": 100.0, "px": 1920.0, "in": 13.333, "cm": 33.867, "mm": 338.67, "pt": 960.0}
_FOCUS = re.compile(r"([01]?\.?\d{0,4}),\s*([01]?\.?\d{0,4})$")
_FITS = ("contain", "cover")


# Between a picture and its caption.
CAPTION_GAP = points(6)
# A picture is shown at twice its size at the most: 96 pixels are an inch, which is 9525 EMU a pixel.
LARGEST_PIXEL = 2 * 9525


@dataclass(frozen=True, slots=True)
class Picture(Block):
    """`width` is a part of the room's width, 0 where the author gives none; `focus` the point that stays in view,
    from the left and from the top, each from 0 to 1. Without a `fit`, the layout decides."""

    path: str
    alt: str = ""
    caption: str = ""
    width: float = 0.0
    fit: str = ""
    focus: tuple[float, float] = (0.5, 0.5)
    background: bool = False
    decorative: bool = False
    link: str = ""


def is_picture(node: Node) -> bool:
    """An image, or a link around one image and nothing else."""
    return node.kind == "image" or (
        node.kind == "link" and [each.kind for each in node.children] == ["image"]
    )


def read(node: Node, read_blocks: ReadBlocks) -> Read:
    image = node if node.kind == "image" else node.children[0]
    values, classes = image.attributes.values, image.attributes.classes
    findings: list[Finding] = []
    picture = Picture(
        node.span,
        path=unquote(image.target),
        alt=values.get("fig-alt", image.text).strip(),
        caption=image.title,
        width=_width(values, image, findings),
        fit=_fit(values, image, findings),
        focus=_focus(values, image, findings),
        background="background" in classes,
        decorative="decorative" in classes,
        link=node.target if node.kind == "link" else "",
    )
    if not picture.alt and not picture.decorative:
        hint = "say in the brackets what it shows, or mark it {.decorative}"
        findings.append(Finding("missing-alt", "this picture has no alternative text", image.span, hint))
    return (picture,), tuple(findings)


def _width(values: Mapping[str, str], image: Node, findings: list[Finding]) -> float:
    written = values.get("width", "")
    match = _LENGTH.match(written)
    if match:
        return min(1.0, float(match[1]) / _SLIDE_WIDTH[match[2] or "px"])
    if written not in ("", "auto"):
        findings.append(_wrong("width", written, image, "write it as 50%"))
    return 0.0


def _fit(values: Mapping[str, str], image: Node, findings: list[Finding]) -> str:
    written = values.get("fit", "")
    if not written or written in _FITS:
        return written
    findings.append(_wrong("fit", written, image, did_you_mean(written, _FITS)))
    return ""


def _focus(values: Mapping[str, str], image: Node, findings: list[Finding]) -> tuple[float, float]:
    written = values.get("focus", "0.5,0.5")
    match = _FOCUS.match(written)
    if match and match[1].strip(".") and match[2].strip("."):
        return min(1.0, float(match[1])), min(1.0, float(match[2]))
    findings.append(_wrong("focus", written, image, "write it as 0.3,0.5: from the left, from the top"))
    return 0.5, 0.5


def _wrong(key: str, written: str, image: Node, hint: str) -> Finding:
    place = place_of(image.attributes, written) if written else image.attributes.span
    return Finding("bad-value", f'"{written}" is no {key}', place, hint)


def natural(block: Picture, width: int, context: Context) -> int:
    """The height of the picture and its caption where it may be `width` wide, EMU."""
    image = context.images.get(block.path)
    if image is None:
        return 0
    wanted = round(width * share(block))
    if block.fit != "cover":
        wanted = min(wanted, image.width * LARGEST_PIXEL)
    return round(wanted * image.height / image.width) + caption_height(block, width, context)


def place(block: Picture, box: Rect, context: Context, name: str, slot: Slot | None = None) -> Placed:
    """The picture as large as its box allows, whole unless `fit=cover`, its caption below."""
    image = context.images.get(block.path)
    if image is None:
        return Placed()
    below = caption_height(block, box.width, context)
    room = replace(box, width=round(box.width * share(block)), height=max(1, box.height - below))
    room = replace(room, x=box.x + (box.width - room.width) // 2)
    cover = block.fit == "cover"
    target = room if cover else contained(image, room)
    mark = picture_mark(block, image, target, name, slot)
    if not block.caption:
        return Placed((mark,), (FigureNode(Leaf(name)),))
    line = caption_box(block, box, target, below, context)
    caption = caption_mark(block, line, context, f"{name} caption")
    return Placed((mark, caption), (FigureNode(Leaf(name), Leaf(caption.name)),))


def picture_mark(block: Picture, image: Image, box: Rect, name: str, slot: Slot | None = None) -> PictureMark:
    """The picture filling the box: what does not fit is cropped about its focus."""
    crop = cropped(image, box, block.focus)
    shown_width = round(box.width / (1 - (crop[0] + crop[2]) / 100_000))
    shown_height = round(box.height / (1 - (crop[1] + crop[3]) / 100_000))
    small = embedded(image, shown_width, shown_height)
    link = link_to(block.link)
    return PictureMark(name, box, small, block.alt, block.decorative, crop, slot, link, block.span)


def caption_box(block: Picture, room: Rect, shown: Rect, height: int, context: Context) -> Rect:
    """The place of the caption: from the left edge of the picture, where it takes no more lines than in the room."""
    whole = Rect(room.x, shown.bottom, room.width, height)
    beside = Rect(shown.x, shown.bottom, room.right - shown.x, height)
    lines = [len(_caption(block, box.width, context).paragraph.lines) for box in (whole, beside)]
    return (
        beside if lines[0] == lines[1] and caption_height(block, beside.width, context) <= height else whole
    )


def caption_mark(block: Picture, box: Rect, context: Context, name: str) -> TextMark:
    fitted = _caption(block, box.width, context)
    return TextMark(name, box, body((fitted,), Frame(Insets(top=CAPTION_GAP))), span=block.span)


def _caption(block: Picture, width: int, context: Context) -> Fitted:
    setting = context.caption()
    return fit((Words(block.caption, block.span),), setting, plain_look(setting), width)


def caption_height(block: Picture, width: int, context: Context) -> int:
    return CAPTION_GAP + _caption(block, width, context).height if block.caption else 0


def share(block: Picture) -> float:
    """The part of the width that the picture may take."""
    return block.width or 1.0


def contained(image: Image, room: Rect) -> Rect:
    """The largest box of the picture's shape in the middle of the room, not blown up beyond twice its size."""
    scale = min(room.width / image.width, room.height / image.height, LARGEST_PIXEL)
    width, height = round(image.width * scale), round(image.height * scale)
    return Rect(room.x + (room.width - width) // 2, room.y, width, height)


def cropped(image: Image, box: Rect, focus: tuple[float, float]) -> tuple[int, int, int, int]:
    """What to cut from left, top, right, bottom so that the rest has the box's shape (a:srcRect, 1/100 000)."""
    shape, wanted = image.width / image.height, box.width / box.height
    if shape > wanted:
        cut, along = 1 - wanted / shape, focus[0]
    else:
        cut, along = 1 - shape / wanted, focus[1]
    # The focus stands in the middle of what is left, as far as there is picture on both sides.
    before = min(cut, max(0.0, along - (1 - cut) / 2))
    first, last = round(before * 100_000), round((cut - before) * 100_000)
    return (first, 0, last, 0) if shape > wanted else (0, first, 0, last)

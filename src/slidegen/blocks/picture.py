"""A picture, how it is placed, and what it says to who cannot see it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from urllib.parse import unquote

from slidegen.blocks.captions import caption_height, caption_mark, fitted_caption
from slidegen.blocks.picture_values import FITS, SIDES, Values
from slidegen.blocks.reader import Read, ReadBlocks
from slidegen.blocks.setting import Context, Placed
from slidegen.blocks.typeset import Fitted, body, fit, link_to, plain_look
from slidegen.diagnostics import Finding
from slidegen.geometry import Insets, Rect, points
from slidegen.images import embedded
from slidegen.markdown.asking import asked
from slidegen.markdown.nodes import Node
from slidegen.markdown.phrases import read_phrase
from slidegen.model import Block, Phrase, Words
from slidegen.scene import FigureNode, Image, Leaf, PictureMark, ShapeMark, Slot, TextNode
from slidegen.style import Color, Frame, Stroke

# Between a picture and its caption.
# A picture is shown at twice its size at the most: 96 pixels are an inch, which is 9525 EMU a pixel.
LARGEST_PIXEL = 2 * 9525
WITHOUT_PIXELS = 1 << 30
# The frame in the place of a picture that can't be read: its line, the air in it, and how high it is at the most.
ABSENT = Stroke(Color("tx1", transforms=(("tint", 60_000),)), points(1))
FRAME, ABSENT_HEIGHT = points(8), points(150)


@dataclass(frozen=True, slots=True)
class Picture(Block):
    """`width` and `height` are parts of the room's width and of the slide's height, 0 where the author gives none;
    `focus` is the point that stays in view, from the left and from the top, each from 0 to 1. Without a `fit`, the
    layout decides. `side` is where a background stands that does not fill the slide. `said` is the caption with the
    numbers of its footnotes, empty where it has none."""

    path: str
    alt: str = ""
    caption: str = ""
    width: float = 0.0
    height: float = 0.0
    fit: str = ""
    focus: tuple[float, float] = (0.5, 0.5)
    background: bool = False
    side: str = ""
    decorative: bool = False
    link: str = ""
    said: Phrase = ()


def is_picture(node: Node) -> bool:
    """An image, or a link around one image and nothing else."""
    return node.kind == "image" or (
        node.kind == "link" and [each.kind for each in node.children] == ["image"]
    )


def read(node: Node, read_blocks: ReadBlocks) -> Read:
    image = node if node.kind == "image" else node.children[0]
    classes, values = image.attributes.classes, Values(image.attributes, image.span)
    told = values.values.get("fig-alt", values.values.get("alt"))
    background = "background" in classes
    picture = Picture(
        node.span,
        path=unquote(image.target),
        alt=(image.text if told is None else told).strip(),
        # Where the braces tell what is seen, the words in the brackets are the caption, as in Quarto.
        caption=image.title or (image.text if told is not None else "").strip(),
        width=values.length("width"),
        height=values.length("height"),
        fit=values.word("fit", FITS),
        focus=values.focus(),
        background=background,
        side=values.word("side", SIDES) if background else "",
        decorative="decorative" in classes or told == "",
        link=node.target if node.kind == "link" else "",
        said=read_phrase(image.children[0].children) if image.children else (),
        slot=asked("slot", image.attributes),
    )
    findings = values.findings
    if not picture.alt and not picture.decorative and not background:
        hint = "say in the brackets what it shows, or mark it {.decorative}"
        findings.append(Finding("missing-alt", "this picture has no alternative text", image.span, hint))
    return (picture,), tuple(findings)


def natural(block: Picture, width: int, context: Context) -> int:
    """The height of the picture and its caption where it may be `width` wide, EMU."""
    image = context.images.get(block.path)
    wanted = round(width * share(block))
    if image is None:
        return absent_height(block, wanted, context)
    if block.fit != "cover":
        wanted = min(wanted, image.width * largest(image))
    height = max(1, round(wanted * image.height / image.width))
    return min(height, most_height(block, context)) + caption_height(block, width, context)


def place(block: Picture, box: Rect, context: Context, name: str, slot: Slot | None = None) -> Placed:
    """The picture as large as its box allows, whole unless `fit=cover`, its caption below."""
    image = context.images.get(block.path)
    below = caption_height(block, box.width, context)
    height = max(1, min(box.height - below, most_height(block, context)))
    room = replace(box, width=round(box.width * share(block)), height=height)
    room = replace(room, x=box.x + (box.width - room.width) // 2)
    if image is None:
        return place_absent(block, replace(room, height=box.height), context, name)
    cover = block.fit == "cover"
    target = room if cover else contained(image, room)
    mark = picture_mark(block, image, target, name, slot)
    if not block.caption:
        return Placed((mark,), (FigureNode(Leaf(name)),))
    line = caption_box(block, box, target, below, context)
    caption = caption_mark(block, line, context, f"{name} caption")
    return Placed((mark, caption), (FigureNode(Leaf(name), Leaf(caption.name)),))


def place_absent(block: Picture, room: Rect, context: Context, name: str) -> Placed:
    """A frame in the place of a picture that can't be read, with the words that tell of it: none of them is lost."""
    inner = room.width - 2 * FRAME
    lines = [_line(words, block, inner, context) for words in _told(block)]
    height = min(room.height, absent_height(block, room.width, context))
    words = body(lines, Frame(Insets(FRAME, FRAME, FRAME, FRAME), "ctr"))
    box = replace(room, height=height)
    mark = ShapeMark(name, box, "rect", stroke=ABSENT, body=words, span=block.span)
    needed = words.height
    return Placed((mark,), (TextNode(Leaf(name)),), max(0, needed + 2 * FRAME - room.height))


def absent_height(block: Picture, width: int, context: Context) -> int:
    """The height of the frame around the words of a picture that can't be read, EMU."""
    words = sum(_line(words, block, width - 2 * FRAME, context).height for words in _told(block))
    return max(words + 2 * FRAME, min(ABSENT_HEIGHT, round(width * 9 / 16)))


def _told(block: Picture) -> tuple[str, ...]:
    """What is said of a picture; the name of its file where nothing is."""
    told = tuple(words for words in (block.alt, block.caption) if words)
    return told or (PurePosixPath(block.path[:200]).name or block.path[:200] or "?",)


def _line(words: str, block: Picture, width: int, context: Context) -> Fitted:
    setting = context.caption()
    return fit((Words(words, block.span),), setting, plain_look(setting), width)


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
    lines = [len(fitted_caption(block, box.width, context).paragraph.lines) for box in (whole, beside)]
    return (
        beside if lines[0] == lines[1] and caption_height(block, beside.width, context) <= height else whole
    )


def share(block: Picture) -> float:
    """The part of the width that the picture may take."""
    return block.width or 1.0


def most_height(block: Picture, context: Context) -> int:
    """How high the picture may be where its author says so, else the slide's height, EMU."""
    return max(1, round(context.theme.height * (block.height or 1.0)))


def largest(image: Image) -> int:
    """How many EMU a pixel may be wide; a drawing has none that would show."""
    return WITHOUT_PIXELS if image.vector else LARGEST_PIXEL


def contained(image: Image, room: Rect) -> Rect:
    """The largest box of the picture's shape in the middle of the room, not blown up beyond twice its size."""
    scale = min(room.width / image.width, room.height / image.height, largest(image))
    width, height = max(1, round(image.width * scale)), max(1, round(image.height * scale))
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
    first = round(before * 100_000)
    # What is left is to be right where it is very little.
    last = round(cut * 100_000) - first
    return (first, 0, last, 0) if shape > wanted else (0, first, 0, last)

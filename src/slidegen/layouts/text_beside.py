"""A block with the text that follows it into two columns: the block at the left, the text at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from slidegen.blocks.kinds import BLOCKS, flow_blocks
from slidegen.blocks.prose import Prose
from slidegen.blocks.setting import Context, Flow, Placed, TextColumn
from slidegen.blocks.stacking import is_text
from slidegen.blocks.typeset import Fitted, Setting, body, cuts_word, fit
from slidegen.geometry import EMU_PER_CENTIPOINT, Insets, Rect
from slidegen.layouts.arranging import Arranged, place_title, together
from slidegen.layouts.panels import LARGE, ink, large
from slidegen.layouts.parts import is_short, parted
from slidegen.model import Block, Phrase, Slide, plain
from slidegen.scene import Leaf, ShapeMark, TextMark, TextNode
from slidegen.style import MAJOR, Color
from slidegen.theme.theme import Layout, SlotLook

# The widths of block and text.
SHARES = (67, 33)
# Text in the narrow column against running text, and the fewest sizes of it that a line has room for.
SMALLER, EMS = 0.9, 13
# A figure that the text begins with: its most characters, and how many times as large as the text it may be.
FIGURE, SIZES = 9, (2.8, 2.4, 2.0, 1.6)


def followed(slide: Slide, kind: type[Block]) -> bool:
    """Whether the slide is one such block and text below it."""
    return len(slide.blocks) > 1 and isinstance(slide.blocks[0], kind) and all(map(is_text, slide.blocks[1:]))


def columns(layout: Layout, context: Context) -> tuple[Rect, Rect]:
    """The boxes of block and text, without the insets of the body placeholder."""
    slot = layout.slots["body"].slot
    insets = slot.frame.insets
    area = slot.box.inset(Insets(insets.left, 0, insets.right, 0))
    left, right = area.columns(SHARES, context.theme.gap * 3 // 2)
    return left, right


def beside(slide: Slide, name: str, context: Context) -> Arranged:
    """The text in the body placeholder. A bold figure that it begins with is large, a bar at its side."""
    layout = context.theme.layouts["content"]
    context = context.on(layout)
    first, *text = slide.blocks
    left, right = columns(layout, context)
    block = BLOCKS[type(first)].placed(first, left, context, name)
    words = _words(text, right, layout, context)
    return together("content", place_title(slide, layout, context), block, words)


def _words(text: Sequence[Block], box: Rect, layout: Layout, context: Context) -> Placed:
    look = layout.slots["body"]
    figure, rest = _parted(text)
    setting = _setting(look, box.width, context)
    bar = context.theme.gap // 8 if figure else 0
    room = replace(box, x=box.x + 6 * bar, width=box.width - 6 * bar)
    head = (_figure(figure, setting, layout, room.width),) if figure else ()
    below = flow_blocks(rest, TextColumn(setting, room.width, "Text", at=len(head))) if rest else Flow()
    paragraphs = (*head, *below.paragraphs)
    insets = look.slot.frame.insets
    place = Rect(room.x - insets.left, room.y, room.width + insets.left + insets.right, room.height)
    frame = replace(look.slot.frame, anchor="t")
    mark = TextMark("Text", place, body(paragraphs, frame), look.slot, autofit=True, span=text[0].span)
    nodes = (TextNode(Leaf("Text", 0)),) if head else ()
    height = mark.body.height
    over = height + insets.top + insets.bottom - box.height
    cut = cuts_word(paragraphs, setting, context.theme.scale.steps[-1])
    placed = Placed((mark,), (*nodes, *below.tree), max(0, over, int(cut)))
    if not figure:
        return placed
    side = Rect(box.x, box.y + insets.top, bar, height)
    rule = ShapeMark("Bar", side, "rect", _accent(layout, setting), decorative=True)
    return replace(placed, marks=(rule, mark))


def _setting(look: SlotLook, width: int, context: Context) -> Setting:
    smaller = min(SMALLER, width / (EMS * look.levels[0].run.size * EMU_PER_CENTIPOINT))
    return context.at(context.step * smaller).body(look.levels)


def _parted(text: Sequence[Block]) -> tuple[Phrase, tuple[Block, ...]]:
    """The figure that the text begins with, and what is left; no figure where it begins with words."""
    first = text[0]
    if isinstance(first, Prose) and first.phrase and first.phrase[0].strong:
        lead, said = parted(first.phrase)
        if is_short(lead, FIGURE) and any(letter.isdecimal() for letter in plain(lead)):
            words = (replace(first, phrase=said),) if said else ()
            return lead, (*words, *text[1:])
    return (), tuple(text)


def _figure(phrase: Phrase, setting: Setting, layout: Layout, width: int) -> Fitted:
    color = _accent(layout, setting)
    for size in SIZES:
        fitted = fit(phrase, setting, large(setting, size, font=MAJOR, bold=True, color=color), width)
        # Renderers differ by up to a hundredth.
        if len(fitted.paragraph.lines) == 1 and fitted.paragraph.lines[0].width < width * 98 // 100:
            break
    return fitted


def _accent(layout: Layout, setting: Setting) -> Color:
    """The colour of the bullets, where that stands out as large text has to."""
    bullet = layout.slots["body"].levels[0].paragraph.bullet
    wanted = ((bullet.color,) if bullet and bullet.color else ()) + (Color("accent1"),)
    return ink(layout.background, setting.palette, *wanted, needed=LARGE)

"""One short paragraph, large."""

from __future__ import annotations

from dataclasses import replace

from slidegen.blocks.prose import Prose
from slidegen.blocks.setting import Context, Placed
from slidegen.blocks.typeset import Setup, body, cuts_word, fit
from slidegen.layouts.arranging import Arranged, place_title, together
from slidegen.layouts.panels import accents, large
from slidegen.model import Meta, Slide, plain
from slidegen.scene import Leaf, ShapeMark, TextMark, TextNode
from slidegen.style import MAJOR

# How long it is, in characters.
LEAST, MOST = 36, 140
# How many times as large as running text: the first at which it takes no more than so many lines.
SIZES, LINES = (1.9, 1.7, 1.5, 1.3), 4
# Of the room's width, and how far down it stands, as a part of the room that it leaves.
WIDTH, DOWN = 0.85, 0.35


def holds(slide: Slide) -> bool:
    """One paragraph."""
    return len(slide.blocks) == 1 and isinstance(slide.blocks[0], Prose)


def wanted(slide: Slide) -> bool:
    """A sentence with a title above it; no address, no code, and nothing at the foot."""
    block = slide.blocks[0]
    if not isinstance(block, Prose) or slide.hidden_title:
        return False
    looked_up = any(words.link or words.code or words.raised for words in block.phrase)
    return not looked_up and LEAST <= len(plain(block.phrase)) <= MOST


def arrange(slide: Slide, meta: Meta, context: Context) -> Arranged:
    """In the body placeholder, a bar above it; in the middle without one, where the theme has its titles there."""
    layout = context.theme.layouts["content"]
    context = context.on(layout)
    slot, (block,) = layout.slots["body"].slot, slide.blocks
    assert isinstance(block, Prose), "the form holds one paragraph"
    setting, area = context.body(layout.slots["body"].levels), slot.box
    insets, bar = slot.frame.insets, context.theme.gap // 5
    width = round(area.width * WIDTH)
    centred = not context.theme.fixed and layout.slots["title"].levels[0].paragraph.align == "ctr"
    for size in SIZES:
        look = large(setting, size, font=MAJOR)
        look = _centred(look) if centred else look
        fitted = fit(block.phrase, setting, look, width - insets.left - insets.right)
        if len(fitted.paragraph.lines) <= LINES and not fitted.excess:
            break
    high = fitted.height + insets.top + insets.bottom
    above = bar + context.theme.gap // 2
    y = area.y + max(0, round((area.height - high - above) * DOWN))
    left = area.x + (area.width - width) // 2 if centred else area.x
    box = replace(area, x=left, y=y + above, width=width, height=high)
    rule = replace(box, x=area.x + insets.left, y=y, width=context.theme.gap * 5 // 2, height=bar)
    color = accents(1, layout.background, context)[0]
    words = TextMark(
        "Content", box, body((fitted,), slot.frame), slot, autofit=True, fill=slot.fill, span=block.span
    )
    cut = cuts_word((fitted,), setting, context.theme.scale.steps[-1])
    over = max(0, box.bottom - area.bottom, int(cut))
    marks = (words,) if centred else (ShapeMark("Bar", rule, "rect", color, decorative=True), words)
    placed = Placed(marks, (TextNode(Leaf("Content", 0)),), over)
    return together("content", place_title(slide, layout, context), placed)


def _centred(look: Setup) -> Setup:
    paragraph = replace(look.resolved.paragraph, align="ctr")
    return replace(look, resolved=replace(look.resolved, paragraph=paragraph))

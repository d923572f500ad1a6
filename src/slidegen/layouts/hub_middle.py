"""What stands in the middle of a hub: a disc, and its words, where it has any."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from slidegen.blocks.prose import Prose
from slidegen.blocks.setting import Context
from slidegen.blocks.typeset import Fitted, body, fit
from slidegen.color import contrast_needed
from slidegen.geometry import Insets, Rect
from slidegen.layouts.diagram import aligned, common_ink, inked
from slidegen.layouts.panels import accents, large, set_on
from slidegen.model import Phrase
from slidegen.scene import Body, ListNode, Mark, ShapeMark
from slidegen.style import Color, Frame
from slidegen.theme.theme import Layout

# How much of a disc its words take across: the square in a circle.
INNER = 0.7
# Where nothing stands in the middle, it is so large against the gap.
KNOT = 2
# How large words are against running text.
SIZES = (0.9, 0.8, 0.7, 0.6, 0.55, 0.5)


@dataclass(frozen=True, slots=True)
class Drawing:
    """What is drawn of a hub, how its parts are read, and by how much it is too high, EMU."""

    marks: tuple[Mark, ...]
    tree: ListNode
    overflow: int = 0


@dataclass(frozen=True, slots=True)
class Core:
    """The middle: its colour, its box, and its words, where it has any."""

    fill: Color
    box: Rect
    prose: Prose | None
    words: Fitted | None

    @property
    def cut(self) -> bool:
        return self.words is not None and not stand_in([self.words], self.box.width)

    def mark(self) -> ShapeMark:
        text = disc_body(self.words, self.box.width) if self.words else None
        span = self.prose.span if self.prose else None
        return ShapeMark(
            "Hub middle", self.box, "ellipse", self.fill, body=text, decorative=not text, span=span
        )


def disc_body(words: Fitted, size: int) -> Body:
    """Words in the middle of a disc of this size."""
    side = _side(size)
    return body((words,), Frame(Insets(side, side, side, side), "ctr"))


def core_at(box: Rect, prose: Prose | None, layout: Layout, context: Context) -> Core:
    fill = accents(1, layout.background, context)[0]
    words = names_in([prose.phrase], [fill], box.width, layout, context)[0] if prose else None
    return Core(fill, box, prose, words)


def names_in(
    phrases: Sequence[Phrase], fills: Sequence[Color], size: int, layout: Layout, context: Context
) -> list[Fitted]:
    """Words for discs of these colours and of one size: the largest at which all are whole, else the smallest."""
    least, room = context.theme.scale.label_minimum, size - 2 * _side(size)
    setting = aligned(replace(set_on(layout.background, context), minimum=least), "ctr")
    inks = common_ink(fills, context.theme.palette, contrast_needed(least, bold=True))
    own = setting.levels[0].run.size
    for part in [part for part in SIZES if part * own >= least] or [1.0]:
        look = large(setting, part, bold=True, color=inks[0])
        names = [fit(phrase, setting, look, room) for phrase in phrases]
        if stand_in(names, size):
            break
    return [inked(name, ink) for name, ink in zip(names, inks, strict=True)]


def stand_in(names: Sequence[Fitted], size: int) -> bool:
    """Whether words are whole in discs of this size."""
    return all(not name.excess and name.height <= size - 2 * _side(size) for name in names)


def _side(size: int) -> int:
    """How far the words are from the sides of a disc's box."""
    return round(size * (1 - INNER) / 2)

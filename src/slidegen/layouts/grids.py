"""Parts into boxes with text, all of one size of type: the largest at which they fit and no word is parted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from slidegen.blocks.part import Part
from slidegen.blocks.setting import Context, Flow
from slidegen.geometry import Rect
from slidegen.layouts.panels import Panel, cuts, panel
from slidegen.scene import ItemNode, ListNode
from slidegen.theme.theme import Layout

# How large text is against running text.
SIZES = (1.0, 0.9, 0.8, 0.7)


@dataclass(frozen=True, slots=True)
class Grid:
    """The boxes: how they are set, the text of each, where it stands, and by how much they are too high, EMU."""

    look: Panel
    flows: tuple[Flow, ...]
    boxes: tuple[Rect, ...]
    overflow: int

    @property
    def cut(self) -> bool:
        return any(map(cuts, self.flows))

    @property
    def whole(self) -> bool:
        return not self.cut and not any(
            each.paragraph.hyphens for flow in self.flows for each in flow.paragraphs
        )

    @property
    def tree(self) -> ListNode:
        return ListNode(False, tuple(ItemNode(flow.tree) for flow in self.flows))


def best(drawn: Callable[[Panel], Grid], layout: Layout, context: Context) -> Grid:
    """The largest text that fits with whole words; else the smallest."""
    for size in SIZES:
        grid = drawn(panel(layout, context, size))
        if not grid.overflow and grid.whole:
            break
    return grid


def flows(parts: Sequence[Part], look: Panel, width: int, name: str) -> tuple[Flow, ...]:
    """The text of each part, in a box of this width that is called by the name and its number."""
    return tuple(look.flow(part, width, f"{name} {number}") for number, part in enumerate(parts, 1))


def overflow(grid: Grid, cut: bool, context: Context) -> int:
    """By how much the grid is too high; a word that is cut is too much where text can become smaller."""
    smaller = context.step > context.theme.scale.steps[-1]
    return max(grid.overflow, int((grid.cut or cut) and smaller))

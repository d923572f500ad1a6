"""The points of a timeline into their texts, as they are set, and into what is drawn on its axis."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from slidegen.blocks.kinds import flow_blocks
from slidegen.blocks.setting import TextColumn
from slidegen.blocks.typeset import Fitted, Setting, body, fit, prose_look, stack
from slidegen.geometry import EMU_PER_CENTIPOINT, Insets, Rect
from slidegen.layouts.diagram import aligned, closer
from slidegen.layouts.panels import large
from slidegen.layouts.part_labels import Labelled
from slidegen.scene import HeadingNode, Leaf, LineMark, ReadingNode, ShapeMark, TextNode
from slidegen.style import MAJOR, Align, Anchor, Color, Frame, Stroke

# Dates stand in one line also where the font is another one than was measured.
SPARE = 1.2


@dataclass(frozen=True, slots=True)
class Text:
    """Paragraphs for the box of this `name`, the first ones of which are `heads`, and how they are read."""

    name: str
    heads: tuple[Fitted, ...] = ()
    below: tuple[Fitted, ...] = ()
    tree: tuple[ReadingNode, ...] = ()

    @property
    def paragraphs(self) -> tuple[Fitted, ...]:
        return (*self.heads, *self.below)

    @property
    def height(self) -> int:
        return stack(self.paragraphs)

    @property
    def first(self) -> int:
        """The height of its first line."""
        lines = [each.paragraph.resolved.line_spacing * EMU_PER_CENTIPOINT for each in self.paragraphs[:1]]
        return sum(lines)

    def at(self, box: Rect, point: Labelled, anchor: Anchor = "t") -> Iterator[ShapeMark]:
        """Its mark; none where there are no words."""
        if self.paragraphs:
            shown = body(self.paragraphs, Frame(Insets(), anchor))
            yield ShapeMark(self.name, box, "rect", body=shown, span=point.part.span)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the points are drawn on: the room, the air between things, how text is set, the colours of each point
    and of its date and name, the `ground` where it is of one colour, and how much `larger` names are. Not at the last
    step, text may become `smaller`."""

    area: Rect
    gap: int
    text: Setting
    colors: tuple[Color, ...]
    inks: tuple[Color, ...]
    ground: Color | None
    larger: float
    smaller: bool

    @property
    def dot(self) -> int:
        return self.gap * 3 // 4

    def date(self, at: int, point: Labelled, width: int, align: Align = "l") -> Text:
        """The date, in a box of its own. Where it is all that names the point, it is its name."""
        name = f"Date {at + 1}"
        heads = self._date(at, point, width, align)
        leaf = Leaf(name, 0)
        node = TextNode(leaf) if point.part.lead else HeadingNode(3, leaf)
        return Text(name, heads, (), (node,) if heads else ())

    def date_width(self, at: int, point: Labelled, most: int) -> int:
        """How wide the date is, at most so wide."""
        lines = (line.width for each in self._date(at, point, most, "l") for line in each.paragraph.lines)
        return min(most, round(max(lines, default=0) * SPARE))

    def name(self, at: int, point: Labelled, width: int) -> Text:
        """The name of the point, in a box of its own."""
        name = f"Point {at + 1}"
        heads = self._name(at, point, width)
        return Text(name, heads, (), (HeadingNode(3, Leaf(name, 0)),) if heads else ())

    def words(self, at: int, point: Labelled, width: int) -> Text:
        """What is said of the point, in a box of its own."""
        name = f"Words {at + 1}"
        flow = flow_blocks(point.part.children, TextColumn(self.text, width, name))
        return Text(name, (), flow.paragraphs, flow.tree)

    def whole(self, at: int, point: Labelled, width: int, dated: bool = False) -> Text:
        """The name and what is said of the point in one box; its date too where it is `dated`."""
        mark = f"Point {at + 1}"
        date = self._date(at, point, width, "l") if dated else ()
        name = self._name(at, point, width)
        heads = (*date, *name)
        flow = flow_blocks(point.part.children, TextColumn(self.text, width, mark, at=len(heads)))
        when = (TextNode(Leaf(mark, 0)),) if date and name else ()
        title = (HeadingNode(3, Leaf(mark, len(heads) - 1)),) if heads else ()
        shown = tuple(closer((*heads, *flow.paragraphs), len(heads) + 1 if heads else 0))
        return Text(mark, shown[: len(heads)], shown[len(heads) :], (*when, *title, *flow.tree))

    def _date(self, at: int, point: Labelled, width: int, align: Align) -> tuple[Fitted, ...]:
        if not point.label:
            return ()
        setting = aligned(self.text, align)
        look = prose_look(setting, bold=True, color=self.inks[at])
        return (fit(point.label, setting, look, width),)

    def _name(self, at: int, point: Labelled, width: int) -> tuple[Fitted, ...]:
        if not point.part.lead:
            return ()
        look = large(self.text, self.larger, font=MAJOR, bold=True, color=self.inks[at])
        return (fit(point.part.lead, self.text, look, width),)

    def marker(self, at: int, point: Labelled, x: int, y: int) -> ShapeMark:
        """A ring about its middle on the axis; a disc where the point is the current one. On a ground of several
        colours, discs, of which the current one is in a ring."""
        current = point.part.current
        edge = self.inks[at] if current and self.ground is None else self.colors[at]
        stroke = Stroke(edge, self.gap // 6)
        size = self.dot - stroke.width
        box = Rect(x - size // 2, y - size // 2, size, size)
        fill = self.ground if self.ground and not current else self.colors[at]
        return ShapeMark(f"Marker {at + 1}", box, "ellipse", fill, stroke, decorative=True)

    def stem(self, at: int, x: int, top: int, bottom: int) -> LineMark:
        stroke = Stroke(self.colors[at], self.gap // 16)
        return LineMark(f"Stem {at + 1}", Rect(x, top, 0, bottom - top), stroke)

    def axis(self, box: Rect) -> LineMark:
        return LineMark("Axis", box, Stroke(self.colors[0], self.gap // 8))

"""What the eye sees on a slide: a closed handful of marks, each at its place."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from slidegen.figures.figure import Figure
from slidegen.geometry import Rect
from slidegen.scene.charts import Chart, ChartLabel, ChartShape
from slidegen.scene.text import Body, Link
from slidegen.source import Span
from slidegen.style import Color, Frame, Stroke


@dataclass(frozen=True, slots=True)
class Slot:
    """The layout's placeholder that a mark fills: ST_PlaceholderType, index, and its own box, frame and fill.

    `rotation` turns the box with its text about the middle, clockwise, in 60 000ths of a degree. Where the box is more
    than a rectangle of one colour, `form` is how it looks, from the corner of the box.
    """

    type: str
    idx: int
    box: Rect
    frame: Frame = Frame()
    fill: Color | None = None
    rotation: int = 0
    form: Figure | None = None


@dataclass(frozen=True, slots=True)
class TextMark:
    """`field` is "slidenum" where the text is the slide's number; `autofit` lets PowerPoint shrink it after an edit."""

    name: str
    box: Rect
    body: Body
    slot: Slot | None = None
    autofit: bool = False
    field: str = ""
    fill: Color | None = None
    span: Span | None = dataclasses.field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class ShapeMark:
    """A preset shape (ECMA-376 20.1.10.56: rect, ellipse, ...), with its text if it has any. `adjust` is its first
    adjust value where it is not the preset's own: how far a tip reaches in, in 1/100 000 of the shorter side.
    Where `flipped`, the shape is seen in the mirror, its text is not. Where `turned`, it stands on its head, its text
    does not. Insets are from the edges of the box."""

    name: str
    box: Rect
    preset: str
    fill: Color | None = None
    stroke: Stroke | None = None
    body: Body | None = None
    alt: str = ""
    decorative: bool = False
    span: Span | None = dataclasses.field(default=None, compare=False)
    adjust: int | None = None
    flipped: bool = False
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Glue:
    """Where the end of a line holds to a shape: the shape's mark, and which of the `sites` at its edge
    (a:cxnLst, ECMA-376 20.1.9.10), counted from the top against the clock. A rect has four, an ellipse eight."""

    mark: str
    site: int
    sites: int = 4

    def mirrored(self) -> Glue:
        return dataclasses.replace(self, site=-self.site % self.sites)


@dataclass(frozen=True, slots=True)
class LineMark:
    """A straight line from the box's top left to its bottom right corner; from the right where it is `leftward`, from
    the bottom where it is `upward`. An `arrow` is at its end. `ends` are what a connector's start and end hold to:
    marks of the same slide."""

    name: str
    box: Rect
    stroke: Stroke
    decorative: bool = True
    leftward: bool = False
    upward: bool = False
    arrow: bool = False
    ends: tuple[Glue, Glue] | None = None
    span: Span | None = dataclasses.field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Image:
    """A picture's file as it is embedded: turned upright, without metadata. Sizes in pixels.

    A drawing is its SVG in `vector` too, which is shown where it can be; `data` is the same in pixels.
    """

    data: bytes
    media_type: str
    width: int
    height: int
    vector: bytes = b""


@dataclass(frozen=True, slots=True)
class PictureMark:
    """`crop` is what is cut from left, top, right, bottom, in 1/100 000 of the picture (a:srcRect)."""

    name: str
    box: Rect
    image: Image
    alt: str = ""
    decorative: bool = False
    crop: tuple[int, int, int, int] = (0, 0, 0, 0)
    slot: Slot | None = None
    link: Link | None = None
    span: Span | None = dataclasses.field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table."""

    body: Body
    header: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """`height` in EMU, measured."""

    height: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class TableLook:
    """What the theme's table style paints, for painters without table styles; `style_id` is PowerPoint's.

    `band` is the fill of every second row, from the first below the header on, `fill` that of the others. `labels`: the
    first column has a look of its own.
    """

    style_id: str
    header_fill: Color | None
    rule: Stroke | None
    header_text: Color = Color("bg1")
    label_text: Color = Color("tx1")
    fill: Color | None = None
    band: Color | None = None
    text: Color | None = None
    labels: bool = True


@dataclass(frozen=True, slots=True)
class TableMark:
    """`columns` are widths in EMU, in the order of reading: where `rtl`, the first stands at the right."""

    name: str
    box: Rect
    columns: tuple[int, ...]
    rows: tuple[Row, ...]
    look: TableLook
    header: bool = True
    first_column: bool = False
    alt: str = ""
    slot: Slot | None = None
    span: Span | None = dataclasses.field(default=None, compare=False)
    rtl: bool = False


@dataclass(frozen=True, slots=True)
class GroupMark:
    """Marks that are moved and named together."""

    name: str
    box: Rect
    marks: tuple[Mark, ...]
    alt: str = ""
    decorative: bool = False
    span: Span | None = dataclasses.field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class DrawingMark:
    """Figures of any form, the last in front: art of a template, which says nothing."""

    name: str
    box: Rect
    figures: tuple[Figure, ...]
    span: Span | None = dataclasses.field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class ChartMark:
    """A chart in its box. `plot` is where its values are drawn, axes and labels not counted; `legend` where the names
    of its series stand, if they do. `shapes` and `labels` are all that is seen of it, the last in front, for painters
    without charts; `table` are its values in words, the head first."""

    name: str
    box: Rect
    chart: Chart
    plot: Rect
    shapes: tuple[ChartShape, ...]
    labels: tuple[ChartLabel, ...]
    table: tuple[tuple[str, ...], ...]
    alt: str
    legend: Rect | None = None
    span: Span | None = dataclasses.field(default=None, compare=False)
    rtl: bool = False
    slot: Slot | None = None


Mark = TextMark | ShapeMark | LineMark | PictureMark | TableMark | ChartMark | GroupMark | DrawingMark

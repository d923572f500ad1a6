"""The slides of a PowerPoint file: shapes and their texts, with all that they inherit from layout and master."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from slidegen.geometry import Insets, Rect
from slidegen.style import Anchor, Color, Palette

Kind = Literal["shape", "line", "picture", "media", "chart", "diagram", "object", "table", "group"]
# Who changes what so that text and box are of one size: nobody, the box, the text (ECMA-376 21.1.2.1.1 to .3).
Fit = Literal["none", "shape", "text"]


@dataclass(frozen=True, slots=True)
class Fill:
    """What covers an area: the colour, or the stops of a gradient; none where a picture or a pattern does."""

    colors: tuple[Color, ...] = ()


@dataclass(frozen=True, slots=True)
class Spacing:
    """Hundredths of a point, or a share of the height of a line."""

    points: int | None = None
    share: float = 0.0


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one look; `size` and `spacing` in hundredths of a point, shrunk as the box says.

    `font` is the family's name, the theme's own looked up. `color` is None where a table's style gives it.
    """

    text: str
    font: str
    size: int
    bold: bool = False
    italic: bool = False
    spacing: int = 0
    baseline: int = 0
    lang: str = ""
    color: Color | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`margin` is the distance of its lines from the left edge of the text, EMU; a line's end within is "\\n"."""

    runs: tuple[Run, ...]
    margin: int = 0
    before: Spacing = Spacing(0)
    after: Spacing = Spacing(0)
    line: Spacing = Spacing(None, 1.0)

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Body:
    """The text of a shape or cell, and how the box holds it.

    `whole` is false where it holds what only PowerPoint measures: tabs, formulas, letters below one another. The last
    run of each paragraph may be empty: it has the size of the paragraph's mark.
    """

    paragraphs: tuple[Paragraph, ...]
    insets: Insets = Insets()
    anchor: Anchor = "t"
    wrap: bool = True
    fit: Fit = "none"
    columns: int = 1
    column_gap: int = 0
    turned: bool = False
    whole: bool = True

    @property
    def text(self) -> str:
        return "\n".join(paragraph.text for paragraph in self.paragraphs).strip()

    @property
    def runs(self) -> Iterator[Run]:
        """Those that show."""
        return (run for each in self.paragraphs for run in each.runs if run.text.strip())


@dataclass(frozen=True, slots=True)
class TableCell:
    """`width` in EMU; `spans` where it takes more rows than its own. `fill` is the cell's own."""

    body: Body
    width: int
    fill: Fill | None = None
    spans: bool = False


@dataclass(frozen=True, slots=True)
class TableRow:
    """`height` is the least that the row has, EMU."""

    height: int
    cells: tuple[TableCell, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """`crop` is cut from left, top, right and bottom, as shares; `whole` where the rest fills the box."""

    data: bytes = field(repr=False)
    crop: tuple[float, float, float, float] = (0, 0, 0, 0)
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Shape:
    """What stands on a slide. `order` is its own on the slide, `box` None where nothing places it.

    `holder` is the type of its placeholder (ST_PlaceholderType), "" without; `own_size` the size of the first level
    that the layout gives it. `filled` is false for a placeholder of pictures, charts and the like that is still empty.
    `colors` are all that it says itself, those of its chart too.
    """

    order: int
    name: str
    kind: Kind
    box: Rect | None = None
    holder: str = ""
    own_size: int = 0
    alt: str = ""
    decorative: bool = False
    hidden: bool = False
    preset: str = ""
    fill: Fill | None = None
    body: Body | None = None
    rows: tuple[TableRow, ...] = ()
    picture: Picture | None = None
    members: tuple[Shape, ...] = ()
    colors: tuple[Color, ...] = ()

    @property
    def bodies(self) -> Iterator[Body]:
        if self.body is not None:
            yield self.body
        yield from (cell.body for row in self.rows for cell in row.cells)

    @property
    def text(self) -> str:
        return "\n".join(body.text for body in self.bodies if body.text)


@dataclass(frozen=True, slots=True)
class MasterLook:
    """A master by what tells it from others; `part` is its part's name."""

    part: str
    name: str
    palette: Palette
    fonts: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Slide:
    """`number` counts from 1. `under` is what layout and master show below the slide's own shapes.

    `holders` are the types of the layout's placeholders.
    """

    number: int
    hidden: bool
    layout: str
    master: MasterLook
    background: Fill
    palette: Palette
    holders: tuple[str, ...]
    under: tuple[Shape, ...]
    shapes: tuple[Shape, ...]
    colors: tuple[Color, ...] = ()


@dataclass(frozen=True, slots=True)
class SlideShow:
    """A PowerPoint file; sizes in EMU. `lost` are the numbers of the slides that can't be read, `beyond` counts those
    that are more than are taken on."""

    width: int
    height: int
    slides: tuple[Slide, ...]
    masters: tuple[MasterLook, ...]
    lost: tuple[int, ...] = ()
    beyond: int = 0


def walk(shapes: Sequence[Shape]) -> Iterator[Shape]:
    """All shapes that can be seen, those in groups after their group."""
    for shape in shapes:
        if not shape.hidden:
            yield shape
            yield from walk(shape.members)

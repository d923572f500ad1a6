"""A template as slidegen reads and writes it: colours, fonts, inherited text, layouts with their placeholders."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from slidegen.figures.figure import Figure, Gradient, PictureFill
from slidegen.geometry import Rect
from slidegen.style import Anchor, Color, Frame, Level, Palette, RunStyle, Stroke

LEVELS = 9

# Nine levels, a:lvl1pPr to a:lvl9pPr.
Levels = tuple[Level, ...]


@dataclass(frozen=True, slots=True)
class ArtParagraph:
    """A paragraph of art: its words, each run with its look."""

    words: tuple[tuple[str, RunStyle], ...]
    level: Level


@dataclass(frozen=True, slots=True)
class ArtShape:
    """A preset shape of a layout or master; `text` is its first paragraph with words, in the look of `level`. Where it
    has more to say than a word in one look at the box's edge, `paragraphs` are all of it, in `frame`."""

    name: str
    box: Rect
    preset: str
    fill: Color | None = None
    stroke: Stroke | None = None
    text: str = ""
    level: Level | None = None
    anchor: Anchor = "t"
    paragraphs: tuple[ArtParagraph, ...] = ()
    frame: Frame = Frame()


@dataclass(frozen=True, slots=True)
class ArtLine:
    """A straight line from the box's top left to its bottom right corner."""

    name: str
    box: Rect
    stroke: Stroke


@dataclass(frozen=True, slots=True)
class ArtPicture:
    """A picture of a layout or master; `crop` as in a:srcRect, sizes in pixels. `vector` is the SVG of a drawing, whose
    pixels `data` are; without `alt` it is decoration."""

    name: str
    box: Rect
    data: bytes = field(repr=False)
    media_type: str
    width: int
    height: int
    crop: tuple[int, int, int, int] = (0, 0, 0, 0)
    vector: bytes = field(default=b"", repr=False)
    alt: str = ""


@dataclass(frozen=True, slots=True)
class ArtDrawing:
    """What is more than a plain shape, line or picture, or a group of such: figures, the last in front."""

    name: str
    box: Rect
    figures: tuple[Figure, ...]


Art = ArtShape | ArtLine | ArtPicture | ArtDrawing


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A p:sp with p:ph (ECMA-376 19.3.1.36), everything inherited already in it. `fill` is the box's own.

    `vertical` where its lines run down the slide (ST_TextVerticalType); `rotation` is that of the box, clockwise in
    60 000ths of a degree, about its middle. Where the box is more than a rectangle of one colour, `form` is its look,
    from the corner of the box.
    """

    type: str
    idx: int
    name: str
    box: Rect
    frame: Frame
    levels: Levels
    fill: Color | None = None
    prompt: str = ""
    vertical: bool = False
    rotation: int = 0
    form: Figure | None = None


@dataclass(frozen=True, slots=True)
class Fonts:
    """The Latin families behind +mj-lt and +mn-lt; those for East Asian and for complex scripts beside each of them.

    `scripts` are families for further ones (ISO 15924), which an office suite takes where the two say nothing.
    """

    major: str
    minor: str
    east_asian: str = ""
    complex_script: str = ""
    scripts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class TableStyle:
    """The table style that new tables take: `id` is its GUID in braces. `fill`, `band` (of each second row, from the
    first on) and `text` are those of rows without a role."""

    id: str
    name: str
    header_fill: Color | None = None
    header_text: Color = Color("tx1")
    column_text: Color = Color("tx1")
    rule: Stroke | None = None
    fill: Color | None = None
    band: Color | None = None
    text: Color = Color("tx1")


@dataclass(frozen=True, slots=True)
class TemplateLook:
    """What references to the theme come to on the slides of a layout, and the style of new tables there."""

    palette: Palette
    fonts: Fonts
    table: TableStyle


@dataclass(frozen=True, slots=True)
class TemplateLayout:
    """`type` is ST_SlideLayoutType, "cust" where the layout says none; `part` its part name.

    `art` holds the marks of the master, where the layout shows them, and then its own. Where more than a colour is
    behind it, `ground` is that, and `background` the colour that it comes to. `master` is the place of its master among
    those of the presentation, from 0; `look` is there where it is not that of the first master.
    """

    name: str
    type: str
    part: str
    background: Color
    art: tuple[Art, ...] = ()
    placeholders: tuple[Placeholder, ...] = ()
    ground: Gradient | PictureFill | None = None
    master: int = 0
    look: TemplateLook | None = field(default=None, hash=False)


@dataclass(frozen=True, slots=True)
class Master:
    """p:sldMaster: its background, the levels of p:txStyles, and the placeholders from which layouts inherit."""

    background: Color
    title: Levels
    body: Levels
    other: Levels
    placeholders: tuple[Placeholder, ...]


@dataclass(frozen=True, slots=True)
class Template:
    """Sizes in EMU. `text` is presentation.xml's defaultTextStyle; `palette` has the first master's colour map applied.

    `palette`, `fonts` and `table` are those of layouts without a look of their own. `rtl` says that the template is
    made for writing from right to left.
    """

    name: str
    width: int
    height: int
    palette: Palette
    fonts: Fonts
    text: Levels
    master: Master
    layouts: tuple[TemplateLayout, ...]
    table: TableStyle
    rtl: bool = False


# Which placeholder of the master a layout's placeholder inherits from (ECMA-376 19.3.1.36 names the types).
MASTER_TYPES: Mapping[str, str] = {
    "title": "title",
    "ctrTitle": "title",
    "dt": "dt",
    "ftr": "ftr",
    "sldNum": "sldNum",
    "hdr": "hdr",
}
MASTER_PLACEHOLDERS = ("title", "body", "dt", "ftr", "sldNum", "hdr")


def master_type(kind: str) -> str:
    """The type of the master's placeholder that gives a layout's placeholder of type `kind` its box and text."""
    return MASTER_TYPES.get(kind, "body")

"""The narrow waist: what stands where on each slide, fitted, and in which order it is read. Painters know this only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from slidegen.geometry import Rect
from slidegen.source import Span
from slidegen.style import Color, Frame, Palette, ParagraphStyle, RunStyle, Stroke
from slidegen.text.fonts import FontBook

# ---- text


@dataclass(frozen=True, slots=True)
class Link:
    """Where a run leads: a URL outside, or the id of a slide."""

    url: str = ""
    slide: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look. The text "\\n" alone is a line break that the author wrote (a:br)."""

    text: str
    resolved: RunStyle
    inherited: RunStyle
    lang: str
    link: Link | None = None
    code: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A fitted line: characters `start` up to `end` of the paragraph's text, its advance width in EMU."""

    start: int
    end: int
    width: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Runs at a text level (0-8), with the fitted lines.

    `marker` is the text of the bullet or number as a reader hears it.
    """

    runs: tuple[Run, ...]
    resolved: ParagraphStyle
    inherited: ParagraphStyle
    level: int = 0
    lines: tuple[Line, ...] = ()
    marker: str = ""


@dataclass(frozen=True, slots=True)
class Body:
    """Paragraphs in a frame. `height` is their fitted height, EMU, insets not counted."""

    paragraphs: tuple[Paragraph, ...]
    frame: Frame = Frame()
    height: int = 0


# ---- marks


@dataclass(frozen=True, slots=True)
class Slot:
    """The layout's placeholder that a mark fills: ST_PlaceholderType, index, and its own box, frame and fill."""

    type: str
    idx: int
    box: Rect
    frame: Frame = Frame()
    fill: Color | None = None


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
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class ShapeMark:
    """A preset shape (ECMA-376 20.1.10.56: rect, ellipse, ...), with its text if it has any."""

    name: str
    box: Rect
    preset: str
    fill: Color | None = None
    stroke: Stroke | None = None
    body: Body | None = None
    alt: str = ""
    decorative: bool = False
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class LineMark:
    """A straight line from the box's top left to its bottom right corner."""

    name: str
    box: Rect
    stroke: Stroke
    decorative: bool = True
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Image:
    """A picture's file as it is embedded: turned upright, without metadata. Sizes in pixels."""

    data: bytes
    media_type: str
    width: int
    height: int


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
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    body: Body
    header: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """`height` in EMU, measured."""

    height: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class TableLook:
    """What the theme's table style paints, for painters without table styles; `style_id` is PowerPoint's."""

    style_id: str
    header_fill: Color | None
    rule: Stroke | None
    header_text: Color = Color("bg1")
    label_text: Color = Color("tx1")


@dataclass(frozen=True, slots=True)
class TableMark:
    """`columns` are widths in EMU."""

    name: str
    box: Rect
    columns: tuple[int, ...]
    rows: tuple[Row, ...]
    look: TableLook
    header: bool = True
    first_column: bool = False
    alt: str = ""
    slot: Slot | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class GroupMark:
    name: str
    box: Rect
    marks: tuple[Mark, ...]
    alt: str = ""
    decorative: bool = False
    span: Span | None = None


Mark = TextMark | ShapeMark | LineMark | PictureMark | TableMark | GroupMark

# ---- reading tree: the order of p:spTree and the DOM of the webcast


@dataclass(frozen=True, slots=True)
class Leaf:
    """What is read: a mark by its name, or one paragraph of it."""

    mark: str
    paragraph: int | None = None


@dataclass(frozen=True, slots=True)
class HeadingNode:
    level: int
    leaf: Leaf


@dataclass(frozen=True, slots=True)
class TextNode:
    leaf: Leaf


@dataclass(frozen=True, slots=True)
class ListNode:
    ordered: bool
    items: tuple[ItemNode, ...]
    start: int = 1


@dataclass(frozen=True, slots=True)
class ItemNode:
    """What an item says, paragraph by paragraph, lists within it included."""

    children: tuple[ReadingNode, ...]


@dataclass(frozen=True, slots=True)
class QuoteNode:
    """`source` is who said it."""

    children: tuple[ReadingNode, ...]
    source: tuple[ReadingNode, ...] = ()


@dataclass(frozen=True, slots=True)
class CodeNode:
    """Lines of code: each paragraph of the mark is a line."""

    leaf: Leaf
    language: str = ""


@dataclass(frozen=True, slots=True)
class TableNode:
    leaf: Leaf
    caption: Leaf | None = None


@dataclass(frozen=True, slots=True)
class FigureNode:
    leaf: Leaf
    caption: Leaf | None = None


ReadingNode = HeadingNode | TextNode | ListNode | QuoteNode | CodeNode | TableNode | FigureNode

# ---- slides


@dataclass(frozen=True, slots=True)
class NoteRun:
    """Words of a speaker note. What is not spoken is a stage direction."""

    text: str
    spoken: bool = True


@dataclass(frozen=True, slots=True)
class Scene:
    """One slide. `part` of `parts` counts continuations of one source slide, whose id they share.

    `layout` is a key of LaidOutDeck.layouts; `furniture` are footer, date and number, read last.
    """

    id: str
    title: str
    layout: str
    marks: tuple[Mark, ...]
    tree: tuple[ReadingNode, ...]
    lang: str
    furniture: tuple[TextMark, ...] = ()
    notes: tuple[tuple[NoteRun, ...], ...] = ()
    part: int = 1
    parts: int = 1
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Backdrop:
    """What a layout paints behind its slides: a background colour and decorative marks."""

    part: str
    background: Color
    art: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class SceneSection:
    """A named run of slides: scenes `first` up to `end`, counted from 0."""

    title: str
    first: int
    end: int


@dataclass(frozen=True, slots=True)
class DeckFacts:
    """What is said of the deck as a whole. `date` is ISO 8601 or empty."""

    title: str
    lang: str
    subtitle: str = ""
    authors: tuple[str, ...] = ()
    date: str = ""
    event: str = ""
    public_notes: bool = False


@dataclass(frozen=True, slots=True)
class LaidOutDeck:
    """Every slide at its place. `template` is the .potx that the PowerPoint painter fills; sizes in EMU."""

    facts: DeckFacts
    width: int
    height: int
    palette: Palette
    fonts: FontBook
    layouts: Mapping[str, Backdrop]
    scenes: tuple[Scene, ...]
    sections: tuple[SceneSection, ...]
    template: bytes


# What a painter gives: the bytes of each file, by its name relative to the output folder.
Files = Mapping[str, bytes]

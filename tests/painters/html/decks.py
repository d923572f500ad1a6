"""Words into small decks with real fonts, fitted as compose fits them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO

from PIL import Image as Pillow

from slidegen.geometry import EMU_PER_CENTIPOINT, EMU_PER_PIXEL, Insets, Rect
from slidegen.opc import Package
from slidegen.scene import (
    Backdrop,
    Body,
    Cell,
    DeckFacts,
    HeadingNode,
    Image,
    ItemNode,
    LaidOutDeck,
    Leaf,
    Line,
    ListNode,
    Mark,
    NoteRun,
    Paragraph,
    ReadingNode,
    Row,
    Run,
    Scene,
    ShapeMark,
    TableLook,
    TableMark,
    TextMark,
    TextNode,
)
from slidegen.style import MAJOR, Bullet, Color, Frame, ParagraphStyle, RunStyle, Stroke
from slidegen.text.fonts import FontBook, shipped_families
from slidegen.text.lines import Piece, break_lines

FAMILIES = shipped_families()
FONTS = FontBook(FAMILIES["Georgia"], FAMILIES["Calibri"], {"Courier New": FAMILIES["Courier New"]})
PALETTE = {
    "tx1": "10263B",
    "bg1": "FFFFFF",
    "tx2": "0A2E46",
    "bg2": "F5F2EC",
    "accent1": "0E4A6B",
    "accent2": "0F7A75",
    "accent3": "C23E22",
    "accent4": "8F5E08",
    "accent5": "6C4A7E",
    "accent6": "527034",
    "hlink": "0B6A8F",
    "folHlink": "6C4A7E",
}
TITLE = RunStyle(MAJOR, 2900, bold=True)
BODY = RunStyle(size=2000)
CODE = RunStyle("Courier New", 1600, color=Color("bg1", transforms=(("lumMod", 95_000),)))


def px(x: float, y: float, width: float, height: float) -> Rect:
    """A box in pixels of the stage."""
    return Rect(*(round(value * EMU_PER_PIXEL) for value in (x, y, width, height)))


def run(text: str, style: RunStyle = BODY, lang: str = "fr", **facts: object) -> Run:
    return Run(text, style, style, lang, **facts)  # type: ignore[arg-type]


def paragraph(
    *runs: Run | str, width: int, style: ParagraphStyle | None = None, marker: str = "", look: RunStyle = BODY
) -> Paragraph:
    """Runs with the lines that they take in a box `width` EMU wide; plain strings are in `look`."""
    said = tuple(run(each, look) if isinstance(each, str) else each for each in runs)
    style = style or ParagraphStyle(line_spacing=round(look.size * 1.2))
    pieces = [
        Piece(
            each.text.upper() if each.resolved.caps else each.text,
            FONTS.family(each.resolved.font).face(each.resolved.bold, each.resolved.italic),
            each.resolved.size,
            each.resolved.spacing,
        )
        for each in said
    ]
    lines = tuple(Line(*line) for line in break_lines(pieces, width - style.margin))
    return Paragraph(said, style, style, lines=lines, marker=marker)


def bullet(color: str = "accent3", char: str = "▪", numbering: str = "") -> ParagraphStyle:
    return ParagraphStyle(
        margin=44 * EMU_PER_PIXEL,
        indent=-44 * EMU_PER_PIXEL,
        space_before=1300,
        line_spacing=2400,
        bullet=Bullet(char, numbering, color=Color(color)),
    )


def text(name: str, box: Rect, *paragraphs: Paragraph, frame: Frame = Frame(), **facts: object) -> TextMark:
    height = sum(len(each.lines) * each.resolved.line_spacing * EMU_PER_CENTIPOINT for each in paragraphs)
    return TextMark(name, box, Body(paragraphs, frame, height), **facts)  # type: ignore[arg-type]


def title(words: str, box: Rect | None = None) -> TextMark:
    box = box or px(120, 76, 1680, 140)
    return text("Title", box, paragraph(words, width=box.width, look=TITLE), frame=Frame(anchor="b"))


def points(*items: str, box: Rect | None = None, name: str = "Content") -> tuple[TextMark, ListNode]:
    """A list in one box, and how it is read."""
    box = box or px(120, 264, 1680, 600)
    paragraphs = [paragraph(item, width=box.width, style=bullet(), marker="▪") for item in items]
    nodes = tuple(ItemNode((TextNode(Leaf(name, index)),)) for index in range(len(items)))
    return text(name, box, *paragraphs), ListNode(False, nodes)


def cell(words: str, width: int, header: bool = False) -> Cell:
    insets = Insets(*(24 * EMU_PER_PIXEL, 18 * EMU_PER_PIXEL) * 2)
    look = RunStyle(size=1600, bold=header, color=Color("bg1") if header else Color("tx1"))
    inside = width - insets.left - insets.right
    filled = paragraph(words, width=inside, look=look)
    height = len(filled.lines) * filled.resolved.line_spacing * EMU_PER_CENTIPOINT
    return Cell(Body((filled,), Frame(insets, "ctr"), height), header)


def table(rows: Sequence[Sequence[str]], box: Rect, name: str = "Table") -> TableMark:
    """A table with a header, every row as high as its highest cell."""
    width = box.width // len(rows[0])
    made = []
    for index, words in enumerate(rows):
        cells = tuple(cell(each, width, index == 0) for each in words)
        heights = [each.body.height + each.body.frame.insets.top * 2 for each in cells]
        made.append(Row(max(heights), cells))
    look = TableLook(
        "{style}", Color("accent1"), Stroke(Color("bg2", transforms=(("lumMod", 90_000),)), 12_700)
    )
    return TableMark(name, box, (width,) * len(rows[0]), tuple(made), look)


def picture(width: int = 40, height: int = 30, color: str = "#7fb2c4") -> Image:
    data = BytesIO()
    Pillow.new("RGB", (width, height), color).save(data, "PNG")
    return Image(data.getvalue(), "image/png", width, height)


def scene(
    name: str,
    words: str,
    marks: Sequence[Mark] = (),
    tree: Sequence[ReadingNode] = (),
    layout: str = "Content",
    level: int = 2,
    **facts: object,
) -> Scene:
    """A slide with a title; `marks` and `tree` come after it."""
    heading = HeadingNode(level, Leaf("Title"))
    return Scene(name, words, layout, (title(words), *marks), (heading, *tree), "fr", **facts)  # type: ignore[arg-type]


ART = (
    ShapeMark("Circle", px(1040, -220, 1040, 1040), "ellipse", Color("accent1"), decorative=True),
    ShapeMark("Dot", px(1210, 680, 240, 240), "ellipse", Color("accent2", transforms=(("alpha", 85_000),))),
)
LAYOUTS: Mapping[str, Backdrop] = {
    "Title Slide": Backdrop("/ppt/slideLayouts/slideLayout1.xml", Color("tx2"), ART),
    "Content": Backdrop("/ppt/slideLayouts/slideLayout2.xml", Color("bg1")),
}


def deck(*scenes: Scene, lang: str = "fr", public_notes: bool = False) -> LaidOutDeck:
    facts = DeckFacts(
        "Le social business",
        lang,
        "Cinq supports",
        ("Nom, fonction",),
        "2026-06-22",
        "Genève",
        public_notes=public_notes,
    )
    return LaidOutDeck(facts, 12_192_000, 6_858_000, PALETTE, FONTS, LAYOUTS, scenes, (), Package())


def notes(*words: str) -> tuple[tuple[NoteRun, ...], ...]:
    return tuple((NoteRun(each),) for each in words)

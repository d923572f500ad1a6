"""A small deck made by hand on python-pptx's own template: every mark once, and the words to build others from."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files
from io import BytesIO

from PIL import Image as Pixels

from slidegen.geometry import Insets, Rect
from slidegen.scene import (
    Backdrop,
    Body,
    Cell,
    DeckFacts,
    FigureNode,
    GroupMark,
    HeadingNode,
    Image,
    ItemNode,
    LaidOutDeck,
    Leaf,
    LineMark,
    Link,
    ListNode,
    Mark,
    NoteRun,
    Paragraph,
    PictureMark,
    ReadingNode,
    Row,
    Run,
    Scene,
    SceneSection,
    ShapeMark,
    Slot,
    TableLook,
    TableMark,
    TableNode,
    TextMark,
    TextNode,
)
from slidegen.style import Bullet, Color, Frame, ParagraphStyle, RunStyle, Stroke
from slidegen.text.fonts import FontBook, shipped_families
from tests.powerpoint.parts import opened

WIDTH, HEIGHT = 9_144_000, 6_858_000
TEMPLATE = (files("pptx") / "templates" / "default.pptx").read_bytes()
PALETTE = {"tx1": "000000", "bg1": "FFFFFF", "accent1": "4F81BD", "hlink": "0000FF"}
LAYOUTS = {
    "title": Backdrop("/ppt/slideLayouts/slideLayout1.xml", Color("bg1")),
    "content": Backdrop("/ppt/slideLayouts/slideLayout2.xml", Color("bg1")),
    "picture": Backdrop("/ppt/slideLayouts/slideLayout9.xml", Color("bg1")),
    "free": Backdrop("/ppt/slideLayouts/slideLayout6.xml", Color("bg1")),
}
PLACED = Frame(Insets(91_440, 45_720, 91_440, 45_720), "t")
CENTRED = Frame(Insets(91_440, 45_720, 91_440, 45_720), "ctr")
TITLE_SLOT = Slot("title", 0, Rect(457_200, 274_638, 8_229_600, 1_143_000), CENTRED)
COVER_SLOT = Slot("ctrTitle", 0, Rect(685_800, 2_130_425, 7_772_400, 1_470_025), CENTRED)
CONTENT_SLOT = Slot("obj", 1, Rect(457_200, 1_600_200, 8_229_600, 4_525_963), PLACED)
PICTURE_SLOT = Slot("pic", 1, Rect(1_792_288, 612_775, 5_486_400, 4_114_800), PLACED)
PICTURE_TITLE_SLOT = Slot("title", 0, Rect(1_792_288, 4_800_600, 5_486_400, 566_738), PLACED)
NUMBER_SLOT = Slot("sldNum", 12, Rect(6_553_200, 6_356_350, 2_133_600, 365_125), CENTRED)
FOOTER_SLOT = Slot("ftr", 11, Rect(3_124_200, 6_356_350, 2_895_600, 365_125), CENTRED)

TITLE = RunStyle("+mj-lt", 4400)
TEXT = RunStyle(size=3200)
PLAIN = ParagraphStyle()
BULLETED = ParagraphStyle(margin=342_900, indent=-342_900, bullet=Bullet("•", font="Arial"))
STYLE_ID = "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"


def run(
    text: str, style: RunStyle = TEXT, inherited: RunStyle | None = None, link: Link | None = None
) -> Run:
    return Run(text, style, style if inherited is None else inherited, "en-GB", link)


def paragraph(
    *runs: Run, style: ParagraphStyle = PLAIN, inherited: ParagraphStyle | None = None
) -> Paragraph:
    return Paragraph(runs, style, style if inherited is None else inherited)


def body(*texts: str, style: RunStyle = TEXT, frame: Frame = PLACED) -> Body:
    return Body(tuple(paragraph(run(text, style)) for text in texts), frame)


def title(text: str, slot: Slot = TITLE_SLOT) -> TextMark:
    return TextMark("Title", slot.box, body(text, style=TITLE, frame=slot.frame), slot)


def furniture(number: int) -> tuple[TextMark, ...]:
    return (
        TextMark("Footer", FOOTER_SLOT.box, body("Lake & land", frame=CENTRED), FOOTER_SLOT),
        TextMark("Number", NUMBER_SLOT.box, body(str(number), frame=CENTRED), NUMBER_SLOT, field="slidenum"),
    )


def png(color: tuple[int, int, int] = (200, 30, 30)) -> Image:
    stream = BytesIO()
    Pixels.new("RGB", (40, 30), color).save(stream, "PNG")
    return Image(stream.getvalue(), "image/png", 40, 30)


def scene(
    key: str, name: str, marks: Sequence[Mark], *read: str, layout: str = "content", number: int = 1
) -> Scene:
    tree: tuple[ReadingNode, ...] = (HeadingNode(1, Leaf("Title")), *(TextNode(Leaf(mark)) for mark in read))
    return Scene(key, name, layout, tuple(marks), tree, "en-GB", furniture(number))


def deck(
    *scenes: Scene, sections: tuple[SceneSection, ...] = (), facts: DeckFacts | None = None
) -> LaidOutDeck:
    family = shipped_families()["Calibri"]
    return LaidOutDeck(
        facts or DeckFacts("Water", "en-GB"),
        WIDTH,
        HEIGHT,
        PALETTE,
        FontBook(family, family, {}),
        LAYOUTS,
        scenes,
        sections,
        opened(TEMPLATE),
    )


def _cover() -> Scene:
    return Scene(
        "water",
        "Water",
        "title",
        (title("Water", COVER_SLOT),),
        (HeadingNode(1, Leaf("Title")),),
        "en-GB",
        notes=((NoteRun("Welcome. "), NoteRun("Wait for quiet.", spoken=False)), (NoteRun("Begin."),)),
    )


def _list() -> Scene:
    strong = RunStyle(size=2800, bold=True, color=Color("accent1", transforms=(("lumMod", 75_000),)))
    linked = RunStyle(size=3200, underline=True, color=Color("hlink"))
    lines = (
        paragraph(run("A lake "), run("gives", strong, TEXT), style=BULLETED),
        paragraph(
            run("\n"), run("its source", linked, TEXT, Link("https://example.org/a?b=1&c=ü")), style=BULLETED
        ),
        paragraph(run("Back to the start", linked, TEXT, Link(slide="water")), inherited=BULLETED),
    )
    items = tuple(ItemNode((TextNode(Leaf("Body", place)),)) for place in range(3))
    return Scene(
        "list",
        "What a lake gives",
        "content",
        (
            TextMark("Body", CONTENT_SLOT.box, Body(lines, PLACED), CONTENT_SLOT, autofit=True),
            title("What a lake gives"),
        ),
        (HeadingNode(1, Leaf("Title")), ListNode(False, items)),
        "en-GB",
        furniture(2),
    )


def _table() -> Scene:
    frame = Frame(Insets(91_440, 60_000, 91_440, 60_000), "ctr")
    rows = tuple(
        Row(500_000, tuple(Cell(body(text, style=RunStyle(), frame=frame), place == 0) for text in texts))
        for place, texts in enumerate((("Lake", "km²"), ("Geneva", "580"), ("Constance", "536")))
    )
    look = TableLook(STYLE_ID, Color("accent1"), None)
    box = Rect(457_200, 1_600_200, 8_229_600, 1_500_000)
    mark = TableMark("Table", box, (4_114_800, 4_114_800), rows, look, alt="Areas", slot=CONTENT_SLOT)
    return Scene(
        "areas",
        "Areas",
        "content",
        (title("Areas"), mark),
        (HeadingNode(1, Leaf("Title")), TableNode(Leaf("Table"))),
        "en-GB",
        furniture(3),
        notes=((NoteRun("Two lakes."),),),
    )


def _picture() -> Scene:
    shore = PictureMark(
        "Shore", PICTURE_SLOT.box, png(), "The shore", crop=(0, 1_000, 0, 1_000), slot=PICTURE_SLOT
    )
    return Scene(
        "shore",
        "The shore at dusk",
        "picture",
        (shore, title("The shore at dusk", PICTURE_TITLE_SLOT)),
        (HeadingNode(1, Leaf("Title")), FigureNode(Leaf("Shore"))),
        "en-GB",
        furniture(4),
    )


def _free() -> Scene:
    box = Rect(600_000, 1_700_000, 3_000_000, 1_000_000)
    label = TextMark(
        "Label", Rect(600_000, 5_000_000, 3_000_000, 400_000), body("Depth", style=RunStyle(), frame=Frame())
    )
    panel = ShapeMark(
        "Panel", box, "roundRect", Color("accent1"), Stroke(Color("tx1"), 12_700), body("In", frame=CENTRED)
    )
    wave = PictureMark("Wave", Rect(5_000_000, 1_700_000, 400_000, 300_000), png(), decorative=True)
    card = GroupMark("Card", box, (panel,), alt="A card")
    rule = LineMark("Rule", Rect(600_000, 4_000_000, 3_000_000, 0), Stroke(Color(rgb="336699"), 6_350))
    return Scene(
        "depth",
        "Depth",
        "free",
        (wave, rule, title("Depth"), card, label),
        (HeadingNode(1, Leaf("Title")), TextNode(Leaf("Label")), TextNode(Leaf("Panel"))),
        "en-GB",
        furniture(5),
    )


def sample() -> LaidOutDeck:
    """Five slides, two of them with notes, two sections after a cover."""
    facts = DeckFacts("Water", "en-GB", "A lake & its land", ("Ada Lovelace", "Ben"), "2026-03-01")
    sections = (SceneSection("Land", 1, 3), SceneSection("Depths", 3, 5))
    return deck(_cover(), _list(), _table(), _picture(), _free(), sections=sections, facts=facts)

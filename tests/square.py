"""A font of squares, and a theme on a grid of squares: text layout becomes counting.

Every letter is one em wide, and an em is 20 points. The slide is 32 em wide and 12 high. Boxes are half an em wider
than the letters that they take, for the hundredth of a line's width on which renderers differ.
"""

from __future__ import annotations

from functools import cache
from io import BytesIO

from fontTools.fontBuilder import FontBuilder
from fontTools.ttLib.tables._g_l_y_f import Glyph

from slidegen.geometry import Insets, Rect, points
from slidegen.opc import Package
from slidegen.powerpoint.template import Placeholder, TemplateLayout
from slidegen.scene import Slot, TableLook
from slidegen.style import Align, Anchor, Bullet, Color, Frame, Level, ParagraphStyle, RunStyle, Stroke
from slidegen.text.fonts import Face, Family, FontBook, read_face
from slidegen.theme.theme import CodeLook, Layout, Scale, SlotLook, Theme

EM = points(20)
SIZE = 2000
SPARE = 0.5
# Basic Latin to Latin Extended-B, Hebrew letters, dashes, quotes and bullets; nothing else has a glyph.
COVERED = (*range(0x20, 0x7F), *range(0xA0, 0x250), *range(0x5D0, 0x5EB), *range(0x2010, 0x203B), 0x2212)
PALETTE = {
    "tx1": "000000",
    "bg1": "FFFFFF",
    "tx2": "202020",
    "bg2": "EEEEEE",
    **{f"accent{number}": "104060" for number in range(1, 7)},
    "hlink": "0000CC",
    "folHlink": "660066",
}


def square_font() -> bytes:
    """Every covered character one em wide, four fifths of it above the baseline."""
    chars = {code: f"u{code:04X}" for code in COVERED}
    glyphs = [".notdef", *chars.values()]
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(glyphs)
    builder.setupCharacterMap(chars)
    builder.setupGlyf({name: Glyph() for name in glyphs})
    builder.setupHorizontalMetrics(dict.fromkeys(glyphs, (1000, 0)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Square", "styleName": "Regular"})
    builder.setupOS2(sTypoAscender=800, sTypoDescender=-200)
    builder.setupPost()
    file = BytesIO()
    builder.save(file)
    return file.getvalue()


@cache
def square_face() -> Face:
    face = read_face(square_font())
    assert face is not None
    return face


@cache
def square_book() -> FontBook:
    """One face in every style, for headings, text and code."""
    faces = (square_face(),) * 4
    family = Family("Square", "Square", *faces)
    return FontBook(family, family, {"Square Code": Family("Square Code", "Square", *faces)})


def box(x: float, y: float, width: float, height: float) -> Rect:
    """A box in ems."""
    return Rect(*(round(value * EM) for value in (x, y, width, height)))


def plain(align: Align = "l", size: int = SIZE) -> tuple[Level, ...]:
    """Nine levels without marks, a line as high as a letter is wide."""
    return (Level(RunStyle(size=size), ParagraphStyle(align=align, line_spacing=size)),) * 9


def running() -> tuple[Level, ...]:
    """Nine levels with a mark, each two em further in than the one before."""
    return tuple(
        Level(
            RunStyle(size=SIZE),
            ParagraphStyle(
                margin=2 * EM * (depth + 1),
                indent=-2 * EM,
                line_spacing=SIZE,
                bullet=Bullet("•–·"[depth % 3]),
            ),
        )
        for depth in range(9)
    )


def slot(
    kind: str,
    idx: int,
    place: tuple[float, float, float, float],
    levels: tuple[Level, ...] | None = None,
    anchor: Anchor = "t",
    inset: float = 0,
    fill: Color | None = None,
) -> SlotLook:
    """A placeholder for as many letters as `place` is wide."""
    x, y, width, height = place
    frame = Frame(Insets(*(round(inset * EM),) * 4), anchor)
    return SlotLook(Slot(kind, idx, box(x, y, width + SPARE, height), frame, fill), levels or plain())


FOOT = {
    "footer": slot("ftr", 11, (2, 11, 11, 1)),
    "date": slot("dt", 10, (14, 11, 12, 1)),
    "number": slot("sldNum", 12, (27, 11, 3, 1), plain("r")),
}
TITLE = slot("title", 0, (2, 1, 28, 1))
PANEL = Color("tx2")
SLOTS: dict[str, dict[str, SlotLook]] = {
    "content": {"title": TITLE, "body": slot("obj", 1, (2, 3, 28, 7), running()), **FOOT},
    "title-only": {"title": TITLE, **FOOT},
    "table": {
        "title": TITLE,
        "table": slot("tbl", 1, (2, 3, 28, 7)),
        "caption": slot("body", 13, (2, 10, 28, 1)),
        **FOOT,
    },
    "code": {
        "title": TITLE,
        "code": slot("body", 1, (2, 3, 16, 7), inset=1, fill=PANEL),
        "side": slot("body", 2, (20, 3, 10, 7), running()),
        **FOOT,
    },
    "code-wide": {"title": TITLE, "code": slot("body", 1, (2, 3, 28, 7), inset=1, fill=PANEL), **FOOT},
    "two-columns": {
        "title": TITLE,
        "body": slot("obj", 1, (2, 3, 13, 7), running()),
        "side": slot("obj", 2, (17, 3, 13, 7), running()),
        **FOOT,
    },
    "picture": {
        "title": slot("title", 0, (2, 1, 13, 1)),
        "body": slot("body", 1, (2, 3, 13, 7), running()),
        "picture": slot("pic", 13, (17, 0, 15 - SPARE, 12)),
        **FOOT,
    },
    "quote": {
        "title": slot("title", 0, (2, -2, 28, 1)),
        "quote": slot("body", 1, (4, 3, 24, 4), anchor="ctr"),
        "source": slot("body", 13, (4, 8, 24, 1)),
        **FOOT,
    },
    "section": {
        "title": slot("title", 0, (2, 4, 20, 2)),
        "body": slot("body", 1, (2, 7, 20, 2)),
        "number-mark": slot("body", 13, (26, 4, 4, 1), plain("r")),
    },
    "title": {
        "event": slot("body", 13, (2, 1, 28, 1)),
        "title": slot("ctrTitle", 0, (2, 3, 28, 2), anchor="b"),
        "subtitle": slot("subTitle", 1, (2, 6, 28, 1)),
        "author": slot("body", 14, (2, 8, 28, 3)),
    },
    "closing": {
        "title": slot("title", 0, (2, 2, 28, 1)),
        "body": slot("body", 1, (2, 4, 28, 3)),
        "contact": slot("body", 13, (2, 8, 28, 2), anchor="b"),
    },
}

# Layouts that slides may ask for: those of SLOTS have their number, the others are in the template alone.
NAMED: dict[str, dict[str, SlotLook]] = {
    "Text": SLOTS["content"],
    "Title alone": SLOTS["title-only"],
    "Compared": {
        "Title": TITLE,
        "Left heading": slot("body", 1, (2, 3, 13, 1)),
        "Left text": slot("obj", 2, (2, 4, 13, 6), running()),
        "Right heading": slot("body", 3, (17, 3, 13, 1)),
        "Right text": slot("obj", 4, (17, 4, 13, 6), running()),
        **FOOT,
    },
    "Two pictures": {
        "Title": TITLE,
        "First": slot("pic", 13, (2, 3, 13, 5)),
        "Second": slot("pic", 14, (17, 3, 13, 5)),
        "Words": slot("body", 1, (2, 9, 28, 1)),
        **FOOT,
    },
    "Figures": {
        "Title": TITLE,
        "Rows": slot("tbl", 15, (2, 3, 18, 7)),
        "Words": slot("body", 1, (22, 3, 8, 7)),
    },
    "Upright": {"Title": TITLE, "Words": slot("body", 1, (2, 3, 28, 7)), **FOOT},
    "Empty": {},
    "Twins": {"Title": TITLE, "Words": slot("body", 1, (2, 3, 28, 2))},
    "twins": {"Title": TITLE, "Words": slot("body", 1, (2, 5, 28, 2))},
    "TWINS": {"Title": TITLE, "Words": slot("body", 1, (2, 7, 28, 2))},
}


def _named() -> tuple[TemplateLayout, ...]:
    known = [*SLOTS.values()]
    numbers = [
        known.index(slots) + 1 if slots in known else 20 + at for at, slots in enumerate(NAMED.values())
    ]
    parts = [f"/ppt/slideLayouts/slideLayout{number}.xml" for number in numbers]
    return tuple(
        TemplateLayout(name, "cust", part, Color("bg1"), (), _placeholders(slots, name == "Upright"))
        for part, (name, slots) in zip(parts, NAMED.items(), strict=True)
    )


def _placeholders(slots: dict[str, SlotLook], vertical: bool) -> tuple[Placeholder, ...]:
    """Where `vertical`, lines of text run down the slide."""
    return tuple(
        Placeholder(
            look.slot.type,
            look.slot.idx,
            name,
            look.slot.box,
            look.slot.frame,
            look.levels,
            vertical=vertical and look.slot.type == "body",
        )
        for name, look in slots.items()
    )


def _layouts() -> dict[str, Layout]:
    return {
        name: Layout(name, f"/ppt/slideLayouts/slideLayout{number}.xml", slots, Color("bg1"))
        for number, (name, slots) in enumerate(SLOTS.items(), 1)
    }


@cache
def square_theme() -> Theme:
    """Text is 20 points high or, where it is too long for that, 10."""
    return Theme(
        name="square",
        width=32 * EM,
        height=12 * EM,
        palette=PALETTE,
        fonts=square_book(),
        code_font="Square Code",
        layouts=_layouts(),
        text=plain(),
        content=SLOTS["content"]["body"].slot.box,
        gap=EM,
        scale=Scale((1.0, 0.5), body_minimum=1000, label_minimum=1000),
        table=TableLook(
            "{00000000-0000-0000-0000-000000000000}",
            header_fill=Color("accent1"),
            rule=Stroke(Color("bg2"), points(1)),
            header_text=Color("bg1"),
            label_text=Color("accent1"),
        ),
        code=CodeLook(PANEL, Color("bg1"), {"k": Color("accent2"), "s": Color("accent3")}),
        template=Package(),
        named=_named(),
    )

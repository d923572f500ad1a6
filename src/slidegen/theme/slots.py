"""Tokens into the placeholders of each layout."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from slidegen.geometry import Insets, Rect, points
from slidegen.powerpoint.template import Levels, Placeholder
from slidegen.style import MAJOR, Align, Anchor, Frame
from slidegen.theme.colors import color
from slidegen.theme.ink import ground_of, ink, muted_ink, strong_ink
from slidegen.theme.levels import code_levels, heading_levels, plain_levels, running_levels
from slidegen.theme.tokens import BandTokens, TitleBandTokens, Tokens

Slots = tuple[Placeholder, ...]

BODY_PROMPT = "Text\nSecond level\nThird level"
# Indexes of placeholders: 1 is the main body of every layout, so that a slide keeps its text when it changes layout.
DATE, FOOTER, NUMBER, SECOND, THIRD = 10, 11, 12, 13, 14
# The part of a slide's width that the title of a section has; its number has the rest.
SECTION_TITLE = 7 / 12
# The part of a slide's width that the panel of an agenda has, and the least room for the title on it, in points.
PANEL, PANEL_ROOM = 0.29, 190
# Placeholders whose text runs from left to right in every language, by name.
LEFT_TO_RIGHT = ("Code",)
ANCHORS: Mapping[str, Anchor] = {"top": "t", "middle": "ctr", "bottom": "b"}
ALIGNS: Mapping[str, Align] = {"start": "l", "center": "ctr", "end": "r"}


@dataclass(frozen=True, slots=True)
class Plan:
    """A layout: its name as PowerPoint shows it, ST_SlideLayoutType, the key of its ground, its placeholders."""

    name: str
    type: str
    ground: str
    slots: Callable[[Tokens], Slots]


def layout_key(name: str) -> str:
    """A layout's name as decks write it: "Two columns" is two-columns."""
    return name.lower().replace(" ", "-")


def box(left: float, top: float, width: float, height: float) -> Rect:
    return Rect(points(left), points(top), points(width), points(height))


def edges(tokens: Tokens, place: BandTokens | TitleBandTokens) -> tuple[float, float]:
    """The left and the right edge of a band, in points."""
    grid = tokens.grid
    left = grid.margin if place.left is None else place.left
    return left, grid.width - grid.margin if place.right is None else place.right


def band(tokens: Tokens, place: BandTokens | TitleBandTokens) -> Rect:
    left, right = edges(tokens, place)
    return box(left, place.top, right - left, place.bottom - place.top)


def slot(
    kind: str, idx: int, name: str, place: Rect, levels: Levels, anchor: Anchor = "t", prompt: str = ""
) -> Placeholder:
    return Placeholder(kind, idx, name, place, Frame(anchor=anchor), levels, prompt=prompt or name)


def title_slot(tokens: Tokens) -> Placeholder:
    place = tokens.grid.title
    align = ALIGNS[place.align]
    levels = heading_levels(tokens, tokens.sizes.slide_title, tokens.colors.text, align)
    return slot("title", 0, "Title", band(tokens, place), levels, ANCHORS[place.anchor])


def furniture(tokens: Tokens, left: float, right: float) -> Slots:
    """Date, footer and number on the line between two edges, in points: footer left, number at the right end."""
    place, size, ink = tokens.grid.footer, tokens.sizes.footer, tokens.colors.muted
    height, room = place.bottom - place.top, right - left
    number, date = 36.0, min(120.0, room / 4)
    boxes = (
        box(right - number - date, place.top, date, height),
        box(left, place.top, room - number - date - 12, height),
        box(right - number, place.top, number, height),
    )
    left_levels, right_levels = plain_levels(tokens, size, ink), plain_levels(tokens, size, ink, align="r")
    return (
        slot("dt", DATE, "Date", boxes[0], right_levels, "ctr"),
        slot("ftr", FOOTER, "Footer", boxes[1], left_levels, "ctr"),
        slot("sldNum", NUMBER, "Slide Number", boxes[2], right_levels, "ctr", prompt="‹#›"),
    )


def foot(tokens: Tokens) -> Slots:
    return furniture(tokens, *edges(tokens, tokens.grid.footer))


def title_slots(tokens: Tokens) -> Slots:
    sizes, left, strong = tokens.sizes, tokens.grid.margin, strong_ink(tokens, "dark")
    event = plain_levels(tokens, sizes.event, strong, spacing=0.9)
    subtitle = plain_levels(tokens, sizes.subtitle, muted_ink(tokens, "dark"))
    author = plain_levels(tokens, sizes.author, strong)
    title = heading_levels(tokens, sizes.title, strong)
    room = tokens.grid.width - 2 * left
    return (
        slot("ctrTitle", 0, "Title", box(left, 88, min(590, room), 208), title, "b"),
        slot("subTitle", 1, "Subtitle", box(left, 330, 500, 80), subtitle),
        slot("body", SECOND, "Event", box(left, 56, min(590, room), 22), event),
        slot("body", THIRD, "Author", box(left, 440, 480, 54), author, "b"),
    )


def section_slots(tokens: Tokens) -> Slots:
    sizes, colors, left = tokens.sizes, tokens.colors, tokens.grid.margin
    text = plain_levels(tokens, sizes.section_text, muted_ink(tokens, "section"))
    mark = plain_levels(tokens, sizes.number_mark, colors.number_mark, MAJOR, "r", bold=True)
    title = heading_levels(tokens, sizes.section, strong_ink(tokens, "section"))
    room = tokens.grid.width * SECTION_TITLE
    number = tokens.grid.width - 2 * left - room + 10
    return (
        slot("title", 0, "Title", box(left, 130, room, 160), title, "b"),
        slot("body", 1, "Text", box(left, 330, room - 20, 92), text),
        slot(
            "body",
            SECOND,
            "Number",
            box(tokens.grid.width - left - number, 102, number, 336),
            mark,
            "ctr",
            "1",
        ),
    )


def content_slots(tokens: Tokens) -> Slots:
    place = band(tokens, tokens.grid.content)
    body = slot("obj", 1, "Content", place, running_levels(tokens), prompt=BODY_PROMPT)
    return (title_slot(tokens), body, *foot(tokens))


def column_slots(tokens: Tokens) -> Slots:
    left, right = band(tokens, tokens.grid.content).columns((1, 1), points(tokens.grid.gap * 2))
    levels = running_levels(tokens, narrow=True)
    return (
        title_slot(tokens),
        slot("obj", 1, "Left Content", left, levels, prompt=BODY_PROMPT),
        slot("obj", 2, "Right Content", right, levels, prompt=BODY_PROMPT),
        *foot(tokens),
    )


def picture_slots(tokens: Tokens) -> Slots:
    grid, half = tokens.grid, tokens.grid.width / 2
    room = half - 2 * grid.margin
    title = heading_levels(tokens, tokens.sizes.picture_title, tokens.colors.text)
    text = running_levels(tokens, narrow=True)
    picture = plain_levels(tokens, tokens.sizes.caption, tokens.colors.muted, align="ctr")
    return (
        slot("title", 0, "Title", box(grid.margin, 66, room, 118), title, "b"),
        slot(
            "body",
            1,
            "Text",
            box(grid.margin, 216, room, grid.content.bottom - 216),
            text,
            prompt=BODY_PROMPT,
        ),
        slot("pic", SECOND, "Picture", box(half, 0, half, grid.height), picture, "ctr"),
        *furniture(tokens, grid.margin, half - grid.margin),
    )


def quote_slots(tokens: Tokens) -> Slots:
    """The title stands just above the slide: a quotation shows none, but has a name in the outline."""
    sizes, colors, left = tokens.sizes, tokens.colors, tokens.grid.margin
    room = tokens.grid.width - 2 * left
    title = plain_levels(tokens, sizes.label, colors.muted)
    text = ink(tokens, tokens.grounds.quote, colors.text, colors.on_dark)
    quote = plain_levels(tokens, sizes.quote, text, MAJOR, italic=True)
    source = plain_levels(tokens, sizes.source, text)
    return (
        slot("title", 0, "Title", box(left, -36, room, 24), title, "b"),
        slot("body", 1, "Quotation", box(left, 150, room - 60, 208), quote, "ctr"),
        slot("body", SECOND, "Source", box(left, 394, room - 60, 60), source),
        *foot(tokens),
    )


def table_slots(tokens: Tokens) -> Slots:
    place = band(tokens, tokens.grid.content)
    table = plain_levels(tokens, tokens.sizes.table, tokens.colors.text)
    caption = plain_levels(tokens, tokens.sizes.caption, tokens.colors.muted)
    return (
        title_slot(tokens),
        slot("tbl", 1, "Table", place, table),
        slot("body", SECOND, "Caption", band(tokens, tokens.grid.caption), caption, "ctr"),
        *foot(tokens),
    )


def code_slot(tokens: Tokens, place: Rect) -> Placeholder:
    inset = points(tokens.code.inset)
    frame = Frame(Insets(inset, inset, inset, inset))
    return Placeholder(
        "body", 1, LEFT_TO_RIGHT[0], place, frame, code_levels(tokens), color(tokens.code.panel), "Code"
    )


def code_slots(tokens: Tokens) -> Slots:
    left, right = band(tokens, tokens.grid.content).columns((62, 38), points(tokens.grid.gap))
    side = slot("body", 2, "Text", right, running_levels(tokens, narrow=True), prompt=BODY_PROMPT)
    return (title_slot(tokens), code_slot(tokens, left), side, *foot(tokens))


def wide_code_slots(tokens: Tokens) -> Slots:
    return (title_slot(tokens), code_slot(tokens, band(tokens, tokens.grid.content)), *foot(tokens))


def closing_slots(tokens: Tokens) -> Slots:
    sizes, left, strong = tokens.sizes, tokens.grid.margin, strong_ink(tokens, "closing")
    title = heading_levels(tokens, sizes.closing, strong)
    text = plain_levels(tokens, sizes.subtitle, muted_ink(tokens, "closing"))
    contact = plain_levels(tokens, sizes.author, strong)
    return (
        slot("title", 0, "Title", box(left, 84, min(640, tokens.grid.width - 2 * left), 136), title, "b"),
        slot("body", 1, "Text", box(left, 236, 540, 130), text),
        slot("body", SECOND, "Contact", box(left, 420, 540, 72), contact, "b"),
    )


def title_only_slots(tokens: Tokens) -> Slots:
    return (title_slot(tokens), *foot(tokens))


def agenda_slots(tokens: Tokens) -> Slots:
    """The title on a panel at the left, over the whole height: the placeholder is the panel. Or as that of content."""
    if tokens.grid.agenda == "content":
        return content_slots(tokens)
    grid, inset = tokens.grid, tokens.grid.gap * 2 / 3
    panel = max(grid.width * PANEL, grid.margin + PANEL_ROOM + inset)
    top = grid.content.top / 2
    frame = Frame(Insets(points(grid.margin), points(top), points(inset), points(grid.margin)))
    title = Placeholder(
        "title",
        0,
        "Title",
        box(0, 0, panel, grid.height),
        frame,
        heading_levels(tokens, tokens.sizes.slide_title, strong_ink(tokens, "dark")),
        color(ground_of(tokens, "dark")),
        "Title",
    )
    left, right = panel + grid.margin, grid.width - grid.margin
    room = box(left, top, right - left, grid.content.bottom - top)
    body = slot("obj", 1, "Content", room, running_levels(tokens), prompt=BODY_PROMPT)
    return (title, body, *furniture(tokens, left, right))


def blank_slots(tokens: Tokens) -> Slots:
    """The title stands just above the slide, as that of a quotation does."""
    place = tokens.grid.blank
    assert place is not None, "only a theme that says where it is has this layout"
    left, right = edges(tokens, place)
    title = plain_levels(tokens, tokens.sizes.label, tokens.colors.muted)
    return (
        slot("title", 0, "Title", box(left, -36, right - left, 24), title, "b"),
        slot("obj", 1, "Content", band(tokens, place), running_levels(tokens), prompt=BODY_PROMPT),
        *furniture(tokens, left, right),
    )


# Layouts that PowerPoint has no type for are "cust".
PLANS = (
    Plan("Title", "title", "dark", title_slots),
    Plan("Section", "secHead", "section", section_slots),
    Plan("Content", "obj", "plain", content_slots),
    Plan("Two columns", "twoObj", "plain", column_slots),
    Plan("Picture", "picTx", "plain", picture_slots),
    Plan("Quote", "cust", "quote", quote_slots),
    Plan("Table", "tbl", "plain", table_slots),
    Plan("Code", "cust", "plain", code_slots),
    Plan("Code wide", "cust", "plain", wide_code_slots),
    Plan("Closing", "cust", "closing", closing_slots),
    Plan("Title only", "titleOnly", "plain", title_only_slots),
    Plan("Agenda", "cust", "plain", agenda_slots),
)
# A layout that some themes have.
BLANK = Plan("Blank", "cust", "plain", blank_slots)


def plans(tokens: Tokens) -> tuple[Plan, ...]:
    """The layouts of the theme."""
    return (*PLANS, BLANK) if tokens.grid.blank else PLANS

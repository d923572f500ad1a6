"""A company's layouts, by their roles, into those that decks are laid out on; what has none is drawn on another."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from slidegen.diagnostics import Finding
from slidegen.geometry import EMU_PER_CENTIPOINT, Insets, Rect
from slidegen.powerpoint.template import Levels, Placeholder
from slidegen.style import MAJOR, Frame, Level
from slidegen.text.fonts import FontBook
from slidegen.theme.company_looks import (
    BODY_MINIMUM,
    CAPTION,
    CAPTION_SIZES,
    QUOTE,
    QUOTE_SIZES,
    SOURCE,
    code_levels,
    part_of,
    plain,
)
from slidegen.theme.company_own import own_layouts
from slidegen.theme.company_places import without_art
from slidegen.theme.company_signature import OBJECTS, TITLES
from slidegen.theme.company_slots import Sheet, boxes_of, free_slot, furniture_of
from slidegen.theme.company_stock import (
    NUMBERS,
    Stock,
    as_title,
    below_title,
    beneath,
    inner_area,
    plain_text,
    title_box,
)
from slidegen.theme.roles import layout_with, slot_look
from slidegen.theme.theme import CodeLook, Layout, SlotLook

Slots = dict[str, SlotLook]

# The text of a picture's layout is running text from this part of the slide's height on; less is a caption.
TEXT_BESIDE = 0.25
# A place for tables has at least this part of the room that content has.
TABLE_PART = 0.6
# So many lines of the smallest size, of this height in ems, take who speaks and when.
AUTHOR_LINES, LEADING = 2, 1.2
AUTHOR_SIZES = (1400, 2000)
# The share of code beside its text.
CODE_SHARE = (62, 38)


def company_layouts(stock: Stock, book: FontBook, code: CodeLook, code_font: str) -> Mapping[str, Layout]:
    """Every layout that slidegen lays slides out on, each on one of the template's."""
    drawn: dict[str, Callable[[Stock], tuple[Sheet, Slots]]] = {
        "title": _title,
        "section": _section,
        "content": _content,
        "two-columns": _columns,
        "picture": _picture,
        "quote": _quote,
        "table": _table,
        "code": partial(_code, look=code, font=code_font),
        "code-wide": partial(_wide_code, look=code, font=code_font),
        "closing": _closing,
        "title-only": lambda stock: (stock.bare, {}),
    }
    layouts: dict[str, Layout] = {}
    found = {key: draw(stock) for key, draw in drawn.items()} | own_layouts(stock)
    for key, (sheet, slots) in found.items():
        opening = _opens(sheet, stock)
        foot = {} if opening else furniture_of(sheet)
        slots = {"title": _title_look(sheet, stock), **slots, **foot}
        layouts[key] = layout_with(sheet.layout, key, slots, book)
    return layouts


def _opens(sheet: Sheet, stock: Stock) -> bool:
    """Whether it is the layout of the title slide, which shows neither date nor number."""
    return any(each is sheet and role.role == "title" for each, role in stock.sheets)


def _title_look(sheet: Sheet, stock: Stock) -> SlotLook:
    if sheet.title:
        return slot_look(sheet.title)
    return stock.free(
        "title", title_box(sheet, stock.template), stock.template.master.title, Frame(anchor="b")
    )


def _title(stock: Stock) -> tuple[Sheet, Slots]:
    """Subtitle and, where there is a place of two lines for them, who speaks and the event."""
    sheet = stock.sheet("title") or stock.bare
    texts = sheet.texts
    if not texts or (sheet is stock.bare and sheet is stock.content):
        return sheet, {"subtitle": stock.free("subtitle", below_title(sheet, stock), beneath(sheet, stock))}
    slots = {"subtitle": slot_look(texts[0])}
    middle = title_box(sheet, stock.template).y
    for role, above in (("event", True), ("author", False)):
        fits = (each for each in texts[1:] if (each.box.y < middle) == above and _has_lines(each, 2))
        found = next(fits, None)
        if found is not None:
            slots[role] = slot_look(found)
    if "author" not in slots:
        slots |= _beside_title(sheet, stock)
    return sheet, slots


def _beside_title(sheet: Sheet, stock: Stock) -> Slots:
    """A place for who speaks, should the subtitle have no room for it: below all that stands on the layout, or above;
    none where that is too small."""
    boxes = boxes_of((*sheet.of(*TITLES), *sheet.texts))
    low, high = max(box.bottom for box in boxes), min(box.y for box in boxes)
    left, width, margin = boxes[0].x, boxes[0].width, stock.gap
    below = Rect(left, low, width, stock.template.height - margin - low)
    above = Rect(left, margin, width, high - margin)
    rooms = [
        without_art(room, sheet.layout, stock.template.width, stock.template.height)
        for room in (below, above)
    ]
    least = round(AUTHOR_LINES * LEADING * BODY_MINIMUM * EMU_PER_CENTIPOINT)
    room = next((each for each in rooms if each.height >= least and 2 * each.width >= width), None)
    if room is None:
        return {}
    height = min(room.height, 3 * least)
    top = room.y if room is rooms[0] else room.bottom - height
    text = sheet.texts[0]
    small = plain(text.levels, part_of(text.levels, SOURCE, AUTHOR_SIZES))
    levels = tuple(_tight(each) for each in small)
    insets = Insets(text.frame.insets.left, 0, text.frame.insets.right, 0)
    return {"author": stock.free("author", Rect(room.x, top, room.width, height), levels, Frame(insets))}


def _tight(level: Level) -> Level:
    """The level without air between its letters and lines."""
    run = replace(level.run, caps=False, spacing=0)
    pitch = round(run.size * LEADING)
    return Level(run, replace(level.paragraph, space_before=0, space_after=0, line_spacing=pitch))


def _has_lines(placeholder: Placeholder, lines: int) -> bool:
    inner = placeholder.box.inset(placeholder.frame.insets)
    return inner.height >= lines * placeholder.levels[0].paragraph.line_spacing * EMU_PER_CENTIPOINT


def _section(stock: Stock) -> tuple[Sheet, Slots]:
    sheet = stock.sheet("section") or stock.bare
    if sheet.texts and sheet is not stock.content:
        return sheet, {"body": slot_look(sheet.texts[0])}
    return sheet, {"body": stock.free("body", below_title(sheet, stock), beneath(sheet, stock))}


def _content(stock: Stock) -> tuple[Sheet, Slots]:
    if stock.content is None:
        return stock.bare, {"body": stock.free("body", stock.area, stock.text, stock.frame)}
    return stock.content, {"body": slot_look(stock.content.texts[0])}


def _columns(stock: Stock) -> tuple[Sheet, Slots]:
    sheet = stock.sheet("two-columns")
    if sheet and len(sheet.columns) == 2:
        left, right = sheet.columns
        return sheet, {"body": slot_look(left), "side": slot_look(right)}
    left_box, right_box = stock.area.columns((1, 1), stock.gap)
    return stock.bare, {
        "body": stock.free("body", left_box, stock.text, stock.frame),
        "side": stock.free("side", right_box, stock.text, stock.frame),
    }


def _picture(stock: Stock) -> tuple[Sheet, Slots]:
    """Beside the text; the template's own layout only where that has room for more than a caption."""
    sheet = stock.sheet("picture")
    least = TEXT_BESIDE * stock.template.height
    if sheet and len(sheet.of("pic")) == 1 and sheet.texts and sheet.texts[0].box.height >= least:
        return sheet, {"body": slot_look(sheet.texts[0]), "picture": slot_look(sheet.of("pic")[0])}
    sheet, slots = _columns(stock)
    side = slots.pop("side")
    if side.slot.type not in (*OBJECTS, ""):
        side = stock.free("picture", side.slot.box, side.levels)
    return sheet, {**slots, "picture": side}


def _quote(stock: Stock) -> tuple[Sheet, Slots]:
    room = inner_area(stock)
    quote, source = room.rows((round(room.height * 0.72), round(room.height * 0.2)), room.height // 20)
    quoted = plain(stock.text, part_of(stock.text, QUOTE, QUOTE_SIZES), MAJOR, italic=True)
    said = plain(stock.text, part_of(stock.text, SOURCE, QUOTE_SIZES))
    return stock.bare, {
        "quote": stock.free("quote", quote, as_title(quoted, stock.bare, stock), Frame(anchor="ctr")),
        "source": stock.free("source", source, as_title(said, stock.bare, stock)),
    }


def _caption(stock: Stock, room: Rect) -> SlotLook:
    """Words of two lines at the foot of a room."""
    size = part_of(stock.text, CAPTION, CAPTION_SIZES)
    height = size * EMU_PER_CENTIPOINT * 2
    box = Rect(room.x, room.bottom - height, room.width, height)
    return stock.free("caption", box, plain(stock.text, size))


def _table(stock: Stock) -> tuple[Sheet, Slots]:
    """In a placeholder for tables that is not much smaller than the room for content, else in that for content, where
    it takes more than text."""
    sheet = stock.sheet("table")
    holder = next(iter(sheet.of("tbl")), None) if sheet else None
    least = TABLE_PART * stock.area.width * stock.area.height
    if sheet and holder and holder.box.width * holder.box.height >= least:
        return sheet, {"table": slot_look(holder), "caption": _caption(stock, holder.box)}
    sheet = stock.content
    holder = next((each for each in sheet.texts if each.type in OBJECTS), None) if sheet else None
    room = inner_area(stock)
    if sheet is None or holder is None or holder.box != stock.area:
        return stock.bare, {"table": stock.free("table", room, stock.text), "caption": _caption(stock, room)}
    return sheet, {"table": slot_look(holder), "caption": _caption(stock, room)}


def _code(stock: Stock, look: CodeLook, font: str) -> tuple[Sheet, Slots]:
    left, right = inner_area(stock).columns(CODE_SHARE, stock.gap)
    size = part_of(stock.text, 0.9, (1400, 2000))
    return stock.bare, {
        "code": _panel(stock, left, look, font),
        "side": stock.free("side", right, _sized(stock.text, size)),
    }


def _sized(levels: Levels, size: int) -> Levels:
    """Levels as they are, none larger than the size."""
    return tuple(each if each.run.size <= size else _shrunk(each, size) for each in levels)


def _shrunk(level: Level, size: int) -> Level:
    pitch = round(level.paragraph.line_spacing * size / level.run.size)
    return Level(replace(level.run, size=size), replace(level.paragraph, line_spacing=pitch))


def _wide_code(stock: Stock, look: CodeLook, font: str) -> tuple[Sheet, Slots]:
    return stock.bare, {"code": _panel(stock, inner_area(stock), look, font)}


def _panel(stock: Stock, box: Rect, look: CodeLook, font: str) -> SlotLook:
    inset = stock.gap // 2
    frame = Frame(Insets(inset, inset, inset, inset))
    levels = code_levels(stock.text, font, look.text)
    return free_slot(NUMBERS["code"], box, levels, stock.template.text, frame, look.panel)


def _closing(stock: Stock) -> tuple[Sheet, Slots]:
    """The template's own closing slide, else as the title slide looks."""
    sheet = stock.sheet("closing")
    if sheet is None:
        return stock.bare, {"body": stock.free("body", stock.area, plain_text(stock), stock.frame)}
    if not sheet.texts:
        return sheet, {"body": stock.free("body", below_title(sheet, stock), beneath(sheet, stock))}
    slots = {"body": slot_look(sheet.texts[0])}
    spare = _beside_title(sheet, stock).get("author")
    return sheet, slots | ({"contact": spare} if spare else {})


def lacking(layouts: Mapping[str, Layout], name: str) -> tuple[Finding, ...]:
    """A finding where the template called `name` has no placeholder for titles, or none for text."""
    content = layouts["content"].slots
    missing = [role for role, key in (("title", "title"), ("text", "body")) if not content[key].slot.type]
    if not missing:
        return ()
    message = (
        f'no layout of "{name}" takes {" and ".join(missing)} of slides: they stand in boxes of their own'
    )
    hint = "in PowerPoint's slide master, give a layout a title and a placeholder for content"
    return (Finding("template-layouts", message, hint=hint),)

"""A company's layouts for quotations and for pictures into those that slides take as far as what they hold fits."""

from __future__ import annotations

from collections.abc import Iterable

from slidegen.geometry import Rect
from slidegen.powerpoint.template import Placeholder
from slidegen.theme.company_places import room_on
from slidegen.theme.company_signature import OBJECTS
from slidegen.theme.company_slots import FURNITURE, Sheet, boxes_of
from slidegen.theme.company_stock import Stock, plain_text
from slidegen.theme.roles import slot_look
from slidegen.theme.theme import SlotLook

Slots = dict[str, SlotLook]

# A layout without a title has room for one above its text where that is at least this part of the slide's height.
TITLE_ROOM = 0.12
# A text with less of the slide than this is a label.
LEAST_TEXT = 0.01


def own_layouts(stock: Stock) -> dict[str, tuple[Sheet, Slots]]:
    """The layouts beside those that every theme has, by the names that slides find them under."""
    found = {
        "quote-own": _quote(stock),
        "picture-own": _picture(stock),
        "picture-alone": _content(stock),
        "blank": _blank(stock),
    }
    return {key: each for key, each in found.items() if each}


def _quote(stock: Stock) -> tuple[Sheet, Slots] | None:
    """The quotation in the largest place for text, which may be that for the title; who said it in the next place."""
    sheet = stock.sheet("quote")
    texts = _texts(sheet, stock) if sheet else ()
    if sheet is None or not texts:
        return None
    title = sheet.title
    quote = max((*((title,) if title else ()), *texts), key=_area)
    others = [each for each in texts if each is not quote]
    slots = {"quote": slot_look(quote)}
    if others:
        slots["source"] = slot_look(min(others, key=lambda each: _away(each.box, quote.box)))
    if quote is title:
        slots["title"] = slots["quote"]
    elif title is None:
        slots["title"] = _title_above(texts, stock)
    return sheet, slots


def _texts(sheet: Sheet, stock: Stock) -> tuple[Placeholder, ...]:
    least = LEAST_TEXT * stock.template.width * stock.template.height
    return tuple(each for each in sheet.texts if _area(each) >= least)


def _area(placeholder: Placeholder) -> int:
    return placeholder.box.width * placeholder.box.height


def _away(box: Rect, other: Rect) -> tuple[bool, int]:
    """How far a box is from another; one above it is farther than any below."""
    return box.y < other.y, abs(box.y - other.bottom)


def _title_above(texts: Iterable[Placeholder], stock: Stock) -> SlotLook:
    """A place for the title over all text; above the slide, where there is no room for it."""
    boxes = [each.box for each in texts]
    top, left, margin = min(box.y for box in boxes), min(box.x for box in boxes), stock.gap
    height, width = top - 2 * margin, max(box.right for box in boxes) - left
    least = round(TITLE_ROOM * stock.template.height)
    box = Rect(left, margin, width, height) if height >= least else Rect(left, -2 * least, width, least)
    return stock.free("title", box, stock.template.master.title)


def _picture(stock: Stock) -> tuple[Sheet, Slots] | None:
    """A picture with words below it or beside."""
    sheet = stock.sheet("picture")
    texts = _texts(sheet, stock) if sheet else ()
    if sheet is None or not texts or len(sheet.of("pic")) != 1 or sheet.title is None:
        return None
    return sheet, {"body": slot_look(texts[0]), "picture": slot_look(sheet.of("pic")[0])}


def _content(stock: Stock) -> tuple[Sheet, Slots] | None:
    """The place for content, where it takes more than text."""
    sheet = stock.content
    if sheet is None or sheet.texts[0].type not in OBJECTS:
        return None
    return sheet, {"picture": slot_look(sheet.texts[0])}


def _blank(stock: Stock) -> tuple[Sheet, Slots]:
    """The room that art and foot leave on the layout without placeholders, else on that with a title alone. The title,
    which does not show there, is a placeholder all the same: it names the slide in PowerPoint."""
    sheet = stock.sheet("blank") or stock.bare
    width, height = stock.template.width, stock.template.height
    foot = boxes_of(sheet.of(*FURNITURE))
    room = room_on(sheet.layout, width, height, foot)
    slots = {"body": stock.free("body", room, stock.text)}
    if sheet.title is None and stock.bare.title is not None:
        look = slot_look(stock.bare.title)
        slots["title"] = SlotLook(look.slot, plain_text(stock), look.levels)
    return sheet, slots

"""A theme's template into layouts that slides ask for by the names that PowerPoint shows, each as it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from unicodedata import normalize

from slidegen.geometry import Rect
from slidegen.powerpoint.template import Placeholder, TemplateLayout
from slidegen.theme.company_contrast import seen
from slidegen.theme.company_signature import FURNITURE, TITLES
from slidegen.theme.company_slots import FULL_TURN, Sheet, furniture_of, sheet_of
from slidegen.theme.roles import layout_with, slot_look
from slidegen.theme.theme import Layout, SlotLook, Theme

# Placeholders of these types take text; those of the others what they are called, and objects anything.
TEXTS = ("body", "subTitle", "obj")
# A placeholder stands in a row with others where this part of the lower one is beside them.
IN_ROW = 0.5
# Below this part of the slide's height, footnotes stand.
FOOT = 0.8


@dataclass(frozen=True, slots=True)
class NamedLayout:
    """A layout of the template. `key` is what decks that are laid out call it, `places` are the placeholders that take
    content, in the order of reading; `footed`, that its title leaves the foot of the slide free."""

    key: str
    sheet: Sheet
    places: tuple[Placeholder, ...]
    footed: bool = True

    @property
    def name(self) -> str:
        return self.sheet.layout.name

    @property
    def title(self) -> Placeholder | None:
        """The place of the title, which may be off the slide, so that it is only in the outline."""
        titles = (each for each in self.sheet.layout.placeholders if each.type in TITLES)
        return next((each for each in titles if not each.vertical and not each.rotation % FULL_TURN), None)

    @property
    def largest(self) -> Placeholder | None:
        """The placeholder that takes most text."""
        return max((each for each in self.places if each.type in TEXTS), key=area, default=None)


def area(placeholder: Placeholder) -> int:
    return placeholder.box.width * placeholder.box.height


def named_layouts(theme: Theme) -> tuple[NamedLayout, ...]:
    """Every layout that has a name, in the order of the template."""
    return tuple(_named(layout, theme) for layout in theme.named if _spelled(layout.name))


def with_name(name: str, layouts: Iterable[NamedLayout]) -> tuple[NamedLayout, ...]:
    """Those that are called so; where there is none, in small or capital letters."""
    spelled = [(_spelled(each.name), each) for each in layouts]
    exact = tuple(each for own, each in spelled if own == name)
    return exact or tuple(each for own, each in spelled if own.casefold() == name.casefold())


def _spelled(name: str) -> str:
    return normalize("NFC", " ".join(name.split()))


def _named(layout: TemplateLayout, theme: Theme) -> NamedLayout:
    sheet = sheet_of(layout, theme.width, theme.height)
    other = (*TITLES, *FURNITURE)
    known: dict[int, Placeholder] = {}
    for each in sheet.placeholders:
        if each.type not in other:
            known.setdefault(each.idx, each)
    alike = sum(_spelled(each.name) == _spelled(layout.name) for each in theme.named) > 1
    key = layout.part if alike or layout.name in theme.layouts else layout.name
    named = NamedLayout(key, sheet, tuple(_in_reading_order(tuple(known.values()))))
    low = named.title is not None and named.title.box.bottom > FOOT * theme.height
    return replace(named, footed=False) if low else named


def _in_reading_order(places: Sequence[Placeholder]) -> Iterable[Placeholder]:
    """Row by row from the top, each from the left."""
    rows: list[list[Placeholder]] = []
    for each in sorted(places, key=lambda place: (place.box.y, place.box.x)):
        row = next((row for row in rows if _beside(row[0].box, each.box)), None)
        if row is None:
            rows.append([each])
        else:
            row.append(each)
    return (each for row in rows for each in sorted(row, key=lambda place: place.box.x))


def _beside(one: Rect, other: Rect) -> bool:
    common = min(one.bottom, other.bottom) - max(one.y, other.y)
    apart = one.right <= other.x or other.right <= one.x
    return apart and common >= IN_ROW * min(one.height, other.height)


def made(named: NamedLayout, theme: Theme) -> Layout:
    """The layout with a slot for each placeholder by its number; "body" is the one that takes most text."""
    sheet = named.sheet
    slots: dict[str, SlotLook] = {"title": _title(named, theme)}
    if named.largest:
        slots["body"] = slot_look(named.largest)
    slots |= {str(each.idx): slot_look(each) for each in named.places}
    # A title slide shows neither date nor number.
    foot: Mapping[str, SlotLook] = {} if sheet.layout.type == "title" else furniture_of(sheet)
    layout = layout_with(sheet.layout, named.key, {**slots, **foot}, theme.fonts)
    return seen(layout, theme.palette, Rect(0, 0, theme.width, theme.height))


def _title(named: NamedLayout, theme: Theme) -> SlotLook:
    """The layout's own; where it has none, a place for a title that does not show."""
    if named.title:
        return slot_look(named.title)
    look = theme.layouts["title-only"].slots["title"]
    return SlotLook(replace(look.slot, type="title", idx=0), look.levels, theme.text)

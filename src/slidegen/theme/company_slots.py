"""Placeholders of a template's layouts into slots by role, and places for what has no placeholder."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from slidegen.geometry import Rect
from slidegen.powerpoint.template import ArtShape, Levels, Placeholder, TemplateLayout
from slidegen.scene import Slot
from slidegen.style import Color, Frame
from slidegen.theme.company_signature import OBJECTS, TITLES, is_shown
from slidegen.theme.roles import slot_look
from slidegen.theme.theme import SlotLook

FURNITURE: Mapping[str, str] = {"dt": "date", "ftr": "footer", "sldNum": "number"}
# PowerPoint gives placeholders that lost their layout the largest index.
MOST_INDEX = 1 << 31
# Art with words on more than this part of a footer's place leaves it no room.
WORDS = 0.1
# In 60 000ths of a degree.
FULL_TURN = 21_600_000


@dataclass(frozen=True, slots=True)
class Sheet:
    """A layout with the placeholders that can be filled: shown, level, with lines that run across."""

    layout: TemplateLayout
    placeholders: tuple[Placeholder, ...]

    def of(self, *types: str) -> tuple[Placeholder, ...]:
        return tuple(each for each in self.placeholders if each.type in types)

    @property
    def title(self) -> Placeholder | None:
        return next(iter(self.of(*TITLES)), None)

    @property
    def texts(self) -> tuple[Placeholder, ...]:
        """What takes text and is no title: subtitles first, then the larger before the smaller."""
        bodies = sorted(self.of("body", *OBJECTS), key=_area, reverse=True)
        return (*self.of("subTitle"), *bodies)

    @property
    def columns(self) -> tuple[Placeholder, ...]:
        """What takes content, as it is read."""
        objects = self.of(*OBJECTS) if len(self.of(*OBJECTS)) > 1 else self.of("body", *OBJECTS)
        largest = sorted(objects, key=_area, reverse=True)[:2]
        return tuple(sorted(largest, key=lambda each: (each.box.x, each.box.y)))


def _area(placeholder: Placeholder) -> int:
    return placeholder.box.width * placeholder.box.height


def sheet_of(layout: TemplateLayout, width: int, height: int) -> Sheet:
    known: dict[tuple[str, int], Placeholder] = {}
    for each in layout.placeholders:
        # Date, footer and number may stand at a side of the slide, turned.
        level = not each.vertical and (each.type in FURNITURE or not each.rotation % FULL_TURN)
        if level and each.idx < MOST_INDEX and is_shown(each.box, width, height):
            known.setdefault((each.type, each.idx), each)
    return Sheet(layout, tuple(known.values()))


def furniture_of(sheet: Sheet) -> dict[str, SlotLook]:
    """Date, footer and number where the layout has them and has no words of its own there."""
    found: dict[str, SlotLook] = {}
    for each in sheet.placeholders:
        if each.type in FURNITURE and not _under_words(each.box, sheet.layout):
            found.setdefault(FURNITURE[each.type], slot_look(each))
    return found


def _under_words(box: Rect, layout: TemplateLayout) -> bool:
    """Whether words of the layout's art stand on more than a small part of a box."""
    art = [each.box for each in layout.art if isinstance(each, ArtShape) and (each.text or each.paragraphs)]
    return any(_shared(box, other) > WORDS * box.width * box.height for other in art)


def _shared(one: Rect, other: Rect) -> int:
    """The area that two boxes share."""
    across = min(one.right, other.right) - max(one.x, other.x)
    down = min(one.bottom, other.bottom) - max(one.y, other.y)
    return max(0, across) * max(0, down)


def free_slot(
    number: int,
    box: Rect,
    levels: Levels,
    given: Levels,
    frame: Frame | None = None,
    fill: Color | None = None,
) -> SlotLook:
    """A place that is no placeholder's, for a box that inherits what the presentation gives any text."""
    return SlotLook(Slot("", number, box, frame or Frame(), fill), levels, given)


def boxes_of(placeholders: Iterable[Placeholder]) -> tuple[Rect, ...]:
    return tuple(each.box for each in placeholders)

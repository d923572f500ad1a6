"""What the writers of one slide share: its language, its relationships and the ids of its shapes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count

from slidegen.powerpoint.drawing import FIRST_SHAPE
from slidegen.scene import Link, Mark, every
from slidegen.text.fonts import FontBook


@dataclass(frozen=True, slots=True)
class Sheet:
    """`number` counts slides from 1; `links` and `pictures` give the relationship of a link and of a picture's bytes,
    `ids` the next shape's id, `shapes` the ids of all marks by name. `fonts` is where the families of runs are looked
    up; None where no run has a fallback. `charts` give the relationship of a chart by the name of its mark;
    `bare_footer` where the footer of the slide's layout has no words."""

    number: int
    lang: str
    links: Mapping[Link, str]
    pictures: Mapping[bytes, str]
    ids: Iterator[int] = field(default_factory=lambda: count(FIRST_SHAPE))
    fonts: FontBook | None = None
    charts: Mapping[str, str] = field(default_factory=dict)
    shapes: Mapping[str, int] = field(default_factory=dict)
    bare_footer: bool = False


def shape_ids(marks: Sequence[Mark]) -> dict[str, int]:
    """The ids that marks get in this order. They are known beforehand: a connector may hold to a shape that is painted
    after it, and steps name shapes."""
    return {mark.name: at for at, mark in enumerate(every(marks), FIRST_SHAPE)}


def click(link: Link, sheet: Sheet) -> str:
    """The attributes of a:hlinkClick: a jump within the deck needs its action beside the relationship (21.1.2.3.5)."""
    action = ' action="ppaction://hlinksldjump"' if link.slide else ""
    return f' r:id="{sheet.links[link]}"{action}'

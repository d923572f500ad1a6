"""Text levels of list styles, laid over one another as PowerPoint inherits them, into resolved levels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from lxml import etree

from slidegen.powerpoint.names import child, children, flag, integer, local, percent
from slidegen.powerpoint.read_color import Colors
from slidegen.powerpoint.read_run import read_bullet, read_run
from slidegen.powerpoint.template import LEVELS, Levels
from slidegen.style import Align, Bullet, Level, ParagraphStyle, RunStyle

# The height of a line of single spacing, in ems of the run: measured so for every font in PowerPoint's files.
SINGLE = 1.2
ALIGNS: Mapping[str, Align] = {
    "l": "l",
    "ctr": "ctr",
    "r": "r",
    "just": "just",
    "justLow": "just",
    "dist": "just",
}


@dataclass(frozen=True, slots=True)
class Spacing:
    """A line or paragraph spacing as written: hundredths of a point, or a share of a single line."""

    points: int | None = None
    share: float = 0.0

    def resolved(self, size: int) -> int:
        return self.points if self.points is not None else round(self.share * SINGLE * size)


# The properties that a list style gives at one level, by the names of RunStyle's and ParagraphStyle's fields;
# those of a bullet are one by one, since a level may change a bullet's colour and inherit its character.
Properties = Mapping[str, Any]

_PARAGRAPH = {
    "align": "l",
    "margin": 0,
    "indent": 0,
    "space_before": Spacing(0),
    "space_after": Spacing(0),
    "line_spacing": Spacing(None, 1.0),
    "rtl": False,
}


def read_list_style(element: etree._Element | None, colors: Colors) -> list[Properties]:
    """What a:lstStyle, or a style of p:txStyles, says at each of the nine levels."""
    found = {local(each): read_level(each, colors) for each in children(element)}
    default = found.get("defPPr", {})
    return [{**default, **found.get(f"lvl{number}pPr", {})} for number in range(1, LEVELS + 1)]


def stack(*layers: Sequence[Properties]) -> list[Properties]:
    """Nine levels of properties: a later layer covers what an earlier one says."""
    return [{key: value for row in rows for key, value in row.items()} for rows in zip(*layers, strict=True)]


def resolve_levels(layers: Sequence[Properties]) -> Levels:
    levels: list[Level] = []
    for number, properties in enumerate(layers):
        alike = number > 0 and properties == layers[number - 1]
        levels.append(levels[-1] if alike else _resolve(properties))
    return tuple(levels)


def _resolve(properties: Properties) -> Level:
    run = RunStyle(**{name: properties[name] for name in RunStyle.__slots__ if name in properties})
    values = {name: properties.get(name, default) for name, default in _PARAGRAPH.items()}
    for name in ("space_before", "space_after", "line_spacing"):
        values[name] = cast(Spacing, values[name]).resolved(run.size)
    return Level(run, ParagraphStyle(**cast(Any, values), bullet=_bullet(properties, run.size)))


def _bullet(properties: Properties, size: int) -> Bullet | None:
    """The bullet of a level of this size; one that has its own is a part of it all the same."""
    mark = properties.get("mark")
    if mark is None:
        return None
    char, numbering, start = mark
    points = properties.get("bullet_points")
    return Bullet(
        char,
        numbering,
        start,
        properties.get("bullet_color"),
        properties.get("bullet_font"),
        round(points * 100 / size) if points else properties.get("bullet_size", 100),
    )


def read_level(element: etree._Element | None, colors: Colors) -> dict[str, Any]:
    if element is None:
        return {}
    found: dict[str, Any] = {}
    parts = {local(each): each for each in children(element)}
    if (align := element.get("algn")) in ALIGNS:
        found["align"] = ALIGNS[cast(str, align)]
    if element.get("rtl") is not None:
        found["rtl"] = flag(element.get("rtl"))
    for name, field in (("marL", "margin"), ("indent", "indent")):
        if (length := integer(element.get(name))) is not None:
            found[field] = length
    for name, field in (("lnSpc", "line_spacing"), ("spcBef", "space_before"), ("spcAft", "space_after")):
        if (spacing := _read_spacing(parts.get(name))) is not None:
            found[field] = spacing
    return {**found, **read_bullet(element, colors), **read_run(parts.get("defRPr"), colors)}


def _read_spacing(element: etree._Element | None) -> Spacing | None:
    if (fixed := integer(_value(element, "spcPts"))) is not None:
        return Spacing(fixed)
    share = percent(_value(element, "spcPct"))
    return None if share is None else Spacing(None, share)


def _value(element: etree._Element | None, name: str) -> str | None:
    found = child(element, name)
    return None if found is None else found.get("val")

"""Character properties and bullets of a text level, as far as they are given, by the names of RunStyle's fields."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lxml import etree

from slidegen.powerpoint.names import children, flag, integer, local, percent
from slidegen.powerpoint.read_color import Colors, read_fill

# Each attribute of a:rPr: the field it gives, and how its text is read.
_ATTRIBUTES: dict[str, tuple[str, Callable[[str], Any]]] = {
    "sz": ("size", integer),
    "spc": ("spacing", integer),
    "b": ("bold", flag),
    "i": ("italic", flag),
    "u": ("underline", lambda text: text != "none"),
    "strike": ("strike", lambda text: text != "noStrike"),
    # Small capitals are taken for capitals, which are never narrower.
    "cap": ("caps", lambda text: text in ("all", "small")),
    "baseline": ("baseline", lambda text: round((percent(text) or 0) * 100_000)),
}


def read_run(element: etree._Element | None, colors: Colors) -> dict[str, Any]:
    """What an a:defRPr or a:rPr says."""
    if element is None:
        return {}
    found: dict[str, Any] = {}
    for name, text in element.items():
        if name in _ATTRIBUTES:
            field, read = _ATTRIBUTES[str(name)]
            if (value := read(str(text))) is not None:
                found[field] = value
    if (color := read_fill(element, colors)) is not None:
        found["color"] = color
    for each in children(element):
        if local(each) == "latin" and each.get("typeface"):
            found["font"] = each.get("typeface")
    return found


# Each element of a bullet: the property it gives, and how it is read. A picture for a bullet is not painted;
# a plain bullet keeps the place.
_BULLETS: dict[str, tuple[str, Callable[[etree._Element, Colors], Any]]] = {
    "buNone": ("mark", lambda element, colors: None),
    "buChar": ("mark", lambda element, colors: (element.get("char", ""), "", 1)),
    "buAutoNum": (
        "mark",
        lambda element, colors: (
            "",
            element.get("type", "arabicPeriod"),
            integer(element.get("startAt")) or 1,
        ),
    ),
    "buBlip": ("mark", lambda element, colors: ("\u2022", "", 1)),
    "buClr": ("bullet_color", lambda element, colors: colors.read(element)),
    "buClrTx": ("bullet_color", lambda element, colors: None),
    "buFont": ("bullet_font", lambda element, colors: element.get("typeface")),
    "buFontTx": ("bullet_font", lambda element, colors: None),
    "buSzPct": ("bullet_size", lambda element, colors: round((percent(element.get("val")) or 1.0) * 100)),
    "buSzTx": ("bullet_size", lambda element, colors: 100),
    "buSzPts": ("bullet_points", lambda element, colors: integer(element.get("val"))),
}


def read_bullet(element: etree._Element, colors: Colors) -> dict[str, Any]:
    """What a level says of its bullet: `mark` is a character, a numbering and its start, or None for no bullet."""
    rows = ((_BULLETS.get(local(each)), each) for each in children(element))
    found = {row[0]: row[1](each, colors) for row, each in rows if row is not None}
    return {**found, "bullet_points": None} if "bullet_size" in found else found

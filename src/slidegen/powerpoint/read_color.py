"""Colours of a part, through its colour map, into colours of the palette."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from slidegen.color import FULL, encoded, hex_of
from slidegen.powerpoint.names import child, children, integer, local
from slidegen.style import FURTHER_TRANSFORMS, PALETTE_KEYS, TRANSFORMS, Color, Palette

# What is left of a scheme where it is damaged.
SPARE = {"dk1": "000000", "lt1": "FFFFFF", "dk2": "44546A", "lt2": "E7E6E6"}
KNOWN = (*TRANSFORMS, *FURTHER_TRANSFORMS)
# Transforms that change a colour in one way alone.
PLAIN = ("inv", "comp", "gray")
# The preset colours (20.1.10.47) that templates use; any other is taken for black.
PRESETS = {"black": "000000", "white": "FFFFFF", "red": "FF0000", "blue": "0000FF", "gray": "808080"}


@dataclass(frozen=True, slots=True)
class Colors:
    """Which palette key each name of a:schemeClr stands for, and what phClr stands for in the theme's formats.

    `scheme` are the theme's colours, for those that the map names nowhere.
    """

    names: Mapping[str, str]
    holder: Color | None = None
    scheme: Mapping[str, str] = field(default_factory=dict)

    def read(self, element: etree._Element | None) -> Color | None:
        """The first colour that stands in an element."""
        found = (self._color(each) for each in children(element))
        return next((color for color in found if color is not None), None)

    def _color(self, element: etree._Element) -> Color | None:
        transforms = tuple(
            (local(each), amount)
            for each in children(element)
            if local(each) in KNOWN and (amount := _amount(each)) is not None
        )
        match local(element):
            case "schemeClr":
                return self._scheme(element.get("val", ""), transforms)
            case "srgbClr":
                return Color(rgb=_hex(element.get("val")), transforms=transforms)
            case "sysClr":
                return Color(rgb=_hex(element.get("lastClr")), transforms=transforms)
            case "prstClr":
                return Color(rgb=PRESETS.get(element.get("val", ""), "000000"), transforms=transforms)
            case "scrgbClr":
                return Color(rgb=_linear_hex(element), transforms=transforms)
        return None

    def _scheme(self, name: str, transforms: tuple[tuple[str, int], ...]) -> Color:
        if name == "phClr" and self.holder is not None:
            base = self.holder
            return Color(base.scheme, base.rgb, base.transforms + transforms)
        if name not in self.names and name in self.scheme:
            return Color(rgb=self.scheme[name], transforms=transforms)
        return Color(self.names.get(name, "tx1"), transforms=transforms)


def _amount(element: etree._Element) -> int | None:
    return 0 if local(element) in PLAIN else integer(element.get("val"))


def _hex(text: str | None) -> str:
    known = text is not None and len(text) == 6 and all(digit in "0123456789abcdefABCDEF" for digit in text)
    return text.upper() if text and known else "000000"


def _linear_hex(element: etree._Element) -> str:
    red, green, blue = (
        encoded(min(FULL, max(0, integer(element.get(name)) or 0)) / FULL) for name in ("r", "g", "b")
    )
    return hex_of((red, green, blue))


def read_scheme(theme: etree._Element | None) -> dict[str, str]:
    """dk1, lt1, dk2, lt2, accent1 ... folHlink of a theme as RRGGBB."""
    scheme = dict(SPARE)
    plain = Colors({})
    for each in children(child(theme, "themeElements", "clrScheme")):
        color = plain.read(each)
        if color is not None and color.rgb is not None:
            scheme[local(each)] = color.rgb
    return scheme


def read_map(element: etree._Element | None) -> dict[str, str]:
    """A colour map (19.3.1.6): the scheme's name behind each palette key."""
    usual = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
    return {
        key: (element.get(key) if element is not None else None) or usual.get(key, key)
        for key in PALETTE_KEYS
    }


def palette_of(scheme: Mapping[str, str], mapping: Mapping[str, str]) -> Palette:
    return {key: scheme.get(mapping[key], "000000") for key in PALETTE_KEYS}


def master_colors(mapping: Mapping[str, str], scheme: Mapping[str, str]) -> Colors:
    """Names as the master uses them: its own keys, and the scheme's names turned back into keys."""
    names = {name: key for key, name in reversed(list(mapping.items()))}
    return Colors({**names, **{key: key for key in PALETTE_KEYS}}, scheme=scheme)


def overridden(mapping: Mapping[str, str], element: etree._Element | None) -> Mapping[str, str]:
    """The colour map that holds on a layout or slide (19.3.1.7): its own, else the one above it.

    a:masterClrMapping of a slide leaves its layout's in force: PowerPoint writes it on slides of layouts that override.
    """
    override = child(element, "clrMapOvr", "overrideClrMapping")
    return mapping if override is None else read_map(override)


def read_fill(element: etree._Element | None, colors: Colors) -> Color | None:
    """The colour of a fill; of a gradient the stop nearest its middle, of a pattern the foreground. None of no fill."""
    for each in children(element):
        match local(each):
            case "solidFill":
                return colors.read(each)
            case "gradFill":
                stops = children(child(each, "gsLst"))
                middle = min(
                    stops, key=lambda stop: abs((integer(stop.get("pos")) or 0) - FULL // 2), default=None
                )
                return colors.read(middle)
            case "pattFill":
                return colors.read(child(each, "fgClr"))
    return None

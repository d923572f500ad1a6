"""The parts of a template into what they tell of the fonts that they name, beside the names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from slidegen.opc import Package
from slidegen.powerpoint.names import child, children, integer, local
from slidegen.powerpoint.parsing import parse_xml

_TOLD = ("/ppt/theme/", "/ppt/slideMasters/", "/ppt/slideLayouts/", "/ppt/presentation.xml")
_FONTS = ("latin", "ea", "cs", "sym", "buFont", "font")


@dataclass(frozen=True, slots=True)
class FontHints:
    """PANOSE and pitch family of each name (ECMA-376 20.1.4.1.24 to 22), and the names of embedded fonts (19.2.1.9)."""

    told: Mapping[str, tuple[str, int]]
    embedded: frozenset[str]


def read_font_hints(package: Package) -> FontHints:
    told: dict[str, tuple[str, int]] = {}
    embedded: set[str] = set()
    for name, part in package.parts.items():
        if not name.startswith(_TOLD) or not name.endswith(".xml"):
            continue
        root = parse_xml(part.blob)
        for element in root.iter("{*}*") if root is not None else ():
            face = element.get("typeface", "")
            if face and local(element) in _FONTS:
                panose, pitch = element.get("panose", ""), integer(element.get("pitchFamily")) or 0
                before = told.get(face, ("", 0))
                told[face] = (before[0] or panose, before[1] or pitch)
        for each in children(child(root, "embeddedFontLst")):
            font = child(each, "font")
            if font is not None:
                embedded.add(font.get("typeface", ""))
    return FontHints(told, frozenset(embedded))

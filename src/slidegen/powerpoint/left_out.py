"""Masters and layouts into the kinds of art that are not painted from them, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from slidegen.opc import Package, Part
from slidegen.powerpoint.package import EXTENSIONS
from slidegen.powerpoint.parsing import parse_xml
from slidegen.powerpoint.read_effects import is_read

SHEETS = ("slideLayout+xml", "slideMaster+xml")
# By the names of elements (ECMA-376 20.1.5, 20.1.8, 19.3.1.21).
KINDS: Mapping[str, str] = {
    "glow": "glow",
    "reflection": "reflections",
    "softEdge": "soft edges",
    "innerShdw": "inner shadows",
    "sp3d": "3-D forms",
    "graphicFrame": "tables, charts and diagrams",
}
OTHER_PICTURES = "pictures that are no PNG, JPEG, GIF or SVG"


def left_out(package: Package) -> tuple[str, ...]:
    """Each kind once, in the order in which a reader meets them."""
    sheets = (part for part in package.parts.values() if part.content_type.endswith(SHEETS))
    return tuple(dict.fromkeys(kind for part in sheets for kind in _kinds(part, package)))


def _kinds(part: Part, package: Package) -> Iterator[str]:
    root = parse_xml(part.blob)
    for element in () if root is None else root.iter("{*}*"):
        name = str(element.tag).rpartition("}")[2]
        if name in KINDS and not is_read(element):
            yield KINDS[name]
    for link in part.relationships:
        picture = package.parts.get(link.target) if link.type.endswith("/image") else None
        if picture is not None and picture.content_type not in EXTENSIONS:
            yield OTHER_PICTURES

"""The geometry of a shape, a preset or its own, into outlines in EMU."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice

from lxml import etree

from slidegen.figures.figure import Path
from slidegen.figures.formulas import Guide, built_in, evaluated, value_of
from slidegen.figures.outlines import Drawn, outlines
from slidegen.figures.presets import preset_outlines
from slidegen.geometry import Rect
from slidegen.powerpoint.names import child, children, flag, integer, local

# The largest shapes have hundreds of guides and thousands of points; what is beyond this is not drawn.
GUIDES, COMMANDS = 10_000, 50_000
LETTERS: Mapping[str, str] = {
    "moveTo": "M",
    "lnTo": "L",
    "quadBezTo": "Q",
    "cubicBezTo": "C",
    "arcTo": "A",
    "close": "Z",
}


def read_outlines(properties: etree._Element | None, box: Rect) -> tuple[Path, ...]:
    """The outlines of p:spPr in a box of this size; without a geometry, those of a rectangle."""
    own, preset = child(properties, "custGeom"), child(properties, "prstGeom")
    if own is not None:
        return _own(own, box)
    name = "rect" if preset is None else preset.get("prst", "rect")
    adjusts = {key: value_of(words[1], {}) for key, words in _guides(preset, "avLst") if len(words) == 2}
    return preset_outlines(name, box.width, box.height, adjusts)


def _own(geometry: etree._Element, box: Rect) -> tuple[Path, ...]:
    guides = (*_guides(geometry, "avLst"), *_guides(geometry, "gdLst"))
    values = evaluated(guides, built_in(box.width, box.height))
    left = COMMANDS
    drawn = []
    for path in children(child(geometry, "pathLst")):
        commands = tuple(islice(_commands(path), left))
        left -= len(commands)
        width, height = (integer(path.get(side)) or 0 for side in ("w", "h"))
        stroked = path.get("stroke") is None or flag(path.get("stroke"))
        drawn.append(Drawn(commands, width, height, path.get("fill", "norm"), stroked))
    return outlines(drawn, values, box.width, box.height)


def _guides(geometry: etree._Element | None, name: str) -> Iterator[Guide]:
    for each in islice(children(child(geometry, name)), GUIDES):
        yield each.get("name", ""), tuple(each.get("fmla", "").split())


def _commands(path: etree._Element) -> Iterator[tuple[str, tuple[str, ...]]]:
    for each in children(path):
        letter = LETTERS.get(local(each))
        if letter == "A":
            yield letter, tuple(each.get(name, "0") for name in ("wR", "hR", "stAng", "swAng"))
        elif letter:
            points = (point for point in children(each) if local(point) == "pt")
            yield (
                letter,
                tuple(word for point in points for word in (point.get("x", "0"), point.get("y", "0"))),
            )

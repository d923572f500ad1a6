"""A package of ISO/IEC 29500 Strict into one of Transitional, which is what PowerPoint itself writes by default."""

from __future__ import annotations

import re
from dataclasses import replace

from lxml import etree

from slidegen.opc import Package, Part, Relationship
from slidegen.powerpoint.parsing import parse_xml
from slidegen.powerpoint.xml import HEAD

STRICT = "http://purl.oclc.org/ooxml/"
TRANSITIONAL = "http://schemas.openxmlformats.org/"
CHART = "drawingml/chart"
# Namespaces and types that differ by more than their beginning and the year 2006 (ISO/IEC 29500-4, annex A).
RENAMED = {
    "officeDocument/extendedProperties": "officeDocument/2006/extended-properties",
    "officeDocument/customProperties": "officeDocument/2006/custom-properties",
    "officeDocument/relationships/extendedProperties": "officeDocument/2006/relationships/extended-properties",
    "officeDocument/relationships/customProperties": "officeDocument/2006/relationships/custom-properties",
}
_NAMESPACE = re.compile(re.escape(STRICT) + r"([A-Za-z0-9/]+)")
_PERCENT = re.compile(r"(-?\d{1,12})(?:\.(\d{1,6}))?%")
_MEASURE = re.compile(r"(-?\d{1,9})(?:\.(\d{1,6}))?(mm|cm|in|pt|pc|pi)")
# EMU in a unit (ST_UniversalMeasure, 22.9.2.15).
UNITS = {"mm": 36_000, "cm": 360_000, "in": 914_400, "pt": 12_700, "pc": 152_400, "pi": 152_400}
# Attributes that hold an author's words, which may look like a number with a unit.
WORDS = frozenset({"name", "descr", "title", "char", "typeface", "prompt", "userDrawn", "uri", "id"})


def is_strict(package: Package) -> bool:
    return any(rel.type.startswith(STRICT) for rel in package.relationships)


def transitional(package: Package) -> Package:
    parts = {name: _part(part) for name, part in package.parts.items()}
    return Package(parts, tuple(map(_relationship, package.relationships)))


def _part(part: Part) -> Part:
    relationships = tuple(map(_relationship, part.relationships))
    root = parse_xml(part.blob) if STRICT.encode() in part.blob else None
    return replace(part, blob=part.blob if root is None else _blob(root), relationships=relationships)


def _relationship(rel: Relationship) -> Relationship:
    return replace(rel, type=_NAMESPACE.sub(_renamed, rel.type))


def _renamed(found: re.Match[str]) -> str:
    name = found[1]
    if name in RENAMED:
        return TRANSITIONAL + RENAMED[name]
    first, _, rest = name.partition("/")
    return f"{TRANSITIONAL}{first}/2006/{rest}"


def _blob(root: etree._Element) -> bytes:
    if "conformance" in root.attrib:
        del root.attrib["conformance"]
    for element in root.iter(etree.Element):
        whole = CHART in str(element.tag)
        for key, value in element.attrib.items():
            if key not in WORDS:
                element.set(key, _plain(str(value), str(key), whole))
    # A namespace can't be changed in the tree; in the text it stands where it is declared.
    text = etree.tostring(root, encoding="unicode")
    return f"{HEAD}{_NAMESPACE.sub(_renamed, text)}".encode()


def _plain(value: str, key: str, whole: bool) -> str:
    """A percentage as thousandths of one (in charts: as a whole number), a length as EMU, spacing as hundredths of a
    point: Strict writes them with their units."""
    if found := _PERCENT.fullmatch(value):
        return str(_scaled(found[1], found[2], 1 if whole else 1000))
    if found := _MEASURE.fullmatch(value):
        emu = _scaled(found[1], found[2], UNITS[found[3]])
        return str(emu // 127 if key == "spc" else emu)
    return value


def _scaled(digits: str, decimals: str | None, unit: int) -> int:
    places = len(decimals or "")
    return round(int(digits + (decimals or "")) * unit / float(10**places))

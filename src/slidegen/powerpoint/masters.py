"""The package of a presentation into its slide masters, in the order in which it lists them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lxml import etree

from slidegen.opc import Package, Part, Relationship
from slidegen.powerpoint.names import R, child, children, local
from slidegen.powerpoint.parsing import parse_xml
from slidegen.powerpoint.read_color import read_map, read_scheme
from slidegen.powerpoint.template import Fonts


@dataclass(frozen=True, slots=True)
class MasterPart:
    """A master with its theme. `layouts` are in the order in which it lists them, each once."""

    part: Part
    root: etree._Element
    theme_part: Part | None
    theme: etree._Element | None
    mapping: Mapping[str, str]
    scheme: Mapping[str, str]
    fonts: Fonts
    layouts: tuple[tuple[Part, etree._Element], ...]


def read_masters(package: Package) -> tuple[MasterPart, ...]:
    """Those that can be read."""
    main = next(iter(related(package, package.relationships, "officeDocument").values()), None)
    root = parsed(main)
    if main is None or root is None:
        return ()
    masters = related(package, main.relationships, "slideMaster")
    parts = _listed(root, "sldMasterIdLst", masters) or list(masters.values())[:1]
    found = (_master(package, part) for part in parts)
    return tuple(master for master in found if master is not None)


def _master(package: Package, part: Part) -> MasterPart | None:
    root = parsed(part)
    if root is None:
        return None
    theme_part = next(iter(related(package, part.relationships, "theme").values()), None)
    theme = parsed(theme_part)
    parts = _listed(root, "sldLayoutIdLst", related(package, part.relationships, "slideLayout"))
    layouts = ((each, layout) for each in parts if (layout := parsed(each)) is not None)
    mapping = read_map(child(root, "clrMap"))
    return MasterPart(
        part, root, theme_part, theme, mapping, read_scheme(theme), _fonts(theme), tuple(layouts)
    )


def related(package: Package, relationships: Iterable[Relationship], kind: str) -> Mapping[str, Part]:
    """The parts of a kind that relationships lead to, by relationship id."""
    return {
        rel.id: package.parts[rel.target]
        for rel in relationships
        if rel.type.endswith("/" + kind) and not rel.external and rel.target in package.parts
    }


def parsed(part: Part | None) -> etree._Element | None:
    """The root of a part; None where the part is absent or no XML."""
    return None if part is None else parse_xml(part.blob)


def _listed(root: etree._Element, name: str, parts: Mapping[str, Part]) -> list[Part]:
    listed = (each.get(f"{R}id", "") for each in children(child(root, name)))
    return list({parts[key].name: parts[key] for key in listed if key in parts}.values())


def _fonts(theme: etree._Element | None) -> Fonts:
    def family(kind: str, slot: str = "latin") -> str:
        font = child(theme, "themeElements", "fontScheme", kind, slot)
        return (font.get("typeface") if font is not None else None) or ""

    scripts = child(theme, "themeElements", "fontScheme", "minorFont")
    return Fonts(
        family("majorFont") or "Calibri",
        family("minorFont") or "Calibri",
        family("minorFont", "ea"),
        family("minorFont", "cs"),
        tuple(
            (each.get("script", ""), each.get("typeface", ""))
            for each in children(scripts)
            if local(each) == "font"
        ),
    )

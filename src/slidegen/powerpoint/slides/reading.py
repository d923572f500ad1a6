"""The package of a .pptx into its slides, with all that they inherit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from lxml import etree

from slidegen.limits import DEFAULT, Limits
from slidegen.opc import Package, Part, Relationship
from slidegen.powerpoint.names import R, child, children, integer
from slidegen.powerpoint.read_color import (
    Colors,
    master_colors,
    overridden,
    palette_of,
    read_map,
    read_scheme,
)
from slidegen.powerpoint.read_shapes import placeholder_of
from slidegen.powerpoint.read_text import Properties, read_list_style, stack
from slidegen.powerpoint.slides.fills import read_ground, said_colors
from slidegen.powerpoint.slides.shapes import Holder, ShapeSource, parsed, read_shapes
from slidegen.powerpoint.slides.values import Fill, MasterLook, Shape, Slide, SlideShow
from slidegen.powerpoint.template import master_type
from slidegen.style import Color

# The size of a slide where the presentation says none.
WIDTH, HEIGHT = 9_144_000, 6_858_000
_STYLES = {"title": "titleStyle", "body": "bodyStyle"}
_FONTS = (("mj", "majorFont"), ("mn", "minorFont"))


def read_slides(package: Package, limits: Limits = DEFAULT) -> SlideShow | None:
    """None where the package has no presentation with a slide master."""
    main = next(iter(_related(package, package.relationships, "officeDocument").values()), None)
    root = parsed(main)
    if main is None or root is None or child(root, "sldMasterIdLst") is None:
        return None
    size = child(root, "sldSz")
    width, height = (
        None if size is None else integer(size.get("cx")),
        None if size is None else integer(size.get("cy")),
    )
    reading = _Reading(package, root)
    named = _related(package, main.relationships, "slide")
    parts = [named.get(each.get(f"{R}id", "")) for each in children(child(root, "sldIdLst"))]
    slides = [reading.slide(number, part) for number, part in enumerate(parts[: limits.slides], 1)]
    masters = _related(package, main.relationships, "slideMaster").values()
    looks = [found.look for part in masters if (found := reading.master(part)) is not None]
    if not looks:
        return None
    return SlideShow(
        width or WIDTH,
        height or HEIGHT,
        tuple(slide for slide in slides if slide is not None),
        tuple(looks),
        tuple(number for number, slide in enumerate(slides, 1) if slide is None),
        max(0, len(parts) - limits.slides),
    )


def layout_names(package: Package) -> Mapping[str, str]:
    """The name of each layout by its part's name."""
    names: dict[str, str] = {}
    for part in package.parts.values():
        root = parsed(part) if part.content_type.endswith("slideLayout+xml") else None
        if root is not None and (head := child(root, "cSld")) is not None:
            names[part.name] = head.get("name", "")
    return names


@dataclass(frozen=True, slots=True)
class _Master:
    """A master as the slides lean on it."""

    root: etree._Element
    part: Part
    theme: etree._Element | None
    theme_part: Part | None
    look: MasterLook
    fonts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Reading:
    """One walk over a package. What masters and layouts give is read once."""

    package: Package
    main: etree._Element
    masters: dict[str, _Master | None] = field(default_factory=dict)
    layouts: dict[str, etree._Element | None] = field(default_factory=dict)
    art: dict[tuple[str, tuple[tuple[str, str], ...], Fill], tuple[Shape, ...]] = field(default_factory=dict)

    def layout(self, part: Part | None) -> etree._Element | None:
        if part is not None and part.name not in self.layouts:
            self.layouts[part.name] = parsed(part)
        return None if part is None else self.layouts[part.name]

    def master(self, part: Part) -> _Master | None:
        if part.name not in self.masters:
            self.masters[part.name] = self._read_master(part)
        return self.masters[part.name]

    def _read_master(self, part: Part) -> _Master | None:
        root = parsed(part)
        if root is None:
            return None
        theme_part = next(iter(_related(self.package, part.relationships, "theme").values()), None)
        theme = parsed(theme_part)
        palette = palette_of(read_scheme(theme), read_map(child(root, "clrMap")))
        families = dict(_families(theme))
        name = "" if theme is None else theme.get("name", "")
        look = MasterLook(part.name, name, palette, (families["+mj-lt"], families["+mn-lt"]))
        return _Master(root, part, theme, theme_part, look, families)

    def slide(self, number: int, part: Part | None) -> Slide | None:
        """None where the slide, its layout or its master can't be read."""
        root = parsed(part)
        layout_part = self._above(part, "slideLayout")
        layout = self.layout(layout_part)
        master_part = self._above(layout_part, "slideMaster")
        master = None if master_part is None else self.master(master_part)
        if part is None or root is None or layout_part is None or layout is None or master is None:
            return None
        upper = overridden(read_map(child(master.root, "clrMap")), layout)
        mapping = overridden(upper, root)
        scheme = read_scheme(master.theme)
        colors = master_colors(mapping, scheme)
        default = read_list_style(child(self.main, "defaultTextStyle"), colors)
        ground = _ground(root, layout, master, colors)
        frame = _Frame(self, master, layout, default, ground)
        own = frame.source(root, part, colors, partial(_find, layout, master.root, default, colors))
        head = child(layout, "cSld")
        return Slide(
            number,
            hidden=root.get("show") in ("0", "false"),
            layout="" if head is None else head.get("name", ""),
            master=master.look,
            background=ground,
            palette=palette_of(scheme, mapping),
            holders=tuple(_holder_kinds(layout)),
            under=frame.under(root, layout_part, colors),
            shapes=read_shapes(child(root, "cSld", "spTree"), own),
            colors=_background_colors(root, colors),
        )

    def _above(self, part: Part | None, kind: str) -> Part | None:
        found = {} if part is None else _related(self.package, part.relationships, kind)
        return next(iter(found.values()), None)


@dataclass(frozen=True, slots=True)
class _Frame:
    """What one slide stands in."""

    reading: _Reading
    master: _Master
    layout: etree._Element
    default: Sequence[Properties]
    ground: Fill

    def source(self, root: etree._Element, part: Part, colors: Colors, find: object) -> ShapeSource:
        parts = {
            rel.id: self.reading.package.parts[rel.target]
            for rel in part.relationships
            if not rel.external and rel.target in self.reading.package.parts
        }
        order = {each: number for number, each in enumerate(root.iter("{*}*"))}
        return ShapeSource(
            colors,
            self.master.fonts,
            self.master.theme,
            self.default,
            self.ground,
            parts,
            order,
            find,  # type: ignore[arg-type]
        )

    def under(self, root: etree._Element, part: Part, colors: Colors) -> tuple[Shape, ...]:
        """The shapes of layout and master that a slide shows, in its colours: all that are no placeholders."""
        shown: tuple[Shape, ...] = ()
        if _shows_above(root):
            if _shows_above(self.layout):
                shown += self._art(self.master.root, self.master.part, colors)
            shown += self._art(self.layout, part, colors)
        return shown

    def _art(self, root: etree._Element, part: Part, colors: Colors) -> tuple[Shape, ...]:
        key = part.name, tuple(sorted(colors.names.items())), self.ground
        if key not in self.reading.art:
            source = self.source(root, part, colors, lambda kind, index: None)
            shapes = read_shapes(child(root, "cSld", "spTree"), source)
            self.reading.art[key] = tuple(each for each in shapes if not each.holder and not each.hidden)
        return self.reading.art[key]


def _shows_above(root: etree._Element) -> bool:
    return root.get("showMasterSp") not in ("0", "false")


def _families(theme: etree._Element | None) -> Iterator[tuple[str, str]]:
    for short, kind in _FONTS:
        for slot, ending in (("latin", "lt"), ("ea", "ea"), ("cs", "cs")):
            font = child(theme, "themeElements", "fontScheme", kind, slot)
            yield f"+{short}-{ending}", "" if font is None else font.get("typeface", "")


def _holder_kinds(layout: etree._Element) -> Iterator[str]:
    for each in children(child(layout, "cSld", "spTree")):
        holder = placeholder_of(each)
        if holder is not None:
            yield holder.get("type", "obj")


def _find(
    layout: etree._Element,
    master: etree._Element,
    default: Sequence[Properties],
    colors: Colors,
    kind: str,
    index: int,
) -> Holder:
    """The layout's placeholder of this index, else of this type, and the master's behind it."""
    candidates = [
        (holder, each)
        for each in children(child(layout, "cSld", "spTree"))
        if (holder := placeholder_of(each)) is not None
    ]
    match = next((pair for pair in candidates if (integer(pair[0].get("idx")) or 0) == index), None)
    title = kind in ("title", "ctrTitle")
    if match is None or (title and master_type(match[0].get("type", "obj")) != "title"):
        match = next((pair for pair in candidates if pair[0].get("type", "obj") == kind), None)
    if match is None and title:
        alike = (pair for pair in candidates if master_type(pair[0].get("type", "obj")) == "title")
        match = next(alike, None)
    found = kind if match is None else match[0].get("type", "obj")
    above = [each for each in children(child(master, "cSld", "spTree")) if _is_master_of(each, found)]
    shapes = (*([] if match is None else [match[1]]), *above[:1])
    layers = [read_list_style(child(each, "txBody", "lstStyle"), colors) for each in reversed(shapes)]
    styles = child(master, "txStyles", _STYLES.get(master_type(found), "otherStyle"))
    levels = stack(default, read_list_style(styles, colors), *layers)
    return Holder(kind if kind != "obj" else found, shapes, levels)


def _is_master_of(element: etree._Element, kind: str) -> bool:
    holder = placeholder_of(element)
    return holder is not None and holder.get("type", "obj") == master_type(kind)


def _ground(root: etree._Element, layout: etree._Element, master: _Master, colors: Colors) -> Fill:
    for each in (root, layout, master.root):
        found = read_ground(each, master.theme, colors)
        if found is not None:
            return found
    return Fill((Color(colors.names.get("bg1", "bg1")),))


def _background_colors(root: etree._Element, colors: Colors) -> tuple[Color, ...]:
    background = child(root, "cSld", "bg")
    return () if background is None else said_colors(background, colors)


def _related(package: Package, relationships: Sequence[Relationship], kind: str) -> Mapping[str, Part]:
    """The parts of a kind that relationships lead to, by relationship id."""
    return {
        rel.id: package.parts[rel.target]
        for rel in relationships
        if rel.type.endswith("/" + kind) and not rel.external and rel.target in package.parts
    }

"""Font files into faces, families and the book in which a style's font is looked up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import uharfbuzz as hb


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """One font file. Metrics in units of `upem`; `descent` is positive downwards.

    The metrics are hhea's, or OS/2's typographic ones where the font asks for them (USE_TYPO_METRICS).
    """

    data: bytes
    upem: int
    ascent: int
    descent: int
    line_gap: int = 0

    def covers(self, char: str) -> bool:
        """Whether the font has a glyph of its own for this character."""
        return shaper(self).get_nominal_glyph(ord(char)) is not None


@dataclass(frozen=True, slots=True, eq=False)
class Family:
    """A metric-compatible pair: `name` is what PowerPoint writes, `open_name` the open font measured and embedded."""

    name: str
    open_name: str
    regular: Face
    bold: Face
    italic: Face
    bold_italic: Face

    def face(self, bold: bool, italic: bool) -> Face:
        if bold:
            return self.bold_italic if italic else self.bold
        return self.italic if italic else self.regular


@dataclass(frozen=True, slots=True, eq=False)
class FontBook:
    """The families of a theme: `major` for +mj-lt, `minor` for +mn-lt, others by their PowerPoint name."""

    major: Family
    minor: Family
    others: Mapping[str, Family]

    def family(self, font: str) -> Family:
        """The family of a style's font; the minor one where the book does not know the name."""
        if font.startswith("+mj"):
            return self.major
        known = {self.major.name: self.major, self.minor.name: self.minor}
        return known.get(font) or self.others.get(font, self.minor)


@cache
def shaper(face: Face) -> hb.Font:
    """The face as HarfBuzz's font, at a scale of one unit per font unit."""
    return hb.Font(hb.Face(face.data))


def read_face(data: bytes) -> Face | None:
    """A font file (TrueType or OpenType) as a face, or None where the bytes are not one."""
    source = hb.Face(data)
    if not source.glyph_count or not source.unicodes:
        return None
    extents = hb.Font(source).get_font_extents("ltr")
    return Face(data, source.upem, extents.ascender, -extents.descender, extents.line_gap)


# What PowerPoint names, and the open font of the same advance widths that comes with the package.
PAIRS: Mapping[str, str] = {
    "Calibri": "Carlito",
    "Cambria": "Caladea",
    "Georgia": "Gelasio",
    "Arial": "Arimo",
    "Courier New": "Cousine",
}


@cache
def _shipped_family(name: str, open_name: str) -> Family:
    return Family(
        name,
        open_name,
        regular=_shipped_face(open_name, "Regular"),
        bold=_shipped_face(open_name, "Bold"),
        italic=_shipped_face(open_name, "Italic"),
        bold_italic=_shipped_face(open_name, "BoldItalic"),
    )


def _shipped_face(open_name: str, style: str) -> Face:
    face = read_face((files("slidegen") / "fonts" / open_name / f"{open_name}-{style}.ttf").read_bytes())
    assert face is not None, f"the package's {open_name} {style} is a font"
    return face


_BY_EITHER_NAME: Mapping[str, tuple[str, str]] = {key: pair for pair in PAIRS.items() for key in pair}


class _Shipped(Mapping[str, Family]):
    """Families read when they are first asked for: start-up must not open fonts that no slide uses."""

    def __getitem__(self, name: str) -> Family:
        return _shipped_family(*_BY_EITHER_NAME[name])

    def __contains__(self, name: object) -> bool:
        return name in _BY_EITHER_NAME

    def __iter__(self) -> Iterator[str]:
        return iter(_BY_EITHER_NAME)

    def __len__(self) -> int:
        return len(_BY_EITHER_NAME)


def shipped_families() -> Mapping[str, Family]:
    """The package's own families, by their PowerPoint name and by the open font's name."""
    return _Shipped()

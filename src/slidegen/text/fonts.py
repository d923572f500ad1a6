"""Font files into faces, families and the book in which a style's font is looked up."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

import uharfbuzz as hb


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """One font file, or a variable one where `axes` say. Metrics in units of `upem`; `descent` is positive downwards.

    The metrics are hhea's, or OS/2's typographic ones where the font asks for them (USE_TYPO_METRICS). Text is measured
    `widened` times as wide as the font sets it, where it stands in for one that is not at hand.
    """

    data: bytes
    upem: int
    ascent: int
    descent: int
    line_gap: int = 0
    axes: tuple[tuple[str, float], ...] = ()
    widened: float = 1.0

    def covers(self, char: str) -> bool:
        """Whether the font has a glyph of its own for this character."""
        return char in coverage(self)


@dataclass(frozen=True, slots=True, eq=False)
class Family:
    """A metric-compatible pair: `name` is what PowerPoint writes, `open_name` the open font measured and embedded.

    `name` is empty where PowerPoint is to choose by itself.
    """

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


# From this weight on a face is bold (OpenType, usWeightClass).
BOLD = 600

# What a fallback is for: words, symbols, symbols among letters of one width, emoji.
Purpose = Literal["words", "symbols", "fixed", "emoji"]


@dataclass(frozen=True, slots=True, eq=False)
class Fallback:
    """A family that helps out where a style's own lacks a character, opened when one is first looked for in it. Its
    names are those of the family.

    `scripts` (ISO 15924; UAX #24 for those of characters) are what it is for; none where it is asked for any.
    """

    name: str
    open_name: str
    scripts: frozenset[str]
    purpose: Purpose
    open: Callable[[], Family]


@dataclass(frozen=True, slots=True, eq=False)
class FontBook:
    """The families of a theme: `major` for +mj-lt, `minor` for +mn-lt, others by their PowerPoint name.

    `fallbacks` are asked in their order. `east_asian` and `complex_script` name the theme's fonts for such scripts
    (+mn-ea, +mn-cs), where it has them.
    """

    major: Family
    minor: Family
    others: Mapping[str, Family]
    fallbacks: tuple[Fallback, ...] = ()
    east_asian: str = ""
    complex_script: str = ""

    def family(self, font: str) -> Family:
        """The family of a style's font, or of a fallback; the minor one where the book does not know the name."""
        if font.startswith("+"):
            return self.major if font.startswith("+mj") else self.minor
        known = {self.major.name: self.major, self.minor.name: self.minor}
        return known.get(font) or self.others.get(font) or self._fallback(font)

    def _fallback(self, font: str) -> Family:
        return next((each.open() for each in self.fallbacks if each.open_name == font), self.minor)


@cache
def shaper(face: Face) -> hb.Font:
    """The face as HarfBuzz's font, at a scale of one unit per font unit."""
    return _placed(hb.Face(face.data), face.axes)


def _placed(source: hb.Face, axes: tuple[tuple[str, float], ...]) -> hb.Font:
    font = hb.Font(source)
    if axes:
        font.set_variations(dict(axes))
    return font


@cache
def coverage(face: Face) -> frozenset[str]:
    """The characters that the font has glyphs of its own for."""
    return frozenset(map(chr, hb.Face(face.data).unicodes))


def read_face(data: bytes, axes: tuple[tuple[str, float], ...] = ()) -> Face | None:
    """A font file (TrueType or OpenType) as a face, or None where the bytes are not one."""
    source = hb.Face(data)
    if not source.glyph_count or not source.unicodes:
        return None
    extents = _placed(source, axes).get_font_extents("ltr")
    return Face(data, source.upem, extents.ascender, -extents.descender, extents.line_gap, axes)


def read_family(name: str, open_name: str, data: bytes) -> Family | None:
    """A font without italics as a family: a variable one in two weights, any other one in one for both."""
    weights = next((axis for axis in hb.Face(data).axis_infos if axis.tag == "wght"), None)
    if weights is None:
        face = read_face(data)
        return None if face is None else Family(name, open_name, face, face, face, face)
    regular, bold = (
        read_face(data, (("wght", max(weights.min_value, min(weight, weights.max_value))),))
        for weight in (400.0, 700.0)
    )
    if regular is None or bold is None:
        return None
    return Family(name, open_name, regular, bold, regular, bold)


def family_of(files: tuple[bytes, ...]) -> Family | None:
    """Font files of one family as such: each style in the face that is nearest to it. None where one is no font."""
    faces = [face for data in files for face in _faces(data)]
    if not files or None in faces:
        return None
    name = _family_name(files[0])
    styled = [(*_style(face), face) for face in faces if face is not None]

    def nearest(bold: bool, italic: bool) -> Face:
        wanted = 700 if bold else 400
        return min(
            styled, key=lambda each: (each[1] != italic, (each[0] >= BOLD) != bold, abs(each[0] - wanted))
        )[2]

    styles = [nearest(bold, italic) for italic in (False, True) for bold in (False, True)]
    return Family(name, name, *styles)


def _faces(data: bytes) -> Iterator[Face | None]:
    """The faces in a file: a variable font is taken in two weights, upright and slanted, as far as it has them."""
    axes = {axis.tag: axis for axis in hb.Face(data).axis_infos}
    weights = [0.0] if "wght" not in axes else [400.0, 700.0]
    slants = [("", 0.0)]
    if "ital" in axes and axes["ital"].max_value >= 1:
        slants.append(("ital", 1.0))
    elif "slnt" in axes and axes["slnt"].min_value < 0:
        slants.append(("slnt", axes["slnt"].min_value))
    for slant in slants:
        for weight in weights:
            wanted = [(tag, value) for tag, value in (("wght", weight), slant) if tag and value]
            placed = (
                (tag, max(axes[tag].min_value, min(value, axes[tag].max_value))) for tag, value in wanted
            )
            yield read_face(data, tuple(placed))


def _style(face: Face) -> tuple[float, bool]:
    """How heavy a face is (usWeightClass), and whether it is slanted."""
    font = shaper(face)
    slanted = (
        font.get_style_value(hb.StyleTag.ITALIC) > 0 or font.get_style_value(hb.StyleTag.SLANT_ANGLE) < 0
    )
    return font.get_style_value(hb.StyleTag.WEIGHT), slanted


def _family_name(data: bytes) -> str:
    source = hb.Face(data)
    # The name of the family with all its weights, and the one of old with four styles (OpenType, name IDs).
    names = (source.get_name(name_id) for name_id in (16, 1))
    return next((name for name in names if name), "Font")


# What PowerPoint names, and the open font of the same advance widths that comes with the package.
PAIRS: Mapping[str, str] = {
    "Calibri": "Carlito",
    "Cambria": "Caladea",
    "Georgia": "Gelasio",
    "Arial": "Arimo",
    "Courier New": "Cousine",
    "Times New Roman": "Tinos",
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

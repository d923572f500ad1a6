"""The letters that a deck sets into embedded fonts, each cut down to the letters used."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass, field, replace
from typing import Self

from slidegen.painters.html.markup import css_string
from slidegen.style import MAJOR, MINOR, FontRef, RunStyle
from slidegen.text.fonts import Face, Family, FontBook
from slidegen.text.subsetting import woff

# A prefix of our own: a font of that name on the reader's machine would have other widths.
PREFIX = "sg-"


@dataclass(slots=True)
class Use:
    """A face of a family, and the letters set in it."""

    family: Family
    face: Face
    letters: set[str] = field(default_factory=set)

    @property
    def weight(self) -> str:
        """The weights that the face stands for: both where the family has no other, so that none is made up."""
        family = self.family
        bold = self.face in (family.bold, family.bold_italic)
        regular = self.face in (family.regular, family.italic)
        return "400 700" if bold and regular else "700" if bold else "400"

    @property
    def style(self) -> str:
        """Upright where the family has no italics: these a browser makes up, without a change of width."""
        return "normal" if self.face in (self.family.regular, self.family.bold) else "italic"


@dataclass(frozen=True, slots=True)
class Typecase:
    """The faces in use, in the order of their first letter."""

    fonts: FontBook
    uses: dict[Face, Use] = field(default_factory=dict)

    def of(self, fonts: FontBook | None) -> Self:
        """The same faces, where slides have fonts of their own."""
        return self if fonts is None or fonts is self.fonts else replace(self, fonts=fonts)

    def face(self, style: RunStyle, font: FontRef | None = None) -> Face:
        return self.fonts.family(font or style.font).face(style.bold, style.italic)

    def take(self, letters: str, style: RunStyle, font: FontRef | None = None) -> None:
        """Notes that these letters are set in this look."""
        face = self.face(style, font)
        if face not in self.uses:
            self.uses[face] = Use(self.fonts.family(font or style.font), face)
        self.uses[face].letters.update(letters, letters.upper() if style.caps else "")

    def stack(self, font: FontRef, code: bool = False) -> str:
        """The value of font-family; the theme's two fonts by custom property."""
        if font in (MAJOR, MINOR):
            return "var(--font-major)" if font == MAJOR else "var(--font-minor)"
        return _stack(self.fonts.family(font), "monospace" if code else "sans-serif")

    def properties(self) -> str:
        major, minor = _stack(self.fonts.major, "sans-serif"), _stack(self.fonts.minor, "sans-serif")
        return f"--font-major:{major};--font-minor:{minor}"

    def rules(self) -> str:
        """An @font-face for every face in use."""
        return "\n".join(font_face(face, use) for face, use in self.uses.items())


def _stack(family: Family, generic: str) -> str:
    return f"{css_string(PREFIX + family.open_name)},{generic}"


def font_face(face: Face, use: Use) -> str:
    data = b64encode(woff(face, frozenset(use.letters))).decode("ascii")
    return (
        f"@font-face{{font-family:{css_string(PREFIX + use.family.open_name)};"
        f"font-weight:{use.weight};font-style:{use.style};"
        f'font-display:block;src:url("data:font/woff;base64,{data}") format("woff")}}'
    )

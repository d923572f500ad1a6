"""What a theme.yaml says of the marks on its layouts: shapes, words and pictures, and a logo."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ArtTokens:
    """A mark of a layout: a preset shape with a fill, a word in the heading's font, or a picture's file."""

    name: str
    """what PowerPoint calls the mark"""
    box: tuple[float, ...]
    """left, top, width and height, in points"""
    shape: str = "rect"
    """a preset shape"""
    fill: str = ""
    """the colour of the shape"""
    text: str = ""
    """a word in the headings' font, in place of a shape"""
    size: float = 0
    """the size of the word"""
    color: str = "tx1"
    """the colour of the word"""
    picture: str = ""
    """a picture's file beside the theme, in place of a shape"""


@dataclass(frozen=True, slots=True)
class LogoTokens:
    """A picture in the upper corner of some layouts, in its own proportions: lengths are in points."""

    picture: str
    """the logo's file beside the theme"""
    on_dark: str = ""
    """another picture for dark grounds"""
    alt: str = ""
    """the logo's name, for those who do not see the title slide"""
    width: float = 110
    """its greatest width"""
    height: float = 22
    """its greatest height"""
    large_width: float = 180
    """its greatest width on the title and the closing slide"""
    large_height: float = 44
    """its greatest height on the title and the closing slide"""
    layouts: tuple[str, ...] = (
        *("title", "section", "content", "two-columns", "picture", "quote", "table"),
        *("code", "code-wide", "closing", "title-only", "agenda"),
    )
    """the layouts that show it"""

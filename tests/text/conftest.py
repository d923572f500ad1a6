from io import BytesIO

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.ttLib.tables._g_l_y_f import Glyph

from slidegen.text.fonts import Face, read_face


def _square_font() -> bytes:
    """Every letter, sign and space one em wide: text layout becomes counting."""
    chars = {
        code: f"u{code:04X}" for code in (*range(0x20, 0x7F), *range(0xA0, 0x250), *range(0x2010, 0x203B))
    }
    glyphs = [".notdef", *chars.values()]
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(glyphs)
    builder.setupCharacterMap(chars)
    builder.setupGlyf({name: Glyph() for name in glyphs})
    builder.setupHorizontalMetrics(dict.fromkeys(glyphs, (1000, 0)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Square", "styleName": "Regular"})
    builder.setupOS2(sTypoAscender=800, sTypoDescender=-200)
    builder.setupPost()
    file = BytesIO()
    builder.save(file)
    return file.getvalue()


@pytest.fixture(scope="session")
def square() -> Face:
    face = read_face(_square_font())
    assert face is not None
    return face

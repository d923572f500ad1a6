from pathlib import Path

import pytest

import slidegen
from slidegen.text.fonts import PAIRS, Face, Family, FontBook, read_face, shipped_families

FONTS = Path(slidegen.__file__).parent / "fonts"


@pytest.mark.parametrize(("name", "open_name"), PAIRS.items())
def test_a_family_is_found_by_either_name(name: str, open_name: str) -> None:
    families = shipped_families()
    assert families[name] is families[open_name]
    assert (families[name].name, families[name].open_name) == (name, open_name)


@pytest.mark.parametrize("open_name", PAIRS.values())
def test_the_licence_and_the_source_come_with_each_family(open_name: str) -> None:
    assert "SIL OPEN FONT LICENSE Version 1.1" in (FONTS / open_name / "OFL.txt").read_text()
    assert (FONTS / open_name / "SOURCE.md").read_text().startswith(f"# {open_name}\n")


@pytest.mark.parametrize("open_name", PAIRS.values())
def test_the_styles_of_a_family_are_four_fonts(open_name: str) -> None:
    family = shipped_families()[open_name]
    faces = [family.face(bold, italic) for bold in (False, True) for italic in (False, True)]
    assert len({face.data for face in faces}) == 4
    for face in faces:
        assert all(face.covers(char) for char in "aéÀœ€«»’–—…•")
        assert face.ascent > 0 < face.descent


def test_metrics_are_of_the_font_file() -> None:
    face = shipped_families()["Calibri"].regular
    assert (face.upem, face.ascent, face.descent, face.line_gap) == (2048, 1536, 512, 452)


def test_a_book_knows_the_references_of_a_theme(square: Face) -> None:
    def family(name: str) -> Family:
        return Family(name, name, square, square, square, square)

    major, minor, code = family("Major"), family("Minor"), family("Code")
    book = FontBook(major, minor, {"Code": code})
    assert [book.family(font) for font in ("+mj-lt", "+mn-lt", "Major", "Minor", "Code", "Nowhere")] == [
        *(major, minor, major, minor, code, minor)
    ]


@pytest.mark.parametrize("data", [b"", b"not a font", b"\x00\x01\x00\x00" + bytes(40)])
def test_bytes_that_are_no_font_give_no_face(data: bytes) -> None:
    assert read_face(data) is None

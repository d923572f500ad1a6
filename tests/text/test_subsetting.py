from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from slidegen.text.fonts import read_face, shipped_families
from slidegen.text.packs import fallbacks
from slidegen.text.shaping import advances
from slidegen.text.subsetting import woff

TEXT = "To VAT offices: “Efficient” action, ti — déjà vu\u00a0!"


def _unpacked(data: bytes) -> bytes:
    font = TTFont(BytesIO(data), recalcTimestamp=False)
    font.flavor = None
    plain = BytesIO()
    font.save(plain)
    return plain.getvalue()


def test_a_subset_runs_as_far_as_its_font() -> None:
    for family in set(shipped_families().values()):
        face = family.bold
        subset = read_face(_unpacked(woff(face, frozenset(TEXT))))
        assert subset is not None
        assert advances(TEXT, subset) == advances(TEXT, face)
        assert (subset.ascent, subset.descent) == (face.ascent, face.descent)


def test_a_subset_has_what_was_asked_for_and_what_lines_need() -> None:
    font = TTFont(BytesIO(woff(shipped_families()["Georgia"].regular, frozenset("é"))))
    assert set(map(chr, font.getBestCmap())) == set("é -\u2010")


def test_a_subset_is_the_same_every_time() -> None:
    face = shipped_families()["Calibri"].regular
    first = woff(face, frozenset("abc"))
    woff.cache_clear()
    assert woff(face, frozenset("abc")) == first


def test_a_subset_does_not_bear_the_reserved_name_but_keeps_the_licence() -> None:
    names = TTFont(BytesIO(woff(shipped_families()["Calibri"].regular, frozenset("a"))))["name"]
    assert [names.getDebugName(key) for key in (1, 4, 6)] == ["Subset"] * 3
    assert "Open Font License" in names.getDebugName(0) + names.getDebugName(13)


@pytest.mark.parametrize(
    ("family", "text"), [("Thai", "กำ"), ("Khmer", "សួស្តីពិភពលោក"), ("Tamil", "தமிழ் மொழி"), ("Telugu", "తెలుగు")]
)
def test_a_variable_font_is_embedded_at_its_weight_with_all_that_its_vowels_need(
    family: str, text: str
) -> None:
    found = next(each for each in fallbacks() if each.open_name == f"Noto Sans {family}").open()
    for face in (found.regular, found.bold):
        font = _unpacked(woff(face, frozenset(text)))
        assert "fvar" not in TTFont(BytesIO(font))
        subset = read_face(font)
        assert subset is not None
        assert advances(text, subset)[-1] == advances(text, face)[-1]

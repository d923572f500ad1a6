"""One or two colours into twelve: whatever they are, the words of a deck can be read."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st

from slidegen.brand.scheme import PAPER, scheme_of
from slidegen.brand.specimen import FIELDS, SWATCHES, specimen, swatches
from slidegen.brand.specimen import fields as drawn_fields
from slidegen.brand.theme_file import theme_file
from slidegen.color import contrast
from slidegen.pipeline import lay_out
from slidegen.scene import LaidOutDeck
from slidegen.source import Source
from slidegen.theme.load import load_theme
from tests.contrast import faint, texts

COLORS = st.integers(0, 0xFFFFFF).map(lambda number: f"{number:06X}")
GREYS = st.integers(0, 255).map(lambda level: f"{level:02X}" * 3)
NEAR_GREYS = st.tuples(st.integers(0, 250), st.integers(0, 5)).map(
    lambda pair: f"{pair[0]:02X}{pair[0]:02X}{sum(pair):02X}"
)
ANY = COLORS | GREYS | NEAR_GREYS
BRANDS = [
    ("0E4A6B", ""),
    ("FFE600", ""),
    ("FFFFFF", ""),
    ("000000", ""),
    ("7F7F80", ""),
    ("E8590C", "FFE600"),
    ("A00018", "C0A060"),
    ("14161A", "FFFFFF"),
    ("00FF00", "FF00FF"),
]


def specimen_of(primary: str, accent: str = "", pictures: bool = False) -> LaidOutDeck:
    """The specimen deck of a brand, laid out; without its drawings, which take most of the time, unless they are
    asked for."""
    with TemporaryDirectory() as scratch:
        home = Path(scratch) / "own"
        home.mkdir()
        text = theme_file("Own", scheme_of(primary, accent), ("Arial", "Arial"), None)
        (home / "theme.yaml").write_text(text, encoding="utf-8")
        theme, findings = load_theme("own", home)
        assert theme is not None, findings
        assert findings == ()
        if pictures:
            (home / SWATCHES).write_bytes(swatches(theme))
            (home / FIELDS).write_bytes(drawn_fields(theme))
        lines = specimen(theme, "own", "en").splitlines(keepends=True)
        written = "".join(line for line in lines if pictures or not line.startswith("!["))
        deck, findings = lay_out(Source("specimen.md", written), home, home)
        assert deck is not None
        assert findings == ()
    return deck


@pytest.mark.parametrize(("primary", "accent"), BRANDS)
def test_every_word_of_the_specimen_can_be_read(primary: str, accent: str) -> None:
    deck = specimen_of(primary, accent, pictures=primary == "FFE600")
    assert texts(deck) > 200
    assert faint(deck) == []


# What fails is a pair of colours, and as short as can be; a build for each try to make it simpler takes minutes.
@settings(max_examples=10, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(ANY, st.just("") | ANY)
def test_every_word_can_be_read_whatever_the_colours(primary: str, accent: str) -> None:
    assert faint(specimen_of(primary, accent)) == []


@settings(max_examples=200, deadline=None)
@example("FFFF00", "FFFFFF")
@example("808000", "FFFF00")
@given(ANY, st.just("") | ANY)
def test_words_have_contrast_on_both_light_grounds(primary: str, accent: str) -> None:
    palette = scheme_of(primary, accent).palette
    words = ("dk1", "dk2", "accent3", "accent4", "accent5", "accent6", "hlink", "followed")
    for name in words:
        for ground in (palette.lt1, palette.lt2):
            assert contrast(getattr(palette, name), ground) >= 4.5, name
    closing = palette.accent1 if scheme_of(primary, accent).closing == "accent1" else palette.dk2
    assert max(contrast(PAPER, closing), contrast(palette.dk1, closing)) >= 4.5


@settings(max_examples=100, deadline=None)
@given(ANY, ANY)
def test_the_brands_own_colours_stay_where_they_are_seen(primary: str, accent: str) -> None:
    scheme = scheme_of(primary, accent)
    for given_color, taken in ((primary, scheme.palette.accent1), (accent, scheme.palette.accent2)):
        if contrast(given_color, PAPER) >= 1.3:
            assert taken == given_color
        elif taken != given_color:
            assert any(f"#{given_color} can't be seen" in note for note in scheme.notes)


def test_accents_differ() -> None:
    for primary, accent in BRANDS[:-1]:
        palette = scheme_of(primary, accent).palette
        accents = {getattr(palette, each.name) for each in fields(palette) if each.name.startswith("accent")}
        assert len(accents) == 6, primary


def test_a_light_primary_is_kept_for_shapes_and_told() -> None:
    scheme = scheme_of("FFE600")
    assert scheme.palette.accent1 == "FFE600"
    assert scheme.closing == "accent1"
    (note,) = scheme.notes
    assert note.startswith("#FFE600 is too light for words on white (1.3:1, and 4.5:1 is needed)")
    assert f"words are set in #{scheme.palette.dk2}" in note


def test_words_are_in_the_accent_where_only_that_can_be_read() -> None:
    scheme = scheme_of("FFD400", "1F3A5F")
    assert (scheme.palette.accent1, scheme.palette.accent2) == ("FFD400", "1F3A5F")
    red, blue = (int(scheme.palette.dk2[at : at + 2], 16) for at in (0, 4))
    assert red < blue
    red, blue = (int(scheme.palette.hlink[at : at + 2], 16) for at in (0, 4))
    assert red < blue


def test_a_primary_between_light_and_dark_is_no_ground() -> None:
    scheme = scheme_of("E8590C")
    assert scheme.closing == "tx2"
    assert any("neither light nor dark" in note for note in scheme.notes)


def test_what_is_dark_enough_is_taken_as_it_is() -> None:
    assert scheme_of("0E4A6B", "8F5E08").notes == ()

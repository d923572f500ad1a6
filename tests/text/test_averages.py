from __future__ import annotations

import pytest

from slidegen.text.averages import UNKNOWN, Average, average_of


@pytest.mark.parametrize(
    ("name", "average"),
    [
        ("Verdana", Average("sans", 512, 571)),
        ("  segoe  UI ", Average("sans", 443, 475)),
        ("Consolas", Average("mono", 550, 550)),
        ("Calibri Light", Average("sans", 410, 419)),
        ("Roboto Medium", Average("sans", 452, 452)),
        ("Montserrat Extra Bold", Average("sans", 530, 530)),
        ("Segoe UI Semibold", Average("sans", 456, 456)),
    ],
)
def test_a_known_family_has_its_own_figures(name: str, average: Average) -> None:
    assert average_of(name) == average


@pytest.mark.parametrize(
    ("name", "panose", "pitch", "kind"),
    [
        ("Brand", "", 0, "sans"),
        ("Brand Slab", "", 0, "serif"),
        ("Brand Sans Serif", "", 0x12, "sans"),
        ("Brand Mono", "", 0, "mono"),
        ("ＭＳ Ｐゴシック", "", 0, "sans"),
        ("ＭＳ Ｐ明朝", "", 0, "serif"),
        ("Brand", "02020603050405020304", 0, "serif"),
        ("Brand", "020B0604020202020204", 0x12, "sans"),
        ("Brand", "02070309020205020404", 0, "mono"),
        ("Brand", "05000000000000000000", 0x12, "serif"),
        ("Brand", "not twenty digits", 0x22, "sans"),
        ("Brand", "", 0x31, "mono"),
        ("Brand", "", 0x01, "mono"),
    ],
)
def test_the_kind_of_an_unknown_family_is_told_by_what_there_is(
    name: str, panose: str, pitch: int, kind: str
) -> None:
    found = average_of(name, panose, pitch)
    assert (found.kind, found.known) == (kind, False)


def test_a_name_says_that_its_letters_are_narrow_or_wide() -> None:
    usual = UNKNOWN["sans"]
    assert average_of("Brand Condensed").regular < usual.regular < average_of("Brand Extended").regular

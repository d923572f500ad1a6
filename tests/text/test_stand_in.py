from __future__ import annotations

import pytest

from slidegen.text.averages import KNOWN, Average, average_of
from slidegen.text.fonts import PAIRS, shipped_families
from slidegen.text.shaping import advance
from slidegen.text.stand_in import SAFETY, family_alike, measured_average, stand_in

LINE = "Chaque bureau tient son propre registre et le remet à la fin du mois."


@pytest.mark.parametrize(
    ("name", "open_name"),
    [
        ("Helvetica", "Arimo"),
        ("times", "Tinos"),
        ("Liberation Mono", "Cousine"),
        ("CALIBRI", "Carlito"),
        ("Gelasio", "Gelasio"),
    ],
)
def test_a_font_of_equal_metrics_is_taken_as_it_is(name: str, open_name: str) -> None:
    family = family_alike(name)
    assert family is not None
    assert (family.name, family.open_name, family.regular.widened) == (name, open_name, 1.0)


def test_another_font_has_no_family_alike() -> None:
    assert family_alike("Verdana") is None


@pytest.mark.parametrize(
    ("name", "nearest", "regular"),
    [
        ("Verdana", "Arimo", 512 / 446 * SAFETY),
        ("Corbel", "Carlito", SAFETY),
        ("Arial Narrow", "Carlito", SAFETY),
        ("Garamond", "Tinos", SAFETY),
        ("Bookman Old Style", "Gelasio", 500 / 446 * SAFETY),
        ("Consolas", "Cousine", 1.0),
    ],
)
def test_the_nearest_of_its_kind_stands_in_never_narrower(name: str, nearest: str, regular: float) -> None:
    family = stand_in(name, average_of(name))
    assert (family.name, family.open_name) == (name, f"{nearest} for {name}")
    assert family.regular.widened == family.italic.widened == pytest.approx(regular)


def test_text_is_measured_wider_and_not_set_higher() -> None:
    family, plain = stand_in("Verdana", average_of("Verdana")), shipped_families()["Arial"]
    times = family.bold.widened
    assert advance(LINE, family.bold, 2000) == pytest.approx(times * advance(LINE, plain.bold, 2000))
    assert (family.bold.ascent, family.bold.upem) == (plain.bold.ascent, plain.bold.upem)


def test_letter_spacing_is_not_widened() -> None:
    face = stand_in("Verdana", average_of("Verdana")).regular
    spaced, plain = (advance("abc", face, 2000, spacing) for spacing in (100, 0))
    assert spaced - plain == pytest.approx(
        advance("abc", shipped_families()["Arial"].regular, 2000, 100)
        - advance("abc", shipped_families()["Arial"].regular, 2000)
    )


@pytest.mark.parametrize("name", [name for name in PAIRS if name != "Courier New"])
def test_the_figures_of_shipped_fonts_are_what_they_measure(name: str) -> None:
    known, measured = KNOWN[name.casefold()], measured_average(shipped_families()[name])
    assert measured.regular == pytest.approx(known.regular, rel=0.025)
    assert measured.bold == pytest.approx(known.bold, rel=0.025)


@pytest.mark.parametrize(
    ("missing", "there"),
    [("Calibri", "Arial"), ("Arial", "Calibri"), ("Georgia", "Cambria"), ("Cambria", "Times New Roman")],
)
@pytest.mark.parametrize("bold", [False, True])
def test_real_lines_fit_where_the_stand_ins_do(missing: str, there: str, bold: bool) -> None:
    real, other = shipped_families()[missing], shipped_families()[there]
    averages = [KNOWN[name.casefold()] for name in (missing, there)]
    ratio = averages[0].bold / averages[1].bold if bold else averages[0].regular / averages[1].regular
    for start in range(0, len(LINE) - 35, 5):
        part = LINE[start : start + 35]
        assert (
            advance(part, real.face(bold, False), 2000)
            <= advance(part, other.face(bold, False), 2000) * ratio * SAFETY
        )


def test_the_kind_of_a_font_at_hand_is_told_by_panose() -> None:
    assert measured_average(shipped_families()["Georgia"]).kind == "serif"
    assert isinstance(measured_average(shipped_families()["Arial"]), Average)

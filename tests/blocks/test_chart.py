from dataclasses import replace
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slidegen.blocks.chart import KINDS, Chart
from slidegen.blocks.chart_axis import axis_for, ticks
from slidegen.blocks.chart_colors import READ, SEEN, Inks
from slidegen.blocks.chart_numbers import Format, format_for, numbers, read_format
from slidegen.blocks.chart_placing import place
from slidegen.blocks.chart_words import described
from slidegen.blocks.table import Table
from slidegen.geometry import Rect
from slidegen.mirror import Turn, mirrored
from slidegen.painters.pptx.workbook import MAIN, workbook
from slidegen.scene import ChartMark
from slidegen.style import Color
from tests.outlines import block, codes, context, laid_out, read
from tests.square import EM, PALETTE

VALUES = "Year,North\n2021,10\n2022,30\n2023,20\n"
BOX = Rect(EM, EM, 28 * EM, 20 * EM)


def _chart(kind: str, values: str = VALUES, braces: str = "") -> Chart:
    found = block(
        f"```chart {kind} {{{braces}}}\n{values}```\n" if braces else f"```chart {kind}\n{values}```\n"
    )
    assert isinstance(found, Chart)
    return found


def _mark(chart: Chart) -> ChartMark:
    (mark,) = (each for each in place(chart, BOX, context(), "Chart").marks if isinstance(each, ChartMark))
    return mark


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_placed_and_its_numbers_are_in_the_workbook(kind: str) -> None:
    mark = _mark(_chart(kind))
    assert mark.chart.axis is None or mark.chart.axis.minimum < mark.chart.axis.maximum
    for shape in mark.shapes:
        assert all(BOX.x <= x <= BOX.right and BOX.y <= y <= BOX.bottom for x, y in shape.points)
    with ZipFile(BytesIO(workbook(mark.chart))) as book:
        cells = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml")).iter(f"{{{MAIN}}}v")
        found = [float(cell.text or "") for cell in cells]
    series = list(zip(*(each.values for each in mark.chart.series), strict=True))
    firsts = mark.chart.places or [None] * len(series)
    rows = [(first, *row) for first, row in zip(firsts, series, strict=True)]
    assert found == [value for row in rows for value in row if value is not None]


def test_values_in_the_bars_of_a_markdown_table_are_the_same_chart() -> None:
    piped = "| Year | North |\n|------|------:|\n| 2021 | 10 |\n| 2022 | 30 |\n| 2023 | 20 |\n"
    assert _chart("column", piped).rows == _chart("column").rows
    assert _chart("column", piped).categories == _chart("column").categories


def test_bars_are_as_long_as_their_values() -> None:
    mark = _mark(_chart("bar"))
    bars = [shape.points for shape in mark.shapes if shape.fill]
    axis = mark.chart.axis
    assert axis is not None
    lengths = [(bar[1][0] - bar[0][0]) / mark.plot.width * axis.maximum for bar in bars]
    assert lengths == pytest.approx([10, 30, 20], abs=0.01)


def test_what_is_pointed_out_has_the_accent_and_the_rest_recedes() -> None:
    (series,) = _mark(_chart("column", braces="highlight=2022")).chart.series
    assert [color == Color("accent1") for color in series.colors] == [False, True, False]
    assert series.strong == 1


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        ("pie", "a,b\nx,-1\ny,2\n"),
        ("column", "a,b\nx,one\n"),
        ("doughnut", "a,b,c\nx,1,2\n"),
        ("pie", "a,b\n" + "".join(f"{at},1\n" for at in range(11))),
        ("waterfall", "a,b\nx,1\ny,-2\n"),
    ],
)
def test_values_that_make_no_chart_are_a_table_with_a_finding(kind: str, values: str) -> None:
    deck, findings = read(f"## Title\n\n```chart {kind}\n{values}```\n")
    assert [type(each) for each in deck.slides[0].blocks] == [Table]
    assert "bad-chart" in codes(findings)


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        (["1,5", "2"], [1.5, 2]),
        (["1,500", "2"], [1500, 2]),
        (["1 200", "8,5 %"], [1200, 8.5]),
        (["1.234,5", "-3"], [1234.5, -3]),
        (["CHF", "−4"], [None, -4]),
    ],
)
def test_numbers_are_read_as_they_are_written(cells: list[str], found: list[float | None]) -> None:
    assert list(numbers(cells).values()) == found


def test_numbers_are_written_as_the_language_does() -> None:
    assert Format(1, True).words(-12345.6, "fr") == "−12\u00a0345,6"
    assert format_for([8.5], "%", "de").words(8.5, "de") == "8,5\u00a0%"
    assert format_for([8], "%", "en").words(8, "en") == "8%"
    assert read_format("0.0 %") == Format(1, False, "", "\u00a0%")
    assert read_format("abc") is None


@given(st.lists(st.floats(-1e9, 1e9), min_size=1, max_size=20), st.booleans(), st.booleans())
def test_all_values_are_on_the_axis(values: list[float], zero: bool, shown: bool) -> None:
    axis = axis_for(values, zero, shown)
    dust = 1e-6 * max(1.0, *map(abs, values))
    assert axis.minimum - dust <= min(values) and max(values) <= axis.maximum + dust
    assert len(ticks(axis)) < 25


def test_ticks_are_no_finer_than_the_numbers_that_they_show() -> None:
    assert ticks(axis_for([56, 67], False, True)) == [55.0, 57.5, 60.0, 62.5, 65.0, 67.5]
    assert ticks(axis_for([56, 67], False, True, 0)) == [55.0, 60.0, 65.0, 70.0]
    assert ticks(axis_for([0.2, 0.4], True, True, 0)) == [0.0, 1.0]


@pytest.mark.parametrize("ground", ["FFFFFF", "10263B", "F5F2EC"])
def test_series_are_seen_and_their_words_read(ground: str) -> None:
    palette = {**PALETTE, "bg1": ground, "tx1": "FFFFFF" if ground == "10263B" else "101010"}
    inks = Inks(palette)
    assert all(inks.contrast(color) >= SEEN for color in (*inks.several(8), inks.muted()))
    assert inks.contrast(inks.seen(Color("accent1"), READ)) >= READ


def test_what_a_chart_shows_is_told_in_its_language() -> None:
    chart = _chart("line")
    assert described(chart, Format(), "en") == "Line chart. North: rises from 10 (2021) to 20 (2023)."
    assert described(chart, Format(), "de").startswith("Liniendiagramm. North: steigt von 10")
    assert described(_chart("bar"), Format(), "fr-CH").startswith(
        "Diagramme en barres. North\u00a0: maximum 2022 (30)"
    )


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("es", "Gráfico de líneas. North: sube de 10 (2021) a 20 (2023)."),
        ("it-CH", "Grafico a linee. North: sale da 10 (2021) a 20 (2023)."),
        ("pl", "North: 2021 10 → 2023 20."),
    ],
)
def test_other_languages_have_their_words_or_none(lang: str, said: str) -> None:
    assert described(_chart("line"), Format(), lang) == said


@pytest.mark.parametrize("kind", ["pie", "doughnut"])
def test_slices_too_small_for_their_values_have_their_names_in_a_legend(kind: str) -> None:
    tiny = "Part,n\nlarge,930\n" + "".join(f"tiny {at},{at}\n" for at in range(5, 9))
    mark = _mark(_chart(kind, tiny))
    said = ["".join(run.text for run in label.body.paragraphs[0].runs) for label in mark.labels]
    assert mark.chart.series[0].silent == (1, 2, 3, 4)
    assert said == ["930", "large", *(f"tiny {at}" for at in range(5, 9))]


def test_a_chart_is_seen_and_read_on_the_ground_of_its_layout() -> None:
    for ground in (Color(rgb="10263B"), Color("accent1"), Color(rgb="F5F2EC")):
        placed = place(
            _chart("line", "Year,N,S\n1,2,3\n2,4,1\n"), BOX, replace(context(), ground=ground), "Chart"
        )
        (mark,) = (each for each in placed.marks if isinstance(each, ChartMark))
        inks = Inks(PALETTE, ground)
        words = [run.resolved.color for label in mark.labels for run in label.body.paragraphs[0].runs]
        assert all(inks.contrast(color) >= READ for color in words)
        marks = [color for each in mark.chart.series for color in each.colors if color]
        assert all(inks.contrast(color) >= SEEN for color in marks)


def test_mirrored_twice_a_chart_is_as_it_was() -> None:
    deck, _ = laid_out(f"## Title\n\n```chart bar\n{VALUES}```\n")
    scene, turn = deck.scenes[0], Turn(deck.width, True, False, False, False)
    once = mirrored(scene, turn)
    assert once != scene
    assert mirrored(once, turn) == scene

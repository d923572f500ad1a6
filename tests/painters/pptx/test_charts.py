from io import BytesIO
from pathlib import Path

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER

from slidegen.painters import html, pptx
from slidegen.pipeline import lay_out
from slidegen.source import Source
from tests.outlines import laid_out
from tests.theme.unseen import ODD, template

DECK = "## One\n\n```chart column {source=Register}\nYear,North,South\n2021,1,2.5\n2022,3,\n```\n"


def test_other_programs_read_the_chart_and_its_numbers(tmp_path: Path) -> None:
    source = Source("deck.md", f"---\ntitle: T\nlang: en\ntheme: plain\n---\n\n{DECK}")
    deck, findings = lay_out(source, tmp_path, tmp_path)
    assert deck is not None and findings == ()
    slides = Presentation(BytesIO(pptx.paint(deck, "deck")["deck.pptx"])).slides
    (shape,) = (each for each in slides[1].shapes if each.has_chart)
    plot = shape.chart.plots[0]
    assert list(plot.categories) == ["2021", "2022"]
    assert [(series.name, tuple(series.values)) for series in plot.series] == [
        ("North", (1.0, 3.0)),
        ("South", (2.5, None)),
    ]
    assert shape._element.nvGraphicFramePr.cNvPr.get("descr").startswith("Column chart")
    assert shape.chart.part.chart_workbook.xlsx_part.blob[:2] == b"PK"


def test_a_chart_fills_the_placeholder_for_charts_of_a_company_template(tmp_path: Path) -> None:
    (tmp_path / "company.potx").write_bytes(template(ODD["Special"], "Special"))
    text = f"---\ntitle: T\nlang: en\ntheme: company.potx\n---\n\n{DECK}".replace("One", '{layout="Special"}')
    deck, findings = lay_out(
        Source("deck.md", text.replace("## {", "## One {").replace("{source", "{slot=13 source")),
        tmp_path,
        tmp_path,
    )
    assert deck is not None and "no-placeholder" not in {each.code for each in findings}
    slides = Presentation(BytesIO(pptx.paint(deck, "deck")["deck.pptx"])).slides
    (shape,) = (each for each in slides[len(slides) - 1].placeholders if each.has_chart)
    assert (shape.placeholder_format.type, shape.placeholder_format.idx) == (PP_PLACEHOLDER.CHART, 13)


def test_what_is_no_number_is_and_rows_that_are_too_long_are_told_where_they_stand() -> None:
    for values, line, column in (("a,b\nx,one\n", 5, 3), ("a,b\nx,1\ny,2,far\n", 6, 5)):
        _, findings = laid_out(f"## One\n\n```chart column\n{values}```\n")
        (found,) = (each for each in findings if each.code == "bad-chart")
        assert found.span is not None and (found.span.line, found.span.column) == (line, column)


def test_the_page_has_the_drawing_its_words_and_a_table() -> None:
    deck, _ = laid_out(DECK)
    page = html.paint(deck, "deck")["deck.html"].decode()
    assert '<svg class="chart"' in page and 'role="img" aria-label="Column chart.' in page
    assert '<tr><th scope="row">2021</th><td>1.0</td><td>2.5</td></tr>' in page

"""The axes of a chart, scaled as they were measured (ECMA-376 21.2.2.25, 21.2.2.226)."""

from __future__ import annotations

from slidegen.painters.pptx.chart_text import text_properties
from slidegen.powerpoint.drawing import outline
from slidegen.powerpoint.xml import xml_attribute
from slidegen.scene import Axis, Chart, ChartMark
from slidegen.style import Stroke

ACROSS, UP = 1, 2


def axes(mark: ChartMark) -> str:
    chart = mark.chart
    if chart.axis is None:
        return ""
    if chart.across:
        across = _values(chart, chart.across, ACROSS, UP, "b", "General", mark.rtl, rules=False)
        return across + _values(chart, chart.axis, UP, ACROSS, "l", chart.number, False)
    first, second = ("l", "b") if chart.turned else ("b", "l")
    # Categories that run down begin at the top; those that run across begin where reading does.
    backwards = chart.turned or mark.rtl
    values = _values(chart, chart.axis, UP, ACROSS, second, chart.number, chart.turned and mark.rtl)
    return _categories(chart, first, backwards) + values


def _categories(chart: Chart, side: str, backwards: bool) -> str:
    return (
        f'<c:catAx><c:axId val="{ACROSS}"/><c:scaling><c:orientation val="{_way(backwards)}"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{side}"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        f'<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>{_look(chart.base)}'
        f'{text_properties(chart.text)}<c:crossAx val="{UP}"/><c:crosses val="autoZero"/><c:auto val="0"/>'
        '<c:lblAlgn val="ctr"/><c:lblOffset val="50"/>'
        f'<c:tickLblSkip val="{chart.every}"/><c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def _values(
    chart: Chart, axis: Axis, own: int, other: int, side: str, code: str, backwards: bool, rules: bool = True
) -> str:
    scale = f'<c:max val="{axis.maximum:.10g}"/><c:min val="{axis.minimum:.10g}"/>'
    lines = f"<c:majorGridlines>{_look(chart.rule)}</c:majorGridlines>" if axis.shown and rules else ""
    crosses = "max" if chart.turned else "min" if chart.across else "autoZero"
    between = "midCat" if chart.kind in ("area", "scatter") else "between"
    look = _look(chart.base if own == ACROSS else None)
    return (
        f'<c:valAx><c:axId val="{own}"/><c:scaling><c:orientation val="{_way(backwards)}"/>{scale}</c:scaling>'
        f'<c:delete val="{int(not axis.shown)}"/><c:axPos val="{side}"/>{lines}'
        f'<c:numFmt formatCode={xml_attribute(code)} sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>{look}{text_properties(chart.text)}'
        f'<c:crossAx val="{other}"/><c:crosses val="{crosses}"/><c:crossBetween val="{between}"/>'
        f'<c:majorUnit val="{axis.step:.10g}"/></c:valAx>'
    )


def _way(backwards: bool) -> str:
    return "maxMin" if backwards else "minMax"


def _look(stroke: Stroke | None) -> str:
    return f"<c:spPr>{outline(stroke) or '<a:ln><a:noFill/></a:ln>'}</c:spPr>"

"""The series of a chart into c:ser with its numbers, its colours and the labels of its points."""

from __future__ import annotations

from slidegen.painters.pptx.chart_text import text_properties
from slidegen.painters.pptx.workbook import SHEET, column
from slidegen.powerpoint.drawing import fill
from slidegen.powerpoint.xml import xml_attribute, xml_text
from slidegen.scene import Chart, Series
from slidegen.style import Color

# The ground between what touches, EMU: slices and the parts of a stack.
SEPARATION = 15_875
SHOWN = ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize")


def series(chart: Chart, number: int, each: Series, rtl: bool) -> str:
    """The children in the order of the schema, which differs a little from kind to kind (21.2.2.164 to 21.2.2.173)."""
    letter = column(number + 1)
    head = (
        f'<c:idx val="{number}"/><c:order val="{number}"/><c:tx>{_words(f"{letter}$1", (each.name,))}</c:tx>'
    )
    values = _numbers(letter, each.values, chart.number)
    cats = f"<c:cat>{_words(f'A$2:$A${len(chart.categories) + 1}', chart.categories)}</c:cat>"
    match chart.kind:
        case "line":
            look = _line(each.colors[0], chart.line)
            marker = '<c:marker><c:symbol val="none"/></c:marker>' + _last_dot(chart, each)
            rest = f'{cats}<c:val>{values}</c:val><c:smooth val="0"/>'
            return f"<c:ser>{head}{look}{marker}{_labels(chart, each, rtl)}{rest}</c:ser>"
        case "scatter":
            across = _numbers("A", chart.places, "General")
            look = "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>" + _marker(each.colors[0], chart.dot)
            points = "".join(
                f'<c:dPt><c:idx val="{at}"/>{_marker(color, chart.dot)}</c:dPt>'
                for at, color in enumerate(each.colors)
                if color != each.colors[0]
            )
            rest = f'<c:xVal>{across}</c:xVal><c:yVal>{values}</c:yVal><c:smooth val="0"/>'
            return f"<c:ser>{head}{look}{points}{rest}</c:ser>"
        case _:
            look = _shape(each.colors[0], chart)
            invert = '<c:invertIfNegative val="0"/>' if chart.axis and chart.kind != "area" else ""
            labels = _labels(chart, each, rtl)
            points = _points(chart, each) if chart.kind != "area" else ""
            return f"<c:ser>{head}{look}{invert}{points}{labels}{cats}<c:val>{values}</c:val></c:ser>"


def _shape(color: Color | None, chart: Chart) -> str:
    edge = f'<a:ln w="{SEPARATION}">{fill(chart.ground)}</a:ln>'
    plain = chart.axis and not chart.stacked
    return f"<c:spPr>{fill(color)}{'<a:ln><a:noFill/></a:ln>' if plain or color is None else edge}</c:spPr>"


def _points(chart: Chart, each: Series) -> str:
    """Points of another colour than the first; of a whole, all of them."""
    return "".join(
        f'<c:dPt><c:idx val="{at}"/>{_invert(chart)}<c:bubble3D val="0"/>{_shape(color, chart)}</c:dPt>'
        for at, color in enumerate(each.colors)
        if chart.axis is None or color != each.colors[0]
    )


def _invert(chart: Chart) -> str:
    return '<c:invertIfNegative val="0"/>' if chart.axis else ""


def _line(color: Color | None, width: int) -> str:
    return f'<c:spPr><a:ln w="{width}" cap="rnd">{fill(color)}<a:round/></a:ln></c:spPr>'


def _marker(color: Color | None, size: int) -> str:
    look = f"<c:spPr>{fill(color)}<a:ln><a:noFill/></a:ln></c:spPr>"
    return f'<c:marker><c:symbol val="circle"/><c:size val="{round(size / 12_700)}"/>{look}</c:marker>'


def _last(each: Series) -> int:
    return max((at for at, value in enumerate(each.values) if value is not None), default=0)


def _last_dot(chart: Chart, each: Series) -> str:
    dot = _marker(each.colors[0], chart.dot)
    return f'<c:dPt><c:idx val="{_last(each)}"/>{dot}<c:bubble3D val="0"/>{_line(each.colors[0], chart.line)}</c:dPt>'


def _labels(chart: Chart, each: Series, rtl: bool) -> str:
    """c:dLbls: values, at what is pointed out in bold; of slices their names; of a line its name at the end."""
    if chart.kind == "line":
        if chart.naming != "ends" or not each.name:
            return ""
        said = text_properties(chart.text, each.strong_ink, bold=True)
        place = f'<c:dLblPos val="{"l" if rtl else "r"}"/>{_shown("SerName")}'
        one = f'<c:dLbl><c:idx val="{_last(each)}"/>{_NO_LOOK}{said}{place}</c:dLbl>'
        return f"<c:dLbls>{one}{_shown()}</c:dLbls>"
    if not chart.valued or not any(each.colors):
        return ""
    named = chart.kind == "pie" and chart.naming != "beside"
    what = ("CatName", "Val") if named else ("Val",)
    tail = "<c:separator> </c:separator>" if named else ""
    tail += '<c:showLeaderLines val="0"/>' if chart.axis is None else ""
    signed = f'"{each.sign}"{chart.number}' if each.sign else chart.number
    code = f'<c:numFmt formatCode={xml_attribute(signed)} sourceLinked="0"/>{_NO_LOOK}'
    place = _place(chart)
    special = {
        at: f'<c:dLbl><c:idx val="{at}"/>{code}{text_properties(chart.text, ink, bold)}{place}{_shown(*what)}'
        f"{tail.partition('<c:showLeader')[0]}</c:dLbl>"
        for at, ink, bold in _special(chart, each)
    }
    special |= {at: _silent(at) for at in each.silent}
    single = "".join(special[at] for at in sorted(special))
    return f"<c:dLbls>{single}{code}{text_properties(chart.text, each.ink)}{place}{_shown(*what)}{tail}</c:dLbls>"


def _silent(at: int) -> str:
    return f'<c:dLbl><c:idx val="{at}"/><c:delete val="1"/></c:dLbl>'


_NO_LOOK = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"


def _special(chart: Chart, each: Series) -> list[tuple[int, Color, bool]]:
    """The points whose label differs from the others, with its colour."""
    if each.strong is not None and not (chart.stacked or chart.naming == "beside"):
        return [(each.strong, each.strong_ink, True)] if each.strong not in each.silent else []
    return [
        (at, ink, at == each.strong)
        for at, ink in enumerate(each.inks)
        if at not in each.silent and (ink != each.ink or at == each.strong)
    ]


def _place(chart: Chart) -> str:
    """Inside the parts of a stack, else at the end of a bar; rings have one place only."""
    if chart.kind == "doughnut":
        return ""
    return f'<c:dLblPos val="{"ctr" if chart.stacked or chart.naming == "beside" else "outEnd"}"/>'


def _shown(*names: str) -> str:
    return "".join(f'<c:show{name} val="{int(name in names)}"/>' for name in SHOWN)


def _words(cells: str, words: tuple[str, ...]) -> str:
    points = "".join(
        f'<c:pt idx="{at}"><c:v>{xml_text(each)}</c:v></c:pt>' for at, each in enumerate(words) if each
    )
    cache = f'<c:strCache><c:ptCount val="{len(words)}"/>{points}</c:strCache>'
    return f"<c:strRef><c:f>{SHEET}!${cells}</c:f>{cache}</c:strRef>"


def _numbers(letter: str, values: tuple[float | None, ...], code: str) -> str:
    points = "".join(
        f'<c:pt idx="{at}"><c:v>{value:.15g}</c:v></c:pt>'
        for at, value in enumerate(values)
        if value is not None
    )
    cache = f'<c:formatCode>{xml_text(code)}</c:formatCode><c:ptCount val="{len(values)}"/>{points}'
    cells = f"{SHEET}!${letter}$2:${letter}${len(values) + 1}"
    return f"<c:numRef><c:f>{cells}</c:f><c:numCache>{cache}</c:numCache></c:numRef>"

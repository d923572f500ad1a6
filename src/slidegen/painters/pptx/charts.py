"""Charts into chart parts (ECMA-376 21.2), each with the workbook of its numbers."""

from __future__ import annotations

from slidegen.geometry import Rect
from slidegen.painters.pptx.chart_axes import axes
from slidegen.painters.pptx.chart_series import series
from slidegen.painters.pptx.chart_text import text_properties
from slidegen.painters.pptx.place import placeholder
from slidegen.powerpoint.drawing import place
from slidegen.powerpoint.xml import DRAWING, HEAD, OFFICE
from slidegen.scene import Chart, ChartMark

CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
BOOK = "rId1"


def frame(mark: ChartMark, identity: str, relationship: str) -> str:
    """The chart on its slide: a graphic frame that leads to the part."""
    return (
        f"<p:graphicFrame><p:nvGraphicFramePr>{identity}<p:cNvGraphicFramePr>"
        f'<a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>{placeholder(mark.slot)}</p:nvGraphicFramePr>'
        f'<p:xfrm>{place(mark.box)}</p:xfrm><a:graphic><a:graphicData uri="{CHART}">'
        f'<c:chart xmlns:c="{CHART}" r:id="{relationship}"/></a:graphicData></a:graphic></p:graphicFrame>'
    )


def chart_xml(mark: ChartMark) -> bytes:
    """c:chartSpace: the plot at its place, its scale as measured."""
    chart = mark.chart
    legend = _legend(mark)
    plot = (
        f"<c:plotArea>{_layout(mark.plot, mark.box, True)}{_plotted(mark)}{axes(mark)}{_NO_LOOK}</c:plotArea>"
    )
    return (
        f'{HEAD}<c:chartSpace xmlns:c="{CHART}" xmlns:a="{DRAWING}" xmlns:r="{OFFICE}"><c:date1904 val="0"/>'
        '<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>'
        f'{plot}{legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>{_NO_LOOK}'
        f'{text_properties(chart.text)}<c:externalData r:id="{BOOK}"><c:autoUpdate val="0"/></c:externalData>'
        "</c:chartSpace>"
    ).encode()


_NO_LOOK = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"


def _layout(inner: Rect, outer: Rect, plot: bool) -> str:
    """A place as parts of the whole chart; that of the plot is without its labels (21.2.2.95)."""
    target = '<c:layoutTarget val="inner"/>' if plot else ""
    parts = {
        "x": (inner.x - outer.x) / outer.width,
        "y": (inner.y - outer.y) / outer.height,
        "w": inner.width / outer.width,
        "h": inner.height / outer.height,
    }
    modes = '<c:xMode val="edge"/><c:yMode val="edge"/>'
    written = "".join(f'<c:{name} val="{value:.6f}"/>' for name, value in parts.items())
    return f"<c:layout><c:manualLayout>{target}{modes}{written}</c:manualLayout></c:layout>"


def _legend(mark: ChartMark) -> str:
    if mark.legend is None:
        return ""
    side = "t" if mark.chart.naming == "above" else "r"
    return (
        f'<c:legend><c:legendPos val="{side}"/>{_layout(mark.legend, mark.box, False)}<c:overlay val="0"/>'
        f"{text_properties(mark.chart.text)}</c:legend>"
    )


def _plotted(mark: ChartMark) -> str:
    chart = mark.chart
    within = "".join(series(chart, number, each, mark.rtl) for number, each in enumerate(chart.series))
    grouping = "stacked" if chart.stacked else "standard"
    ids = '<c:axId val="1"/><c:axId val="2"/>'
    match chart.kind:
        case "line":
            head = f'<c:grouping val="{grouping}"/><c:varyColors val="0"/>'
            return f'<c:lineChart>{head}{within}<c:marker val="1"/>{ids}</c:lineChart>'
        case "area":
            head = f'<c:grouping val="{grouping}"/><c:varyColors val="0"/>'
            return f"<c:areaChart>{head}{within}{ids}</c:areaChart>"
        case "scatter":
            head = '<c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>'
            return f"<c:scatterChart>{head}{within}{ids}</c:scatterChart>"
        case "pie":
            return f'<c:pieChart><c:varyColors val="1"/>{within}<c:firstSliceAng val="0"/></c:pieChart>'
        case "doughnut":
            tail = '<c:firstSliceAng val="0"/><c:holeSize val="50"/>'
            return f'<c:doughnutChart><c:varyColors val="1"/>{within}{tail}</c:doughnutChart>'
        case _:
            return _bars(chart, within, ids)


def _bars(chart: Chart, within: str, ids: str) -> str:
    direction = "bar" if chart.turned else "col"
    grouping = "stacked" if chart.stacked else "clustered"
    return (
        f'<c:barChart><c:barDir val="{direction}"/><c:grouping val="{grouping}"/><c:varyColors val="0"/>{within}'
        f'<c:gapWidth val="{chart.gap}"/><c:overlap val="{chart.overlap}"/>{ids}</c:barChart>'
    )

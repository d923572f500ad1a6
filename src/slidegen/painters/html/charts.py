"""Charts into drawings of the same shapes and words, with a table of their values for who can't see them."""

from __future__ import annotations

from slidegen.geometry import EMU_PER_CENTIPOINT, EMU_PER_PIXEL, Rect
from slidegen.painters.html.boxes import placed, ratio
from slidegen.painters.html.markup import attributes, number, text
from slidegen.painters.html.styles import classes
from slidegen.painters.html.surface import Surface
from slidegen.scene import ChartLabel, ChartMark, ChartShape, Leaf, Paragraph, Run
from slidegen.text.metrics import first_baseline

ANCHORS = {"ctr": "middle", "r": "end"}


def chart(mark: ChartMark, surface: Surface, *kinds: str) -> str:
    """An SVG as large as the box, which says what it shows; the table is out of sight."""
    box = mark.box
    view = f"0 0 {number(box.width / EMU_PER_PIXEL)} {number(box.height / EMU_PER_PIXEL)}"
    shapes = "".join(_shape(each, box, surface, _step(mark, each, surface)) for each in mark.shapes)
    words = "".join(_label(each, box, surface, _step(mark, each, surface)) for each in mark.labels)
    said = attributes(role="img", aria_label=mark.alt) if surface.read else attributes(aria_hidden="true")
    drawing = f'<svg class="chart" viewBox="{view}"{said}>{shapes}{words}</svg>'
    table = _table(mark.table) if surface.read else ""
    return placed(box, surface, drawing + table, "picture", *kinds, further=ratio(box))


def _step(mark: ChartMark, of: ChartShape | ChartLabel, surface: Surface) -> str:
    """The class of what waits with its series."""
    return "" if of.series is None else surface.steps.get(Leaf(mark.name, of.series), "")


def _shape(shape: ChartShape, box: Rect, surface: Surface, step: str) -> str:
    declared = {"fill": surface.styles.color(shape.fill) if shape.fill else "none"}
    if shape.stroke:
        declared["stroke"] = surface.styles.color(shape.stroke.color)
        declared["stroke-width"] = number(shape.stroke.width / EMU_PER_PIXEL)
        declared["stroke-linejoin"] = "round"
    path = "L".join(f"{_pixel(x - box.x)} {_pixel(y - box.y)}" for x, y in shape.points)
    closed = "Z" if shape.fill else ""
    return f"<path{attributes(class_=classes(surface.styles.named('s', declared), step), d=f'M{path}{closed}')}/>"


def _label(label: ChartLabel, box: Rect, surface: Surface, step: str) -> str:
    """Each line at its baseline, from the side that its paragraph is aligned to."""
    (paragraph,) = label.body.paragraphs
    style, at = paragraph.resolved, label.box
    x = at.x + {"ctr": at.width / 2, "r": at.width}.get(style.align, 0)
    size = paragraph.runs[0].resolved.size if paragraph.runs else 0
    first = at.y + first_baseline(size, style.line_spacing)
    anchor = ANCHORS.get(style.align)
    # In writing from the right, a line starts at its right end.
    if style.rtl:
        anchor = {"middle": "middle", "end": None}.get(anchor or "", "end")
    lines = ""
    for index, line in enumerate(paragraph.lines):
        y = first + index * style.line_spacing * EMU_PER_CENTIPOINT
        runs = _line(paragraph, line.start, line.end, surface)
        place = attributes(x=_pixel(x - box.x), y=_pixel(y - box.y), text_anchor=anchor, class_=step or None)
        direction = attributes(direction="rtl") if style.rtl else ""
        lines += f"<text{place}{direction}>{runs}</text>"
    return lines


def _line(paragraph: Paragraph, start: int, end: int, surface: Surface) -> str:
    written, at = "", 0
    for run in paragraph.runs:
        words = run.text[max(0, start - at) : max(0, end - at)]
        at += len(run.text)
        if words:
            written += f"<tspan{attributes(class_=_look(run, surface))}>{text(words.strip() or ' ')}</tspan>"
    return written


def _look(run: Run, surface: Surface) -> str | None:
    style = run.resolved
    surface.typecase.take(run.text, style, run.fallback or None)
    declared = {
        "font-family": surface.typecase.stack(run.fallback or style.font),
        "font-size": f"{number(style.size * EMU_PER_CENTIPOINT / EMU_PER_PIXEL)}px",
        "font-weight": "700" if style.bold else "400",
        "fill": surface.styles.color(style.color),
    }
    return classes(surface.styles.named("v", declared))


def _table(rows: tuple[tuple[str, ...], ...]) -> str:
    head, *rest = rows
    heads = "".join(f'<th scope="col">{text(cell)}</th>' for cell in head)
    written = "".join(
        f'<tr><th scope="row">{text(first)}</th>{"".join(f"<td>{text(cell)}</td>" for cell in cells)}</tr>'
        for first, *cells in rest
    )
    return f'<table class="values"><thead><tr>{heads}</tr></thead><tbody>{written}</tbody></table>'


def _pixel(emu: float) -> str:
    return f"{emu / EMU_PER_PIXEL:.2f}".rstrip("0").rstrip(".")

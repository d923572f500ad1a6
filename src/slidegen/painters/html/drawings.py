"""Figures into SVG pictures that stand in the style sheet, so that what many slides show is written once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from urllib.parse import quote

from slidegen.figures.figure import Effects, Figure, Fill, Path, Pen, PictureFill, Shadow, Turn
from slidegen.figures.presets import preset_outlines
from slidegen.geometry import EMU_PER_PIXEL, Rect
from slidegen.painters.html.markup import attributes
from slidegen.painters.html.styles import Styles, classes
from slidegen.painters.html.surface import Surface
from slidegen.painters.html.svg_effects import effect_filters
from slidegen.painters.html.svg_fills import Defs, length, painted, rgb
from slidegen.scene import DrawingMark
from slidegen.style import Color

# What may stand as it is in a data URI between double quotes of CSS.
SAFE = " =:/,;()'+*@!$&?~"
DEGREE = 60_000
# The least that is seen of a line, in pixels of the stage.
HAIRLINE = 0.75
# Arrows in widths of their line (ECMA-376 20.1.10.33, of medium size), about where the line ends.
ARROWS = {
    "triangle": "M-3-1.5L0 0L-3 1.5Z",
    "stealth": "M-3-1.5L0 0L-3 1.5L-2 0Z",
    "arrow": "M-3-1.5L0 0L-3 1.5L-2.5 1L-1 0L-2.5-1Z",
    "diamond": "M-1.5 0L0-1.5L1.5 0L0 1.5Z",
    "oval": "M-1.5 0A1.5 1.5 0 1 0 1.5 0A1.5 1.5 0 1 0-1.5 0Z",
}


def drawing(mark: DrawingMark, surface: Surface, *kinds: str) -> str:
    """Elements over the whole slide that show the figures; one for each picture, which others may show, too."""
    return "".join(
        _layer(tuple(figures), surface, *kinds)
        for picture, found in groupby(mark.figures, lambda each: isinstance(each.fill, PictureFill))
        for figures in (((each,) for each in found) if picture else (found,))
    )


def _layer(figures: tuple[Figure, ...], surface: Surface, *kinds: str) -> str:
    known = surface.styles.known
    if figures not in known:
        uri = _uri(figures, surface.slide, surface.styles)
        declared = {"position": "absolute", "inset": "0", "background": f'url("{uri}") 0 0/100% 100%'}
        known[figures] = surface.styles.named("d", declared)
    return f"<div{attributes(class_=classes(known[figures], *kinds))}></div>"


def form(figure: Figure, surface: Surface) -> str:
    """An element that shows a figure over the whole box that it stands in, and round it what reaches out."""
    known = surface.styles.known
    if figure not in known:
        room = _room(figure)
        box = figure.box
        seen = Rect(-room, -room, box.width + 2 * room, box.height + 2 * room)
        x, y = (100 * room / max(1, side) for side in (box.width, box.height))
        declared = {
            "left": f"{-x:.4g}%",
            "top": f"{-y:.4g}%",
            "width": f"{100 + 2 * x:.6g}%",
            "height": f"{100 + 2 * y:.6g}%",
            "background": f'url("{_uri((figure,), seen, surface.styles)}") 0 0/100% 100%',
        }
        known[figure] = surface.styles.named("d", declared)
    return f"<div{attributes(class_=classes('ink', known[figure]))}></div>"


def stencil(figure: Figure, styles: Styles) -> str:
    """The CSS mask of what stands in a figure's box and is seen within its outlines alone."""
    whole = Rect(0, 0, figure.box.width, figure.box.height)
    paths = tuple(replace(path, shade=0) for path in figure.paths if path.filled)
    cut = Figure(whole, paths, Color(rgb="FFFFFF"), turn=figure.turn)
    return f'url("{_uri((cut,), whole, styles)}") 0 0/100% 100% no-repeat'


def _room(figure: Figure) -> int:
    """How far edge, shadow and halo reach out of the box."""
    shadow, glow = figure.shadow, figure.effects.glow
    reaches = [figure.pen.width if figure.pen else 0, glow.radius * 2 if glow else 0]
    reaches += [max(abs(shadow.right), abs(shadow.down)) + shadow.blur * 2] if shadow else []
    return max(reaches)


def ground(fill: Fill, slide: Rect, styles: Styles) -> str:
    """The CSS background of a whole slide."""
    figure = Figure(slide, preset_outlines("rect", slide.width, slide.height), fill)
    return f'url("{_uri((figure,), slide, styles)}") 0 0/100% 100%'


def _uri(figures: Sequence[Figure], slide: Rect, styles: Styles) -> str:
    defs = Defs(styles.palette)
    drawn = "".join(_figure(each, defs) for each in figures)
    size = f"width='{length(slide.width)}' height='{length(slide.height)}'"
    corner = f"{length(slide.x)} {length(slide.y)}"
    view = f"viewBox='{corner} {length(slide.width)} {length(slide.height)}'"
    parts = f"<defs>{''.join(defs.written)}</defs>" if defs.written else ""
    svg = f"<svg xmlns='http://www.w3.org/2000/svg' {size} {view} preserveAspectRatio='none'>{parts}{drawn}</svg>"
    return f"data:image/svg+xml,{quote(svg, safe=SAFE)}"


def _figure(figure: Figure, defs: Defs) -> str:
    inner = "".join(_path(path, figure, defs) for path in figure.paths)
    placed = f"<g transform='{_transform(figure.box, figure.turn)}'>{inner}</g>"
    if figure.effects != Effects():
        for effect in effect_filters(figure.effects, defs):
            placed = f"<g filter='{effect}'>{placed}</g>"
    return placed if figure.shadow is None else f"<g filter='{_shadow(figure.shadow, defs)}'>{placed}</g>"


def _transform(box: Rect, turn: Turn) -> str:
    """Mirrored first, then rotated about the middle."""
    written = f"translate({length(box.x)} {length(box.y)})"
    width, height = length(box.width), length(box.height)
    if turn.rotation:
        middle = f"{length(box.width / 2)} {length(box.height / 2)}"
        written += f"rotate({turn.rotation / DEGREE:.4g} {middle})"
    if turn.across or turn.down:
        shift = f"translate({width if turn.across else 0} {height if turn.down else 0})"
        written += f"{shift}scale({-1 if turn.across else 1} {-1 if turn.down else 1})"
    return written


def _path(path: Path, figure: Figure, defs: Defs) -> str:
    d = "".join(letter + " ".join(length(value) for value in points) for letter, points in path.steps)
    fill = figure.fill if path.filled else None
    pen = figure.pen if path.stroked else None
    written = "" if fill is None else painted(d, fill, figure.box, defs)
    if fill is not None and path.shade:
        color = "#fff" if path.shade > 0 else "#000"
        written += f"<path d='{d}' fill='{color}' fill-opacity='{abs(path.shade) / 100:g}'/>"
    return written if pen is None else written + _edge(d, pen, figure.box, defs)


def _edge(d: str, pen: Pen, box: Rect, defs: Defs) -> str:
    width = max(HAIRLINE, pen.width / EMU_PER_PIXEL)
    said = f" fill='none' {defs.paint('stroke', pen.fill, box)} stroke-width='{width:.5g}'"
    if pen.dashes:
        said += f" stroke-dasharray='{' '.join(f'{each * width:.5g}' for each in pen.dashes)}'"
    if pen.cap != "butt":
        said += f" stroke-linecap='{pen.cap}'"
    if pen.join != "miter":
        said += f" stroke-linejoin='{pen.join}'"
    for name, kind, orient in (("start", pen.head, "auto-start-reverse"), ("end", pen.tail, "auto")):
        if kind:
            said += f" marker-{name}='{_arrow(kind, orient, pen, defs)}'"
    return f"<path d='{d}'{said}/>"


def _arrow(kind: str, orient: str, pen: Pen, defs: Defs) -> str:
    form = ARROWS.get(kind, ARROWS["triangle"])
    path = f"<path d='{form}' fill='{rgb(defs.first(pen.fill), defs.palette)[0]}'/>"
    return defs.made("marker", f"orient='{orient}' overflow='visible'", path)


def _shadow(shadow: Shadow, defs: Defs) -> str:
    color, opacity = rgb(shadow.color, defs.palette)
    drop = (
        f"<feDropShadow dx='{length(shadow.right)}' dy='{length(shadow.down)}' "
        f"stdDeviation='{length(shadow.blur / 2)}' flood-color='{color}' flood-opacity='{opacity:.3g}'/>"
    )
    whole = "filterUnits='userSpaceOnUse' x='-10%' y='-10%' width='120%' height='120%'"
    return defs.made("filter", whole, drop)

"""Fills into what SVG paints with: colours, gradients, pictures, each definition written once."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass, field
from math import cos, hypot, pi, sin

from slidegen.color import resolve
from slidegen.figures.figure import Fill, Gradient, PictureFill, Sides, Tint
from slidegen.geometry import EMU_PER_PIXEL, Rect
from slidegen.style import Color, Palette

WHOLE = 100_000
HALF_TURN = 10_800_000
LUMINANCE = "0.299 0.587 0.114 0 0 "


@dataclass(frozen=True, slots=True)
class Defs:
    """The definitions of one SVG in the order in which they are first asked for."""

    palette: Palette
    written: list[str] = field(default_factory=list)
    known: dict[str, str] = field(default_factory=dict)

    def named(self, tag: str, said: str, inner: str) -> str:
        """The id of an element in defs."""
        body = f"{said}>{inner}</{tag}>"
        if body not in self.known:
            self.known[body] = f"d{len(self.known)}"
            self.written.append(f"<{tag} id='{self.known[body]}' {body}")
        return self.known[body]

    def made(self, tag: str, said: str, inner: str) -> str:
        """A reference to an element in defs."""
        return f"url(#{self.named(tag, said, inner)})"

    def paint(self, name: str, fill: Color | Gradient, box: Rect) -> str:
        """The attributes fill or stroke; gradients over the box, whose corner is the origin."""
        if isinstance(fill, Gradient):
            return f"{name}='{_gradient(fill, box, self)}'"
        color, opacity = rgb(fill, self.palette)
        return f"{name}='{color}'" + (f" {name}-opacity='{opacity:.3g}'" if opacity < 1 else "")

    def first(self, fill: Color | Gradient) -> Color:
        return fill.stops[0].color if isinstance(fill, Gradient) else fill


def length(emu: float) -> str:
    """EMU as pixels of the stage, to a hundredth."""
    written = f"{emu / EMU_PER_PIXEL:.2f}".rstrip("0").rstrip(".")
    return "0" if written in ("-0", "") else written


def rgb(color: Color, palette: Palette) -> tuple[str, float]:
    found, opacity = resolve(color, palette)
    return f"#{found}", opacity


def painted(d: str, fill: Fill, box: Rect, defs: Defs) -> str:
    """A path with its fill, `d` in pixels from the corner of the box."""
    match fill:
        case PictureFill():
            return _picture(d, fill, box, defs)
        case Gradient(path="rect"):
            return _four_sides(d, fill, box, defs)
        case _:
            return f"<path d='{d}' {defs.paint('fill', fill, box)}/>"


def _stops(gradient: Gradient, defs: Defs) -> str:
    written = ""
    for stop in gradient.stops:
        color, opacity = rgb(stop.color, defs.palette)
        clear = f" stop-opacity='{opacity:.3g}'" if opacity < 1 else ""
        written += f"<stop offset='{stop.position / WHOLE:g}' stop-color='{color}'{clear}/>"
    return written


def _gradient(gradient: Gradient, box: Rect, defs: Defs) -> str:
    if gradient.path:
        return _radial(gradient, box, defs)
    tile = _area(gradient.tile, box)
    width, height = tile.right - tile.left, tile.bottom - tile.top
    angle = gradient.angle / HALF_TURN * pi
    right, down = cos(angle), sin(angle)
    if gradient.scaled:
        right, down = right * width, down * height
        size = hypot(right, down) or 1
        right, down = right / size, down / size
    reach = (abs(right) * width + abs(down) * height) / 2
    x, y = tile.middle
    start, end = (x - right * reach, y - down * reach), (x + right * reach, y + down * reach)
    return _line(start, end, gradient, defs)


def _line(start: tuple[float, float], end: tuple[float, float], gradient: Gradient, defs: Defs) -> str:
    """A gradient from one point to another."""
    said = f"x1='{length(start[0])}' y1='{length(start[1])}' x2='{length(end[0])}' y2='{length(end[1])}'"
    return defs.made("linearGradient", f"gradientUnits='userSpaceOnUse' {said}", _stops(gradient, defs))


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle in EMU from the corner of a figure's box."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> tuple[float, float]:
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2


def _area(part: Sides, box: Rect) -> Area:
    """What is left of the box; where its sides would cross, a line or a point halfway."""
    left, top, right, bottom = (side / WHOLE for side in part)
    if left + right > 1:
        left = (left + 1 - right) / 2
        right = 1 - left
    if top + bottom > 1:
        top = (top + 1 - bottom) / 2
        bottom = 1 - top
    return Area(left * box.width, top * box.height, (1 - right) * box.width, (1 - bottom) * box.height)


def _within(point: tuple[float, float], box: Rect) -> tuple[float, float]:
    return min(float(box.width), max(0.0, point[0])), min(float(box.height), max(0.0, point[1]))


def _radial(gradient: Gradient, box: Rect, defs: Defs) -> str:
    """From the focus to a circle as large as the one about the tile.

    The standard says no more than that; themes put the focus far out of the box, where office suites take its edge.
    """
    focus, tile = _area(gradient.focus, box), _area(gradient.tile, box)
    x, y = _within(focus.middle, box)
    radius = hypot(tile.right - tile.left, tile.bottom - tile.top) / 2
    inner = min(radius, hypot(focus.right - focus.left, focus.bottom - focus.top) / 2)
    place = f"cx='{length(x)}' cy='{length(y)}' r='{length(radius)}'"
    place += f" fr='{length(inner)}'" if inner else ""
    return defs.made("radialGradient", f"gradientUnits='userSpaceOnUse' {place}", _stops(gradient, defs))


def _four_sides(d: str, gradient: Gradient, box: Rect, defs: Defs) -> str:
    """From the focus to the four sides of the tile, each with its triangle about the middle of the focus."""
    focus, tile = _area(gradient.focus, box), _area(gradient.tile, box)
    x, y = _within(focus.middle, box)
    corners = (
        (tile.left, tile.top),
        (tile.right, tile.top),
        (tile.right, tile.bottom),
        (tile.left, tile.bottom),
    )
    # Where the focus is out of the box, what is left of it is the point.
    reach = focus if focus.middle == (x, y) else Area(x, y, x, y)
    starts = ((x, reach.top), (reach.right, y), (x, reach.bottom), (reach.left, y))
    ends = ((x, tile.top), (tile.right, y), (x, tile.bottom), (tile.left, y))
    written = ""
    for index, (start, end) in enumerate(zip(starts, ends, strict=True)):
        (x1, y1), (x2, y2) = corners[index], corners[(index + 1) % 4]
        triangle = f"M{length(x1)} {length(y1)}L{length(x2)} {length(y2)}L{length(x)} {length(y)}Z"
        if end != (x, y):
            fill = _line(start, end, gradient, defs)
            written += f"<path d='{triangle}' fill='{fill}' shape-rendering='crispEdges'/>"
    clip = defs.made("clipPath", "", f"<path d='{d}'/>")
    return f"<g clip-path='{clip}'>{written}</g>"


def _picture(d: str, fill: PictureFill, box: Rect, defs: Defs) -> str:
    name = defs.named("image", f"width='1' height='1' preserveAspectRatio='none' href='{_data(fill)}'", "")
    tinted = "".join(_tint(each, defs) for each in fill.tints)
    plain = "color-interpolation-filters='sRGB' x='0' y='0' width='1' height='1'"
    changed = f" filter='{defs.made('filter', plain, tinted)}'" if tinted else ""
    if fill.tile is not None:
        return _tiles(d, fill, name, changed, defs)
    left, top, right, bottom = (side / WHOLE for side in fill.inset)
    cut_left, cut_top, cut_right, cut_bottom = (side / WHOLE for side in fill.crop)
    width = box.width * (1 - left - right) / (1 - cut_left - cut_right)
    height = box.height * (1 - top - bottom) / (1 - cut_top - cut_bottom)
    x, y = left * box.width - cut_left * width, top * box.height - cut_top * height
    place = f"translate({length(x)} {length(y)})scale({length(width)} {length(height)})"
    clip = defs.made("clipPath", "", f"<path d='{d}'/>")
    return f"<g clip-path='{clip}'><use href='#{name}' transform='{place}'{changed}/></g>"


def _tiles(d: str, fill: PictureFill, name: str, changed: str, defs: Defs) -> str:
    tile = fill.tile
    assert tile is not None, "tiles are laid where there are any"
    width = length(max(EMU_PER_PIXEL, fill.size[0] * tile.across / WHOLE))
    height = length(max(EMU_PER_PIXEL, fill.size[1] * tile.down / WHOLE))
    said = f"patternUnits='userSpaceOnUse' x='{length(tile.x)}' y='{length(tile.y)}' width='{width}' height='{height}'"
    use = f"<use href='#{name}' transform='scale({width} {height})'{changed}/>"
    return f"<path d='{d}' fill='{defs.made('pattern', said, use)}'/>"


def _data(fill: PictureFill) -> str:
    media_type, data = ("image/svg+xml", fill.vector) if fill.vector else (fill.media_type, fill.data)
    return f"data:{media_type};base64,{b64encode(data).decode('ascii')}"


def _tint(tint: Tint, defs: Defs) -> str:
    match tint.kind, tint.amounts:
        case "duotone", _ if len(tint.colors) == 2:
            return f"{_gray()}{_between(tint.colors, defs)}"
        case "lum", (bright, contrast):
            part = contrast / WHOLE
            slope = 1 + part if part < 0 else 1 / max(0.01, 1 - part)
            return _transfer(
                "linear", f"slope='{slope:.4g}' intercept='{bright / WHOLE + (1 - slope) / 2:.4g}'"
            )
        case "alphaModFix", (amount,):
            return f"<feComponentTransfer><feFuncA type='linear' slope='{amount / WHOLE:g}'/></feComponentTransfer>"
        case "grayscl", _:
            return _gray()
        case "biLevel", (level,):
            dark = max(1, min(19, round(level / WHOLE * 20)))
            table = " ".join(["0"] * dark + ["1"] * (20 - dark))
            return _gray() + _transfer("discrete", f"tableValues='{table}'")
    return ""


def _gray() -> str:
    return f"<feColorMatrix values='{LUMINANCE * 3}0 0 0 1 0'/>"


def _transfer(kind: str, said: str) -> str:
    functions = "".join(f"<feFunc{channel} type='{kind}' {said}/>" for channel in "RGB")
    return f"<feComponentTransfer>{functions}</feComponentTransfer>"


def _between(colors: tuple[Color, ...], defs: Defs) -> str:
    """Dark becomes the first colour, light the second."""
    dark, light = (rgb(color, defs.palette)[0] for color in colors)
    functions = ""
    for place, channel in zip((1, 3, 5), "RGB", strict=True):
        ends = " ".join(f"{int(color[place : place + 2], 16) / 255:.4g}" for color in (dark, light))
        functions += f"<feFunc{channel} type='table' tableValues='{ends}'/>"
    return f"<feComponentTransfer>{functions}</feComponentTransfer>"

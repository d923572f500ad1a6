"""A place on a layout into the colours that are painted behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import cos, hypot, pi, sin

from slidegen.color import channels_of, hex_of, over, resolve
from slidegen.figures.figure import Fill, Gradient, PictureFill, Tint
from slidegen.geometry import Rect
from slidegen.limits import DEFAULT
from slidegen.scene import DrawingMark, Image, LineMark, PictureMark, ShapeMark
from slidegen.style import Palette
from slidegen.theme.theme import Layout, SlotLook

WHOLE, HALF_TURN = 100_000, 10_800_000
# A place is looked at in so many parts across and down.
ACROSS, DOWN = 6, 3
FULL = ("rect", "roundRect")
PAPER = frozenset(("FFFFFF",))
# The weights by which office suites and SVG filters make colours grey.
GRAY = (0.299, 0.587, 0.114)

# The colours, RRGGBB, that may be seen in a part of a place; none where that is not known.
Ground = frozenset[str]
UNKNOWN: Ground = frozenset()


@dataclass(frozen=True, slots=True)
class _Layer:
    """What is painted in a box; `full` where it is a rectangle, so that it covers all of it."""

    fill: Fill
    box: Rect
    full: bool = True


def behind(look: SlotLook, layout: Layout, palette: Palette, page: Rect) -> tuple[Ground, ...]:
    """The ground of each part of a slot's place; `page` is the whole slide."""
    place = look.slot.box.inset(look.slot.frame.insets)
    layers = [*_own(look), *(each for each in _art(layout) if _meet(each.box, place))]
    if not layers and layout.ground is None:
        return (frozenset((resolve(layout.background, palette)[0],)),)
    layers.append(_Layer(layout.ground or layout.background, page))
    return tuple(_ground(part, layers, palette) for part in _parts(place))


def _parts(place: Rect) -> Iterator[Rect]:
    width, height = max(1, place.width // ACROSS), max(1, place.height // DOWN)
    for row in range(DOWN):
        for column in range(ACROSS):
            yield Rect(place.x + column * width, place.y + row * height, width, height)


def _own(look: SlotLook) -> Iterator[_Layer]:
    """Text in a shape of any form stands where that is filled."""
    fill = (look.slot.form.fill if look.slot.form else None) or look.slot.fill
    if fill is not None:
        yield _Layer(fill, look.slot.box)


def _art(layout: Layout) -> Iterator[_Layer]:
    """The uppermost first."""
    for mark in reversed(layout.art):
        match mark:
            case PictureMark(image=image):
                fill = PictureFill(image.data, image.media_type, image.width, image.height, mark.crop)
                yield _Layer(fill, mark.box)
            case ShapeMark() if mark.fill:
                yield _Layer(mark.fill, mark.box, mark.preset in FULL)
            case DrawingMark():
                yield from _drawn(mark)
            case ShapeMark() | LineMark():
                pass
            case _:
                yield _Layer(layout.background, mark.box, full=False)


def _drawn(mark: DrawingMark) -> Iterator[_Layer]:
    # Imported here: few layouts have drawings.
    from slidegen.figures.presets import preset_outlines

    for figure in reversed(mark.figures):
        if figure.fill is not None:
            rect = preset_outlines("rect", figure.box.width, figure.box.height)
            yield _Layer(figure.fill, figure.box, figure.paths == rect and not figure.turn.rotation)


def _meet(one: Rect, other: Rect) -> bool:
    across = min(one.right, other.right) - max(one.x, other.x)
    return across > 0 and min(one.bottom, other.bottom) > max(one.y, other.y)


def _ground(part: Rect, layers: Sequence[_Layer], palette: Palette) -> Ground:
    """What is seen of the layers, the uppermost first, about the middle of a part."""
    x, y = part.x + part.width // 2, part.y + part.height // 2
    for index, layer in enumerate(layers):
        box = layer.box
        if not (box.x <= x < box.right and box.y <= y < box.bottom):
            continue
        colors = _colors(layer.fill, box, part, palette) if layer.full else ()
        if not colors or all(alpha == 1 for _, alpha in colors):
            return frozenset(rgb for rgb, _ in colors)
        below = _ground(part, layers[index + 1 :], palette)
        return frozenset(over(rgb, alpha, under) for rgb, alpha in colors for under in below)
    return PAPER if layers and layers[-1].full else UNKNOWN


def _colors(fill: Fill, box: Rect, part: Rect, palette: Palette) -> tuple[tuple[str, float], ...]:
    """The colours of a fill about there, with their opacity: of a gradient along a path, all that it has."""
    match fill:
        case PictureFill():
            return _pictured(fill, box, part, palette)
        case Gradient(path=""):
            return (_graded(fill, box, part, palette),)
        case Gradient(stops=stops):
            return tuple(resolve(stop.color, palette) for stop in stops)
        case _:
            return (resolve(fill, palette),)


def _graded(fill: Gradient, box: Rect, part: Rect, palette: Palette) -> tuple[str, float]:
    """The colour of a gradient along a line, as it is painted."""
    angle = fill.angle / HALF_TURN * pi
    right, down = cos(angle), sin(angle)
    if fill.scaled:
        size = hypot(right * box.width, down * box.height) or 1
        right, down = right * box.width / size, down * box.height / size
    reach = (abs(right) * box.width + abs(down) * box.height) or 1
    x = part.x + part.width / 2 - box.x - box.width / 2
    y = part.y + part.height / 2 - box.y - box.height / 2
    at = WHOLE * min(1.0, max(0.0, 0.5 + (x * right + y * down) / reach))
    before = next((each for each in reversed(fill.stops) if each.position <= at), fill.stops[0])
    after = next((each for each in fill.stops if each.position >= at), fill.stops[-1])
    (first, opacity), (last, other) = (resolve(each.color, palette) for each in (before, after))
    share = (at - before.position) / max(1, after.position - before.position)
    share = min(1.0, max(0.0, share))
    return over(last, share, first), opacity + (other - opacity) * share


@lru_cache(maxsize=32)
def _image(data: bytes) -> Image | None:
    """None where the picture is damaged or too large."""
    from slidegen.images.raster import Decoded, read_raster

    found = read_raster(data, DEFAULT)
    return found.image if isinstance(found, Decoded) else None


def _pictured(fill: PictureFill, box: Rect, part: Rect, palette: Palette) -> tuple[tuple[str, float], ...]:
    """The colour of a picture on the whole in that part of its box; of tiles, of all of them."""
    # Imported here: few layouts have pictures behind their text.
    from slidegen.images import average

    image = _image(fill.data)
    if image is None:
        return ()
    sides = (0.0, 0.0, 1.0, 1.0) if fill.tile else _shown(fill, box, part)
    color: tuple[str, float] | None = average(image, sides)
    for tint in fill.tints:
        color = _tinted(tint, *color, palette) if color else None
    return (color,) if color else ()


def _shown(fill: PictureFill, box: Rect, part: Rect) -> tuple[float, float, float, float]:
    """The left, top, right and bottom of a part in the picture that fills the box, from 0 to 1."""
    left, top, right, bottom = (side / WHOLE for side in fill.inset)
    cut_left, cut_top, cut_right, cut_bottom = (side / WHOLE for side in fill.crop)
    width, height = max(1.0, box.width * (1 - left - right)), max(1.0, box.height * (1 - top - bottom))

    def across(x: int) -> float:
        share = (x - box.x - left * box.width) / width
        return min(1.0, max(0.0, cut_left + share * (1 - cut_left - cut_right)))

    def down(y: int) -> float:
        share = (y - box.y - top * box.height) / height
        return min(1.0, max(0.0, cut_top + share * (1 - cut_top - cut_bottom)))

    return across(part.x), down(part.y), across(part.right), down(part.bottom)


def _tinted(tint: Tint, rgb: str, alpha: float, palette: Palette) -> tuple[str, float] | None:
    """What a change of colours makes of one; None where it depends on each pixel."""
    gray = sum(weight * channel for weight, channel in zip(GRAY, channels_of(rgb), strict=True))
    match tint.kind, tint.amounts:
        case "duotone", _ if len(tint.colors) == 2:
            dark, light = (resolve(each, palette)[0] for each in tint.colors)
            return over(light, gray, dark), alpha
        case "alphaModFix", (amount,):
            return rgb, alpha * amount / WHOLE
        case "grayscl", _:
            return hex_of((gray, gray, gray)), alpha
        case "lum", (bright, contrast):
            part = contrast / WHOLE
            slope = 1 + part if part < 0 else 1 / max(0.01, 1 - part)
            red, green, blue = (
                min(1.0, max(0.0, each * slope + bright / WHOLE + (1 - slope) / 2))
                for each in channels_of(rgb)
            )
            return hex_of((red, green, blue)), alpha
    return None

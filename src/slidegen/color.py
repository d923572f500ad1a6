"""Colours of the theme into what is painted: red, green and blue, opacity, and contrast."""

from __future__ import annotations

from collections.abc import Callable
from colorsys import hls_to_rgb, rgb_to_hls

from slidegen.style import FURTHER_TRANSFORMS, Color, Palette

FULL = 100_000  # 100 % in thousandths of a percent
FULL_TURN = 21_600_000  # 360 degrees in 60 000ths of one

Channels = tuple[float, float, float]


def resolve(color: Color, palette: Palette) -> tuple[str, float]:
    """RRGGBB and opacity 0..1 of a colour, its transforms applied in order (ECMA-376 20.1.2.3)."""
    rgb = color.rgb if color.rgb is not None else palette[color.scheme or ""]
    channels, alpha = channels_of(rgb), 1.0
    for name, amount in color.transforms:
        if name.startswith("alpha"):
            alpha = _opacity(alpha, name, amount / FULL)
        else:
            channels = _transform(channels, name, amount / FULL)
    return hex_of(channels), alpha


def _opacity(alpha: float, name: str, part: float) -> float:
    changed = {"alpha": part, "alphaMod": alpha * part, "alphaOff": alpha + part}[name]
    return min(1.0, max(0.0, changed))


def _transform(channels: Channels, name: str, part: float) -> Channels:
    match name:
        case "lumMod":
            return _with_luminance(channels, part, 0)
        case "lumOff":
            return _with_luminance(channels, 1, part)
        case "tint":
            return _each(channels, lambda value: value * part + 1 - part)
        case "shade":
            return _each(channels, lambda value: value * part)
        case _:
            return _further(channels, name, part)


def _further(channels: Channels, name: str, part: float) -> Channels:
    """What theme files do to colours beside that; hues are counted in 60 000ths of a degree."""
    if name == "inv":
        return _each(channels, lambda value: 1 - value)
    if name == "gray":
        gray = sum(value * weight for value, weight in zip(channels, (0.2126, 0.7152, 0.0722), strict=True))
        return gray, gray, gray
    assert name in FURTHER_TRANSFORMS, f"colour transform {name!r} is not one that slidegen writes or reads"
    hue, luminance, saturation = rgb_to_hls(*channels)
    turned = part * FULL / FULL_TURN
    hue = {"hueMod": hue * part, "hueOff": hue + turned, "hue": turned, "comp": hue + 0.5}.get(name, hue)
    luminance = part if name == "lum" else luminance
    saturation = {"satMod": saturation * part, "satOff": saturation + part, "sat": part}.get(name, saturation)
    return hls_to_rgb(hue % 1, min(1.0, max(0.0, luminance)), min(1.0, max(0.0, saturation)))


def _with_luminance(channels: Channels, factor: float, offset: float) -> Channels:
    hue, luminance, saturation = rgb_to_hls(*channels)
    return hls_to_rgb(hue, min(1.0, max(0.0, luminance * factor + offset)), saturation)


def _each(channels: Channels, change: Callable[[float], float]) -> Channels:
    """Tint and shade mix in linear light: half of 00FF00 with white is BCFFBC (ECMA-376 20.1.2.3.34)."""
    red, green, blue = (encoded(min(1.0, max(0.0, change(linear(value))))) for value in channels)
    return red, green, blue


def linear(value: float) -> float:
    """An sRGB channel 0..1 as linear light (IEC 61966-2-1)."""
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def encoded(value: float) -> float:
    """Linear light 0..1 as an sRGB channel."""
    return value * 12.92 if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055


def channels_of(rgb: str) -> Channels:
    return int(rgb[0:2], 16) / 255, int(rgb[2:4], 16) / 255, int(rgb[4:6], 16) / 255


def hex_of(channels: Channels) -> str:
    return "".join(f"{round(value * 255):02X}" for value in channels)


def over(front: str, alpha: float, back: str) -> str:
    """The colour seen where `front` with opacity `alpha` lies on `back`, mixed as PowerPoint and browsers mix."""
    red, green, blue = (
        above * alpha + below * (1 - alpha)
        for above, below in zip(channels_of(front), channels_of(back), strict=True)
    )
    return hex_of((red, green, blue))


def luminance(rgb: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    red, green, blue = (linear(value) for value in channels_of(rgb))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio 1..21 of two colours (WCAG 2.2)."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def contrast_needed(size: int, bold: bool) -> float:
    """The ratio that WCAG AA asks of text; `size` in hundredths of a point. Large is 18 pt, or 14 pt bold."""
    return 3.0 if size >= 1800 or (bold and size >= 1400) else 4.5

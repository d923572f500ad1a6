"""Colours of the theme into what is painted: red, green and blue, opacity, and contrast."""

from __future__ import annotations

from collections.abc import Callable
from colorsys import hls_to_rgb, rgb_to_hls

from slidegen.style import Color, Palette

FULL = 100_000  # 100 % in thousandths of a percent

Channels = tuple[float, float, float]


def resolve(color: Color, palette: Palette) -> tuple[str, float]:
    """RRGGBB and opacity 0..1 of a colour, its transforms applied in order (ECMA-376 20.1.2.3)."""
    rgb = color.rgb if color.rgb is not None else palette[color.scheme or ""]
    channels, alpha = channels_of(rgb), 1.0
    for name, amount in color.transforms:
        if name == "alpha":
            alpha = min(1.0, amount / FULL)
        else:
            channels = _transform(channels, name, amount / FULL)
    return hex_of(channels), alpha


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
            raise AssertionError(f"colour transform {name!r} is not one that slidegen writes or reads")


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

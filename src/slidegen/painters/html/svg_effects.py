"""Effects of figures into filters of SVG."""

from __future__ import annotations

from collections.abc import Iterator

from slidegen.figures.figure import Effects, Glow, Shadow
from slidegen.painters.html.svg_fills import Defs, length, rgb

# Over the slide and a little more, so that what is soft has no straight edge there.
REGION = (
    "filterUnits='userSpaceOnUse' x='-10%' y='-10%' width='120%' height='120%' "
    "color-interpolation-filters='sRGB'"
)


def effect_filters(effects: Effects, defs: Defs) -> Iterator[str]:
    """References to the filters of a figure, in the order in which they are laid round it."""
    if effects.inner:
        yield defs.made("filter", REGION, _inner(effects.inner, defs))
    if effects.soft:
        yield defs.made("filter", REGION, _soft(effects.soft))
    if effects.glow:
        yield defs.made("filter", REGION, _glow(effects.glow, defs))


def _flood(color: tuple[str, float]) -> str:
    return f"<feFlood flood-color='{color[0]}' flood-opacity='{color[1]:.3g}'/>"


def _inner(shadow: Shadow, defs: Defs) -> str:
    """What is around the figure, moved and made soft, as far as it then falls within."""
    return (
        f"{_flood(rgb(shadow.color, defs.palette))}<feComposite operator='out' in2='SourceAlpha'/>"
        f"<feOffset dx='{length(shadow.right)}' dy='{length(shadow.down)}'/>"
        f"<feGaussianBlur stdDeviation='{length(shadow.blur / 2)}'/>"
        "<feComposite operator='atop' in2='SourceGraphic'/>"
    )


def _soft(radius: int) -> str:
    """Clear at the edge, whole from twice the radius on, as office suites draw it."""
    return (
        f"<feMorphology in='SourceAlpha' operator='erode' radius='{length(radius)}'/>"
        f"<feGaussianBlur stdDeviation='{length(radius / 2)}' result='left'/>"
        "<feComposite in='SourceGraphic' in2='left' operator='in'/>"
    )


def _glow(glow: Glow, defs: Defs) -> str:
    """The outline grown by half the radius, and soft over the other half."""
    return (
        f"<feMorphology in='SourceAlpha' operator='dilate' radius='{length(glow.radius / 2)}'/>"
        f"<feGaussianBlur stdDeviation='{length(glow.radius / 4)}' result='wide'/>"
        f"{_flood(rgb(glow.color, defs.palette))}<feComposite in2='wide' operator='in' result='halo'/>"
        "<feMerge><feMergeNode in='halo'/><feMergeNode in='SourceGraphic'/></feMerge>"
    )

"""Boxes in EMU into elements at their place on the stage."""

from __future__ import annotations

from slidegen.geometry import EMU_PER_PIXEL, Insets, Rect
from slidegen.painters.html.markup import attributes, number, pixels
from slidegen.painters.html.styles import classes
from slidegen.painters.html.surface import Surface
from slidegen.style import Frame

JUSTIFY = {"ctr": "center", "b": "flex-end"}


def placed(
    box: Rect,
    surface: Surface,
    inner: str,
    *kinds: str,
    frame: Frame = Frame(),
    further: dict[str, str] | None = None,
    extra: str = "",
) -> str:
    """An element at the box, with these classes beside it; `extra` are further attributes, written already."""
    more, known = further or {}, surface.styles.known
    key = (box, frame, *more.items())
    if key not in known:
        declared = {name: pixels(value) for name, value in _place(box)} | _frame(frame) | more
        known[key] = surface.styles.named("b", declared)
    outside = "" if _meets(box, surface.slide) else "outside"
    names = classes("box", known[key], *kinds, outside)
    return f"<div{attributes(class_=names)}{extra}>{inner}</div>"


def padding(insets: Insets) -> dict[str, str]:
    sides = (insets.top, insets.right, insets.bottom, insets.left)
    return {"padding": " ".join(pixels(side) for side in sides)} if any(sides) else {}


def ratio(box: Rect) -> dict[str, str]:
    """How wide a picture is beside its height, for the document, where it has no place."""
    return {"--width": number(box.width / EMU_PER_PIXEL), "aspect-ratio": f"{box.width}/{box.height}"}


def _place(box: Rect) -> tuple[tuple[str, int], ...]:
    return ("left", box.x), ("top", box.y), ("width", abs(box.width)), ("height", abs(box.height))


def _frame(frame: Frame) -> dict[str, str]:
    anchored = {"justify-content": JUSTIFY[frame.anchor]} if frame.anchor in JUSTIFY else {}
    return padding(frame.insets) | anchored


def _meets(box: Rect, slide: Rect) -> bool:
    """Whether anything of the box is on the slide: a title that the author left out stands above it."""
    return box.right > 0 and box.bottom > 0 and box.x < slide.width and box.y < slide.height

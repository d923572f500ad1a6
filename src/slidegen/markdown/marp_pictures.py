"""Image Nodes whose words hold Marp's keywords into images with attributes and words of their own."""

from __future__ import annotations

import re
from dataclasses import replace

from slidegen.markdown.nodes import Node
from slidegen.markdown.rewriting import rewritten

# Marp's slides are 1280 pixels wide.
_STAGE = 1280.0
_UNITS = {
    "": 1.0,
    "px": 1.0,
    "pt": 4 / 3,
    "in": 96.0,
    "cm": 96 / 2.54,
    "mm": 96 / 25.4,
    "em": 16.0,
    "rem": 16.0,
}
_SIZE = re.compile(r"(w|width|h|height):(?:(auto)|([\d.]+)(px|pt|in|cm|mm|em|rem|%)?)$")
_PLACE = re.compile(r"(?:left|right)(?::[\d.]+%)?$")
_FILTER = re.compile(
    r"(?:blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)(?::\S*)?$"
)
_FITS = {"contain": "contain", "fit": "contain", "cover": "cover"}
_PERCENT = re.compile(r"[\d.]+%$")


def with_marp_pictures(document: Node) -> Node:
    """The document whose pictures say no keyword: `![bg left:40% w:300 A lake](x)` is a background, 23 % wide."""
    return rewritten(document, lambda node: (_change(node) if node.kind == "image" else node,))


def _change(image: Node) -> Node:
    words = image.text.split()
    background = "bg" in words
    classes, values = list(image.attributes.classes), dict(image.attributes.values)
    kept = []
    for word in words:
        size = _SIZE.match(word)
        if size and size[3] and size[1].startswith("w"):
            values.setdefault("width", _percent(size))
        elif word in _FITS and background:
            values.setdefault("fit", _FITS[word])
        elif not (size or _FILTER.match(word) or word == "bg" or (background and _is_place(word))):
            kept.append(word)
    if kept == words:
        return image
    if background:
        # What lies behind the words is decoration unless the author says what it shows.
        classes += ["background"] if kept else ["background", "decorative"]
    attributes = replace(
        image.attributes, classes=tuple(classes), values=values, span=image.attributes.span or image.span
    )
    return replace(image, text=" ".join(kept), attributes=attributes)


def _is_place(word: str) -> bool:
    return bool(_PLACE.match(word) or _PERCENT.match(word)) or word in ("vertical", "auto")


def _percent(size: re.Match[str]) -> str:
    if size[4] == "%":
        return f"{size[3]}%"
    try:
        pixels = float(size[3]) * _UNITS[size[4] or ""]
    except ValueError:
        return ""
    return f"{min(100.0, pixels / _STAGE * 100):.2f}%"

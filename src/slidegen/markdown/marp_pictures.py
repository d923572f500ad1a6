"""Image Nodes whose words hold Marp's keywords into images with attributes and words of their own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from slidegen.markdown.nodes import Node
from slidegen.markdown.rewriting import rewritten

# Marp's slides are 1280 pixels wide, and 720 high.
_STAGE, _HEIGHT = 1280.0, 720.0
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
_PLACE = re.compile(r"(left|right)(?::([\d.]+%))?$")
_FILTER = re.compile(
    r"(?:blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)(?::\S*)?$"
)
_FITS = {"contain": "contain", "fit": "contain", "cover": "cover"}
_PERCENT = re.compile(r"[\d.]+%$")
_IGNORED = ("vertical", "auto")
# Themes have keywords of their own, for their style sheets.
_OF_THEME = re.compile(r"#[A-Za-z][\w-]*$")


def with_marp_pictures(document: Node) -> Node:
    """The document whose pictures say no keyword: `![bg left:40% w:300 A lake](x)` is a background at the left."""
    return rewritten(document, lambda node: (_change(node) if node.kind == "image" else node,), "image")


def _change(image: Node) -> Node:
    words = image.text.split()
    background = "bg" in words
    classes, values = list(image.attributes.classes), dict(image.attributes.values)
    kept = []
    for word in words:
        found = _background_values(word, values) if background else _size(word)
        values |= found
        if not (found or _SIZE.match(word) or _is_quiet(word) or (background and word in _IGNORED)):
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


def _is_quiet(word: str) -> bool:
    return word == "bg" or bool(_FILTER.match(word) or _OF_THEME.match(word))


def _background_values(word: str, values: Mapping[str, str]) -> dict[str, str]:
    """The attributes that a keyword of a background stands for; at a side, the picture fills its part."""
    place = _PLACE.match(word)
    if place:
        return {"side": place[1], "width": place[2] or "50%"}
    if word in _FITS:
        return {"fit": _FITS[word]}
    size = {"width": word} if _PERCENT.match(word) else _size(word)
    return {} if not size or "side" in values else {"fit": "contain"} | size


def _size(word: str) -> dict[str, str]:
    size = _SIZE.match(word)
    if size is None or not size[3]:
        return {}
    across = size[1].startswith("w")
    percent = _percent(size, _STAGE if across else _HEIGHT)
    return {"width" if across else "height": percent} if percent else {}


def _percent(size: re.Match[str], stage: float) -> str:
    if size[4] == "%":
        return f"{size[3]}%"
    try:
        pixels = float(size[3]) * _UNITS[size[4] or ""]
    except ValueError:
        return ""
    return f"{min(100.0, pixels / stage * 100):.2f}%"

"""What a slide's heading says of its background into pictures and a colour behind the slide."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote

from slidegen.blocks.picture import Picture
from slidegen.blocks.picture_values import MIDDLE, focus_of
from slidegen.blocks.reader import Read
from slidegen.diagnostics import Finding
from slidegen.images import css_color
from slidegen.markdown.attributes import place_of
from slidegen.markdown.nodes import Attributes
from slidegen.model import Block
from slidegen.source import Span

# As Quarto writes them, and as reveal.js does.
_PICTURES = ("background-image", "data-background-image", "background", "data-background")
_COLORS = ("background-color", "data-background-color", "background", "data-background")
_FILE = re.compile(r".*\.\w{2,5}(?:[?#].*)?$|data:", re.DOTALL)
_URL = re.compile(r"url\(\s*[\"']?(.*?)[\"']?\s*\)$")


@dataclass(frozen=True, slots=True)
class Cloth(Block):
    """A colour behind a slide, RRGGBB."""

    color: str


def read_background(attributes: Attributes, span: Span) -> Read:
    values = attributes.values
    blocks: list[Block] = []
    findings: list[Finding] = []
    picture = next((values[key] for key in _PICTURES if _FILE.match(values.get(key, ""))), "")
    written = next((values[key] for key in _COLORS if values.get(key) and not _FILE.match(values[key])), "")
    color = css_color(written) if written else None
    if color:
        blocks.append(Cloth(span, color))
    elif written:
        message = f'the background "{written}" is no plain colour; it is left out'
        findings.append(Finding("not-yet", message, place_of(attributes, written), "write it as #0a2e46"))
    if picture:
        url = _URL.match(picture)
        size = values.get("background-size", values.get("data-background-size", ""))
        focus = focus_of(values.get("background-position", values.get("data-background-position", "")))
        blocks.append(
            Picture(
                place_of(attributes, picture) or span,
                path=unquote(url[1] if url else picture),
                fit="contain" if size == "contain" else "",
                focus=focus or MIDDLE,
                background=True,
                decorative=True,
            )
        )
    return tuple(blocks), tuple(findings)

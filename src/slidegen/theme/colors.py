"""Colours as a theme.yaml writes them ("accent1 lumMod 60 lumOff 40") into colours of a style."""

from __future__ import annotations

import re

from slidegen.style import PALETTE_KEYS, TRANSFORMS, Color

_COLOR = re.compile(r"(#[0-9A-Fa-f]{6}|\w+)((?:\s+\w+\s+[0-9]{1,3})*)")


def parse_color(text: str) -> Color | None:
    """A theme colour or #RRGGBB, then transforms, each a name and whole percents; None where it is none."""
    match = _COLOR.fullmatch(text.strip())
    if match is None:
        return None
    head, words = match[1], match[2].split()
    names, amounts = words[::2], tuple(int(word) * 1000 for word in words[1::2])
    if any(name not in TRANSFORMS for name in names) or any(amount > 100_000 for amount in amounts):
        return None
    transforms = tuple(zip(names, amounts, strict=True))
    if head.startswith("#"):
        return Color(rgb=head[1:].upper(), transforms=transforms)
    return Color(head, transforms=transforms) if head in PALETTE_KEYS else None


def color(text: str) -> Color:
    """A colour of tokens that have been checked."""
    found = parse_color(text)
    assert found is not None, f"{text!r} passed the check of the theme's colours"
    return found

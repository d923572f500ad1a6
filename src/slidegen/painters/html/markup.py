"""Text and numbers into HTML and CSS that say exactly that."""

from __future__ import annotations

import re
from functools import cache

from slidegen.geometry import EMU_PER_PIXEL

# What HTML has no way to write (WHATWG HTML 13.1.4) is left out; a tab and a line feed stay.
_UNWRITABLE = "\x00-\x08\x0b-\x1f\x7f-\x9f"
_IN_TEXT = re.compile(f"[&<>{_UNWRITABLE}]")
_IN_ATTRIBUTE = re.compile(f'[&<>"{_UNWRITABLE}]')
_MARKUP = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}


def text(words: str) -> str:
    """Words as character data."""
    return _IN_TEXT.sub(_written, words)


def _written(found: re.Match[str]) -> str:
    return _MARKUP.get(found[0], "")


def attributes(**values: str | int | None) -> str:
    """Attributes with a space before each, those that are None left out. `class_` and `aria_label` as in Python."""
    written = ""
    for name, value in values.items():
        if value is not None:
            written += f' {_attribute(name)}="{_IN_ATTRIBUTE.sub(_written, str(value))}"'
    return written


@cache
def _attribute(name: str) -> str:
    return name.rstrip("_").replace("_", "-")


def number(value: float) -> str:
    """A number in CSS: at most four decimals, no trailing zeros."""
    written = f"{value:.4f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written


def pixels(emu: float) -> str:
    """EMU as CSS pixels of the stage."""
    value = number(emu / EMU_PER_PIXEL)
    return value if value == "0" else f"{value}px"


def units(emu: float) -> str:
    """EMU as a length that is pixels on the stage and follows the reader's text size in the document."""
    value = number(emu / EMU_PER_PIXEL)
    return value if value == "0" else f"calc({value}*var(--u))"


def css_string(words: str) -> str:
    """A quoted string (CSS Syntax 3, 4.3.5) that can't end the style element either."""
    plain = "".join(
        letter if letter.isalnum() or letter in " -_" else f"\\{ord(letter):x} " for letter in words
    )
    return f'"{plain}"'

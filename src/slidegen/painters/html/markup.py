"""Text and numbers into HTML and CSS that say exactly that."""

from __future__ import annotations

from html import escape

from slidegen.geometry import EMU_PER_PIXEL

# What HTML has no way to write (WHATWG HTML 13.1.4); a tab and a line feed stay.
UNWRITABLE = dict.fromkeys((*range(0x00, 0x09), 0x0B, 0x0C, *range(0x0D, 0x20), *range(0x7F, 0xA0)))


def text(words: str) -> str:
    """Words as character data."""
    return escape(words.translate(UNWRITABLE), quote=False)


def attributes(**values: str | int | None) -> str:
    """Attributes with a space before each, those that are None left out. `class_` and `aria_label` as in Python."""
    return "".join(
        f' {name.rstrip("_").replace("_", "-")}="{_quoted(str(value))}"'
        for name, value in values.items()
        if value is not None
    )


def _quoted(value: str) -> str:
    return text(value).replace('"', "&quot;")


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

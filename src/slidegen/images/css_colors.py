"""A colour as CSS writes it into RRGGBB."""

from __future__ import annotations


def css_color(written: str) -> str | None:
    """Names, hexadecimal digits, rgb() and hsl(); None for what is none of these. Opacity is not kept."""
    # Imported here: few decks name colours.
    from PIL import ImageColor

    try:
        red, green, blue = ImageColor.getrgb(written.strip().lower())[:3]
    except ValueError:
        return None
    return f"{red:02X}{green:02X}{blue:02X}"

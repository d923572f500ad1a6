"""Numbers of items into what is written before them, by the schemes of DrawingML (ST_TextAutonumberScheme)."""

from __future__ import annotations

_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def numeral(number: int, scheme: str) -> str:
    """`3` in "romanLcPeriod" is "iii."."""
    if scheme.startswith("alpha"):
        words = _letters(number)
    elif scheme.startswith("roman"):
        words = _roman(number)
    else:
        words = str(number)
    words = words.upper() if "Uc" in scheme else words
    if scheme.endswith("Plain"):
        return words
    return (
        f"({words})" if scheme.endswith("ParenBoth") else words + (")" if scheme.endswith("ParenR") else ".")
    )


def _letters(number: int) -> str:
    """After z comes aa, as in PowerPoint."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1) if number > 0 else str(number)


def _roman(number: int) -> str:
    if not 0 < number < 1000:
        return str(number)
    written = ""
    for value, letters in _ROMAN:
        written += letters * (number // value)
        number %= value
    return written

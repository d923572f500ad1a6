"""An address into the picture of its QR code (ISO/IEC 18004), with the quiet zone around it."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO

from slidegen.scene import Image

# The least that the standard wants around a code, in modules; a sixth of the code may be unreadable (level M).
QUIET, LEVEL = 4, "m"
# So many pixels a module: large enough that the edges of its squares stay sharp where the drawing isn't shown.
PIXELS = 16
# The most bytes that a code of level M holds, and the side of the largest that a hall can read, in modules.
MOST_BYTES, FINE = 2331, 57


def modules(address: str) -> int:
    """How many squares a side the code of the address has; 0 where none can hold it."""
    image = qr_code(address)
    return image.width // PIXELS - 2 * QUIET if image else 0


@lru_cache(maxsize=16)
def qr_code(address: str) -> Image | None:
    """The code in black on white, as pixels and as a drawing; None where the address is too long."""
    if len(address.encode()) > MOST_BYTES:
        return None
    # Imported here: few decks have one.
    import segno

    code = segno.make_qr(address, error=LEVEL, boost_error=False)
    png = BytesIO()
    code.save(png, kind="png", scale=PIXELS, border=QUIET)
    side = len(code.matrix) + 2 * QUIET
    return Image(png.getvalue(), "image/png", side * PIXELS, side * PIXELS, _drawing(code.matrix, side))


def _drawing(matrix: tuple[bytearray, ...], side: int) -> bytes:
    """A path of one row of squares after another, on white."""
    squares = "".join(
        f"M{x + QUIET} {y + QUIET}h{length}v1h-{length}z"
        for y, row in enumerate(matrix)
        for x, length in _dark(row)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{side}" height="{side}" viewBox="0 0 {side} {side}" '
        f'shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{side}v{side}H0z"/><path d="{squares}"/></svg>'
    ).encode()


def _dark(row: bytearray) -> list[tuple[int, int]]:
    """Where dark stretches of a row begin, and how long they are."""
    found: list[tuple[int, int]] = []
    for x, dark in enumerate(row):
        if dark and x and row[x - 1]:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        elif dark:
            found.append((x, 1))
    return found

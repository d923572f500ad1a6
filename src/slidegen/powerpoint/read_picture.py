"""Picture parts of a template into their bytes and sizes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO

from lxml import etree

from slidegen.opc import Part
from slidegen.powerpoint.names import R
from slidegen.powerpoint.package import EXTENSIONS

EMU_PER_INCH = 914_400
# The resolution of a picture that says none.
DOTS_PER_INCH = 96.0


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture's file, its size in pixels, and that in EMU by its resolution."""

    data: bytes = field(repr=False)
    media_type: str
    width: int
    height: int
    size: tuple[int, int]


def read_image(part: Part | None) -> Picture | None:
    """None where there is none, or it is damaged or of a kind that browsers don't show."""
    if part is None or part.content_type not in EXTENSIONS:
        return None
    # Imported here: few templates hold pictures.
    from PIL import Image

    try:
        with Image.open(BytesIO(part.blob)) as opened:
            (width, height), dots = opened.size, opened.info.get("dpi", (0, 0))
    except (OSError, ValueError, Image.DecompressionBombError):
        return None
    across, down = (float(each) if each and each > 1 else DOTS_PER_INCH for each in dots)
    size = round(width * EMU_PER_INCH / across), round(height * EMU_PER_INCH / down)
    return Picture(part.blob, part.content_type, width, height, size)


def vector_of(blip: etree._Element | None, parts: Mapping[str, Part]) -> bytes:
    """The SVG beside a picture's pixels ([MS-ODRAWXML] 2.3.1); empty where there is none."""
    found = None if blip is None else next(blip.iter("{*}svgBlip"), None)
    part = None if found is None else parts.get(found.get(f"{R}embed", ""))
    return part.blob if part is not None and part.content_type == "image/svg+xml" else b""

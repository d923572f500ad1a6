"""A template's EMF and WMF art into pictures that browsers show, by LibreOffice."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Mapping, Sequence

from slidegen.diagnostics import Finding
from slidegen.images.embedding import DENSITY
from slidegen.images.png import without_metadata
from slidegen.images.raster import Decoded, read_raster
from slidegen.limits import DEFAULT, MEGA, Limits
from slidegen.opc import Package
from slidegen.powerpoint.metafiles import metafile, metafiles, shown_sizes, with_pictures
from slidegen.powerpoint.read import read_template
from slidegen.rendering.office import converted, office
from slidegen.rendering.page import drawing_page

Findings = tuple[Finding, ...]
# A slide as it is shown large, and the sides that a picture has at the most and at the least.
STAGE, MOST, LEAST = 1920, 3840, 16
# The page of a drawing without a ground into PNG, what is clear left clear.
CONVERSION = 'png:draw_png_Export:{"Translucent":{"type":"long","value":"1"}}'
# A picture of one clear pixel.
CLEAR = b64decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")


def rendered(package: Package, name: str, limits: Limits = DEFAULT) -> tuple[Mapping[str, bytes], Findings]:
    """A PNG for each EMF and WMF part that the template's art shows, by part name; `name` is the file's.

    Each has two pixels for one of a slide 1920 pixels wide. One LibreOffice makes the same of the same file.
    """
    pixels = _pixels(package)
    if not pixels:
        return {}, ()
    program = office()
    if program is None:
        return {}, (_lacking(name, pixels, "install LibreOffice, and adopt the template again"),)
    pages = {
        part: drawing_page(records, *size)
        for part, size in pixels.items()
        if (records := metafile(package.parts[part].blob, limits.file_megabytes * MEGA))
    }
    names = {part: f"{number}.fodg" for number, part in enumerate(pages)}
    made = converted(program, {names[part]: page for part, page in pages.items()}, CONVERSION)
    found = {part: _clean(made.get(name, b""), limits) for part, name in names.items()}
    pictures = {part: data for part, data in found.items() if data}
    lost = [part for part in pixels if part not in pictures]
    return pictures, (_lacking(name, lost, "save them as PNG or SVG in the template"),) if lost else ()


def _pixels(package: Package) -> dict[str, tuple[int, int]]:
    """The width and height that is wanted of each part which the art of a layout shows."""
    parts = metafiles(package)
    stand_ins = {part: CLEAR + str(number).encode() for number, part in enumerate(parts)}
    template = read_template(with_pictures(package, stand_ins)) if parts else None
    if template is None:
        return {}
    sizes, scale = shown_sizes(template), STAGE * DENSITY / template.width
    return {
        part: _bounded(*(side * scale for side in sizes[data]))
        for part, data in stand_ins.items()
        if data in sizes
    }


def _bounded(width: float, height: float) -> tuple[int, int]:
    share = min(1.0, MOST / max(width, height, 1))
    return max(LEAST, round(width * share)), max(LEAST, round(height * share))


def _clean(data: bytes, limits: Limits) -> bytes:
    """The PNG without the marks of the program that made it; empty where it is none."""
    whole = isinstance(read_raster(data, limits), Decoded) if data else False
    return (without_metadata(data) or b"") if whole else b""


def _lacking(name: str, parts: Sequence[str] | Mapping[str, object], hint: str) -> Finding:
    files = ", ".join(part.lstrip("/") for part in parts)
    message = f'"{name}" has pictures that only LibreOffice can draw, left out in HTML: {files}'
    return Finding("art-left-out", message, hint=hint)

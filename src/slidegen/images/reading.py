"""The path of a picture into the picture, or into a finding that says why there is none."""

from __future__ import annotations

import re
from base64 import b64decode
from binascii import Error as NotBase64
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote_to_bytes

from slidegen.diagnostics import Finding
from slidegen.images.drawing import draft
from slidegen.images.paths import locate
from slidegen.images.raster import read_raster
from slidegen.images.refusal import Refusal, shortened
from slidegen.images.svg import is_svg, read_svg
from slidegen.limits import DEFAULT, MEGA, Limits, read_bounded
from slidegen.scene import Image
from slidegen.source import Span

_DATA = re.compile(r"data:image/[\w.+-]+((?:;[\w=-]+)*),", re.IGNORECASE)

Read = tuple[Image | None, tuple[Finding, ...]]


def read_image(path: str, root: Path, folder: Path, span: Span, limits: Limits = DEFAULT) -> Read:
    """The picture at `path`, relative to `folder`; nothing outside `root` is opened.

    The data are still those of the file: `embedded` makes them fit.
    """
    data = _in_line(path, limits) if path.startswith("data:") else _from_file(path, root, folder, limits)
    if isinstance(data, Refusal):
        return None, (data.finding(path, span, limits),)
    return _drawing(path, data, span, limits) if is_svg(data) else _raster(path, data, span, limits)


def _raster(path: str, data: bytes, span: Span, limits: Limits) -> Read:
    found = read_raster(data, limits)
    if isinstance(found, Refusal):
        return None, (found.finding(path, span, limits),)
    if not found.still:
        return found.image, ()
    message = f'of the moving picture "{shortened(path)}" the first frame is shown'
    return found.image, (Finding("not-yet", message, span, "as GIF, it moves"),)


def _drawing(path: str, data: bytes, span: Span, limits: Limits) -> Read:
    found = read_svg(data, limits)
    if isinstance(found, Refusal):
        return None, (found.finding(path, span, limits),)
    png = draft(found.image)
    if not png:
        refusal = Refusal(
            "it can't be drawn", "its filters, patterns or dashes may ask for too much; or use PNG"
        )
        return None, (refusal.finding(path, span, limits),)
    image = replace(found.image, data=png)
    if not found.missed:
        return image, ()
    message = f'drawing "{shortened(path)}" is shown without {" and ".join(found.missed)}'
    return image, (Finding("svg-part", message, span, "only what the file itself draws is shown"),)


def _from_file(path: str, root: Path, folder: Path, limits: Limits) -> bytes | Refusal:
    file = locate(path, root, folder)
    if isinstance(file, Refusal):
        return file
    try:
        data = read_bounded(file, limits)
    except PermissionError:
        return Refusal("it may not be read")
    except OSError:
        return Refusal("it can't be read")
    return Refusal("its file is too large", limit="file_megabytes") if data is None else data


def _in_line(path: str, limits: Limits) -> bytes | Refusal:
    """The bytes that a data URI holds (RFC 2397)."""
    head = _DATA.match(path)
    if head is None:
        return Refusal("it is no picture in a data URI", "save the picture beside the deck")
    if len(path) > limits.file_megabytes * MEGA:
        return Refusal("it is too large", limit="file_megabytes")
    body = unquote_to_bytes(path[head.end() :])
    try:
        return b64decode(b"".join(body.split())) if ";base64" in head[1].lower() else body
    except (NotBase64, ValueError):
        return Refusal("its data URI is damaged", "save the picture beside the deck")

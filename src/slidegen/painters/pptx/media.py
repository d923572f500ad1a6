"""The pictures of a deck into media parts, each content once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import count

from slidegen.opc import Part
from slidegen.powerpoint.package import EXTENSIONS
from slidegen.scene import Image

DRAWING = "image/svg+xml"


def media(images: Iterable[Image], taken: Collection[str]) -> dict[bytes, Part]:
    """A part for the bytes of each picture, numbered as they appear; `taken` are the template's own part names."""
    parts: dict[bytes, Part] = {}
    numbers = count(1)
    for image in images:
        for data, kind in files_of(image):
            if data not in parts:
                parts[data] = Part(_name(kind, numbers, taken), kind, data)
    return parts


def files_of(image: Image) -> Iterator[tuple[bytes, str]]:
    """The bytes of a picture with their media type; a drawing has those of its pixels, and its own."""
    yield image.data, image.media_type
    if image.vector:
        yield image.vector, DRAWING


def _name(media_type: str, numbers: Iterable[int], taken: Collection[str]) -> str:
    """Numbers run on over names of whatever extension, so no two pictures differ by their extension alone."""
    assert media_type in EXTENSIONS, f"a picture is PNG, JPEG, GIF or SVG by now, not {media_type}"
    stems = {name.rpartition(".")[0] for name in taken}
    stem = next(stem for number in numbers if (stem := f"/ppt/media/image{number}") not in stems)
    return f"{stem}.{EXTENSIONS[media_type]}"

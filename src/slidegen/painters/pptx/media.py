"""The pictures of a deck into media parts, each content once."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import count

from slidegen.powerpoint.package import EXTENSIONS, Part
from slidegen.scene import Image


def media(images: Iterable[Image], taken: Collection[str]) -> dict[bytes, Part]:
    """A part for the bytes of each picture, numbered as they appear; `taken` are the template's own part names."""
    parts: dict[bytes, Part] = {}
    numbers = count(1)
    for image in images:
        if image.data not in parts:
            parts[image.data] = Part(_name(image, numbers, taken), image.media_type, image.data)
    return parts


def _name(image: Image, numbers: Iterable[int], taken: Collection[str]) -> str:
    """Numbers run on over names of whatever extension, so no two pictures differ by their extension alone."""
    assert image.media_type in EXTENSIONS, f"a picture is PNG, JPEG or GIF by now, not {image.media_type}"
    stems = {name.rpartition(".")[0] for name in taken}
    stem = next(stem for number in numbers if (stem := f"/ppt/media/image{number}") not in stems)
    return f"{stem}.{EXTENSIONS[image.media_type]}"

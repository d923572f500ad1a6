"""Pictures into images that carry their own bytes, or share them where the page shows one more than once."""

from __future__ import annotations

from base64 import b64encode

from slidegen.painters.html.boxes import placed, ratio
from slidegen.painters.html.links import address
from slidegen.painters.html.markup import attributes, number
from slidegen.painters.html.styles import classes
from slidegen.painters.html.surface import Surface
from slidegen.scene import Image, PictureMark

WHOLE = 100_000
# One clear pixel: an img must have a source, also where the style sheet gives its content.
CLEAR = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"


def picture(mark: PictureMark, surface: Surface, *kinds: str) -> str:
    """A picture that is read: alternative text, and the link that it is."""
    image = mark.image
    alt = "" if mark.decorative else mark.alt
    repeated = file_of(image) in surface.styles.repeated
    name = classes(_shared(image, surface) if repeated else "", _cut(mark.crop, surface))
    source = CLEAR if repeated else data_uri(image)
    said = attributes(class_=name, src=source, alt=alt, width=image.width, height=image.height)
    href = address(mark.link, surface.anchors)
    shown = f"<a{attributes(href=href)}><img{said}></a>" if href else f"<img{said}>"
    return placed(mark.box, surface, shown, "picture", *kinds, further=ratio(mark.box))


def backdrop(mark: PictureMark, surface: Surface, *kinds: str) -> str:
    """A decorative picture, in an element that says nothing."""
    name = classes("image", _shared(mark.image, surface), _cut(mark.crop, surface))
    return placed(mark.box, surface, f"<div{attributes(class_=name)}></div>", "picture", *kinds)


def _shared(image: Image, surface: Surface) -> str:
    """The class that puts a picture in the place of an element (CSS Content 3, 1.1): the page holds it once. An img
    stays one to a screen reader, in print and in forced colors, where a background may be left out."""
    key, known = file_of(image), surface.styles.known
    if key not in known:
        known[key] = surface.styles.named("i", {"content": f'url("{data_uri(image)}")'})
    return known[key]


def file_of(image: Image) -> bytes:
    """What is shown of a picture: its drawing, where it has one."""
    return image.vector or image.data


def data_uri(image: Image) -> str:
    if image.vector:
        return f"data:image/svg+xml;base64,{b64encode(image.vector).decode('ascii')}"
    return f"data:{image.media_type};base64,{b64encode(image.data).decode('ascii')}"


def _cut(crop: tuple[int, int, int, int], surface: Surface) -> str:
    """The class with the whole picture's place about the part that its box shows, in percent of the box."""
    if not any(crop):
        return ""
    left, top, right, bottom = crop
    width, height = WHOLE - left - right, WHOLE - top - bottom
    assert min(width, height) > 0, "a crop leaves a part of the picture"
    declared = {
        "left": f"{number(-100 * left / width)}%",
        "top": f"{number(-100 * top / height)}%",
        "width": f"{number(100 * WHOLE / width)}%",
        "height": f"{number(100 * WHOLE / height)}%",
    }
    return surface.styles.named("c", declared)

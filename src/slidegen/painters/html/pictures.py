"""Pictures into images that carry their own bytes."""

from __future__ import annotations

from base64 import b64encode

from slidegen.painters.html.boxes import placed, ratio
from slidegen.painters.html.links import address
from slidegen.painters.html.markup import attributes, number
from slidegen.painters.html.styles import classes
from slidegen.painters.html.surface import Surface
from slidegen.scene import Image, PictureMark

WHOLE = 100_000


def picture(mark: PictureMark, surface: Surface, *kinds: str) -> str:
    """A picture that is read: alternative text, and the link that it is."""
    image = mark.image
    alt = "" if mark.decorative else mark.alt
    look = surface.styles.named("c", _cut(mark.crop))
    source = data_uri(image)
    said = attributes(class_=look or None, src=source, alt=alt, width=image.width, height=image.height)
    href = address(mark.link, surface.anchors)
    shown = f"<a{attributes(href=href)}><img{said}></a>" if href else f"<img{said}>"
    return placed(mark.box, surface, shown, "picture", *kinds, further=ratio(mark.box))


def backdrop(mark: PictureMark, surface: Surface, *kinds: str) -> str:
    """A decorative picture as a background: however many slides show it, the page holds it once."""
    name = surface.styles.named("i", {"background-image": f'url("{data_uri(mark.image)}")'})
    look = surface.styles.named("c", _cut(mark.crop))
    shown = f"<div{attributes(class_=classes('image', name, look))}></div>"
    return placed(mark.box, surface, shown, "picture", *kinds)


def data_uri(image: Image) -> str:
    if image.vector:
        return f"data:image/svg+xml;base64,{b64encode(image.vector).decode('ascii')}"
    return f"data:{image.media_type};base64,{b64encode(image.data).decode('ascii')}"


def _cut(crop: tuple[int, int, int, int]) -> dict[str, str]:
    """The whole picture's place about the part that its box shows, in percent of the box."""
    if not any(crop):
        return {}
    left, top, right, bottom = crop
    width, height = WHOLE - left - right, WHOLE - top - bottom
    assert min(width, height) > 0, "a crop leaves a part of the picture"
    return {
        "left": f"{number(-100 * left / width)}%",
        "top": f"{number(-100 * top / height)}%",
        "width": f"{number(100 * WHOLE / width)}%",
        "height": f"{number(100 * WHOLE / height)}%",
    }

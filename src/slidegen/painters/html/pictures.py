"""Pictures into images that carry their own bytes, or share them where the page shows one more than once."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import replace

from slidegen.figures.figure import Effects, Figure
from slidegen.figures.presets import preset_outlines
from slidegen.painters.html.boxes import placed, ratio
from slidegen.painters.html.drawings import form, stencil
from slidegen.painters.html.links import address
from slidegen.painters.html.markup import attributes, number, pixels
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
    figure = mark.slot.form if mark.slot else None
    if figure is None:
        return placed(mark.box, surface, shown, "picture", *kinds, further=ratio(mark.box))
    shown, further = _formed(shown, figure, surface), ratio(mark.box) | _lifted(figure, surface)
    return placed(mark.box, surface, shown, "picture", *kinds, further=further)


def _formed(shown: str, figure: Figure, surface: Surface) -> str:
    """A picture in the form of its placeholder, whose fill is behind it, and whose edge before it."""
    plain = replace(figure, shadow=None, effects=Effects())
    behind = form(replace(plain, pen=None), surface) if figure.fill else ""
    edge = form(replace(plain, fill=None), surface) if figure.pen else ""
    declared = {"position": "absolute", "inset": "0", "overflow": "hidden"}
    box = figure.box
    cuts = any(path.filled for path in figure.paths)
    if cuts and figure.paths != preset_outlines("rect", box.width, box.height):
        declared["mask"] = stencil(figure, surface.styles)
    return f"{behind}<div{attributes(class_=surface.styles.named('f', declared))}>{shown}</div>{edge}"


def _lifted(figure: Figure, surface: Surface) -> dict[str, str]:
    """Edge and shadow reach out of the box."""
    shadow = figure.shadow
    if shadow is None:
        return {"overflow": "visible"}
    falls = " ".join(pixels(each) for each in (shadow.right, shadow.down, shadow.blur))
    return {"overflow": "visible", "filter": f"drop-shadow({falls} {surface.styles.color(shadow.color)})"}


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

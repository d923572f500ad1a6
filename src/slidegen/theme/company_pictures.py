"""A template's art with its pictures into the same with no more pixels than slides show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from slidegen.figures.figure import Figure, PictureFill
from slidegen.geometry import EMU_PER_PIXEL
from slidegen.images.embedding import DENSITY, embedded
from slidegen.images.raster import Decoded, read_raster
from slidegen.limits import DEFAULT
from slidegen.powerpoint.metafiles import shown_sizes
from slidegen.powerpoint.template import Art, ArtDrawing, ArtPicture, Template, TemplateLayout
from slidegen.scene import Image

# The width of a slide as it is shown large, and how many times more pixels than are seen a picture keeps as it is.
STAGE, SPARE = 1920 * EMU_PER_PIXEL, 1.5


def fitted(template: Template) -> Template:
    """The template for reading; its package keeps its pictures."""
    share = STAGE / template.width
    smaller = {
        data: image
        for data, (width, height) in shown_sizes(template).items()
        if (image := _smaller(data, round(width * share), round(height * share)))
    }
    if not smaller:
        return template
    return replace(template, layouts=tuple(_layout(each, smaller) for each in template.layouts))


def _smaller(data: bytes, width: int, height: int) -> Image | None:
    """The picture for a place so large; None where its own pixels are not too many, or can't be read."""
    found = read_raster(data, DEFAULT)
    if not isinstance(found, Decoded) or min(width, height) <= 0:
        return None
    image, seen = found.image, DENSITY * SPARE / EMU_PER_PIXEL
    if image.width <= width * seen or image.height <= height * seen:
        return None
    made = embedded(image, width, height)
    return made if len(made.data) < len(data) else None


def _layout(layout: TemplateLayout, smaller: Mapping[bytes, Image]) -> TemplateLayout:
    ground = layout.ground
    if isinstance(ground, PictureFill):
        ground = _fill(ground, smaller)
    return replace(layout, art=tuple(_art(each, smaller) for each in layout.art), ground=ground)


def _art(art: Art, smaller: Mapping[bytes, Image]) -> Art:
    match art:
        case ArtPicture() if art.data in smaller:
            image = smaller[art.data]
            width, height = image.width, image.height
            return replace(art, data=image.data, media_type=image.media_type, width=width, height=height)
        case ArtDrawing():
            return replace(art, figures=tuple(_figure(each, smaller) for each in art.figures))
    return art


def _figure(figure: Figure, smaller: Mapping[bytes, Image]) -> Figure:
    return (
        replace(figure, fill=_fill(figure.fill, smaller)) if isinstance(figure.fill, PictureFill) else figure
    )


def _fill(fill: PictureFill, smaller: Mapping[bytes, Image]) -> PictureFill:
    image = smaller.get(fill.data)
    if image is None:
        return fill
    width, height = image.width, image.height
    return replace(fill, data=image.data, media_type=image.media_type, width=width, height=height)

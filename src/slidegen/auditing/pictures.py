"""Pictures that are wider or higher than they were."""

from __future__ import annotations

from collections.abc import Iterator

from slidegen.auditing.case import Case
from slidegen.diagnostics import Finding
from slidegen.images import pixel_size
from slidegen.powerpoint.slides.values import Shape

# By so much proportions may differ: crops and boxes are rounded.
TOLERANCE = 0.04
# Of a picture with fewer pixels, as that of a line or a plain colour, proportions mean nothing.
FEWEST = 16


def stretched_pictures(case: Case) -> Iterator[Finding]:
    """Pictures of pixels; those cropped so that the rest is not in proportion are meant, too."""
    for slide in case.show.slides:
        for shape in case.shapes(slide):
            stretch = _stretch(shape)
            if stretch is not None and not 1 / (1 + TOLERANCE) <= stretch <= 1 + TOLERANCE:
                way, by = ("wide", stretch) if stretch > 1 else ("high", 1 / stretch)
                message = f"the picture is {round((by - 1) * 100)} % too {way} for its height"
                message = message if way == "wide" else message.replace("height", "width")
                hint = "in PowerPoint: Format Picture, Size, Reset"
                yield case.places.finding("stretched-picture", slide, shape, message, hint)


def _stretch(shape: Shape) -> float | None:
    """How much wider than high it is shown than it is; None where that can't be told."""
    picture, box = shape.picture, shape.box
    if picture is None or not picture.whole or shape.decorative or box is None:
        return None
    size = pixel_size(picture.data)
    left, top, right, bottom = picture.crop
    if size is None or box.width <= 0 or box.height <= 0:
        return None
    width, height = size[0] * (1 - left - right), size[1] * (1 - top - bottom)
    if min(width, height) < FEWEST:
        return None
    return (box.width / box.height) / (width / height)

"""The boxes on a layout into the room that they leave for content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from slidegen.geometry import Rect
from slidegen.powerpoint.template import ArtLine, TemplateLayout
from slidegen.theme.company_signature import is_shown

# Without a placeholder that says it, content keeps this part of the slide's width from each edge.
MARGIN = 0.06
# A shape that covers more of the slide than this is a ground, one that covers less an ornament; neither is in the way.
GROUND, ORNAMENT = 0.6, 0.004
# What is left for content is no less than this part of the slide, whatever stands on it.
LEAST = 0.2


def whole(width: int, height: int) -> Rect:
    """The slide within its margins."""
    margin = round(width * MARGIN)
    return Rect(margin, margin, width - 2 * margin, max(1, height - 2 * margin))


def room_on(layout: TemplateLayout, width: int, height: int, taken: Iterable[Rect]) -> Rect:
    """The slide within its margins without what is `taken`, and without the art that stands at its edges."""
    area = whole(width, height)
    obstacles = [*taken, *_ornaments(layout, width, height)]
    for box in sorted(obstacles, key=lambda box: -box.width * box.height):
        smaller = beside(area, box)
        if smaller.width * smaller.height >= LEAST * width * height:
            area = smaller
    return area


def without_art(area: Rect, layout: TemplateLayout, width: int, height: int) -> Rect:
    """The largest part of an area at one side of each ornament."""
    for box in _ornaments(layout, width, height):
        area = beside(area, box)
    return area


def _ornaments(layout: TemplateLayout, width: int, height: int) -> Iterator[Rect]:
    for art in layout.art:
        share = art.box.width * art.box.height / (width * height)
        if not isinstance(art, ArtLine) and ORNAMENT < share < GROUND and is_shown(art.box, width, height):
            yield art.box


def beside(area: Rect, box: Rect) -> Rect:
    """The largest part of the area at one side of the box, above or below it; all of it where they do not meet."""
    if box.x >= area.right or box.right <= area.x or box.y >= area.bottom or box.bottom <= area.y:
        return area
    parts = (
        Rect(area.x, box.bottom, area.width, area.bottom - box.bottom),
        Rect(area.x, area.y, area.width, box.y - area.y),
        Rect(box.right, area.y, area.right - box.right, area.height),
        Rect(area.x, area.y, box.x - area.x, area.height),
    )
    return max(parts, key=lambda part: max(0, part.width) * max(0, part.height))


def near(title: Rect, width: int, height: int) -> Rect:
    """A box for a few lines below a title, above it where there is no room below, or beside it."""
    gap, most, margin = height // 50, height // 4, round(width * MARGIN)
    below = min(most, height - margin - title.bottom - gap)
    if below >= height // 8:
        return Rect(title.x, title.bottom + gap, title.width, below)
    if title.y - gap - margin < height // 10:
        aside = beside(whole(width, height), title)
        if aside.width >= width // 4 and aside.height >= height // 4:
            return Rect(aside.x + gap, aside.y, aside.width - 2 * gap, min(most, aside.height))
    above = max(height // 10, min(most, title.y - gap - margin))
    return Rect(title.x, max(0, title.y - gap - above), title.width, above)

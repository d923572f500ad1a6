"""A logo's tokens into the picture that stands on a layout, and the room that it has there."""

from __future__ import annotations

from slidegen.geometry import Rect, points
from slidegen.theme.ink import ground_of, is_dark
from slidegen.theme.slots import Plan, box, layout_key
from slidegen.theme.tokens import LogoTokens, Tokens

# Above the band of the title, and at the height of the event on slides that begin and end a deck, in points.
TOP, LARGE_TOP = 16.0, 44.0
LARGE = ("title", "closing")


def logo_file(tokens: Tokens, logo: LogoTokens, plan: Plan) -> str:
    """The logo's picture on the ground of a layout; empty where the layout has none."""
    if layout_key(plan.name) not in logo.layouts:
        return ""
    return logo.on_dark if logo.on_dark and is_dark(tokens, ground_of(tokens, plan.ground)) else logo.picture


def logo_room(tokens: Tokens, logo: LogoTokens, key: str) -> Rect:
    """Where the logo of a layout may stand: in the upper corner on the right, or left of a picture that fills it."""
    grid = tokens.grid
    edge = (grid.width / 2 if key == "picture" else grid.width) - grid.margin
    width, height = (logo.large_width, logo.large_height) if key in LARGE else (logo.width, logo.height)
    return box(edge - width, LARGE_TOP if key in LARGE else TOP, width, height)


def largest_room(logo: LogoTokens) -> tuple[int, int]:
    """Width and height to which the picture must be sharp, EMU."""
    return points(max(logo.width, logo.large_width)), points(max(logo.height, logo.large_height))


def fitted(room: Rect, width: int, height: int) -> Rect:
    """A picture of these proportions in the upper corner of its room on the right, as large as it can be."""
    scale = min(room.width / width, room.height / height)
    across, down = max(1, round(width * scale)), max(1, round(height * scale))
    return Rect(room.right - across, room.y + (room.height - down) // 2, across, down)

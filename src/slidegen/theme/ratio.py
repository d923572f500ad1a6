"""Tokens into the same ones on a slide of other proportions, its height kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from math import isclose

from slidegen.theme.mark_tokens import ArtTokens
from slidegen.theme.place_tokens import BandTokens, PlaceTokens, TitleBandTokens
from slidegen.theme.tokens import Tokens

# Width against height, by what an author writes.
RATIOS: Mapping[str, float] = {"16:9": 16 / 9, "4:3": 4 / 3}
# What is as wide as this part of the slide goes with both edges; what has its middle so near to the slide's, stays in
# the middle; all else goes with the edge that is nearer.
WIDE, MIDDLE = 0.6, 0.1


def variant(ratio: str) -> str:
    """The file beside a theme.yaml that says what is different in slides of the ratio."""
    return f"theme-{ratio.replace(':', 'x')}.yaml"


def has_ratio(width: float, height: float, ratio: str) -> bool:
    return isclose(width / height, RATIOS[ratio], rel_tol=0.001)


def in_ratio(tokens: Tokens, ratio: str) -> Tokens:
    grid = tokens.grid
    old, new = grid.width, grid.height * RATIOS[ratio]
    return replace(
        tokens,
        grid=replace(
            grid,
            width=new,
            title=_title(grid.title, old, new),
            content=_band(grid.content, old, new),
            caption=_band(grid.caption, old, new),
            footer=_band(grid.footer, old, new),
            blank=_band(grid.blank, old, new) if grid.blank else None,
        ),
        art={key: tuple(_art(each, old, new) for each in row) for key, row in tokens.art.items()},
        places={
            key: {name: _place(place, old, new) for name, place in row.items()}
            for key, row in tokens.places.items()
        },
    )


def _edge(at: float | None, old: float, new: float) -> float | None:
    return at if at is None or at < old / 2 else at + new - old


def _band(band: BandTokens, old: float, new: float) -> BandTokens:
    return replace(band, left=_edge(band.left, old, new), right=_edge(band.right, old, new))


def _title(band: TitleBandTokens, old: float, new: float) -> TitleBandTokens:
    return replace(band, left=_edge(band.left, old, new), right=_edge(band.right, old, new))


def _art(art: ArtTokens, old: float, new: float) -> ArtTokens:
    """Rectangles may become narrower; all other shapes, words and pictures keep their proportions."""
    whole = art.shape == "rect" and not art.text and not art.picture
    return replace(art, box=_box(art.box, old, new, stretched=whole))


def _place(place: PlaceTokens, old: float, new: float) -> PlaceTokens:
    return replace(place, box=_box(place.box, old, new, stretched=True))


def _box(box: tuple[float, ...], old: float, new: float, stretched: bool) -> tuple[float, ...]:
    left, top, width, height = box
    middle = left + width / 2
    if stretched and width >= WIDE * old:
        return left, top, width + new - old, height
    if abs(middle - old / 2) <= MIDDLE * old:
        return left + (new - old) / 2, top, width, height
    return left if middle < old / 2 else left + new - old, top, width, height

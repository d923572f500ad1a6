"""Placeholders of a layout into the places that the theme gives them."""

from __future__ import annotations

from dataclasses import replace

from slidegen.powerpoint.template import Placeholder
from slidegen.theme.colors import color
from slidegen.theme.place_tokens import PlaceTokens
from slidegen.theme.slots import ALIGNS, ANCHORS, Plan, box, layout_key
from slidegen.theme.tokens import Tokens


def placed_slots(tokens: Tokens, plan: Plan) -> tuple[Placeholder, ...]:
    places = tokens.places.get(layout_key(plan.name), {})
    named = ((each, places.get(layout_key(each.name))) for each in plan.slots(tokens))
    return tuple(_placed(each, place) if place else each for each, place in named)


def _placed(placeholder: Placeholder, place: PlaceTokens) -> Placeholder:
    frame, levels = placeholder.frame, placeholder.levels
    if place.anchor:
        frame = replace(frame, anchor=ANCHORS[place.anchor])
    if place.align:
        align = ALIGNS[place.align]
        levels = tuple(replace(each, paragraph=replace(each.paragraph, align=align)) for each in levels)
    if place.color:
        levels = tuple(replace(each, run=replace(each.run, color=color(place.color))) for each in levels)
    return replace(placeholder, box=box(*place.box), frame=frame, levels=levels)

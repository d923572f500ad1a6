"""Tokens into a template: master, layouts, art and the style of tables."""

from __future__ import annotations

from collections.abc import Mapping

from slidegen.geometry import Rect, points
from slidegen.powerpoint.template import (
    Art,
    ArtPicture,
    ArtShape,
    Fonts,
    Master,
    Placeholder,
    TableStyle,
    Template,
    TemplateLayout,
)
from slidegen.scene import Image
from slidegen.style import MAJOR, Stroke
from slidegen.theme.colors import color
from slidegen.theme.ink import ground_of, palette_of
from slidegen.theme.levels import heading_levels, plain_levels, running_levels
from slidegen.theme.logo import fitted, logo_file, logo_room
from slidegen.theme.places import placed_slots
from slidegen.theme.slots import BODY_PROMPT, Plan, band, box, foot, layout_key, plans, slot, title_slot
from slidegen.theme.tokens import ArtTokens, Tokens

# Any GUID; the same in every theme, so that tables keep their style when a deck changes its theme.
TABLE_STYLE = "{6C8F1A52-3E0B-4B77-9E0D-0D5A6F2C7B31}"

# The pictures of a theme's folder by name.
Pictures = Mapping[str, Image]


def arrange(tokens: Tokens, pictures: Pictures) -> Template:
    grid = tokens.grid
    return Template(
        name=tokens.name,
        width=points(grid.width),
        height=points(grid.height),
        palette=palette_of(tokens.palette),
        fonts=Fonts(tokens.fonts.heading, tokens.fonts.body),
        text=plain_levels(tokens, tokens.sizes.table, tokens.colors.text),
        master=_master(tokens),
        layouts=tuple(
            _layout(tokens, plan, number, pictures) for number, plan in enumerate(plans(tokens), 1)
        ),
        table=_table_style(tokens),
    )


def _master(tokens: Tokens) -> Master:
    ink = tokens.colors.text
    body = running_levels(tokens)
    place = band(tokens, tokens.grid.content)
    placeholders: tuple[Placeholder, ...] = (
        title_slot(tokens),
        slot("body", 1, "Text", place, body, prompt=BODY_PROMPT),
        *foot(tokens),
    )
    return Master(
        background=color(tokens.grounds.plain),
        title=heading_levels(tokens, tokens.sizes.slide_title, ink),
        body=body,
        other=plain_levels(tokens, tokens.sizes.table, ink),
        placeholders=placeholders,
    )


def _layout(tokens: Tokens, plan: Plan, number: int, pictures: Pictures) -> TemplateLayout:
    return TemplateLayout(
        name=plan.name,
        type=plan.type,
        part=f"/ppt/slideLayouts/slideLayout{number}.xml",
        background=color(ground_of(tokens, plan.ground)),
        art=(
            *(_art(tokens, art, pictures) for art in tokens.art.get(layout_key(plan.name), ())),
            *_logo(tokens, plan, pictures),
        ),
        placeholders=placed_slots(tokens, plan),
    )


def _art(tokens: Tokens, art: ArtTokens, pictures: Pictures) -> Art:
    left, top, width, height = art.box
    place = box(left, top, width, height)
    if art.picture:
        return _picture(art.name, place, pictures[art.picture])
    if art.text:
        level = plain_levels(tokens, art.size, art.color, MAJOR, bold=True)[0]
        return ArtShape(art.name, place, art.shape, text=art.text, level=level)
    return ArtShape(art.name, place, art.shape, color(art.fill))


def _logo(tokens: Tokens, plan: Plan, pictures: Pictures) -> tuple[ArtPicture, ...]:
    """The logo where the layout shows it; a screen reader hears of it once, on the title slide."""
    file = logo_file(tokens, tokens.logo, plan) if tokens.logo else ""
    if not tokens.logo or not file:
        return ()
    key, image = layout_key(plan.name), pictures[file]
    place = fitted(logo_room(tokens, tokens.logo, key), image.width, image.height)
    return (_picture("Logo", place, image, tokens.logo.alt if key == "title" else ""),)


def _picture(name: str, place: Rect, image: Image, alt: str = "") -> ArtPicture:
    return ArtPicture(
        name, place, image.data, image.media_type, image.width, image.height, vector=image.vector, alt=alt
    )


def _table_style(tokens: Tokens) -> TableStyle:
    table = tokens.table
    return TableStyle(
        TABLE_STYLE,
        tokens.name,
        color(table.header_fill),
        color(table.header_text),
        color(table.column_text),
        Stroke(color(table.rule), points(table.rule_width)),
    )

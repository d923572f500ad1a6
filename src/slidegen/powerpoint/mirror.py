"""A template into the same one for the other direction of writing: what stood at the left stands at the right."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from typing import assert_never

from slidegen.powerpoint.template import (
    Art,
    ArtDrawing,
    ArtLine,
    ArtPicture,
    ArtShape,
    Levels,
    Master,
    Placeholder,
    Template,
    TemplateLayout,
)

# Arabic and Hebrew open a quotation with the sign that closes an English one (CLDR, delimiters).
_QUOTES = str.maketrans("“”‘’", "”“’‘")


def mirrored(template: Template, kept: Container[str] = ()) -> Template:
    """The template mirrored; twice, it is as it was. In the placeholders of the names `kept`, which move like all
    others, the text itself stays as it is."""
    return replace(
        template,
        text=_levels(template.text),
        master=_master(template.master, template.width, kept),
        layouts=tuple(_layout(each, template.width, kept) for each in template.layouts),
        rtl=not template.rtl,
    )


def in_both_directions(template: Template, kept: Container[str] = ()) -> Template:
    """The template with each of its layouts also for the other direction, behind its own."""
    other = mirrored(template, kept)
    suffix = "right to left" if other.rtl else "left to right"
    first = len(template.layouts) + 1
    facing = tuple(
        replace(each, name=f"{each.name}, {suffix}", part=f"/ppt/slideLayouts/slideLayout{number}.xml")
        for number, each in enumerate(other.layouts, first)
    )
    return replace(template, layouts=(*template.layouts, *facing))


def _levels(levels: Levels) -> Levels:
    return tuple(level.mirrored() for level in levels)


def _master(master: Master, width: int, kept: Container[str]) -> Master:
    return replace(
        master,
        title=_levels(master.title),
        body=_levels(master.body),
        other=_levels(master.other),
        placeholders=tuple(_placeholder(each, width, kept) for each in master.placeholders),
    )


def _layout(layout: TemplateLayout, width: int, kept: Container[str]) -> TemplateLayout:
    return replace(
        layout,
        art=tuple(_art(each, width) for each in layout.art),
        placeholders=tuple(_placeholder(each, width, kept) for each in layout.placeholders),
    )


def _placeholder(placeholder: Placeholder, width: int, kept: Container[str]) -> Placeholder:
    moved = replace(placeholder, box=placeholder.box.mirrored(width))
    if placeholder.name in kept:
        return moved
    return replace(moved, frame=placeholder.frame.mirrored(), levels=_levels(placeholder.levels))


def _art(art: Art, width: int) -> Art:
    """A mark at its new place; a picture, a logo say, is not turned round itself."""
    moved = replace(art, box=art.box.mirrored(width))
    match moved:
        case ArtShape():
            level = moved.level.mirrored() if moved.level else None
            rows = tuple(replace(each, level=each.level.mirrored()) for each in moved.paragraphs)
            text, frame = moved.text.translate(_QUOTES), moved.frame.mirrored()
            return replace(moved, level=level, text=text, paragraphs=rows, frame=frame)
        case ArtLine() | ArtPicture():
            return moved
        case ArtDrawing():
            return replace(moved, figures=tuple(each.mirrored(width) for each in moved.figures))
        case _:
            assert_never(moved)

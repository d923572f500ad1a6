"""A template into the layouts that slides are composed on: placeholders become slots by their role."""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from slidegen.geometry import EMU_PER_CENTIPOINT
from slidegen.powerpoint.template import (
    Art,
    ArtDrawing,
    ArtLine,
    ArtPicture,
    ArtShape,
    Placeholder,
    Template,
    TemplateLayout,
)
from slidegen.scene import (
    Body,
    DrawingMark,
    Image,
    Line,
    LineMark,
    Mark,
    Paragraph,
    PictureMark,
    Run,
    ShapeMark,
    Slot,
)
from slidegen.style import Frame
from slidegen.text.fonts import FontBook
from slidegen.text.shaping import advance
from slidegen.theme.slots import SECOND, THIRD, layout_key
from slidegen.theme.theme import Layout, SlotLook

# The layout that a ST_SlideLayoutType stands for; one without a type of its own goes by its name.
KEYS: Mapping[str, str] = {
    "title": "title",
    "secHead": "section",
    "obj": "content",
    "twoObj": "two-columns",
    "picTx": "picture",
    "tbl": "table",
    "titleOnly": "title-only",
}

# What the type alone of a placeholder says.
BY_TYPE: Mapping[str, str] = {
    "title": "title",
    "ctrTitle": "title",
    "subTitle": "subtitle",
    "pic": "picture",
    "tbl": "table",
    "dt": "date",
    "ftr": "footer",
    "sldNum": "number",
}

# The bodies of each layout by index.
BY_INDEX: Mapping[str, Mapping[int, str]] = {
    "title": {SECOND: "event", THIRD: "author"},
    "section": {1: "body", SECOND: "number-mark"},
    "content": {1: "body"},
    "two-columns": {1: "body", 2: "side"},
    "picture": {1: "body"},
    "quote": {1: "quote", SECOND: "source"},
    "table": {SECOND: "caption"},
    "code": {1: "code", 2: "side"},
    "code-wide": {1: "code"},
    "closing": {1: "body", SECOND: "contact"},
    "title-only": {},
    "agenda": {1: "body"},
    "blank": {1: "body"},
}


def layouts_of(template: Template, book: FontBook) -> Mapping[str, Layout]:
    """The layouts that slidegen knows, by their names."""
    found: dict[str, Layout] = {}
    for layout in template.layouts:
        key = KEYS.get(layout.type, layout_key(layout.name))
        if key in BY_INDEX:
            found.setdefault(key, _layout(layout, key, book))
    return found


def _layout(layout: TemplateLayout, key: str, book: FontBook) -> Layout:
    slots: dict[str, SlotLook] = {}
    for placeholder in layout.placeholders:
        role = BY_TYPE.get(placeholder.type) or BY_INDEX[key].get(placeholder.idx)
        if role is not None:
            slots.setdefault(role, slot_look(placeholder))
    return layout_with(layout, key, slots, book)


def layout_with(layout: TemplateLayout, key: str, slots: Mapping[str, SlotLook], book: FontBook) -> Layout:
    """The template's layout under a name that slidegen knows, its slots by their roles."""
    look = None
    if layout.look:
        # Imported here: slidegen's own themes have one master.
        from slidegen.theme.company_masters import layout_look

        look = layout_look(layout, book)
    art = tuple(_mark(each, look.fonts if look else book) for each in layout.art)
    return Layout(key, layout.part, slots, layout.background, art, layout.ground, look)


def slot_look(placeholder: Placeholder) -> SlotLook:
    slot = Slot(
        placeholder.type,
        placeholder.idx,
        placeholder.box,
        placeholder.frame,
        placeholder.fill,
        placeholder.rotation,
        placeholder.form,
    )
    return SlotLook(slot, placeholder.levels)


def _mark(art: Art, book: FontBook) -> Mark:
    match art:
        case ArtShape():
            body = _body(art, book) if art.text else None
            return ShapeMark(art.name, art.box, art.preset, art.fill, art.stroke, body, decorative=True)
        case ArtLine():
            return LineMark(art.name, art.box, art.stroke)
        case ArtPicture():
            image = Image(art.data, art.media_type, art.width, art.height, vector=art.vector)
            return PictureMark(art.name, art.box, image, alt=art.alt, decorative=not art.alt, crop=art.crop)
        case ArtDrawing():
            return DrawingMark(art.name, art.box, art.figures)
        case _:
            assert_never(art)


def _body(art: ArtShape, book: FontBook) -> Body:
    """A word of art on one line, as wide as it is; more than a word in lines that fit its box."""
    assert art.level is not None, "a word of art has a look"
    if art.paragraphs:
        # Imported here: slidegen's own themes have no more than a word.
        from slidegen.theme.company_words import words_body

        return words_body(art, book)
    run, paragraph = art.level.run, art.level.paragraph
    face = book.family(run.font).face(run.bold, run.italic)
    width = round(advance(art.text, face, run.size, run.spacing))
    line = Line(0, len(art.text), width)
    words = Run(art.text, run, run, "")
    return Body(
        (Paragraph((words,), paragraph, paragraph, lines=(line,)),),
        Frame(anchor=art.anchor),
        paragraph.line_spacing * EMU_PER_CENTIPOINT,
    )

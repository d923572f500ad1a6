"""The table of forms, by the name that an author gives them, and which one content asks for."""

from __future__ import annotations

from collections.abc import Mapping

from slidegen.blocks.gallery import Gallery
from slidegen.blocks.picture import Picture
from slidegen.layouts import (
    agenda,
    blank,
    closing,
    code,
    content,
    picture,
    quote,
    section,
    table,
    title,
    two_columns,
)
from slidegen.layouts.arranging import Form
from slidegen.model import Slide

LAYOUTS: Mapping[str, Form] = {
    "title": Form(title.arrange, title.holds),
    "section": Form(section.arrange, section.holds),
    "quote": Form(quote.arrange, quote.holds),
    "two-columns": Form(two_columns.arrange, two_columns.holds),
    "picture": Form(picture.arrange, picture.holds, repeats=(Picture, Gallery)),
    "table": Form(table.arrange, table.holds),
    "code": Form(code.arrange, code.holds),
    "closing": Form(closing.arrange, closing.holds),
    "agenda": Form(agenda.arrange, agenda.holds),
    "blank": Form(blank.arrange, blank.holds),
    "content": Form(content.arrange, content.holds, beside=two_columns.arrange_list, suits=two_columns.suits),
}

# The form that holds everything.
PLAIN = "content"

# Asked in this order; what none of them holds is plain.
BY_CONTENT = ("quote", "two-columns", "picture", "table", "code")


def chosen(slide: Slide) -> str:
    """The name of the form that the slide's kind or its content asks for."""
    if slide.kind in ("title", "section") and LAYOUTS[slide.kind].holds(slide):
        return slide.kind
    return next((name for name in BY_CONTENT if LAYOUTS[name].holds(slide)), PLAIN)


def holding(slide: Slide) -> tuple[str, ...]:
    """The names of all forms that could take the slide."""
    return tuple(name for name, form in LAYOUTS.items() if form.holds(slide))

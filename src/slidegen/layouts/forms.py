"""The table of forms, by the name that an author gives them, and which one content asks for."""

from __future__ import annotations

from collections.abc import Mapping, Set

from slidegen.blocks.gallery import Gallery
from slidegen.blocks.picture import Picture
from slidegen.blocks.prose import Prose
from slidegen.layouts import (
    agenda,
    big_numbers,
    blank,
    cards,
    chart,
    closing,
    code,
    comparison,
    content,
    cycle,
    funnel,
    hub,
    levels,
    matrix,
    picture,
    process,
    pyramid,
    quote,
    section,
    statement,
    table,
    timeline,
    title,
    two_columns,
)
from slidegen.layouts.arranging import Form
from slidegen.layouts.parts import in_parts
from slidegen.model import Slide

LAYOUTS: Mapping[str, Form] = {
    "title": Form(title.arrange, title.holds),
    "section": Form(section.arrange, section.holds),
    "statement": Form(statement.arrange, statement.holds, wanted=statement.wanted),
    "quote": Form(quote.arrange, quote.holds),
    "comparison": Form(comparison.arrange, comparison.holds, wanted=comparison.wanted, prepared=in_parts),
    "cards": Form(cards.arrange, cards.holds, wanted=cards.wanted, prepared=in_parts),
    "big-numbers": Form(big_numbers.arrange, big_numbers.holds, wanted=big_numbers.wanted, prepared=in_parts),
    "process": Form(process.arrange, process.holds, prepared=in_parts),
    "timeline": Form(timeline.arrange, timeline.holds, prepared=in_parts),
    "hub": Form(hub.arrange, hub.holds, repeats=(Prose,), prepared=hub.prepared),
    "cycle": Form(cycle.arrange, cycle.holds, prepared=in_parts),
    "pyramid": Form(pyramid.arrange, levels.holds, prepared=in_parts),
    "funnel": Form(funnel.arrange, levels.holds, prepared=in_parts),
    "matrix": Form(matrix.arrange, matrix.holds, prepared=in_parts),
    "two-columns": Form(two_columns.arrange, two_columns.holds),
    "picture": Form(picture.arrange, picture.holds, repeats=(Picture, Gallery)),
    "chart": Form(chart.arrange, chart.holds, wanted=chart.wanted),
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
BY_CONTENT = (
    *("quote", "statement", "comparison", "cards", "big-numbers"),
    *("two-columns", "picture", "chart", "table", "code"),
)
# Forms of parts are made of shapes, which stand on the layout that has a title only.
DRAWN = frozenset(name for name, form in LAYOUTS.items() if form.prepared)
BARE = "title-only"


def chosen(slide: Slide, barred: Set[str] = frozenset()) -> str:
    """The name of the form that the slide's kind or its content asks for; none of the `barred` ones, where another
    one can hold the slide. A title slide stays one: no other form shows who speaks."""
    barred = frozenset() if PLAIN in barred else barred | (DRAWN if BARE in barred else frozenset())
    by_kind = slide.kind == "title" or (slide.kind == "section" and slide.kind not in barred)
    if by_kind and LAYOUTS[slide.kind].holds(slide):
        return slide.kind
    fitting = (name for name in BY_CONTENT if name not in barred and LAYOUTS[name].suggests(slide))
    return next(fitting, PLAIN)


def holding(slide: Slide) -> tuple[str, ...]:
    """The names of all forms that could take the slide."""
    return tuple(name for name, form in LAYOUTS.items() if form.holds(slide))

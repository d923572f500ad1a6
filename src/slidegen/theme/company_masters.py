"""The colours and fonts of a template's layout into what the theme is on its slides."""

from __future__ import annotations

from slidegen.powerpoint.template import TemplateLayout
from slidegen.text.fonts import FontBook
from slidegen.theme.company_fonts import book_for
from slidegen.theme.company_looks import code_look, table_look
from slidegen.theme.theme import LayoutLook


def layout_look(layout: TemplateLayout, book: FontBook) -> LayoutLook | None:
    """None where it is that of the template's first master, whose fonts are in the book."""
    look = layout.look
    if look is None:
        return None
    code = code_look(layout.background, look.palette)
    return LayoutLook(look.palette, book_for(look.fonts, book), table_look(look.table), code)

"""A company's template, as it is, into a theme."""

from __future__ import annotations

from slidegen.diagnostics import Finding
from slidegen.geometry import Rect
from slidegen.opc import Package
from slidegen.powerpoint.left_out import left_out
from slidegen.powerpoint.template import Template
from slidegen.theme.company_contrast import seen, unseen
from slidegen.theme.company_fonts import CODE_FONT, company_book
from slidegen.theme.company_layouts import company_layouts, lacking
from slidegen.theme.company_looks import code_look, scale_of, table_look
from slidegen.theme.company_pictures import fitted
from slidegen.theme.company_roles import roles_of
from slidegen.theme.company_stock import Chosen, inner_area, stock_of
from slidegen.theme.fonts import Declared
from slidegen.theme.theme import Theme


def company_theme(
    template: Template,
    package: Package,
    name: str,
    given: Declared = (),
    chosen: Chosen | None = None,
    shown: Package | None = None,
) -> tuple[Theme, tuple[Finding, ...]]:
    """The theme of a template that has at least one layout; `name` is the file's, `given` are files for its fonts,
    `chosen` its layouts by form of slide; `shown` is the package with pictures for art that HTML can't show."""
    template = fitted(template)
    book, findings = company_book(template, package, given)
    stock = stock_of(template, roles_of(template), chosen)
    bare = stock.bare.layout
    code = code_look(bare.background, bare.look.palette if bare.look else template.palette)
    drawn = company_layouts(stock, book, code, CODE_FONT)
    page = Rect(0, 0, template.width, template.height)
    layouts = {key: seen(layout, template.palette, page) for key, layout in drawn.items()}
    named = {layout.part: layout for layout in template.layouts}
    theme = Theme(
        name=template.name or name,
        width=template.width,
        height=template.height,
        palette=template.palette,
        fonts=book,
        code_font=CODE_FONT,
        layouts=layouts,
        text=template.text,
        content=inner_area(stock),
        gap=stock.gap,
        scale=scale_of(stock.text[0].run.size, template.text[0].run.size),
        table=table_look(template.table),
        code=code_look(template.master.background, template.palette) if bare.look else code,
        template=package,
        rtl=template.text[0].paragraph.rtl,
        fixed=True,
        named=template.layouts,
    )
    return theme, (
        *findings,
        *lacking(layouts, name),
        *unseen(drawn, layouts, named),
        *_unpainted(shown or package, name),
    )


def _unpainted(package: Package, name: str) -> tuple[Finding, ...]:
    kinds = left_out(package)
    message = f'"{name}" has {" and ".join(kinds)}, left out in HTML'
    return (Finding("art-left-out", message, hint="in PowerPoint the art is as it was"),) if kinds else ()

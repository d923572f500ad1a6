"""A company's layouts with their roles into the stock that slides are laid out from: which to draw on, and where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from slidegen.geometry import EMU_PER_CENTIPOINT, Insets, Rect
from slidegen.powerpoint.template import Levels, Placeholder, Template
from slidegen.style import Frame
from slidegen.theme.company_looks import plain
from slidegen.theme.company_places import near, room_on, whole
from slidegen.theme.company_roles import LayoutRole
from slidegen.theme.company_signature import Role
from slidegen.theme.company_slots import Sheet, boxes_of, free_slot, sheet_of
from slidegen.theme.theme import SlotLook

# The free places of a layout are numbered by role.
NUMBERS = {
    role: number for number, role in enumerate(("title", "subtitle", "body", "side", "quote", "source"))
}
NUMBERS |= {
    role: number + len(NUMBERS)
    for number, role in enumerate(("table", "caption", "code", "picture", "author"))
}

# The forms that slides take, each with the roles of the layouts that it may stand on, the likest first.
FORMS: Mapping[str, tuple[Role, ...]] = {
    "title": ("title", "section"),
    "section": ("section", "statement", "title"),
    "content": ("content",),
    "two-columns": ("two-columns", "comparison"),
    "picture": ("picture",),
    "quote": ("quote",),
    "table": ("table",),
    "title-only": ("title-only",),
    "blank": ("blank",),
    "closing": ("closing", "title"),
}

# Layouts by form, as a person chose them.
Chosen = Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class Stock:
    """A template's layouts with their roles, and what is drawn on them where they have no placeholder for it.

    `bare` is the layout that such things are drawn on, `area` the room that it leaves for them; `chosen` are layouts,
    by name or part name, by the form of slide that a person wishes on them; none where it is to be drawn.
    """

    template: Template
    sheets: tuple[tuple[Sheet, LayoutRole], ...]
    content: Sheet | None
    bare: Sheet
    area: Rect
    text: Levels
    frame: Frame
    gap: int
    chosen: Chosen = field(default_factory=dict)

    def sheet(self, form: str) -> Sheet | None:
        """The layout for slides of a form: the chosen one, else that which surest has the first of its roles."""
        return sheet_for(form, self.sheets, self.chosen)

    def free(self, role: str, box: Rect, levels: Levels, frame: Frame | None = None) -> SlotLook:
        return free_slot(NUMBERS[role], box, levels, self.template.text, frame)


def sheet_for(form: str, sheets: Sequence[tuple[Sheet, LayoutRole]], chosen: Chosen) -> Sheet | None:
    if form not in chosen:
        return best(sheets, *FORMS[form])
    name = chosen[form]
    return next((sheet for sheet, _ in sheets if name in (sheet.layout.part, sheet.layout.name)), None)


def best(sheets: Sequence[tuple[Sheet, LayoutRole]], *roles: Role) -> Sheet | None:
    for role in roles:
        found = [(sheet, each.confidence) for sheet, each in sheets if each.role == role]
        if found:
            return max(found, key=lambda each: (each[0].title is not None, -each[0].layout.master, each[1]))[
                0
            ]
    return None


def stock_of(template: Template, roles: Sequence[LayoutRole], chosen: Chosen | None = None) -> Stock:
    """`chosen` as in the stock."""
    chosen = chosen or {}
    size = template.width, template.height
    sheets = tuple(
        (sheet_of(layout, *size), role) for layout, role in zip(template.layouts, roles, strict=True)
    )
    content = sheet_for("content", sheets, chosen)
    body = content.texts[0] if content and content.texts else None
    content = content if body else None
    bare = _bare(sheets, content, body, chosen)
    text = body.levels if body else template.master.body
    taken = _with_air(title_box(bare, template), text)
    area = (
        body.box if body else room_on(bare.layout, *size, (taken, *boxes_of(bare.of("dt", "ftr", "sldNum"))))
    )
    frame = body.frame if body else Frame()
    return Stock(template, sheets, content, bare, area, text, frame, template.width // 40, chosen)


def _with_air(title: Rect, text: Levels) -> Rect:
    """The title's box and half a line of text below it."""
    air = text[0].paragraph.line_spacing * EMU_PER_CENTIPOINT // 2
    return Rect(title.x, title.y, title.width, title.height + air)


def _bare(
    sheets: Sequence[tuple[Sheet, LayoutRole]],
    content: Sheet | None,
    body: Placeholder | None,
    chosen: Chosen,
) -> Sheet:
    """The layout with a title alone, where that leaves content the room which the content layout gives it."""
    alone = sheet_for("title-only", sheets, chosen)
    if alone and "title-only" in chosen:
        return alone
    if alone and alone.title and (body is None or not _meet(alone.title.box, body.box)):
        return alone
    found = content or best(
        sheets, "caption", "two-columns", "section", "title", "statement", "other", "blank"
    )
    return found or alone or sheets[0][0]


def _meet(one: Rect, other: Rect) -> bool:
    down = min(one.bottom, other.bottom) - max(one.y, other.y)
    across = min(one.right, other.right) - max(one.x, other.x)
    return across > 0 and down > one.height // 4


def title_box(sheet: Sheet, template: Template) -> Rect:
    """The title's place, at the head of the slide where the layout has none."""
    if sheet.title:
        return sheet.title.box
    room = whole(template.width, template.height)
    return Rect(room.x, room.y // 2, room.width, round(template.height * 0.16))


def below_title(sheet: Sheet, stock: Stock) -> Rect:
    return near(title_box(sheet, stock.template), stock.template.width, stock.template.height)


def plain_text(stock: Stock) -> Levels:
    """Running text without bullets."""
    return plain(stock.text, stock.text[0].run.size)


def as_title(levels: Levels, sheet: Sheet, stock: Stock) -> Levels:
    """Levels aligned as the title of the layout is."""
    title = sheet.title.levels if sheet.title else stock.template.master.title
    align = title[0].paragraph.align
    return tuple(replace(each, paragraph=replace(each.paragraph, align=align)) for each in levels)


def beneath(sheet: Sheet, stock: Stock) -> Levels:
    """Running text without bullets, aligned as the title above it."""
    return as_title(plain_text(stock), sheet, stock)


def inner_area(stock: Stock) -> Rect:
    """The room for content from where its words begin to where they end."""
    insets = stock.frame.insets
    return stock.area.inset(Insets(insets.left, 0, insets.right, 0))

"""A template, its theme and the files beside it into the text of its theme.yaml, to be corrected by hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from slidegen.powerpoint.template import Template
from slidegen.text.stand_in import family_alike
from slidegen.text.symbols import is_symbol_font
from slidegen.theme.adopted_theme import forms, holds, labels, spelled
from slidegen.theme.company_fonts import CODE_FONT, used_fonts
from slidegen.theme.company_roles import roles_of
from slidegen.theme.company_stock import stock_of
from slidegen.theme.theme import Theme

_HEAD = """\
# {name}: a PowerPoint template as a theme of slidegen, made by `slidegen theme adopt`.
# Correct any line. Adopted again, a corrected page stays as it is. What else can stand here, as the rules of the
# brand, is in docs/theme-settings.md of slidegen.

# The template, beside this page, as it was given. Of its slides and macros nothing is used.
template: {file}

# The layout of the template that each form of slide stands on, by the name that PowerPoint shows. What begins with #
# is a remark: take the # away to choose a layout there. With ~ in place of a name, such slides are drawn in the room
# that layouts leave for content.
layouts:
"""
_OTHERS = """
# The other layouts, and what they seem to be made for. A slide takes any one by {layout="its name"} behind its title.
"""
_FONTS = """
# Files for the template's fonts, by its names for them. Slides are measured with them, and the webcast embeds them.
fonts:
"""
_LACKING = """
# Not at hand, so that similar fonts stand in for them: {names}.
# `slidegen theme adopt {file} --name {name} --font "{first}=brand.ttf"` gives one.
"""
_ART = """
# Pictures that HTML shows in place of art that browsers can't show, by the names of its parts in the template.
art:
"""


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside the page: the template's file, font files by font, and pictures by the part that they show."""

    template: str
    fonts: Mapping[str, tuple[str, ...]]
    art: Mapping[str, str]


def adopted_page(name: str, template: Template, theme: Theme, beside: Beside) -> str:
    """The page of the theme called `name`; `theme` is what slidegen makes of the template by itself."""
    chosen = _chosen(template, theme)
    known = {layout.part: label for label, layout in labels(template).items()}
    pieces = [_HEAD.format(name=name, file=quoted(beside.template))]
    pieces += _choices(chosen, theme, known)
    pieces += _others(template, {part for part in chosen.values() if part}, known)
    pieces += [_FONTS] if beside.fonts else []
    for font, files in beside.fonts.items():
        pieces.append(f"  {quoted(font)}: [{', '.join(map(quoted, files))}]\n")
    pieces += _lacking(name, template, beside)
    pieces += [_ART] if beside.art else []
    pieces += (f"  {quoted(part.lstrip('/'))}: {quoted(file)}\n" for part, file in beside.art.items())
    return "".join(pieces)


def _chosen(template: Template, theme: Theme) -> dict[str, str | None]:
    """The part of the layout that is made for each form; None where a form stands on one that is not."""
    stock = stock_of(template, roles_of(template))
    found: dict[str, str | None] = {}
    for form in forms():
        sheet = stock.bare if form == "title-only" else stock.sheet(form)
        found[form] = sheet.layout.part if sheet and holds(form, sheet.layout.part, theme) else None
    return found


def _choices(chosen: Mapping[str, str | None], theme: Theme, known: Mapping[str, str]) -> Iterator[str]:
    for form, part in chosen.items():
        if part is not None:
            yield f"  {form}: {quoted(known[part])}\n"
    for form, part in chosen.items():
        if part is None:
            other = quoted(known.get(theme.layouts[form].part, ""))
            yield f"  # {form}: {other}   # no layout is made for it, so it stands here\n"


def _others(template: Template, taken: set[str], known: Mapping[str, str]) -> Iterator[str]:
    rest = [
        f"#   {quoted(known[layout.part])}: {role.role} ({remark(role.reason)})\n"
        for layout, role in zip(template.layouts, roles_of(template), strict=True)
        if layout.part not in taken and layout.part in known
    ]
    if rest:
        yield from (_OTHERS, *rest)


def _lacking(name: str, template: Template, beside: Beside) -> Iterator[str]:
    given = {spelled(font).casefold() for font in beside.fonts}
    names = [
        remark(font)
        for font in dict.fromkeys(used_fonts(template))
        if spelled(font).casefold() not in given and font != CODE_FONT
        if not (family_alike(font) or is_symbol_font(font))
    ]
    if names:
        file = remark(beside.template)
        file = f'"{file}"' if " " in file else file
        yield _LACKING.format(names=", ".join(names), file=file, name=name, first=names[0])


def quoted(text: str) -> str:
    """A text as YAML has it in quotation marks (1.2, 7.3.1)."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(each if each.isprintable() else _escape(each) for each in escaped) + '"'


def _escape(character: str) -> str:
    code = ord(character)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def remark(text: str) -> str:
    """A text on a line of its own kind, with nothing that ends it."""
    return "".join(each if each.isprintable() else " " for each in text)

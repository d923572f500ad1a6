"""The fonts that a template names into what each is used for, and how its text is measured."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from slidegen.inspecting.facts import FontFacts
from slidegen.inspecting.layouts import used_levels
from slidegen.inspecting.looks import font_name, fonts_of
from slidegen.inspecting.words import counted, listed
from slidegen.powerpoint.template import ArtShape, Template, TemplateLayout
from slidegen.text.fonts import PAIRS, Family
from slidegen.text.symbols import is_symbol_font
from slidegen.theme.theme import Theme

UNUSED = "no placeholder is set in it"


def font_facts(template: Template, theme: Theme) -> tuple[FontFacts, ...]:
    """The two of the theme first, then those that layouts name beside them."""
    words, bullets = _named(template, words=True), _named(template, words=False)
    fonts = template.fonts
    every = (fonts, *(fonts_of(layout, template) for layout in template.layouts))
    themes = (name for each in every for name in (each.major, each.minor))
    names = dict.fromkeys((*themes, *words, *bullets))
    return tuple(
        FontFacts(name, _use(name, template, words, bullets), *_measured(name, theme)) for name in names
    )


def _named(template: Template, words: bool) -> Mapping[str, frozenset[str]]:
    """The parts of layouts that have words, or bullets, in each font."""
    found: dict[str, set[str]] = {}
    for layout in template.layouts:
        for name in _words(layout) if words else _bullets(layout):
            found.setdefault(font_name(name, fonts_of(layout, template)), set()).add(layout.part)
    return {name: frozenset(parts) for name, parts in found.items()}


def _words(layout: TemplateLayout) -> Iterator[str]:
    for placeholder in layout.placeholders:
        yield from (level.run.font for level in used_levels(placeholder))
    for art in layout.art:
        if isinstance(art, ArtShape) and art.text and art.level:
            yield art.level.run.font
            yield from (style.font for each in art.paragraphs for _, style in each.words)


def _bullets(layout: TemplateLayout) -> Iterator[str]:
    for placeholder in layout.placeholders:
        for level in used_levels(placeholder):
            if level.paragraph.bullet and level.paragraph.bullet.font:
                yield level.paragraph.bullet.font


def _use(
    name: str,
    template: Template,
    words: Mapping[str, frozenset[str]],
    bullets: Mapping[str, frozenset[str]],
) -> str:
    fonts = template.fonts
    themes = [kind for kind, font in (("headings", fonts.major), ("text", fonts.minor)) if font == name]
    said = [f"the theme's font for {listed(themes)}"] if themes else []
    if name in words and not themes:
        said.append(f"words on {_layouts(words[name])}")
    elif themes and name not in words and template.layouts:
        said.append(UNUSED)
    if name in bullets and name not in words:
        said.append(f"bullets on {_layouts(bullets[name])}")
    return "; ".join(said)


def _layouts(parts: frozenset[str]) -> str:
    return counted(len(parts), "layout")


def _measured(name: str, theme: Theme) -> tuple[str, bool]:
    """With which font, and whether that has other widths."""
    if is_symbol_font(name):
        return "its signs are shown by the same ones of Unicode", False
    family = _family(name, theme)
    if family is None:
        return "bullets are as wide in any font", False
    nearest = family.open_name.removesuffix(f" for {name}")
    if nearest != family.open_name:
        wider = round((family.regular.widened - 1) * 100)
        return f"not at hand: measured and shown as {nearest}, taken {wider} % wider", True
    if family.open_name in PAIRS.values():
        return f"measured and shown as {family.open_name}, whose letters are as wide", False
    return "measured by the file that the theme has of it", False


def _family(name: str, theme: Theme) -> Family | None:
    book = theme.fonts
    known = {book.major.name: book.major, book.minor.name: book.minor}
    return known.get(name) or book.others.get(name)

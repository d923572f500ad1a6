"""A template's layouts into scenes that show nothing but the layout, and the prompt of its title."""

from __future__ import annotations

from collections.abc import Iterator

from slidegen.powerpoint.template import ArtDrawing, Placeholder, Template, TemplateLayout
from slidegen.scene import Backdrop, Body, DeckFacts, LaidOutDeck, Paragraph, Run, Scene, TextMark
from slidegen.style import Frame
from slidegen.text.fallback import stretches
from slidegen.text.fonts import FontBook
from slidegen.theme.company_signature import TITLES
from slidegen.theme.roles import layout_with
from slidegen.theme.theme import Layout, Theme

LANG = "en"
# How many shapes all pictures of a page may have: an office template has some hundred, and some thousand at the most.
SHAPES = 60_000
# Of a prompt so many letters are shown.
LETTERS = 200


def empty_deck(theme: Theme, template: Template) -> LaidOutDeck:
    """A scene for each layout, its id the number of the layout, as far as the page can show them."""
    drawn = dict(_drawn(theme, template))
    return LaidOutDeck(
        DeckFacts(theme.name, LANG),
        template.width,
        template.height,
        theme.palette,
        theme.fonts,
        {number: _backdrop(layout) for number, (_, layout) in drawn.items()},
        tuple(_scene(number, source, layout, theme) for number, (source, layout) in drawn.items()),
        (),
        theme.template,
    )


def _drawn(theme: Theme, template: Template) -> Iterator[tuple[str, tuple[TemplateLayout, Layout]]]:
    left = SHAPES
    for number, layout in enumerate(template.layouts, 1):
        left -= sum(len(each.figures) if isinstance(each, ArtDrawing) else 1 for each in layout.art)
        if left >= 0:
            yield str(number), (layout, layout_with(layout, str(number), {}, theme.fonts))


def _backdrop(layout: Layout) -> Backdrop:
    look = layout.look
    own = (look.palette, look.fonts) if look else (None, None)
    return Backdrop(layout.part, layout.background, layout.art, layout.ground, *own)


def _scene(number: str, source: TemplateLayout, layout: Layout, theme: Theme) -> Scene:
    fonts = layout.look.fonts if layout.look else theme.fonts
    titles = (
        each for each in source.placeholders if each.type in TITLES and each.prompt and not each.vertical
    )
    marks = tuple(_prompt(each, fonts) for each in titles)
    return Scene(number, source.name, number, marks, (), LANG)


def _prompt(each: Placeholder, fonts: FontBook) -> TextMark:
    style, paragraph = each.levels[0].run, each.levels[0].paragraph
    words = each.prompt.split("\n")[0][:LETTERS]
    runs = tuple(
        Run(text, style, style, LANG, fallback=family)
        for text, family in stretches(words, style.font, style.bold, style.italic, LANG, fonts)
    )
    body = Body((Paragraph(runs, paragraph, paragraph),), Frame(each.frame.insets, each.frame.anchor))
    return TextMark(each.name, each.box, body, fill=each.fill)

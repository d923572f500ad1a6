"""Scenes into small pictures of slides that any page may show, and the style sheet that they need."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from slidegen.painters.html.marks import decoration
from slidegen.painters.html.markup import attributes, pixels
from slidegen.painters.html.page import backgrounds, looks, marks_css, slide_box, styles_of
from slidegen.painters.html.slides import layout_classes
from slidegen.painters.html.styles import Styles, classes
from slidegen.painters.html.surface import Surface
from slidegen.painters.html.typecase import Typecase
from slidegen.scene import LaidOutDeck


@dataclass(frozen=True, slots=True)
class Thumbnails:
    """An element for each scene, of the stage's size: assistive technology passes over it. `style` is to stand before
    the rules of the page, which scales them."""

    frames: tuple[str, ...]
    style: str


def thumbnails(deck: LaidOutDeck) -> Thumbnails:
    styles, typecase = styles_of(deck), Typecase(deck.fonts)
    frames = tuple(_frames(deck, styles, typecase))
    behind = backgrounds(deck.layouts, styles, slide_box(deck))
    size = f"--stage-width:{pixels(deck.width)};--stage-height:{pixels(deck.height)}"
    rules = (
        typecase.rules(),
        f":root{{{size};{typecase.properties()};{styles.properties()}}}",
        *looks(styles.others.values(), typecase),
        marks_css(),
        behind,
        styles.rules(),
    )
    return Thumbnails(frames, "\n".join(rules))


def _frames(deck: LaidOutDeck, styles: Styles, typecase: Typecase) -> Iterator[str]:
    names, facts = layout_classes(deck.layouts), deck.facts
    for number, scene in enumerate(deck.scenes, 1):
        backdrop = deck.layouts[scene.layout]
        own = styles.of(backdrop.palette, backdrop.fonts)
        surface = Surface(
            *(own, typecase.of(own.fonts), {}, slide_box(deck), facts.lang, scene.lang, number), read=False
        )
        marks = "".join(decoration(mark, surface) for mark in (*backdrop.art, *scene.marks))
        name = classes("thumbnail", names[scene.layout], own.name)
        yield f'<div{attributes(class_=name, aria_hidden="true")}><div class="frame">{marks}</div></div>'

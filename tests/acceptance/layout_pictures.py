"""Templates into pictures of an empty slide on each of their layouts, by LibreOffice and by a browser."""

from __future__ import annotations

import re
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from PIL import Image, ImageChops, ImageFilter
from playwright.sync_api import Browser
from pptx import Presentation
from pptx.oxml.xmlchemy import BaseOxmlElement

from slidegen.opc import Package
from slidegen.painters import html
from slidegen.powerpoint.template import Template
from slidegen.scene import Backdrop, DeckFacts, LaidOutDeck, Scene
from slidegen.text.fonts import FontBook
from slidegen.theme.roles import layout_with
from slidegen.theme.theme import Layout

WIDTH = 960
# Two colours look alike where no channel differs by more, and a pixel is of the ground where it differs by less.
ALIKE, PLAIN = 32, 12
MAIN = re.compile(
    rb"presentationml\.template\.main|ms-powerpoint\.(template|presentation)\.macroEnabled\.main"
)


def as_presentation(data: bytes) -> bytes:
    """The file under the content type of a presentation, which is all that python-pptx opens."""
    target = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(target, "w", ZIP_DEFLATED) as written:
        for name in source.namelist():
            content = source.read(name)
            if name == "[Content_Types].xml":
                plain = b"vnd.openxmlformats-officedocument.presentationml.presentation.main"
                content = content.replace(b"vnd.ms-powerpoint", b"ms-powerpoint")
                content = content.replace(
                    b"vnd.openxmlformats-officedocument.presentationml.template.main", plain
                )
                content = MAIN.sub(plain, content)
            written.writestr(name, content)
    return target.getvalue()


def emptied(data: bytes, parts: Sequence[str]) -> bytes:
    """A presentation with one slide on each of the layouts that are named by their parts, and nothing on it."""
    deck = Presentation(BytesIO(as_presentation(data)))
    listed = deck.slides._sldIdLst
    for each in list(listed):
        deck.part.drop_rel(each.rId)
        listed.remove(each)
    layouts = {
        str(each.part.partname): each for master in deck.slide_masters for each in master.slide_layouts
    }
    for part in parts:
        slide = deck.slides.add_slide(layouts[part])
        for shape in list(slide.shapes):
            shape._element.getparent().remove(shape._element)
    for sheet in (*deck.slide_masters, *layouts.values()):
        _own_effects(sheet.element)
    target = BytesIO()
    deck.save(target)
    return target.getvalue()


def _own_effects(sheet: BaseOxmlElement) -> None:
    """A shape that says itself that it has no shadow gets that of its style from LibreOffice; not any more."""
    for style in sheet.xpath(".//p:style[../p:spPr/a:effectLst]/a:effectRef"):
        style.set("idx", "0")


def empty_deck(template: Template, book: FontBook) -> LaidOutDeck:
    """A slide without a mark on each layout."""
    layouts = [layout_with(each, each.part, {}, book) for each in template.layouts]
    return LaidOutDeck(
        DeckFacts("Layouts", "en"),
        template.width,
        template.height,
        template.palette,
        book,
        {each.part: _backdrop(each) for each in layouts},
        tuple(Scene(f"slide-{n}", each.name, each.part, (), (), "en") for n, each in enumerate(layouts)),
        (),
        Package(),
    )


def _backdrop(layout: Layout) -> Backdrop:
    palette = layout.look.palette if layout.look else None
    return Backdrop(layout.part, layout.background, layout.art, layout.ground, palette)


def browser_pictures(deck: LaidOutDeck, browser: Browser, folder: Path) -> list[Image.Image]:
    page = folder / "layouts.html"
    page.write_bytes(html.paint(deck, "layouts")["layouts.html"])
    size = {"width": 1920, "height": round(1920 * deck.height / deck.width)}
    context = browser.new_context(viewport=size, device_scale_factor=0.5, offline=True)  # type: ignore[arg-type]
    try:
        tab = context.new_page()
        tab.goto(page.resolve().as_uri())
        found = []
        for number in range(len(deck.scenes)):
            tab.evaluate(f"location.hash = '#slide-{number}'")
            tab.wait_for_timeout(120)
            found.append(Image.open(BytesIO(tab.screenshot())).convert("RGB"))
    finally:
        context.close()
    return found


def agreement(one: Image.Image, other: Image.Image) -> tuple[int, int]:
    """How many pixels show art, and in how many of these both pictures are alike, but for the smoothing of edges."""
    one, other = (
        each.resize((WIDTH, round(WIDTH * one.height / one.width)), Image.Resampling.BOX)
        for each in (one, other)
    )
    counts = one.getcolors(one.width * one.height) or []
    _, ground = max(counts, key=lambda each: each[0])
    assert isinstance(ground, tuple)
    plain = Image.new("RGB", one.size, ground)
    art = ImageChops.lighter(_differs(one, plain, PLAIN), _differs(other, plain, PLAIN))
    smooth = ImageFilter.BoxBlur(1)
    unlike = ImageChops.multiply(art, _differs(one.filter(smooth), other.filter(smooth), ALIKE))
    return _count(art), _count(art) - _count(unlike)


def _differs(one: Image.Image, other: Image.Image, by: int) -> Image.Image:
    red, green, blue = ImageChops.difference(one, other).split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return most.point([255 if value > by else 0 for value in range(256)])


def _count(mask: Image.Image) -> int:
    return mask.histogram()[255]

"""The page about a template: whole in itself, a picture of each layout, the same bytes each time."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from io import BytesIO

from lxml import html

from slidegen.color import contrast
from slidegen.fingerprint import Origin, origin
from slidegen.inspecting.inspect import inspect, template_of
from slidegen.inspecting.page import page
from slidegen.inspecting.specimen import SHAPES, empty_deck
from slidegen.limits import DEFAULT
from slidegen.powerpoint.read import read_template
from slidegen.powerpoint.template import ArtShape, Template
from slidegen.powerpoint.template_package import open_template
from slidegen.style import Color
from slidegen.theme.company import company_theme
from slidegen.theme.load import load_theme
from slidegen.theme.theme import Theme
from tests.powerpoint.damage import LAYOUT, replaced, small, two_masters

# The page's own colours, on its ground and on that of panels.
SCHEME = re.compile(
    r"--paper: (\S+); --panel: (\S+); --words: (\S+); --soft: (\S+); --rule: \S+; --mark: (\S+);"
)


def known(data: bytes) -> tuple[Theme, Template]:
    opened, _ = open_template(data, "brand.potx", DEFAULT)
    assert opened is not None
    template = read_template(opened)
    assert template is not None
    return company_theme(template, opened, "brand")[0], template


def elements(root: html.HtmlElement, path: str) -> list[html.HtmlElement]:
    found = root.xpath(path)
    assert isinstance(found, list)
    return [each for each in found if isinstance(each, html.HtmlElement)]


def written(data: bytes) -> str:
    theme, template = known(data)
    return page(inspect(theme, template, "brand.potx"), theme, template).decode()


def test_each_layout_has_a_picture_a_heading_and_a_table() -> None:
    theme, _ = load_theme("leman", None)
    assert theme is not None
    template = template_of(theme)
    root = html.fromstring(page(inspect(theme, template, "leman"), theme, template))
    articles = elements(root, "//article")
    assert len(articles) == len(template.layouts)
    for article, layout in zip(articles, template.layouts, strict=True):
        [heading] = elements(article, "h3")
        assert layout.name in heading.text_content()
        [picture] = elements(article, ".//*[@role='img']")
        assert picture.get("aria-label")
        labels = [each.text_content() for each in elements(picture, ".//*[local-name()='text']")]
        assert [int(label.split()[0]) for label in labels] == [each.idx for each in layout.placeholders]
        assert len(elements(article, ".//tbody/tr")) == len(layout.placeholders)
    assert [each.tag for each in elements(root, "//h1 | //h2")] == ["h1", "h2", "h2", "h2", "h2"]


def test_the_title_shows_its_prompt_on_the_layout_s_own_art() -> None:
    text = written(small())
    shown = elements(html.fromstring(text.encode()), "//*[@class='shown']")[0]
    assert "Prompt" in shown.text_content()


def test_the_page_needs_nothing_beside_it_and_runs_nothing() -> None:
    text = written(small())
    [policy] = re.findall(r'Content-Security-Policy" content="([^"]*)"', text)
    [style] = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'")
    assert "<script" not in text
    assert " style=" not in text
    assert not re.search(r"(src|href)=\"(?!data:|#)", text)


def test_the_same_template_gives_the_same_bytes_which_are_known_again() -> None:
    data = written(small()).encode()
    assert data == written(small()).encode()
    assert origin(BytesIO(data)) is Origin.UNCHANGED


def test_names_of_a_template_can_t_become_markup() -> None:
    text = written(replaced(small(), LAYOUT, 'name="Only"', 'name="&lt;b&gt;bold&lt;/b&gt;"'))
    assert "<b>" not in text
    assert "&lt;b&gt;bold" in text


def test_layouts_of_masters_with_other_colours_are_shown_in_these() -> None:
    text = written(two_masters(small(), "FF0000"))
    assert "Other (master 2)" in text
    assert ".swatch-FF0000{" in text


def test_what_can_be_seen_of_the_page_can_be_read() -> None:
    schemes = SCHEME.findall(written(small()))
    assert len(schemes) == 2
    for paper, panel, *inks in schemes:
        for ground in (paper, panel):
            assert all(contrast(_hex(ink), _hex(ground)) >= 4.5 for ink in inks)


def _hex(color: str) -> str:
    digits = color.removeprefix("#")
    return digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)


def test_art_without_end_is_not_painted() -> None:
    theme, template = known(small())
    layout = template.layouts[0]
    dot = ArtShape("Dot", layout.placeholders[0].box, "rect", Color("accent1"))
    full = replace(template, layouts=(replace(layout, art=(dot,) * (SHAPES + 1)), layout))
    assert not empty_deck(theme, full).scenes
    assert "too much for a picture" in page(inspect(theme, full, "brand.potx"), theme, full).decode()
    less = replace(template, layouts=(replace(layout, art=(dot,) * 10), layout))
    assert [scene.id for scene in empty_deck(theme, less).scenes] == ["1", "2"]

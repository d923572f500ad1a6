"""The document: the same elements without a stage, for narrow windows, zoom, and pages without JavaScript."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.painters.html.conftest import Open
from tests.painters.html.decks import deck, scene
from tests.painters.html.showcase import showcase

pytestmark = pytest.mark.slow

HEADINGS = "all => all.map(h => [h.localName, h.textContent])"
READABLE = """() => {
  const channel = value => value <= .03928 ? value / 12.92 : ((value + .055) / 1.055) ** 2.4;
  const luminance = ([red, green, blue]) =>
    .2126 * channel(red / 255) + .7152 * channel(green / 255) + .0722 * channel(blue / 255);
  const parse = color => color.match(/[\\d.]+/g).map(Number);
  const behind = element => {
    for (let e = element; e; e = e.parentElement) {
      const color = parse(getComputedStyle(e).backgroundColor);
      if (color.length < 4 || color[3] > 0) return color;
    }
    return [255, 255, 255];
  };
  const dim = [];
  const words = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const {data, parentElement: element} = words.currentNode;
    if (!data.trim() || !element.checkVisibility()) continue;
    const pair = [parse(getComputedStyle(element).color), behind(element)].map(luminance);
    if ((Math.max(...pair) + .05) / (Math.min(...pair) + .05) < 4.5) dim.push(data);
  }
  return dim;
}"""
WIDE = """() => [...document.querySelectorAll(".frame *")]
  .filter(e => e.checkVisibility() && !e.closest(".outside, .drawing, .grid, .picture"))
  .filter(e => e.getBoundingClientRect().right > innerWidth + 1)
  .map(e => e.outerHTML)"""


def test_without_javascript_everything_is_there_to_read(opened: Open) -> None:
    page = opened(java_script_enabled=False)
    for slide in showcase().scenes:
        assert page.locator(f"#{slide.id}").is_visible()
    assert page.get_by_text("Capter ce que disent clients").count() == 3
    assert page.get_by_role("heading", level=1).all_inner_texts() == ["Le social business, côté pratique"]
    assert page.get_by_role("navigation").count() == 0


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize("width", [320, 700])
def test_a_narrow_window_does_not_scroll_sideways(opened: Open, width: int, javascript: bool) -> None:
    page = opened(size=(width, 800), java_script_enabled=javascript)
    # Scripts of the test itself run in any case.
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(WIDE) == []


def test_browser_zoom_makes_a_document(opened: Open) -> None:
    """Zoom shows to a page as a smaller window: 1280 x 720 at 200 % is 640 x 360."""
    page = opened(size=(640, 360), device_scale_factor=2)
    assert page.locator(".slide:visible").count() == len(showcase().scenes)
    body = float(page.eval_on_selector("#points li p", "p => parseFloat(getComputedStyle(p).fontSize)"))
    assert body >= 16


def test_a_larger_text_size_makes_larger_text(opened: Open) -> None:
    page = opened(size=(700, 900))
    size = "parseFloat(getComputedStyle(document.querySelector('#points li p')).fontSize)"
    before = page.evaluate(size)
    page.evaluate("document.documentElement.style.fontSize = '32px'")
    assert page.evaluate(size) == pytest.approx(2 * before)


def test_in_the_document_nothing_is_inert(opened: Open) -> None:
    page = opened(size=(700, 900))
    assert page.locator("[inert]").count() == 0
    page.set_viewport_size({"width": 1280, "height": 720})
    page.wait_for_selector(".staged")
    assert page.locator("[inert]").count() == len(showcase().scenes) - 1
    page.set_viewport_size({"width": 700, "height": 900})
    page.wait_for_selector(":root:not(.staged)")
    assert page.locator("[inert]").count() == 0


def test_leaving_the_stage_keeps_the_place(opened: Open) -> None:
    page = opened("#figures", size=(1280, 720))
    page.set_viewport_size({"width": 700, "height": 500})
    page.wait_for_selector(":root:not(.staged)")
    top = page.eval_on_selector("#figures", "slide => slide.getBoundingClientRect().top")
    assert -1 <= top <= 80


def test_keys_scroll_a_document(opened: Open) -> None:
    page = opened(size=(700, 900))
    page.keyboard.press("End")
    expect(page.locator("#lac")).to_be_in_viewport()
    assert page.url.endswith(".html")


def test_text_can_be_read_on_what_is_behind_it(opened: Open) -> None:
    """White words of a dark slide would be lost on the document's paper."""
    page = opened(size=(700, 900))
    assert page.evaluate(READABLE) == []


def test_a_title_above_the_slide_is_there_for_readers_only(opened: Open) -> None:
    page = opened(size=(700, 900))
    heading = page.get_by_role("heading", name="Un lac")
    assert heading.count() == 1
    box = page.locator("#lac .outside").bounding_box()
    assert box is not None
    assert box["width"] <= 1


def test_public_notes_are_shown_in_the_document_only(opened: Open) -> None:
    narrow = opened(size=(700, 900))
    assert narrow.locator("summary:visible").all_inner_texts() == ["Commentaires"]
    narrow.click("summary")
    assert narrow.get_by_text("Laisser dix secondes.").is_visible()
    assert opened("#points").locator(".notes:visible").count() == 0


def test_a_deck_without_a_title_slide_has_a_title(opened: Open) -> None:
    page = opened(deck=deck(scene("a", "A")), size=(700, 900))
    assert page.eval_on_selector_all("h1, main h2", HEADINGS) == [["h1", "Le social business"], ["h2", "A"]]


def test_a_drawing_is_drawn_in_the_document_too(opened: Open) -> None:
    page = opened(size=(700, 900))
    drawing = page.get_by_role("img", name="Un rond mène à une boîte")
    outer = drawing.bounding_box()
    inner = drawing.locator(".box").nth(1).bounding_box()
    assert outer is not None
    assert inner is not None
    assert inner["x"] - outer["x"] == pytest.approx(200, abs=1)
    assert inner["y"] - outer["y"] == pytest.approx(0, abs=1)
    assert inner["width"] == pytest.approx(150, abs=1)


def test_forced_colours_keep_the_buttons(opened: Open) -> None:
    page = opened(forced_colors="active")
    page.get_by_role("button", name="Diapositive suivante").focus()
    look = "getComputedStyle(document.querySelector('.controls button:last-of-type'))"
    assert page.evaluate(f"{look}.borderTopColor") != page.evaluate(f"{look}.backgroundColor")
    assert page.evaluate(f"{look}.color") != page.evaluate(f"{look}.backgroundColor")

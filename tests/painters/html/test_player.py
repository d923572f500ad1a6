"""The player: keys, address, touch, buttons, title and focus."""

from __future__ import annotations

from dataclasses import replace

import pytest
from playwright.sync_api import Page

from slidegen.painters.html import paint
from tests.painters.html.conftest import Open
from tests.painters.html.decks import deck, scene
from tests.painters.html.showcase import showcase

pytestmark = pytest.mark.slow

IDS = [slide.id for slide in showcase().scenes]


def current(page: Page) -> str:
    return str(page.eval_on_selector(".slide.current", "slide => slide.id"))


def test_keys_go_on_and_back(opened: Open) -> None:
    page = opened("#points")
    forth, back = (
        ("ArrowRight", "ArrowDown", "PageDown", " "),
        ("ArrowLeft", "ArrowUp", "PageUp", "ArrowLeft"),
    )
    for one, other in zip(forth, back, strict=True):
        page.keyboard.press(one)
        assert current(page) == "cartes", one
        page.keyboard.press(other)
        assert current(page) == "points", other


def test_home_and_end(opened: Open) -> None:
    page = opened()
    page.keyboard.press("End")
    assert current(page) == IDS[-1]
    page.keyboard.press("ArrowRight")
    assert current(page) == IDS[-1]
    page.keyboard.press("Home")
    assert current(page) == IDS[0]
    page.keyboard.press("ArrowLeft")
    assert current(page) == IDS[0]


def test_keys_of_the_browser_and_of_nobody_do_nothing(opened: Open) -> None:
    page = opened("#cartes")
    for key in ("Control+ArrowRight", "Alt+ArrowDown", "Shift+ArrowRight", "a", "Enter", "Tab"):
        page.keyboard.press(key)
        assert current(page) == "cartes", key


def test_keys_in_a_field_are_the_fields(opened: Open) -> None:
    page = opened("#cartes")
    page.evaluate("document.querySelector('#cartes').append(document.createElement('input'))")
    page.focus("#cartes input")
    page.keyboard.press("ArrowRight")
    assert current(page) == "cartes"


def test_space_on_a_link_is_the_links(opened: Open) -> None:
    page = opened("#points")
    page.focus("#points a")
    page.keyboard.press(" ")
    assert current(page) == "points"


def test_the_address_leads_to_a_slide_and_follows(opened: Open) -> None:
    page = opened("#figures")
    assert current(page) == "figures"
    page.keyboard.press("ArrowRight")
    assert page.url.endswith("#citation")
    page.evaluate("location.hash = 'code'")
    page.wait_for_selector("#code.current")


def test_any_address_can_be_read(opened: Open) -> None:
    for fragment in ("#nowhere", "#%E0%A4%A", "#'\"><b>", "#points-title"):
        page = opened(fragment)
        assert current(page) == ("points" if fragment == "#points-title" else IDS[0])


def test_a_link_leads_to_a_slide_and_back_leads_back(opened: Open) -> None:
    page = opened("#points")
    page.click("#points a[href='#cartes']")
    assert current(page) == "cartes"
    assert page.evaluate("document.activeElement.id") == "cartes-title"
    page.go_back()
    page.wait_for_selector("#points.current")


def test_ids_beyond_ascii_are_addresses(opened: Open) -> None:
    page = opened(deck=deck(scene("a", "A"), scene("été", "Été")))
    page.keyboard.press("ArrowRight")
    assert page.url.endswith("#%C3%A9t%C3%A9")
    page.reload()
    assert current(page) == "été"


def test_focus_and_title_follow_a_person(opened: Open) -> None:
    page = opened()
    assert page.evaluate("document.activeElement.localName") == "body"
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.id") == "points-title"
    assert page.title() == "2/8 Les outils vont vite – Le social business"
    page.keyboard.press("End")
    assert page.evaluate("document.activeElement.id") == "lac-title"
    assert page.title() == "8/8 Un lac – Le social business"


def test_tab_reaches_only_the_slide_and_the_buttons(opened: Open) -> None:
    page = opened("#points")
    stops = []
    for _ in range(5):
        page.keyboard.press("Tab")
        stops.append(
            page.evaluate(
                "document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent"
            )
        )
    assert stops[:4] == ["la suite", "le site", "Diapositive précédente", "Diapositive suivante"]


def test_buttons_go_and_say_where_one_is(opened: Open) -> None:
    page = opened()
    bar = page.get_by_role("navigation", name="Diapositives")
    assert bar.locator("> span").inner_text() == "1 / 8"
    page.mouse.move(400, 400)
    page.get_by_role("button", name="Diapositive suivante").click()
    assert current(page) == "points"
    assert bar.locator("> span").inner_text() == "2 / 8"
    page.get_by_role("button", name="Diapositive précédente").click()
    assert current(page) == IDS[0]
    for box in (button.bounding_box() for button in bar.get_by_role("button").all()):
        assert box is not None
        assert min(box["width"], box["height"]) >= 44


def test_the_buttons_can_be_seen_by_who_uses_them(opened: Open) -> None:
    page = opened(reduced_motion="reduce")
    opacity = "getComputedStyle(document.querySelector('.controls')).opacity"
    assert page.evaluate(opacity) == "0"
    page.get_by_role("button", name="Diapositive suivante").focus()
    assert page.evaluate(opacity) == "1"


SWIPE = """([from, to, fingers]) => {
  const target = document.querySelector(".slide.current .frame");
  const touch = ([clientX, clientY], identifier) => new Touch({identifier, target, clientX, clientY});
  const touches = Array.from({length: fingers}, (_, index) => touch(from, index));
  target.dispatchEvent(new TouchEvent("touchstart", {bubbles: true, touches, changedTouches: touches}));
  target.dispatchEvent(new TouchEvent("touchend", {bubbles: true, changedTouches: [touch(to, 0)]}));
}"""


def test_a_swipe_sideways_goes_a_step(opened: Open) -> None:
    page = opened("#cartes", has_touch=True)
    swipes = (
        ((900, 500), (600, 520), 1, "figures"),
        ((600, 500), (900, 520), 1, "cartes"),
        ((600, 500), (590, 500), 1, "cartes"),
        ((600, 500), (700, 900), 1, "cartes"),
        ((900, 500), (600, 520), 2, "cartes"),
    )
    for start, end, fingers, reached in swipes:
        page.evaluate(SWIPE, [start, end, fingers])
        assert current(page) == reached


def test_reduced_motion_moves_nothing(opened: Open) -> None:
    page = opened(reduced_motion="reduce")
    durations = page.evaluate(
        "[...document.querySelectorAll('*')].map(e => getComputedStyle(e).transitionDuration).filter(d => d !== '0s')"
    )
    assert durations == []


def test_nothing_is_said_twice(opened: Open) -> None:
    page = opened()
    assert page.locator("[aria-live], [role=status], [role=alert], [role=application]").count() == 0
    page.keyboard.press("ArrowRight")
    assert page.locator("main output").count() == 0
    assert page.locator("output").all_inner_texts() == ["", ""]


def test_a_deck_without_slides_is_a_page_too(opened: Open) -> None:
    page = opened(deck=deck())
    assert page.title() == "Le social business"


def test_the_player_is_in_the_page_once() -> None:
    page = paint(showcase(), "showcase")["showcase.html"].decode()
    assert page.count('deck.dispatchEvent(new Event("ready"))') == 1


def test_slides_that_take_others_places_are_those_of_the_deck(opened: Open) -> None:
    page = opened("#cartes")
    page.evaluate(
        """() => {
          const [first, second] = document.querySelectorAll(".slide");
          second.replaceWith(Object.assign(second.cloneNode(true), { id: "new" }));
          first.remove();
          document.querySelector("main").dispatchEvent(new CustomEvent("changed", { detail: { index: 0 } }));
        }"""
    )
    assert (current(page), page.title()[:4]) == ("new", "1/7 ")
    assert page.url.endswith("#new")
    page.keyboard.press("End")
    assert current(page) == IDS[-1]


# Stops what moves at its beginning, to be looked at however slow the machine is.
STOP = """
() => {
  window.moving = [];
  const animate = Element.prototype.animate;
  Element.prototype.animate = function (...given) {
    const animation = animate.apply(this, given);
    animation.pause();
    moving.push(animation);
    return animation;
  };
}
"""


@pytest.mark.parametrize(("transition", "moved"), [("fade", 1), ("push", 2), ("wipe", 1), ("morph", 1)])
def test_a_slide_moves_on_where_a_person_goes_forward(opened: Open, transition: str, moved: int) -> None:
    scenes = [replace(scene(name, name), transition=transition) for name in ("one", "two", "three")]
    page = opened(deck=deck(*scenes))
    page.evaluate(STOP)
    page.keyboard.press("ArrowRight")
    assert page.evaluate("moving.length") == moved
    assert page.locator(".slide:visible").count() == 2
    page.evaluate("moving.forEach(animation => animation.finish())")
    page.locator(".leaving").wait_for(state="detached")
    assert (current(page), page.locator(".slide:visible").count()) == ("two", 1)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    page.locator(".leaving").wait_for(state="detached")
    assert (current(page), page.evaluate("moving.length")) == ("two", 2 * moved)


def test_nothing_moves_for_those_who_ask_for_less_motion(opened: Open) -> None:
    scenes = [replace(scene(name, name), transition="push") for name in ("one", "two")]
    page = opened(deck=deck(*scenes), reduced_motion="reduce")
    page.evaluate(STOP)
    page.keyboard.press("ArrowRight")
    assert (current(page), page.evaluate("moving.length")) == ("two", 0)

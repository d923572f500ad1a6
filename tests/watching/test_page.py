"""The page of `slidegen watch` in a real browser: what changes in it, and what stays."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.watching.running import Running, running

pytestmark = pytest.mark.slow

SLIDES = [
    f"## Lake {name}\n\n- water {name}\n- shore {name}\n" for name in ("Ada", "Bay", "Cove", "Dune", "Edge")
]
HEAD = "---\ntitle: Lakes\n---\n\n"
DECK = HEAD + "\n".join(SLIDES)
PHONE: ViewportSize = {"width": 390, "height": 844}
MISSING = "\n![The lake](lake.png)\n"


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    deck = tmp_path / "talk.md"
    deck.write_text(DECK, encoding="utf-8")
    return deck


@pytest.fixture
def run(deck: Path) -> Iterator[Running]:
    with running(deck) as run:
        yield run


Opened = Callable[..., Page]


@pytest.fixture
def opened(chromium: Browser, run: Running) -> Iterator[Opened]:
    """Opens the page, and marks it: a page that is loaded anew has lost the mark. What goes wrong in it fails."""
    contexts = []
    troubles: list[str] = []

    def open_page(fragment: str = "", viewport: ViewportSize | None = None) -> Page:
        context = chromium.new_context(viewport=viewport or {"width": 1280, "height": 720})
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("console", lambda message: troubles.append(message.text) if message.type == "error" else None)
        page.goto(run.address + fragment)
        page.evaluate("document.fonts.ready")
        page.evaluate("window.mark = 'kept'")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert [each for each in troubles if "ERR_" not in each] == []


def current(page: Page) -> str:
    return str(page.eval_on_selector(".slide.current", "slide => slide.id"))


def is_kept(page: Page) -> bool:
    return bool(page.evaluate("window.mark === 'kept'"))


def save(deck: Path, text: str) -> None:
    deck.write_text(text, encoding="utf-8")


def test_a_changed_word_appears_and_the_slide_stays(deck: Path, opened: Opened) -> None:
    page = opened("#lake-cove")
    save(deck, DECK.replace("water Cove", "wet Cove"))
    expect(page.locator(".current")).to_contain_text("wet Cove")
    assert (current(page), is_kept(page)) == ("lake-cove", True)
    page.keyboard.press("ArrowRight")
    assert current(page) == "lake-dune"


def test_another_slide_that_changes_leaves_this_one(deck: Path, opened: Opened) -> None:
    page = opened("#lake-cove")
    shown = page.query_selector(".current")
    save(deck, DECK.replace("water Dune", "wet Dune"))
    expect(page.locator("#lake-dune")).to_contain_text("wet Dune")
    assert shown
    assert shown.evaluate("slide => slide.isConnected")
    assert current(page) == "lake-cove"


def test_a_new_title_is_a_new_address(deck: Path, opened: Opened) -> None:
    page = opened("#lake-cove")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    save(deck, DECK.replace("Lake Cove", "A cove"))
    expect(page.locator(".current")).to_contain_text("A cove")
    assert page.url.endswith("#a-cove")
    assert page.title().startswith("4/6 A cove")
    assert page.evaluate("document.activeElement.id") == "a-cove-title"
    assert is_kept(page)


def test_slides_come_and_go_before_the_one_that_is_shown(deck: Path, opened: Opened) -> None:
    page = opened("#lake-cove")
    save(deck, HEAD + "\n".join(["## Lake Aare\n\n- new\n", *SLIDES]))
    expect(page.locator(".slide")).to_have_count(7)
    assert (current(page), is_kept(page)) == ("lake-cove", True)
    assert page.title().startswith("5/7")
    save(deck, HEAD + "\n".join(SLIDES[1:]))
    expect(page.locator(".slide")).to_have_count(5)
    assert (current(page), is_kept(page)) == ("lake-cove", True)
    save(deck, HEAD + SLIDES[0])
    expect(page.locator(".slide")).to_have_count(2)
    assert (current(page), is_kept(page)) == ("lake-ada", True)


def test_letters_and_looks_that_no_slide_had_come_along(deck: Path, opened: Opened) -> None:
    page = opened("#lake-cove")
    save(deck, DECK.replace("water Cove", "~~wjxq~~ Ωmega"))
    expect(page.locator(".current")).to_contain_text("Ωmega")
    width = "document.querySelector('.current li').querySelector('.p, span, s').getBoundingClientRect().width"
    swapped = page.evaluate(width)
    shown = page.screenshot()
    page.reload()
    page.evaluate("document.fonts.ready")
    assert page.evaluate(width) == swapped
    assert page.screenshot() == shown


def test_what_is_not_in_the_slides_loads_the_page_anew(deck: Path, opened: Opened) -> None:
    page = opened("#lake-cove")
    save(deck, DECK.replace("title: Lakes", "title: Waters"))
    expect(page).to_have_title(re.compile("Waters$"))
    assert (current(page), is_kept(page)) == ("lake-cove", False)
    save(deck, DECK.replace("title: Lakes", "title: Ponds").replace("Lake Cove", "A cove"))
    expect(page).to_have_title(re.compile("Ponds$"))
    assert current(page) == "a-cove"


def test_findings_show_and_vanish(deck: Path, opened: Opened) -> None:
    page = opened("#lake-cove")
    panel = page.get_by_role("region", name="Findings")
    expect(panel).to_be_hidden()
    save(deck, DECK.replace("water Cove", "wet Cove") + MISSING)
    expect(panel).to_contain_text("talk.md:30:1")
    expect(panel).to_contain_text('picture "lake.png" can\'t be shown')
    expect(panel).to_contain_text("Hint: the path is relative to the deck")
    expect(page.get_by_role("alert")).to_contain_text("1 error. talk.md:30:1")
    expect(panel.locator("mark")).to_have_text("![The lake](lake.png)")
    expect(page.locator(".current")).to_contain_text("water Cove")
    save(deck, DECK.replace("water Cove", "wet Cove"))
    expect(panel).to_be_hidden()
    expect(page.locator(".current")).to_contain_text("wet Cove")
    assert is_kept(page)


def test_findings_can_be_put_aside(deck: Path, opened: Opened) -> None:
    page = opened("#lake-cove")
    panel, badge = page.get_by_role("region", name="Findings"), page.get_by_role("button", name="1 error")
    save(deck, DECK + MISSING)
    expect(panel).to_be_visible()
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    badge.focus()
    page.keyboard.press(" ")
    expect(panel).to_be_visible()
    assert current(page) == "lake-cove"
    page.keyboard.press("Enter")
    expect(panel).to_be_hidden()
    save(deck, DECK.replace("water", "wet") + MISSING)
    page.reload()
    expect(badge).to_be_visible()
    expect(panel).to_be_hidden()


def test_the_document_stays_where_it_is_read(deck: Path, opened: Opened) -> None:
    longest = DECK + "\n" + "\n\n".join(["A paragraph about a shore."] * 12)
    save(deck, longest)
    page = opened(viewport=PHONE)
    expect(page.get_by_text("A paragraph about a shore.")).to_have_count(12)
    page.evaluate("document.querySelector('#lake-dune').scrollIntoView()")
    top = "document.querySelector('#lake-dune').getBoundingClientRect().top"
    before = page.evaluate(top)
    longer = longest.replace("- water Ada\n", "- water Ada\n" * 6)
    save(deck, longer)
    expect(page.locator("#lake-ada li")).to_have_count(7)
    assert page.evaluate(top) == pytest.approx(before, abs=2)
    save(deck, longer.replace("title: Lakes", "title: Waters"))
    expect(page).to_have_title("Waters")
    page.evaluate("document.fonts.ready")
    assert page.evaluate(top) == pytest.approx(before, abs=2)


def test_a_page_outlives_the_server(deck: Path, run: Running, opened: Opened) -> None:
    page = opened("#lake-cove")
    port = int(run.address.rsplit(":", 1)[1].rstrip("/"))
    assert run.interrupt() == 0
    expect(page.locator("[role=status]")).to_have_text("The deck is no longer watched.")
    save(deck, DECK.replace("water Cove", "wet Cove"))
    with running(deck, port=port):
        expect(page.locator(".current")).to_contain_text("wet Cove")
        assert current(page) == "lake-cove"

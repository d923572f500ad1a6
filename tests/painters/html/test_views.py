"""Overview, search, reading view, settings and keys of the player, as a viewer uses them."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.outlines import laid_out
from tests.painters.html.conftest import Open
from tests.painters.html.showcase import showcase

pytestmark = pytest.mark.slow

IDS = [slide.id for slide in showcase().scenes]


def current(page: Page) -> str:
    return str(page.eval_on_selector(".slide.current", "slide => slide.id"))


def test_the_overview_links_to_every_slide(opened: Open) -> None:
    page = opened("#cartes")
    page.keyboard.press("o")
    links = page.locator("dialog.contents li > a")
    assert links.evaluate_all("all => all.map((each) => decodeURIComponent(each.hash.slice(1)))") == IDS
    expect(links.nth(IDS.index("cartes"))).to_be_focused()
    links.nth(0).click()
    assert current(page) == IDS[0]
    expect(page.locator("dialog.contents")).to_be_hidden()


def test_its_pictures_are_for_the_eye_only(opened: Open) -> None:
    page = opened()
    page.keyboard.press("o")
    page.locator("dialog.contents .picture-of .frame").first.wait_for()
    assert page.evaluate("[...document.querySelectorAll('.picture-of')].every((each) => each.inert)")
    assert page.evaluate(
        "[...document.querySelectorAll('.picture-of')].every((each) => each.ariaHidden === 'true')"
    )
    assert page.locator(".picture-of a[href], .picture-of :not(svg *)[id]").count() == 0


@pytest.mark.parametrize("query", ["pese", "PÈSE", "ese", "page pèse", "pese plus qu'une"])
def test_a_search_folds_accents_and_capitals_and_shows_the_hit(opened: Open, query: str) -> None:
    page = opened()
    page.keyboard.press("/")
    page.keyboard.type(query)
    (hit,) = page.locator("dialog.contents li > a").all()
    assert "pèse plus qu’une page" in hit.inner_text()
    assert hit.locator("mark").inner_text() in ("pèse", "èse", "page")
    assert page.locator("dialog.contents output").inner_text() == "Diapositives trouvées : 1"


def test_the_words_that_stand_for_a_picture_are_found(opened: Open) -> None:
    page = opened()
    page.keyboard.press("/")
    page.keyboard.type("rond mene")
    assert "Un rond mène à une boîte" in page.locator("dialog.contents li").inner_text()


def test_what_is_not_there_is_not_found(opened: Open) -> None:
    page = opened()
    page.keyboard.press("/")
    page.keyboard.type("zzzz")
    assert page.locator("dialog.contents li").count() == 0
    assert page.locator("dialog.contents output").inner_text() == "Aucun résultat"


def test_the_document_can_be_chosen_and_left(opened: Open) -> None:
    page = opened("#cartes")
    page.keyboard.press("r")
    assert page.evaluate("document.documentElement.classList.contains('staged')") is False
    assert page.locator(".slide:visible").count() == len(IDS)
    assert page.evaluate("document.querySelectorAll('[inert]').length") == 0
    page.reload()
    assert page.locator(".slide:visible").count() == len(IDS)
    page.get_by_role("button", name="Lire comme un document").click()
    assert page.locator(".slide:visible").count() == 1


def test_an_address_leads_to_a_step(opened: Open) -> None:
    deck, _ = laid_out("---\nslide-level: 2\n---\n\n## Steps {#steps .incremental}\n\n- a\n- b\n- c\n")
    page = opened("#steps~1", deck=deck)
    waiting = page.locator(".slide.current .waiting")
    assert waiting.count() == 2
    page.keyboard.press("ArrowRight")
    assert waiting.count() == 1
    assert page.url.endswith("#steps~2")
    page.keyboard.press("ArrowRight")
    assert page.url.endswith("#steps")
    page.evaluate("location.hash = 'steps~0'")
    expect(waiting).to_have_count(3)


def test_single_keys_can_be_turned_off(opened: Open) -> None:
    page = opened()
    page.keyboard.press("?")
    page.get_by_label("Lettres et signes seuls comme touches").uncheck()
    page.get_by_role("button", name="Fermer").locator("visible=true").click()
    for key in ("o", "/", "?", "r", "f"):
        page.keyboard.press(key)
    assert page.locator("dialog:visible").count() == 0
    assert page.evaluate("document.documentElement.classList.contains('staged')") is True
    page.keyboard.press("ArrowRight")
    assert current(page) == IDS[1]


def test_the_player_speaks_another_language_when_asked(opened: Open) -> None:
    page = opened()
    page.keyboard.press("?")
    page.get_by_label("Langue").select_option("de")
    assert page.locator("dialog:visible h2").inner_text() == "Hilfe und Einstellungen"
    assert page.locator("dialog:visible h2").get_attribute("lang") == "de"
    assert page.get_by_role("button", name="Nächste Folie").count() == 1


def test_larger_text_is_larger_in_the_document(opened: Open) -> None:
    page = opened(size=(700, 900))
    size = "parseFloat(getComputedStyle(document.querySelector('#points .p')).fontSize)"
    before = page.evaluate(size)
    page.keyboard.press("?")
    page.get_by_label("Taille du texte").select_option("2")
    assert page.evaluate(size) >= 1.9 * before
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_viewer_comes_back_to_where_they_were(opened: Open) -> None:
    page = opened()
    page.keyboard.press("ArrowRight")
    page.goto(page.url.partition("#")[0])
    assert current(page) == IDS[1]
    page.keyboard.press("?")
    page.get_by_label("Reprendre où j’en étais").uncheck()
    page.get_by_role("button", name="Fermer").locator("visible=true").click()
    page.keyboard.press("ArrowRight")
    page.goto(page.url.partition("#")[0])
    assert current(page) == IDS[0]


def test_a_panel_holds_the_focus_and_gives_it_back(opened: Open) -> None:
    page = opened()
    page.get_by_role("button", name="Aide et réglages").focus()
    page.keyboard.press("Enter")
    for _ in range(12):
        page.keyboard.press("Tab")
        assert page.evaluate(
            "document.activeElement === document.body || !!document.activeElement.closest('dialog')"
        )
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Aide et réglages")).to_be_focused()


@pytest.mark.parametrize("size", [(1280, 720), (800, 600), (768, 420), (390, 844), (320, 640)])
def test_every_control_is_in_the_window(opened: Open, size: tuple[int, int]) -> None:
    page = opened(size=size)
    for each in page.locator(
        ".controls button:visible, .controls input:visible, .controls select:visible"
    ).all():
        box = each.bounding_box()
        assert box is not None
        assert box["x"] >= 0 and box["x"] + box["width"] <= size[0]
        assert box["y"] >= 0 and box["y"] + box["height"] <= size[1]


@pytest.mark.parametrize("size", [(1280, 720), (390, 844), (320, 640)])
def test_every_control_is_large_enough(opened: Open, size: tuple[int, int]) -> None:
    page = opened(size=size)
    page.get_by_role("button", name="Aide et réglages").focus()
    page.keyboard.press("Enter")
    for each in page.locator("button:visible, select:visible, input:visible").all():
        box = each.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 24
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate(
        "(panel => panel.scrollWidth <= panel.clientWidth)(document.querySelector('dialog[open]'))"
    )

"""Decks on templates that nobody of this project made: they follow the theme, keep its places, and fit."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from ctypes import c_uint
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from playwright.sync_api import Browser
from pptx import Presentation

from slidegen.pipeline import Built, build
from slidegen.scene import LaidOutDeck, Run, Scene, TextMark
from slidegen.source import Source
from slidegen.text.fonts import Family
from tests.acceptance.corpus import SHARED
from tests.acceptance.package import recolored, without_autofit
from tests.acceptance.stress import stress
from tests.acceptance.template_roles import ROLES
from tests.acceptance.test_brand import COLORS, fonts
from tests.acceptance.test_fit import outside
from tests.conftest import OFFICE_NAMES, ROOT, program
from tests.rendering.compare import overflows
from tests.rendering.office import Office
from tests.rendering.page import shown

TEMPLATES = SHARED / "corpus/templates"
FRENCH = ROOT / "decks/social-business/deck.md"
# What takes long is tried on these, of which each has something of its own: dark grounds, turned footers, drawn art,
# panels, fonts that nobody here has. `SLIDEGEN_TEMPLATES=all` tries it on all.
FIVE = (
    "md2pptx__Martin_Template.pptx",
    "o12__CompanyMtg_TP10167121.potx",
    "opt__AdjacencyTheme.pptx",
    "pptagent__default_template.pptx",
    "slidedeckai__Urban_monochrome.pptx",
)
SOME = sorted(ROLES) if os.environ.get("SLIDEGEN_TEMPLATES") == "all" else FIVE
# How many of a deck's texts may leave their box in LibreOffice.
MOST_OUTSIDE = 0.01

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not TEMPLATES.is_dir(), reason="no folder ../shared with templates"),
]


@dataclass(frozen=True, slots=True)
class Deck:
    """A deck on a template, laid out and painted. `told` are titles that are too long, as a finding says."""

    laid_out: LaidOutDeck
    pptx: bytes
    html: bytes
    told: frozenset[str]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("stress")
    Image.new("RGB", (300, 1200), (90, 120, 160)).save(made / "tall.png")
    return made


@cache
def deck(name: str, folder: Path | None = None) -> Deck:
    """The French deck; in a folder, the one that asks too much."""
    text = stress() if folder else FRENCH.read_text(encoding="utf-8")
    source = Source("deck.md", text)
    made: Built = build(source, folder or FRENCH.parent, "deck", theme=TEMPLATES / name, keep_going=True)
    assert made.laid_out is not None
    over = [each.span for each in made.findings if each.code == "overflow"]
    told = frozenset(scene.title for scene in made.laid_out.scenes if scene.span in over)
    return Deck(made.laid_out, made.files["deck.pptx"], made.files["deck.html"], told)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """With the fonts that slidegen measures with in place of those which nobody here has."""
    names = {found for each in ROLES for found in stand_ins(deck(each).laid_out)}
    return Office(
        program(OFFICE_NAMES), tmp_path_factory.mktemp("office"), ROOT / "src/slidegen/fonts", dict(names)
    )


def stand_ins(laid_out: LaidOutDeck) -> Iterator[tuple[str, str]]:
    book = laid_out.fonts
    families: tuple[Family, ...] = (book.major, book.minor, *book.others.values())
    for each in families:
        yield each.name, nearest(each)


def nearest(family: Family) -> str:
    return family.open_name.removesuffix(f" for {family.name}")


def texts(scene: Scene) -> Iterator[TextMark]:
    return (mark for mark in scene.marks if isinstance(mark, TextMark) and mark.box.y >= 0)


def words(mark: TextMark) -> str:
    return squeezed("".join(each.text for each in mark.body.paragraphs))


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize("name", sorted(ROLES))
def test_reset_slide_moves_nothing_that_stands_at_its_layout_s_place(name: str) -> None:
    """Placeholders have no place of their own, but where they share their room with others."""
    made = deck(name)
    for scene, slide in zip(made.laid_out.scenes, Presentation(BytesIO(made.pptx)).slides, strict=True):
        own = {
            (mark.slot.type, mark.slot.idx)
            for mark in scene.marks
            if isinstance(mark, TextMark) and mark.slot and mark.box != mark.slot.box
        }
        for shape in slide.placeholders:
            holder = shape.element.xpath(".//p:nvPr/p:ph")[0]
            key = holder.get("type", "obj"), int(holder.get("idx", "0"))
            if shape.element.tag.endswith("}sp") and shape.element.xpath("./p:spPr/a:xfrm"):
                assert key in own, f"{scene.title}: {shape.name}"


@pytest.mark.parametrize("name", sorted(ROLES))
def test_the_outline_has_titles_and_bullets(name: str) -> None:
    """PowerPoint's outline shows the text of titles and bodies: all, where the layout has a placeholder for it."""
    made = deck(name)
    for scene, slide in zip(made.laid_out.scenes, Presentation(BytesIO(made.pptx)).slides, strict=True):
        holders = [each for each in slide.placeholders if each.has_text_frame]
        outline = squeezed("".join(each.text_frame.text for each in holders)).replace("\x0b", "")
        bodies = {
            each.element.xpath("string(.//p:nvPr/p:ph/@type)") for each in slide.slide_layout.placeholders
        }
        if scene.choice.form not in ("content", "two-columns") or not bodies & {"", "obj", "body"}:
            continue
        for mark in texts(scene):
            if mark.name in ("Title", "Content", "Left", "Right"):
                assert words(mark) in outline, f"{scene.title}: {mark.name}"


@pytest.mark.parametrize("name", SOME)
def test_slides_follow_the_theme(name: str, office: Office) -> None:
    """Another font and other colours in the template's theme reach each slide that has words of the theme's looks."""
    made = deck(name)
    plain = without_autofit(made.pptx)
    changed = recolored(plain, COLORS, "Arial", r"ppt/theme/theme\d+\.xml")
    book = made.laid_out.fonts
    # Those that bullets or a master name themselves stay.
    named = {
        nearest(each) for name, each in book.others.items() if name not in (book.major.name, book.minor.name)
    }
    old = {nearest(book.major), nearest(book.minor)} - {"Arimo", *named}
    with (
        pypdfium2.PdfDocument(office.pdf(plain)) as before,
        pypdfium2.PdfDocument(office.pdf(changed)) as after,
    ):
        for scene, was, now in zip(made.laid_out.scenes, before, after, strict=True):
            looks = [run.resolved for run in runs(scene)]
            if all(look.font.startswith("+") for look in looks):
                assert not fonts(now) & old, scene.title
            if any(look.color.scheme for look in looks):
                assert inks(was) != inks(now), scene.title


def inks(page: pypdfium2.PdfPage) -> set[tuple[int, ...]]:
    """The colours that a page's text is set in."""
    raw, found = pypdfium2.raw, set()
    for text in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
        parts = [c_uint() for _ in range(4)]
        raw.FPDFPageObj_GetFillColor(text, *parts)
        found.add(tuple(part.value for part in parts))
    return found


def runs(scene: Scene) -> Iterator[Run]:
    return (run for mark in texts(scene) for each in mark.body.paragraphs for run in each.runs)


@pytest.mark.parametrize("name", SOME)
@pytest.mark.parametrize("stressed", [False, True])
def test_no_text_leaves_its_box_in_a_browser(
    name: str, stressed: bool, folder: Path, chromium: Browser, tmp_path: Path
) -> None:
    page = tmp_path / "deck.html"
    made = deck(name, folder if stressed else None)
    page.write_bytes(made.html)
    over = [each for each in overflows(shown(chromium, page)) if each.text.strip() not in made.told]
    assert not over, "\n".join(map(str, over))


@pytest.mark.parametrize("name", SOME)
@pytest.mark.parametrize("stressed", [False, True])
def test_hardly_any_text_leaves_its_box_in_libreoffice(
    name: str, stressed: bool, folder: Path, office: Office
) -> None:
    made = deck(name, folder if stressed else None)
    over, count = outside(made.laid_out, office.pdf(without_autofit(made.pptx)))
    assert len(over) <= MOST_OUTSIDE * count, "\n".join(over)

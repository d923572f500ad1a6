"""What holds for every deck, whatever stands in it."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from pptx import Presentation

from slidegen.blocks.kinds import hoisted
from slidegen.blocks.setting import Context
from slidegen.diagnostics import Finding
from slidegen.geometry import Rect
from slidegen.ladder import Attempt, Fitted, fit_slide
from slidegen.layouts.forms import LAYOUTS
from slidegen.model import Meta, Slide
from slidegen.outline import read_deck
from slidegen.pipeline import Built, build, lay_out
from slidegen.scene import GroupMark, LaidOutDeck, Mark, Scene, TextMark
from slidegen.source import Source
from slidegen.theme.load import load_theme
from slidegen.theme.theme import Theme
from tests.markdowns import Written, decks
from tests.pictures import draw

TEXT = "{http://schemas.openxmlformats.org/drawingml/2006/main}t"
modest = settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return draw(tmp_path_factory.mktemp("deck"))


@pytest.fixture(scope="module")
def leman() -> Theme:
    theme, _ = load_theme("leman", None)
    assert theme is not None
    return theme


def _built(text: str, folder: Path) -> Built:
    return build(Source("deck.md", text), folder, "deck", keep_going=True)


@modest
@given(text=st.text(max_size=300))
def test_any_text_is_a_deck(text: str, folder: Path) -> None:
    assert set(_built(text, folder).files) == {"deck.pptx", "deck.html"}


@modest
@given(deck=decks())
def test_no_word_is_lost(deck: Written, folder: Path) -> None:
    files = _built(deck.text, folder).files
    slides, notes = _presentation(files["deck.pptx"])
    page = _page(files["deck.html"])
    for word in deck.words:
        assert word in slides
        assert word in page
    for word in deck.said:
        assert word in notes


def _presentation(data: bytes) -> tuple[str, str]:
    """The text of all slides, and of all notes."""
    slides: list[str] = []
    notes: list[str] = []
    for slide in Presentation(BytesIO(data)).slides:
        slides.extend(each.text or "" for each in slide._element.iter(TEXT))
        if slide.has_notes_slide:
            notes.extend(each.text or "" for each in slide.notes_slide._element.iter(TEXT))
    return "".join(slides), "".join(notes)


class _Visible(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.hidden = 0
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.hidden += tag in ("head", "script", "style")

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in ("head", "script", "style")

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.words.append(data)


def _page(data: bytes) -> str:
    parser = _Visible()
    parser.feed(data.decode())
    return "".join(parser.words)


@modest
@given(deck=decks())
def test_nothing_leaves_the_slide_without_a_finding(deck: Written, folder: Path) -> None:
    laid_out, findings = lay_out(Source("deck.md", deck.text), folder, folder)
    assert laid_out is not None
    for scene in laid_out.scenes:
        outside = [mark.name for mark in _each(scene) if _leaves(mark, laid_out)]
        assert not outside or _told(scene, laid_out, findings)


def _each(scene: Scene) -> Iterator[Mark]:
    def each(marks: Sequence[Mark]) -> Iterator[Mark]:
        for mark in marks:
            yield mark
            if isinstance(mark, GroupMark):
                yield from each(mark.marks)

    return each((*scene.marks, *scene.furniture))


def _leaves(mark: Mark, deck: LaidOutDeck) -> bool:
    """Whether a mark, or the text in it, is not within the slide. A title that is not shown stands above it."""
    box = mark.box
    if isinstance(mark, TextMark):
        if mark.name == "Title" and box.bottom <= 0:
            return False
        if mark.body.height > box.inset(mark.body.frame.insets).height:
            return True
    return box.x < 0 or box.y < 0 or box.right > deck.width or box.bottom > deck.height


def _told(scene: Scene, deck: LaidOutDeck, findings: Sequence[Finding]) -> bool:
    """Whether a finding points into the slide: at its title, or at what is too large on it."""
    starts = [each.span.start for each in deck.scenes if each.span]
    assert scene.span, "a slide that was read has a place"
    end = min((start for start in starts if start > scene.span.start), default=len(scene.span.source.text))
    places = [each.span.start for each in findings if each.code == "overflow" and each.span]
    return any(scene.span.start <= place < max(end, scene.span.start + 1) for place in places)


@modest
@given(deck=decks(), wider=st.floats(1, 1.5), higher=st.floats(1, 2))
def test_more_room_never_gives_smaller_text(deck: Written, wider: float, higher: float, leman: Theme) -> None:
    read, _ = read_deck(Source("deck.md", deck.text), frozenset(LAYOUTS))
    assume(read.slides)
    slide = max(read.slides, key=lambda each: len(each.blocks))
    slide = replace(slide, blocks=hoisted(slide.blocks))
    given_room = _fitted(slide, leman)
    more = _fitted(slide, _with_more_room(leman, wider, higher))
    assert len(more.parts) <= len(given_room.parts)
    assert len(more.parts) < len(given_room.parts) or more.step >= given_room.step


def _fitted(slide: Slide, theme: Theme) -> Fitted:
    content = LAYOUTS["content"]
    return fit_slide(slide, Attempt(content, content, Meta(), Context(theme, {}, "en")))


def _with_more_room(theme: Theme, wider: float, higher: float) -> Theme:
    layouts = dict(theme.layouts)
    for name in ("content", "title-only"):
        slots = dict(layouts[name].slots)
        for role in {"body", "title"} & set(slots):
            slot = slots[role].slot
            slots[role] = replace(slots[role], slot=replace(slot, box=_larger(slot.box, wider, higher)))
        layouts[name] = replace(layouts[name], slots=slots)
    return replace(theme, layouts=layouts, content=_larger(theme.content, wider, higher))


def _larger(box: Rect, wider: float, higher: float) -> Rect:
    return replace(box, width=round(box.width * wider), height=round(box.height * higher))


@settings(modest, max_examples=8)
@given(deck=decks())
def test_the_same_deck_gives_the_same_bytes(deck: Written, folder: Path) -> None:
    other = folder / "another folder"
    other.mkdir(exist_ok=True)
    draw(other)
    first = _built(deck.text, folder)
    assert first == _built(deck.text, folder) == _built(deck.text, other)


def test_the_same_deck_gives_the_same_bytes_in_another_process() -> None:
    assert _digest("1") == _digest("2")


def _digest(seed: str) -> str:
    """Of the files that a process makes whose hashes of texts begin with this seed."""
    program = Path(__file__).with_name("digest.py")
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)}
    run = subprocess.run(
        [sys.executable, program], env=environment, capture_output=True, text=True, check=True
    )
    assert len(run.stdout.strip()) == len(hashlib.sha256().hexdigest())
    return run.stdout

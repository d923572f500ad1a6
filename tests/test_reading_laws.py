"""What holds when any text is read: `make fuzz` tries tens of thousands of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings

from slidegen.cli.formats import FORMATS
from slidegen.diagnostics import Finding
from slidegen.layouts.forms import LAYOUTS
from slidegen.markdown.nodes import Node
from slidegen.markdown.parsing import parse
from slidegen.markdown.rewriting import walk
from slidegen.model import Deck
from slidegen.outline import read_deck
from slidegen.pipeline import build
from slidegen.source import Source, Span
from tests.markdowns import Written, decks
from tests.shaped import shaped

FORMS = frozenset(LAYOUTS)
patient = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
# A deck is laid out and painted in the time in which twenty are read.
seldom = settings(
    patient, max_examples=max(20, settings.default.max_examples // 20) if settings.default else 20
)


def _read(text: str) -> tuple[Deck, tuple[Finding, ...]]:
    return read_deck(Source("deck.md", text), FORMS)


@patient
@given(text=shaped())
def test_any_text_is_read_and_each_finding_has_its_place(text: str) -> None:
    deck, findings = _read(text)
    for finding in findings:
        assert finding.span is not None, finding
        _assert_inside(finding.span, text)
    for slide in deck.slides:
        assert slide.title
        _assert_inside(slide.span, text)
        for block in slide.blocks:
            _assert_inside(block.span, text)
    for form in FORMATS.values():
        form(findings).encode()


@patient
@example("****__**\n")
@given(text=shaped())
def test_nodes_stand_in_the_source_in_its_order(text: str) -> None:
    document, _ = parse(Source("deck.md", text))
    for node in walk(document):
        _assert_inside(node.span, text)
        _assert_in_order(node.children)


@patient
@given(text=shaped())
def test_reading_is_deterministic(text: str) -> None:
    first = _read(text)
    parse.cache_clear()
    assert _read(text) == first


@patient
@given(deck=decks())
def test_every_word_is_read(deck: Written) -> None:
    read, _ = _read(deck.text)
    # Typography changes signs, and never letters.
    said = repr(read)
    for word in deck.words:
        assert word in said or repr(word)[1:-1] in said


@seldom
@given(text=shaped())
def test_any_text_is_built(text: str) -> None:
    built = build(Source("deck.md", text), Path(__file__).parent, "deck", theme="leman", keep_going=True)
    assert set(built.files) == {"deck.pptx", "deck.html"}


def _assert_inside(span: Span, text: str) -> None:
    assert 0 <= span.start <= span.end <= len(text), span
    assert span.line >= 1
    assert span.column >= 1


def _assert_in_order(nodes: Sequence[Node]) -> None:
    starts = [node.span.start for node in nodes]
    assert starts == sorted(starts), [(node.kind, node.span.start) for node in nodes]

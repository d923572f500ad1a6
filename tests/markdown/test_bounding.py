"""What is beyond a limit is left out and told; what is within stays."""

from __future__ import annotations

import pytest

from slidegen.diagnostics import Finding
from slidegen.layouts.forms import LAYOUTS
from slidegen.limits import DEFAULT, Limits
from slidegen.model import Deck, plain
from slidegen.outline import read_deck
from slidegen.source import Source


def _read(text: str, limits: Limits = DEFAULT) -> tuple[Deck, tuple[Finding, ...]]:
    return read_deck(Source("deck.md", text), frozenset(LAYOUTS), ceiling=limits)


def _told(findings: tuple[Finding, ...]) -> list[tuple[str, int]]:
    return [(finding.code, finding.span.line) for finding in findings if finding.span]


def test_slides_beyond_the_limit() -> None:
    deck, findings = _read("## A\n\n## B\n\n## C\n\n## D\n", Limits(slides=2))
    assert [plain(slide.title) for slide in deck.slides] == ["A", "B"]
    assert _told(findings) == [("too-large", 5)]
    assert _read("## A\n\n## B\n", Limits(slides=2))[1] == ()


@pytest.mark.parametrize(
    ("text", "most", "kept", "lost"),
    [
        ("- one\n- two\n- three\n", 5, "two", "three"),
        ("- one\n  - two\n  - three\n", 6, "two", "three"),
        ("| a |\n|---|\n| one |\n| two |\n", 5, "one", "two"),
        ("```\none\ntwo\nthree\n```\n", 3, "two", "three"),
        ("one\n\n- two\n", 2, "one", "two"),
        ("> one\n>\n> two\n", 2, "one", "two"),
    ],
)
def test_blocks_beyond_the_limit(text: str, most: int, kept: str, lost: str) -> None:
    deck, findings = _read(f"## A\n\n{text}", Limits(blocks=most))
    assert kept in repr(deck.slides[0].blocks)
    assert f"text='{lost}'" not in repr(deck.slides[0].blocks)
    assert lost not in getattr(deck.slides[0].blocks[-1], "text", "")
    assert _told(findings) == [("too-large", 1)]


def test_as_many_blocks_as_the_limit_allows() -> None:
    assert _read("## A\n\n- one\n- two\n", Limits(blocks=5))[1] == ()


@pytest.mark.parametrize(
    "text", ["a" * 11, "> " + "a" * 11, "```\n" + "a" * 11 + "\n```", "| " + "a" * 11 + " |\n|---|"]
)
def test_characters_beyond_the_limit(text: str) -> None:
    deck, findings = _read(f"## A\n\n{text}\n", Limits(characters=10))
    assert "too-large" in {finding.code for finding in findings}
    assert "'" + "a" * 10 in repr(deck)
    assert "'" + "a" * 11 not in repr(deck.slides[0].blocks)


def test_marks_in_marks_beyond_the_limit() -> None:
    text = "## A\n\n" + "*a **b " * 3 + "c** d* " * 3
    deck, findings = _read(text, Limits(nesting=4))
    assert _told(findings) == [("too-deep", 3)]
    assert plain(deck.slides[0].blocks[0].phrase).split() == list("abababcdcdcd")  # type: ignore[attr-defined]
    assert _read(text, Limits(nesting=6))[1] == ()


def test_blocks_in_blocks_beyond_the_limit() -> None:
    deck, findings = _read("## A\n\n" + "> " * 8 + "*deep*\n", Limits(nesting=7))
    assert _told(findings) == [("too-deep", 3)]
    assert "*deep*" in repr(deck.slides[0].blocks)
    assert _read("## A\n\n" + "> " * 7 + "*deep*\n", Limits(nesting=8))[1] == ()

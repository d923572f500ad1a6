"""Every form in every theme, in both ratios and both directions: words can be read on what is painted below them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from slidegen.brand.specimen import FIELDS, fields
from slidegen.layouts.forms import LAYOUTS
from slidegen.pipeline import lay_out
from slidegen.scene import Body, ChartMark, GroupMark, LaidOutDeck, Mark, ShapeMark
from slidegen.source import Source
from slidegen.style import Color
from slidegen.theme.load import load_theme, names
from slidegen.theme.ratio import RATIOS
from tests.contrast import faint, texts
from tests.theme.forms import every_form


def shown(folder: Path, theme: str, ratio: str, lang: str) -> LaidOutDeck:
    named, _ = load_theme(theme, None)
    assert named is not None
    (folder / FIELDS).write_bytes(fields(named))
    deck, findings = lay_out(Source("deck.md", every_form(lang, ratio)), folder, folder, theme)
    assert deck is not None
    assert findings == ()
    return deck


@pytest.mark.parametrize("lang", ["en", "he"])
@pytest.mark.parametrize("ratio", RATIOS)
@pytest.mark.parametrize("theme", names())
def test_words_can_be_read(theme: str, ratio: str, lang: str, tmp_path: Path) -> None:
    deck = shown(tmp_path, theme, ratio, lang)
    assert faint(deck) == []
    assert texts(deck) > 200
    assert {scene.choice.form for scene in deck.scenes} >= set(LAYOUTS)
    for scene in deck.scenes:
        for mark in (*scene.marks, *scene.furniture):
            inside = mark.box.x >= 0 and mark.box.right <= deck.width and mark.box.bottom <= deck.height
            assert inside or mark.box.bottom <= 0, (scene.title, mark.name)


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ("colors: {muted: bg1 lumMod 80}", "Source"),
        (
            'palette: {accent3: "D0D0D0"}\nart: {content: [{name: Patch, box: [0, 0, 960, 540], fill: tx1}]}',
            "First",
        ),
        ("table: {header-text: bg2}", "Support"),
    ],
)
def test_faint_words_are_found(lines: str, words: str, tmp_path: Path) -> None:
    home = tmp_path / "own"
    home.mkdir()
    (home / "theme.yaml").write_text(f"name: Own\nbase: plain\n{lines}\n", encoding="utf-8")
    (tmp_path / FIELDS).write_bytes(fields(load_theme("plain", None)[0] or pytest.fail("plain is there")))
    deck, _ = lay_out(Source("deck.md", every_form("en", "16:9")), tmp_path, tmp_path, "own")
    assert deck is not None
    assert words in {each[1] for each in faint(deck)}


def test_faint_labels_of_charts_and_words_in_groups_are_found() -> None:
    deck, _ = lay_out(Source("deck.md", every_form("en", "16:9")), Path(), Path(), "leman")
    assert deck is not None
    label = Color("bg1")
    scenes = tuple(
        replace(each, marks=tuple(_faded(mark, label) for mark in each.marks)) for each in deck.scenes
    )
    found = {each[1] for each in faint(replace(deck, scenes=scenes))}
    assert "34" in found
    assert "40" in found


def _faded(mark: Mark, color: Color) -> Mark:
    """Figures and labels of charts in another colour, and figures in a group."""
    if isinstance(mark, ChartMark):
        labels = tuple(replace(each, body=_inked(each.body, color)) for each in mark.labels)
        return replace(mark, labels=labels)
    if isinstance(mark, ShapeMark) and mark.body and mark.name.startswith("Figure"):
        return GroupMark("Group", mark.box, (replace(mark, body=_inked(mark.body, color)),))
    return mark


def _inked(body: Body, color: Color) -> Body:
    return replace(
        body,
        paragraphs=tuple(
            replace(
                each,
                runs=tuple(replace(run, resolved=replace(run.resolved, color=color)) for run in each.runs),
            )
            for each in body.paragraphs
        ),
    )

"""Places, the band of titles and the look of cards, as a theme sets them."""

from __future__ import annotations

from pathlib import Path

import pytest

from slidegen.geometry import Rect, points
from slidegen.pipeline import lay_out
from slidegen.scene import Scene, ShapeMark, TextMark
from slidegen.source import Source
from slidegen.style import Color
from slidegen.theme.load import load_theme
from slidegen.theme.theme import Theme

COLUMN = """grid:
  title: {left: 40, right: 240, top: 60, bottom: 300, anchor: top, align: center}
  content: {left: 300, right: 900}
  footer: {left: 300}
  agenda: content
"""


def own(folder: Path, lines: str) -> Path:
    home = folder / "own"
    home.mkdir()
    (home / "theme.yaml").write_text(f"name: Own\nbase: plain\n{lines}", encoding="utf-8")
    return folder


def theme(folder: Path, lines: str) -> Theme:
    found, findings = load_theme("own", own(folder, lines))
    assert found is not None, findings
    return found


def scenes(folder: Path, lines: str, text: str) -> tuple[Scene, ...]:
    deck, findings = lay_out(Source("deck.md", text), own(folder, lines), folder, "own")
    assert deck is not None
    assert findings == ()
    return deck.scenes


def box(left: float, top: float, width: float, height: float) -> Rect:
    return Rect(points(left), points(top), points(width), points(height))


def test_titles_stand_in_a_column(tmp_path: Path) -> None:
    found = theme(tmp_path, COLUMN)
    for name in ("content", "table", "title-only", "agenda"):
        look = found.layouts[name].slots["title"]
        assert look.slot.box == box(40, 60, 200, 240)
        assert look.slot.frame.anchor == "t"
        assert look.levels[0].paragraph.align == "ctr"
    assert found.content == box(300, 136, 600, 334)
    assert found.layouts["content"].slots["footer"].slot.box.x == points(300)
    assert found.layouts["agenda"].slots["body"].slot.box.x == points(300)


def test_a_placeholder_stands_where_the_theme_says(tmp_path: Path) -> None:
    lines = "places: {title: {title: {box: [100, 200, 300, 90], anchor: top, align: end, color: accent1}}}\n"
    layouts = theme(tmp_path, lines).layouts
    look = layouts["title"].slots["title"]
    assert look.slot.box == box(100, 200, 300, 90)
    assert look.slot.frame.anchor == "t"
    assert look.levels[0].paragraph.align == "r"
    assert look.levels[0].run.color == Color("accent1")
    assert layouts["title"].slots["subtitle"].slot.box == box(60, 330, 500, 80)


def test_a_box_alone_is_a_place(tmp_path: Path) -> None:
    layouts = theme(tmp_path, "places: {quote: {source: [10, 20, 300, 40]}}\n").layouts
    assert layouts["quote"].slots["source"].slot.box == box(10, 20, 300, 40)


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ("places: {tittle: {title: {box: [1, 2, 3, 4]}}}\n", 'no layout "tittle"'),
        ("places: {title: {titel: {box: [1, 2, 3, 4]}}}\n", 'the layout "title" has no placeholder "titel"'),
        (
            "places: {title: {event: {box: [1, 2, 3]}}}\n",
            'the box of "event" needs left, top, width and height',
        ),
        ("places: {title: {event: {box: [1, 2, 0, 4]}}}\n", 'the box of "event" needs left, top'),
        ("places: {title: {event: {box: [1, 2, 3, 4], color: blue}}}\n", '"blue" is no colour of the theme'),
    ],
)
def test_what_is_wrong_with_a_place_is_told(lines: str, words: str, tmp_path: Path) -> None:
    found, findings = load_theme("own", own(tmp_path, lines))
    assert found is None
    assert words in findings[0].message
    assert findings[0].code == "bad-value"


CARDS = (
    "---\nslide-level: 2\n---\n\n## Three {.cards}\n\n### One\nFirst\n\n### Two\nSecond\n\n### Three\nThird\n"
)


def cards(scene: Scene) -> tuple[list[ShapeMark], list[ShapeMark]]:
    shapes = [mark for mark in scene.marks if isinstance(mark, ShapeMark)]
    return [mark for mark in shapes if mark.body], [mark for mark in shapes if not mark.body]


def test_cards_are_filled_and_have_a_bar(tmp_path: Path) -> None:
    texts, bars = cards(scenes(tmp_path, "", CARDS)[0])
    assert [mark.fill for mark in texts] == [Color("bg2")] * 3
    assert [mark.stroke for mark in texts] == [None] * 3
    assert len(bars) == 3


def test_cards_are_outlined_in_their_accents(tmp_path: Path) -> None:
    texts, bars = cards(scenes(tmp_path, "cards: {ground: outlined, rule: none}\n", CARDS)[0])
    assert [mark.fill for mark in texts] == [None] * 3
    assert len({mark.stroke.color for mark in texts if mark.stroke}) == 3
    assert bars == []


def test_cards_without_a_ground_begin_where_their_bar_does(tmp_path: Path) -> None:
    texts, bars = cards(scenes(tmp_path, "cards: {ground: none}\n", CARDS)[0])
    assert [(mark.fill, mark.stroke) for mark in texts] == [(None, None)] * 3
    assert [mark.body.frame.insets.left for mark in texts if mark.body] == [0] * 3
    assert [bar.box.x for bar in bars] == [mark.box.x for mark in texts]


MIDDLE = "grid: {title: {align: center}, blank: {top: 40, bottom: 460}, agenda: content}\n"
STATED = (
    "---\nslide-level: 2\n---\n\n## One idea {.statement}\n\nThis says one thing, which people take home.\n"
)


def test_a_statement_stands_in_the_middle_where_titles_do(tmp_path: Path) -> None:
    (scene,) = scenes(tmp_path, MIDDLE, STATED)
    words = next(mark for mark in scene.marks if mark.name == "Content")
    assert isinstance(words, TextMark)
    assert words.body.paragraphs[0].resolved.align == "ctr"
    assert words.box.x + words.box.width // 2 == points(480)
    assert [mark.name for mark in scene.marks] == ["Title", "Content"]


def test_a_slide_without_a_title_has_a_layout_of_its_own(tmp_path: Path) -> None:
    (scene,) = scenes(tmp_path, MIDDLE, "## Unseen {.blank}\n\nWords\n")
    assert scene.layout == "blank"
    assert next(mark for mark in scene.marks if mark.name == "Content").box.y == points(40)


def test_other_themes_have_no_such_layout(tmp_path: Path) -> None:
    assert "blank" not in theme(tmp_path, "").layouts

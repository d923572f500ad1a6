"""The white theme, and those that are made of it by a few lines: every layout, in both formats and both directions."""

from __future__ import annotations

from pathlib import Path

import pytest

from slidegen.brand.specimen import FIELDS, SWATCHES, fields, specimen, swatches
from slidegen.pipeline import lay_out
from slidegen.scene import LaidOutDeck
from slidegen.source import Source
from slidegen.theme.load import load_theme
from slidegen.theme.theme import Theme
from tests.conftest import ROOT
from tests.contrast import faint, texts
from tests.theme.test_leman import ROLES

FOUR_TO_THREE = "grid: {width: 720}\n"
# What is light and what is dark change places.
DARK = """palette: {dk1: "F2F4F8", lt1: "14191F", dk2: "A9C1FF", lt2: "222A33", accent3: "6FD3DE", accent4: "C9B6FF",
  accent5: "FFA8C5", accent6: "CBD86B", hlink: "8FB4FF", folHlink: "C9B6FF"}
colors: {on-dark: tx1, on-dark-muted: tx1 lumMod 90}
"""


def based(folder: Path, lines: str) -> Theme:
    """The theme "own", which is plain but for some lines."""
    home = folder / "own"
    home.mkdir(exist_ok=True)
    (home / "theme.yaml").write_text(f"name: Own\nbase: plain\n{lines}", encoding="utf-8")
    theme, findings = load_theme("own", folder)
    assert theme is not None, findings
    assert findings == ()
    return theme


def shown(folder: Path, theme: Theme, lang: str) -> LaidOutDeck:
    """Every layout of the theme "own", laid out without a finding."""
    (folder / SWATCHES).write_bytes(swatches(theme))
    (folder / FIELDS).write_bytes(fields(theme))
    text = specimen(theme, "own", "en").replace("lang: en", f"lang: {lang}")
    deck, findings = lay_out(Source("deck.md", text), folder, folder)
    assert deck is not None
    assert findings == ()
    return deck


def test_every_layout_has_its_roles() -> None:
    theme, findings = load_theme("plain", None)
    assert theme is not None
    assert findings == ()
    assert {name: set(layout.slots) for name, layout in theme.layouts.items()} == ROLES


@pytest.mark.parametrize("lang", ["en", "he"])
@pytest.mark.parametrize("lines", ["", FOUR_TO_THREE, DARK], ids=["wide", "4:3", "dark"])
def test_every_layout_holds_its_words(lines: str, lang: str, tmp_path: Path) -> None:
    deck = shown(tmp_path, based(tmp_path, lines), lang)
    assert faint(deck) == []
    assert texts(deck) > 200
    for scene in deck.scenes:
        for mark in (*scene.marks, *scene.furniture):
            hidden = mark.box.bottom <= 0
            inside = mark.box.x >= 0 and mark.box.right <= deck.width and mark.box.bottom <= deck.height
            assert inside or hidden, (scene.title, mark.name)


@pytest.mark.parametrize("lines", ["", FOUR_TO_THREE], ids=["wide", "4:3"])
def test_placeholders_do_not_overlap(lines: str, tmp_path: Path) -> None:
    theme = based(tmp_path, lines)
    for layout in theme.layouts.values():
        boxes = [(role, look.slot.box) for role, look in layout.slots.items()]
        for number, (role, one) in enumerate(boxes):
            for other_role, other in boxes[number + 1 :]:
                # The number of a section stands behind the end of its title, as it may.
                if "number-mark" in (role, other_role):
                    continue
                across = one.x < other.right and other.x < one.right
                assert not (across and one.y < other.bottom and other.y < one.bottom), (
                    layout.name,
                    role,
                    other_role,
                )


@pytest.mark.parametrize(
    ("deck", "theme"),
    [("quarterly-review", "plain"), ("python-workshop", "leman"), ("social-business", "leman")],
)
def test_the_decks_have_their_themes(deck: str, theme: str) -> None:
    folder = ROOT / "decks" / deck
    text = (folder / "deck.md").read_text(encoding="utf-8")
    laid_out, findings = lay_out(Source("deck.md", text), folder, folder)
    named, _ = load_theme(theme, None, "fr" if deck == "social-business" else "en")
    assert laid_out is not None
    assert named is not None
    assert findings == ()
    assert laid_out.palette == named.palette


@pytest.mark.parametrize("deck", ["quarterly-review", "python-workshop", "social-business"])
def test_each_deck_is_clean_in_plain(deck: str) -> None:
    folder = ROOT / "decks" / deck
    text = (folder / "deck.md").read_text(encoding="utf-8")
    laid_out, findings = lay_out(Source("deck.md", text), folder, folder, "plain")
    assert laid_out is not None
    assert findings == ()
    assert faint(laid_out) == []

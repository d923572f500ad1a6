"""Templates of any size that PowerPoint knows: decks on them stay on their slides."""

from __future__ import annotations

from pathlib import Path

import pytest

from slidegen.geometry import Rect
from slidegen.painters.html import paint as paint_html
from slidegen.painters.pptx import paint as paint_pptx
from slidegen.pipeline import lay_out
from slidegen.scene import Mark, Scene, TextMark
from slidegen.source import Source
from tests.powerpoint.damage import MAIN, THEME, replaced
from tests.powerpoint.parts import Pieces, box, package, shape

INCH = 914_400
TEXT = (
    "---\ntheme: brand.potx\ntitle: Sizes\nlang: en\nauthor: Someone\nfooter: Foot\n---\n\n"
    "## List\n\n- one point\n- another\n\n## Code\n\n```python\nx = 1\n```\n\n"
    "## Table\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n## Quote\n\n> Words.\n>\n> --- Who\n"
)


def sized(across: float, down: float) -> bytes:
    """A template with a title, content, a footer and a number, in parts of its slides of so many inches."""
    width, height = round(across * INCH), round(down * INCH)

    def at(x: float, y: float, right: float, bottom: float) -> str:
        return box(
            round(width * x), round(height * y), round(width * (right - x)), round(height * (bottom - y))
        )

    def size(part: float) -> str:
        """As PowerPoint scales a template: text is a part of the smaller side, and no smaller than 1 pt."""
        points = min(across / 13.333, down / 7.5) * part
        return f'<a:lvl1pPr><a:defRPr sz="{max(100, round(points * 100))}"/></a:lvl1pPr>'

    master = (
        shape("title", inner=at(0.05, 0.05, 0.95, 0.2), styles=size(32))
        + shape("body", inner=at(0.05, 0.25, 0.95, 0.9), idx=1, styles=size(20))
        + shape("ftr", inner=at(0.3, 0.93, 0.7, 0.98), idx=11, styles=size(11))
        + shape("sldNum", inner=at(0.85, 0.93, 0.95, 0.98), idx=12, styles=size(11))
    )
    layout = shape("title") + shape("obj", idx=1) + shape("ftr", idx=11) + shape("sldNum", idx=12)
    data = package(Pieces(master=master, layout=layout, layout_attributes='type="obj"'))
    data = replaced(data, MAIN, 'cx="12192000" cy="6858000"', f'cx="{width}" cy="{height}"')
    return replaced(replaced(data, THEME, '"Head"', '"Arial"'), THEME, '"Text"', '"Calibri"')


@pytest.mark.parametrize(
    ("across", "down", "codes"),
    [
        pytest.param(10, 7.5, set(), id="4:3"),
        pytest.param(13.333, 7.5, set(), id="16:9"),
        pytest.param(10, 6.25, set(), id="16:10"),
        pytest.param(11.693, 8.268, set(), id="A4"),
        pytest.param(8.268, 11.693, set(), id="A4 upright"),
        pytest.param(11.25, 7.5, set(), id="35 mm"),
        pytest.param(20, 2, {"footer-left-out"}, id="banner"),
        # PowerPoint's least and largest sides; on an inch there is no room for more than a few words.
        pytest.param(1, 1, {"footer-left-out", "overflow"}, id="least"),
        pytest.param(56, 56, set(), id="largest"),
    ],
)
def test_a_deck_stays_on_slides_of_any_size(
    across: float, down: float, codes: set[str], tmp_path: Path
) -> None:
    (tmp_path / "brand.potx").write_bytes(sized(across, down))
    deck, findings = lay_out(Source("deck.md", TEXT), tmp_path, tmp_path)
    assert deck is not None
    assert {finding.code for finding in findings} == codes
    assert (deck.width, deck.height) == (round(across * INCH), round(down * INCH))
    slide = Rect(0, 0, deck.width, deck.height)
    if "overflow" not in codes:
        assert [
            mark.name for scene in deck.scenes for mark in _marks(scene) if not _within(mark, slide)
        ] == []
    assert f"--stage-width:{deck.width / 6350:.6g}" in paint_html(deck, "deck")["deck.html"].decode().replace(
        "px", ""
    )
    assert paint_pptx(deck, "deck")["deck.pptx"]


def _marks(scene: Scene) -> tuple[Mark, ...]:
    return (*scene.marks, *scene.furniture)


def _within(mark: Mark, slide: Rect) -> bool:
    """Whether a box is on the slide, and the words of it in the box."""
    box = mark.box
    held = box.x >= 0 and box.y >= 0 and box.right <= slide.right and box.bottom <= slide.bottom
    room = box.inset(mark.body.frame.insets) if isinstance(mark, TextMark) else box
    return held and (not isinstance(mark, TextMark) or mark.body.height <= room.height)

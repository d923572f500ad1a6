"""The stage: every mark at its place, every line as it was fitted."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest

from slidegen.geometry import EMU_PER_PIXEL, Rect
from slidegen.scene import (
    Body,
    GroupMark,
    Leaf,
    LineMark,
    Mark,
    Paragraph,
    Run,
    Scene,
    ShapeMark,
    TableMark,
    TextMark,
    TextNode,
    every,
)
from slidegen.style import MAJOR, ParagraphStyle, RunStyle
from slidegen.text.metrics import first_baseline
from tests.painters.html.conftest import Open
from tests.painters.html.decks import deck, paragraph, px, scene, text
from tests.painters.html.showcase import showcase

pytestmark = pytest.mark.slow

BOXES = """slide => [...slide.querySelectorAll(".box")].map(box => {
  const {x, y, width, height} = box.getBoundingClientRect();
  return [x, y, width, height];
})"""
LINES = """slide => [...slide.querySelectorAll(".p")].map(p => {
  const range = document.createRange();
  const tops = [];
  for (const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT); walker.nextNode();) {
    range.selectNodeContents(walker.currentNode);
    for (const {bottom, width} of range.getClientRects()) if (width > 0) tops.push(bottom);
  }
  return tops;
})"""
BASELINES = """() => [...document.querySelectorAll("p.p")].map(p => {
  const probe = document.createElement("b");
  p.prepend(probe);
  probe.style.display = "inline-block";
  return probe.getBoundingClientRect().bottom;
})"""


def painted(slide: Scene) -> Iterator[Mark]:
    for mark in every((*slide.marks, *slide.furniture)):
        if not isinstance(mark, GroupMark):
            yield mark


def near(one: list[float], other: list[float]) -> bool:
    return all(abs(a - b) <= 0.5 for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 720), (1400, 1000)])
def test_every_mark_stands_at_its_place(opened: Open, size: tuple[int, int]) -> None:
    page = opened(size=size)
    scale = min(size[0] / 1920, size[1] / 1080)
    corner = ((size[0] - 1920 * scale) / 2, (size[1] - 1080 * scale) / 2)
    for slide in showcase().scenes:
        page.evaluate("id => { location.hash = id }", slide.id)
        page.wait_for_selector(f"#{slide.id}.current")
        boxes = page.eval_on_selector(f"#{slide.id}", BOXES)
        for mark in painted(slide):
            wanted = [edge * scale / EMU_PER_PIXEL for edge in _edges(mark.box)]
            wanted = [wanted[0] + corner[0], wanted[1] + corner[1], *wanted[2:]]
            assert any(near(wanted, box) for box in boxes), f"{slide.id}: {mark.name} is not at {wanted}"


def _edges(box: Rect) -> tuple[int, int, int, int]:
    return box.x, box.y, box.width, box.height


def test_every_paragraph_has_the_lines_that_were_fitted(opened: Open) -> None:
    page = opened()
    for slide in showcase().scenes:
        page.evaluate("id => { location.hash = id }", slide.id)
        page.wait_for_selector(f"#{slide.id}.current")
        shown = sorted(_count(bottoms) for bottoms in page.eval_on_selector(f"#{slide.id} .frame", LINES))
        wanted = sorted(
            len(each.lines) if any(r.text for r in each.runs) else 0 for each in _paragraphs(slide)
        )
        assert shown == wanted, slide.id


def _count(bottoms: list[float]) -> int:
    """How many lines: rectangles of one line end less than half a line apart."""
    ordered = sorted(bottoms)
    return bool(ordered) + sum(b - a > 20 for a, b in pairwise(ordered))


def _paragraphs(slide: Scene) -> Iterator[Paragraph]:
    bodies: list[Body] = []
    for mark in painted(slide):
        if isinstance(mark, TextMark | ShapeMark) and mark.body:
            bodies.append(mark.body)
        bodies.extend(cell.body for row in getattr(mark, "rows", ()) for cell in row.cells)
    return (each for body in bodies for each in body.paragraphs)


def test_baselines_are_where_powerpoint_has_them(opened: Open) -> None:
    """To a pixel of the stage, half a point: on Linux, Chromium may take a pixel off the ascent."""
    looks = [
        RunStyle(font, size)
        for font in (MAJOR, "Calibri", "Courier New")
        for size in (1100, 1450, 2000, 5200)
    ]
    marks, tree = [], []
    for index, look in enumerate(looks):
        box = px(100, 80 * index, 600, 80)
        spacing = ParagraphStyle(line_spacing=look.size)
        marks.append(text(f"T{index}", box, paragraph("Hx", width=box.width, look=look, style=spacing)))
        tree.append(TextNode(Leaf(f"T{index}")))
    page = opened(deck=deck(scene("a", "A", marks, tree)))
    for index, (look, found) in enumerate(zip(looks, page.evaluate(BASELINES), strict=True)):
        wanted = 80 * index + first_baseline(look.size, look.size) / EMU_PER_PIXEL
        assert found == pytest.approx(wanted, abs=1.05), f"{look.font} at {look.size}"


def test_another_font_in_a_line_does_not_make_it_higher(opened: Open) -> None:
    box = px(120, 300, 1600, 300)
    plain = RunStyle(size=2000)
    code = RunStyle("Courier New", 2600)
    mixed = paragraph(Run("x", code, code, "fr", code=True), " et ", width=box.width, look=plain)
    mixed = paragraph(Run("a ", plain, plain, "fr"), *mixed.runs, width=box.width)
    mark = text("T", box, mixed, mixed)
    page = opened(deck=deck(scene("a", "A", (mark,), (TextNode(Leaf("T")),))))
    heights = page.eval_on_selector_all("p.p", "all => all.map(p => p.getBoundingClientRect().height)")
    assert heights == [48, 48]


def test_the_text_is_set_in_the_embedded_fonts_only(opened: Open) -> None:
    page = opened()
    loaded = page.evaluate("[...document.fonts].map(face => [face.family, face.status])")
    assert {status for _, status in loaded} == {"loaded"}
    assert {family.strip('"') for family, _ in loaded} == {"sg-Gelasio", "sg-Carlito", "sg-Cousine"}


def test_a_line_is_drawn_from_corner_to_corner(opened: Open) -> None:
    page = opened("#citation")
    bar = next(mark for mark in showcase().scenes[4].marks if isinstance(mark, LineMark))
    drawn = page.eval_on_selector(
        "#citation path", "path => { const {x, width} = path.getBoundingClientRect(); return [x, width]; }"
    )
    assert drawn == pytest.approx([bar.box.x / EMU_PER_PIXEL, bar.box.width / EMU_PER_PIXEL], abs=0.5)


def test_a_crop_shows_the_part_that_it_leaves(opened: Open) -> None:
    """A picture of 700 x 400 with a tenth cut from left and right: what is painted is 875 wide."""
    page = opened("#figures")
    box = page.locator("#figures img").bounding_box()
    assert box is not None
    assert (box["x"], box["width"]) == pytest.approx((1100 - 87.5, 875), abs=0.5)


def test_rows_are_as_high_as_they_were_measured(opened: Open) -> None:
    page = opened("#figures")
    grid = next(mark for mark in showcase().scenes[3].marks if isinstance(mark, TableMark))
    heights = page.eval_on_selector_all(
        "#figures tr", "rows => rows.map(row => row.getBoundingClientRect().height)"
    )
    assert heights == pytest.approx([row.height / EMU_PER_PIXEL for row in grid.rows], abs=0.5)


def test_only_the_slide_that_is_shown_is_visible_and_reachable(opened: Open) -> None:
    page = opened("#cartes")
    seen = page.eval_on_selector_all(".slide", "all => all.filter(s => s.checkVisibility()).map(s => s.id)")
    free = page.eval_on_selector_all(".slide", "all => all.filter(s => !s.inert).map(s => s.id)")
    assert seen == free == ["cartes"]

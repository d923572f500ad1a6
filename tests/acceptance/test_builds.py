"""The steps that PowerPoint plays and those of the webcast: at each, the same words appear."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from lxml import etree
from playwright.sync_api import Browser, Page
from pptx import Presentation
from pptx.chart.chart import Chart
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide

from slidegen.pipeline import build
from slidegen.powerpoint.xml import DRAWING, PRESENTATION
from slidegen.source import Source

pytestmark = pytest.mark.slow
GALLERY = Path(__file__).parents[2] / "decks/gallery/deck.md"
NAMES = {"a": DRAWING, "p": PRESENTATION}
ITEMS = "- **Alpha**: first of them\n- **Beta**: second of them\n- **Gamma**: third of them\n"
FORMS = ("cards", "process", "timeline", "hub", "cycle", "pyramid", "funnel", "big-numbers", "comparison")
CHART = "## A chart\n\n```chart column {.incremental}\nYear,North,South\n2024,4,6\n2025,5,7\n```\n"
TEXT = "\n".join(
    [
        "---\ntitle: A talk in steps\nlang: en\n---\n",
        "## A list {.incremental}\n\n- one\n  - one and a half\n- two\n",
        "## Pauses\n\nFirst.\n\n. . .\n\nSecond.\n\n| a | b |\n|---|---|\n| c | d |\n\n. . .\n\nThird.\n",
        "## Columns\n\n:::: columns\n::: column\nLeft\n:::\n::: {.column .fragment}\nRight\n:::\n::::\n",
        *(f"## Parts as {form} {{.{form} .incremental}}\n\n{ITEMS}" for form in FORMS),
        "## No steps\n\n- all of it\n",
        "## Code\n\n```python {.incremental}\nalpha = 1\nbeta = 2\n\ngamma = 3\n```\n",
        CHART,
        "## Three then two {.incremental}\n\n1. three\n2. two\n",
    ]
)


def test_each_step_shows_the_same_words_in_both(chromium: Browser, tmp_path: Path) -> None:
    played = _same_in_both(TEXT, tmp_path, chromium, tmp_path)
    assert [len(steps) for steps in played] == [0, 3, 2, 1, *[3] * len(FORMS), 0, 2, 2, 2]


def test_the_gallery_plays_alike_in_both(chromium: Browser, tmp_path: Path) -> None:
    played = _same_in_both(GALLERY.read_text(encoding="utf-8"), GALLERY.parent, chromium, tmp_path)
    assert sum(map(len, played)) > 10


def _same_in_both(text: str, home: Path, chromium: Browser, tmp_path: Path) -> list[list[Counter[str]]]:
    built = build(Source("talk.md", text), home, "talk")
    for name, data in built.files.items():
        (tmp_path / name).write_bytes(data)
    played = [_played(slide) for slide in Presentation(str(tmp_path / "talk.pptx")).slides]
    page = chromium.new_page()
    page.goto((tmp_path / "talk.html").as_uri())
    shown = list(_walked(page, len(played)))
    page.close()
    assert shown == played
    return played


def _words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text))


def _played(slide: Slide) -> list[Counter[str]]:
    """What each click shows, as p:timing has it."""
    root = slide._element
    parents = {each.get("id", ""): each.getparent() for each in root.iter(f"{{{PRESENTATION}}}cNvPr")}
    clicks = "p:timing/p:tnLst/p:par/p:cTn/p:childTnLst/p:seq/p:cTn/p:childTnLst/p:par"
    charts = {
        str(shape.shape_id): shape.chart
        for shape in slide.shapes
        if isinstance(shape, GraphicFrame) and shape.has_chart
    }
    return [_shown_by(click, parents) + _drawn_by(click, charts) for click in root.iterfind(clicks, NAMES)]


def _drawn_by(click: etree._Element, charts: Mapping[str, Chart]) -> Counter[str]:
    """The values of the series that a click shows."""
    said = Counter[str]()
    for target in click.iterfind(".//p:spTgt", NAMES):
        series = target.find("p:graphicEl/a:chart", NAMES)
        if series is not None:
            shown = charts[target.get("spid", "")].plots[0].series[int(series.get("seriesIdx", ""))]
            said += Counter(f"{value:g}" for value in shown.values if value is not None)
    return said


def _shown_by(click: etree._Element, parents: Mapping[str, etree._Element | None]) -> Counter[str]:
    said = Counter[str]()
    for target in click.iterfind(".//p:spTgt", NAMES):
        named = parents[target.get("spid", "")]
        assert named is not None
        shape = named.getparent()
        assert shape is not None
        paragraphs = list(shape.iter(f"{{{DRAWING}}}p"))
        part = target.find("p:txEl/p:pRg", NAMES)
        if part is not None:
            paragraphs = paragraphs[int(part.get("st", "")) : int(part.get("end", "")) + 1]
        for paragraph in paragraphs:
            said += _words("".join(each.text or "" for each in paragraph.iter(f"{{{DRAWING}}}t")))
    return said


def _walked(page: Page, slides: int) -> Iterator[list[Counter[str]]]:
    """What each key press shows until the next slide."""
    for _ in range(slides):
        steps: list[Counter[str]] = []
        here, before = _now(page)
        while True:
            page.keyboard.press("ArrowRight")
            there, after = _now(page)
            if there != here or after == before:
                break
            steps.append(_words(after) - _words(before))
            before = after
        yield steps


def _now(page: Page) -> tuple[str, str]:
    shown = page.eval_on_selector(".slide.current", "slide => [slide.id, slide.innerText]")
    return shown[0], shown[1]

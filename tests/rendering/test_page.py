from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.rendering.page import shown

PAGE = """<!doctype html><meta charset="utf-8"><style>
.slide:not(.current) {{ display: none }}
.frame {{ position: relative; width: 1920px; height: 1080px; transform: scale(.5); transform-origin: 0 0 }}
.box {{ position: absolute; box-sizing: border-box; left: 100px; top: 200px; width: 90px; height: 90px; padding: 5px }}
.p {{ position: relative; margin: 0; font: 20px/40px monospace; white-space: pre-wrap }}
</style><section class="slide"></section>
<section class="slide"><div class="frame"><div class="box">{content}</div></div></section>"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    return tmp_path / "page.html"


def write(page: Path, content: str) -> None:
    # The first slide has a frame, too: what is measured must be on the second.
    empty = '<section class="slide"><div class="frame"></div></section>'
    text = PAGE.format(content=content).replace('<section class="slide"></section>', empty)
    page.write_text(text, encoding="utf-8")


@pytest.mark.slow
def test_lines_and_places(chromium: Browser, page: Path) -> None:
    write(page, '<p class="p">aaaa bbbb</p>')
    first, second = shown(chromium, page)
    (text,) = second.texts
    assert first.texts == ()
    assert [line.strip() for line in text.lines] == ["aaaa", "bbbb"]
    assert text.x == pytest.approx(105, abs=0.1)
    # In the middle of a line of 40 pixels stand 20 pixels of text, more of it above the baseline than below.
    assert 225 < text.baseline < 241
    assert second.boxes[0].excess == 0


@pytest.mark.slow
def test_breaks_and_larger_words(chromium: Browser, page: Path) -> None:
    write(page, '<p class="p">a<span style="font-size: 30px; line-height: 0">b</span><br>c<br></p>')
    (text,) = shown(chromium, page)[1].texts
    assert text.lines == ("ab", "c")


@pytest.mark.slow
def test_overflow_is_measured(chromium: Browser, page: Path) -> None:
    write(page, '<p class="p">a<br>b<br>c</p>')
    assert shown(chromium, page)[1].boxes[0].excess == pytest.approx(40, abs=0.1)


@pytest.mark.slow
def test_errors_of_the_page_are_heard(chromium: Browser, page: Path) -> None:
    write(page, '<p class="p">a</p><script>missing()</script>')
    with pytest.raises(AssertionError, match="missing is not defined"):
        shown(chromium, page)

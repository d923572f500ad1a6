"""Paper: one slide a page at its places."""

from __future__ import annotations

from io import BytesIO

import pypdfium2
import pytest

from tests.painters.html.conftest import Open
from tests.painters.html.showcase import showcase

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize("size", [(1280, 720), (400, 800)])
def test_every_slide_is_a_page(opened: Open, javascript: bool, size: tuple[int, int]) -> None:
    page = opened(size=size, java_script_enabled=javascript)
    printed = page.pdf(prefer_css_page_size=True, print_background=False)
    with pypdfium2.PdfDocument(BytesIO(printed)) as document:
        texts = [each.get_textpage().get_text_range() for each in document]
        assert [each.get_size() for each in document] == [(960, 540)] * len(showcase().scenes)
        # The corner of the first slide is its layout's dark ground, although backgrounds were not asked for.
        corner = document[0].render(scale=0.5).to_pil().getpixel((4, 4))
    assert corner == (0x0A, 0x2E, 0x46)
    for slide, words in zip(showcase().scenes[:-1], texts, strict=False):
        assert slide.title.split()[-1] in words
    # A slide that was not shown on the screen is printed in its own font.
    assert "def paint(deck):" in texts[5]
    assert b"Cousine" in printed or b"Subset" in printed


def test_notes_stay_off_the_paper(opened: Open) -> None:
    printed = opened(size=(700, 900)).pdf(prefer_css_page_size=True)
    with pypdfium2.PdfDocument(BytesIO(printed)) as document:
        assert "Laisser" not in document[1].get_textpage().get_text_range()

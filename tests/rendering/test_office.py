from __future__ import annotations

import sys
from io import BytesIO
from itertools import pairwise

import pypdfium2
import pytest
from pptx import Presentation
from pptx.util import Pt

from tests.rendering.office import ALIASES, Office
from tests.rendering.pdf import page_texts

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def deck() -> bytes:
    """One slide of 960 x 540 points; a text of 24 points in each font, 60 points apart, at zero insets."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Pt(960), Pt(540)
    slide = deck.slides.add_slide(deck.slide_layouts[6])
    for index, name in enumerate(ALIASES):
        frame = slide.shapes.add_textbox(Pt(50), Pt(50 + 60 * index), Pt(600), Pt(50)).text_frame
        frame.margin_left = frame.margin_top = 0
        frame.word_wrap = True
        run = frame.paragraphs[0].add_run()
        run.text, run.font.name, run.font.size = f"office in {name}", name, Pt(24)
    stream = BytesIO()
    deck.save(stream)
    return stream.getvalue()


def test_texts_are_where_they_were_put(soffice: Office, deck: bytes) -> None:
    (texts,) = page_texts(soffice.pdf(deck))
    assert [text.text for text in texts] == [f"office in {name}" for name in ALIASES]
    assert [text.x for text in texts] == pytest.approx([50] * len(ALIASES), abs=0.1)
    assert [text.size for text in texts] == pytest.approx([24] * len(ALIASES), abs=0.1)
    pitch = [after.baseline - before.baseline for before, after in pairwise(texts)]
    assert pitch == pytest.approx([60] * len(pitch), abs=0.1)


@pytest.mark.skipif(sys.platform != "linux", reason="LibreOffice asks fontconfig for fonts on Linux only")
def test_fonts_are_those_that_slidegen_ships(soffice: Office, deck: bytes) -> None:
    with pypdfium2.PdfDocument(soffice.pdf(deck)) as document:
        items = document[0].get_objects()
        families = {
            item.get_font().get_family_name() for item in items if isinstance(item, pypdfium2.PdfTextObj)
        }
    assert families == set(ALIASES.values())


def test_pictures_have_the_width_asked_for(soffice: Office, deck: bytes) -> None:
    (picture,) = soffice.pictures(deck, 960)
    assert picture.size == (960, 540)
    assert picture.getpixel((5, 5)) == (255, 255, 255)
    assert picture.convert("L").histogram()[0] > 0, "the letters are black"

"""What was fitted is what is shown: line counts, room, and the same place in PowerPoint's stand-in and in a browser."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import Path

from slidegen.geometry import EMU_PER_POINT
from slidegen.scene import Body, LaidOutDeck, Mark, TableMark, TextMark
from slidegen.scene.runs import bodies_in
from tests.acceptance.conftest import Painted
from tests.acceptance.package import without_autofit
from tests.rendering.compare import against_fit, against_office, overflows
from tests.rendering.office import Office
from tests.rendering.pdf import PrintedText, page_texts

# How far a renderer's baseline may be from another's, in pixels of the stage.
SAME_PLACE = 3.0


def test_lines_are_as_many_as_predicted(painted: Painted) -> None:
    differences = against_fit(painted.laid_out, painted.slides)
    long = [body for body in bodies(painted.laid_out) if sum(len(each.lines) for each in body.paragraphs) > 1]
    assert not [each for each in differences if each.what == "missing"]
    assert len(differences) <= 0.02 * len(long), "\n".join(map(str, differences))


def bodies(laid_out: LaidOutDeck) -> list[Body]:
    marks = [mark for scene in laid_out.scenes for mark in scene.marks]
    text = [mark.body for mark in marks if isinstance(mark, TextMark)]
    cells = [
        cell.body for mark in marks if isinstance(mark, TableMark) for row in mark.rows for cell in row.cells
    ]
    return text + cells


def test_no_text_leaves_its_box_in_a_browser(painted: Painted) -> None:
    assert not overflows(painted.slides), "\n".join(map(str, overflows(painted.slides)))


def test_no_text_leaves_its_box_in_libreoffice(painted: Painted, soffice: Office) -> None:
    """LibreOffice shrinks text that may be shrunk, so it is told not to."""
    over, count = outside(painted.laid_out, soffice.pdf(without_autofit(painted.pptx)))
    assert len(over) <= 0.01 * count, "\n".join(over)


def outside(laid_out: LaidOutDeck, pdf: Path) -> tuple[list[str], int]:
    """The texts that stand below their boxes, of how many."""
    over = []
    for scene, page in zip(laid_out.scenes, page_texts(pdf), strict=True):
        for mark in scene.marks:
            if isinstance(mark, TextMark) and mark.box.y >= 0:
                below = (text for text in page if text.baseline > mark.box.bottom / EMU_PER_POINT)
                others = [each for each in scene.marks if each is not mark]
                over += [
                    f"{scene.title}: {text.text}"
                    for text in below
                    if mark.box.x <= text.x * EMU_PER_POINT < mark.box.right
                    and len(text.text) > 3
                    and text.text in words_of(mark)
                    and not any(holds(each, text) for each in others)
                    and not any(text.baseline > each.box.y / EMU_PER_POINT for each in scene.furniture)
                ]
    return over, len(bodies(laid_out))


def words_of(mark: Mark) -> str:
    return "\n".join(each.text for body in bodies_in([mark]) for each in body.paragraphs)


def holds(mark: Mark, text: PrintedText) -> bool:
    """Whether a printed text stands in a mark that has such words, too."""
    x, y = text.x * EMU_PER_POINT, text.baseline * EMU_PER_POINT
    inside = mark.box.x <= x < mark.box.right and mark.box.y <= y <= mark.box.bottom
    return inside and text.text in words_of(mark)


def test_every_paragraph_stands_at_the_same_place_in_both(painted: Painted, soffice: Office) -> None:
    pages = page_texts(soffice.pdf(painted.pptx))
    differences = against_office(painted.slides, pages, SAME_PLACE)
    assert not differences, "\n".join(map(str, differences))


def test_nothing_breaks_a_line_that_the_author_did_not_break(painted: Painted) -> None:
    with zipfile.ZipFile(BytesIO(painted.pptx)) as deck:
        slides = [deck.read(name).decode() for name in deck.namelist() if re.match(r"ppt/slides/s", name)]
    written = sum(slide.count("<a:br>") for slide in slides)
    breaks = sum(
        run.text == "\n"
        for scene in painted.laid_out.scenes
        for mark in scene.marks
        if isinstance(mark, TextMark)
        for paragraph in mark.body.paragraphs
        for run in paragraph.runs
    )
    assert written == breaks
    assert not any("\u00ad" in slide for slide in slides)

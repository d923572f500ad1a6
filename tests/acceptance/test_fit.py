"""What was fitted is what is shown: line counts, room, and the same place in PowerPoint's stand-in and in a browser."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

from slidegen.geometry import EMU_PER_POINT
from slidegen.scene import Body, TableMark, TextMark
from tests.acceptance.conftest import Painted
from tests.acceptance.package import without_autofit
from tests.rendering.compare import against_fit, against_office, overflows
from tests.rendering.office import Office
from tests.rendering.pdf import page_texts

# How far a renderer's baseline may be from another's, in pixels of the stage.
SAME_PLACE = 3.0


def test_lines_are_as_many_as_predicted(painted: Painted) -> None:
    differences = against_fit(painted.laid_out, painted.slides)
    long = [body for body in bodies(painted) if sum(len(each.lines) for each in body.paragraphs) > 1]
    assert not [each for each in differences if each.what == "missing"]
    assert len(differences) <= 0.02 * len(long), "\n".join(map(str, differences))


def bodies(painted: Painted) -> list[Body]:
    marks = [mark for scene in painted.laid_out.scenes for mark in scene.marks]
    text = [mark.body for mark in marks if isinstance(mark, TextMark)]
    cells = [
        cell.body for mark in marks if isinstance(mark, TableMark) for row in mark.rows for cell in row.cells
    ]
    return text + cells


def test_no_text_leaves_its_box_in_a_browser(painted: Painted) -> None:
    assert not overflows(painted.slides), "\n".join(map(str, overflows(painted.slides)))


def test_no_text_leaves_its_box_in_libreoffice(painted: Painted, soffice: Office) -> None:
    """LibreOffice shrinks text that may be shrunk, so it is told not to."""
    pages = page_texts(soffice.pdf(without_autofit(painted.pptx)))
    over = []
    for scene, page in zip(painted.laid_out.scenes, pages, strict=True):
        for mark in scene.marks:
            if not isinstance(mark, TextMark) or mark.box.y < 0:
                continue
            bottom = mark.box.bottom / EMU_PER_POINT
            inside = [
                text
                for text in page
                if mark.box.x <= text.x * EMU_PER_POINT < mark.box.right and text.baseline > bottom
            ]
            words = "".join(run.text for each in mark.body.paragraphs for run in each.runs)
            over += [
                f"{scene.title}: {text.text}" for text in inside if text.text in words and len(text.text) > 3
            ]
    assert len(over) <= 0.01 * len(bodies(painted)), "\n".join(over)


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

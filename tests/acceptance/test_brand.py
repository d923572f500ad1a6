"""A deck stays the brand's: a change of its theme reaches every mark, and Reset Slide changes nothing that matters."""

from __future__ import annotations

from collections.abc import Iterator

import pypdfium2
from PIL import ImageChops

from slidegen.color import resolve
from slidegen.scene import PictureMark, Run, Scene, TableMark, TextMark
from slidegen.style import Color
from tests.acceptance.conftest import Painted
from tests.acceptance.package import recolored, reset
from tests.rendering.office import Office

CODE_FONT = "Cousine"
# Colours that no theme of ours has, one for each slot; dark and light as they were, so that text stays text.
COLORS = {
    "dk1": "3B0A3B",
    "lt1": "FFFBE6",
    "dk2": "4A1F00",
    "lt2": "E6F0D2",
    "accent1": "7A0E5C",
    "accent2": "5C7A0E",
    "accent3": "0E2A9A",
    "accent4": "9A0E2A",
    "accent5": "2A9A0E",
    "accent6": "0E9A9A",
    "hlink": "8A3A00",
    "folHlink": "3A008A",
}


def test_every_mark_follows_the_theme(painted: Painted, soffice: Office) -> None:
    changed = soffice.pdf(recolored(painted.pptx, COLORS, "Arial"))
    old = {resolve(Color(slot), painted.laid_out.palette)[0] for slot in painted.laid_out.palette}
    with pypdfium2.PdfDocument(changed) as document:
        for scene, page in zip(painted.laid_out.scenes, document, strict=True):
            assert fonts(page) <= {"Arimo", CODE_FONT}, scene.title
            if not any(isinstance(mark, PictureMark) for mark in scene.marks):
                assert not colors(page) & old, scene.title


def fonts(page: pypdfium2.PdfPage) -> set[str]:
    """The families that a page's text is set in."""
    raw = pypdfium2.raw
    found = set()
    for text in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
        name = text.get_font().get_base_name()
        found.add(name.rpartition("+")[2].partition("-")[0])
    return found


def colors(page: pypdfium2.PdfPage) -> set[str]:
    """The colours of a page's pixels, as RRGGBB."""
    picture = page.render(scale=1).to_pil().convert("RGB")
    return {f"{r:02X}{g:02X}{b:02X}" for _, (r, g, b) in picture.getcolors(picture.width * picture.height)}


def test_only_slides_that_were_stepped_down_change_when_reset(painted: Painted, soffice: Office) -> None:
    before, after = soffice.pictures(painted.pptx, 960), soffice.pictures(reset(painted.pptx), 960)
    for scene, one, other in zip(painted.laid_out.scenes, before, after, strict=True):
        if ImageChops.difference(one, other).getbbox():
            assert any(is_own(run) for run in runs(scene)) or moved(scene), scene.title


def is_own(run: Run) -> bool:
    """A run that was stepped down, or that is coloured as code is."""
    return run.resolved.size != run.inherited.size or run.code


def moved(scene: Scene) -> bool:
    """Whether a mark shares its placeholder's room with others."""
    return any(
        isinstance(mark, TextMark | PictureMark) and mark.slot is not None and mark.box != mark.slot.box
        for mark in scene.marks
    )


def runs(scene: Scene) -> Iterator[Run]:
    for mark in scene.marks:
        bodies = [mark.body] if isinstance(mark, TextMark) else []
        if isinstance(mark, TableMark):
            bodies = [cell.body for row in mark.rows for cell in row.cells]
        for body in bodies:
            for paragraph in body.paragraphs:
                yield from paragraph.runs

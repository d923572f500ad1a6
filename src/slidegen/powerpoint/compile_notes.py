"""The sizes of a page of notes and of a slide into a notes master (ECMA-376 19.3.1.27)."""

from __future__ import annotations

from fractions import Fraction

from slidegen.geometry import Insets, Rect
from slidegen.powerpoint.compile_master import COLOR_MAP_XML, background_xml
from slidegen.powerpoint.compile_shapes import placeholder_xml
from slidegen.powerpoint.compile_text import levels_xml
from slidegen.powerpoint.drawing import PICTURE_LOCKS, TREE_HEAD, fill, geometry, outline, transform
from slidegen.powerpoint.template import LEVELS, Levels, Placeholder
from slidegen.powerpoint.xml import HEAD, NAMESPACES
from slidegen.style import Color, Frame, Level, ParagraphStyle, RunStyle, Stroke

NOTES: Levels = (Level(RunStyle(size=1200), ParagraphStyle(line_spacing=1440, space_after=600)),) * LEVELS
PAGE_NUMBER: Levels = (Level(RunStyle(size=1100), ParagraphStyle(align="r", line_spacing=1320)),) * LEVELS
EDGE = Stroke(Color("tx1"), 9_525)
# Indexes of placeholders, which are the ids of their shapes, too.
PICTURE, BODY, NUMBER = 2, 3, 5


def notes_master_xml(page: tuple[int, int], slide: tuple[int, int]) -> bytes:
    """p:notesMaster for pages and slides of these sizes, EMU: the slide above, in its proportions, the words below,
    the page's number in the lower right corner."""
    width, height = page
    margin = width // 10
    room = Rect(0, 0, width, height).inset(Insets(margin, margin, margin, margin))
    scale = min(Fraction(room.width, slide[0]), Fraction(room.height // 2, slide[1]))
    picture_width, picture_height = int(slide[0] * scale), int(slide[1] * scale)
    picture = Rect((width - picture_width) // 2, margin, picture_width, picture_height)
    body = room.inset(Insets(top=picture_height + margin // 2))
    number = Rect(room.right - room.width // 2, room.bottom, room.width // 2, margin * 2 // 3)
    boxes = (
        (Placeholder("body", BODY, "Notes", body, Frame(), NOTES, prompt="Notes"), NOTES),
        (Placeholder("sldNum", NUMBER, "Slide Number", number, Frame(anchor="b"), PAGE_NUMBER), NOTES),
    )
    shapes = "".join(placeholder_xml(box.idx, box, inherited) for box, inherited in boxes)
    return (
        f"{HEAD}<p:notesMaster {NAMESPACES}><p:cSld>{background_xml(Color('bg1'))}"
        f"<p:spTree>{TREE_HEAD}{_picture_xml(picture)}{shapes}</p:spTree></p:cSld>"
        f"{COLOR_MAP_XML}<p:notesStyle>{levels_xml(NOTES)}</p:notesStyle></p:notesMaster>"
    ).encode()


def _picture_xml(box: Rect) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{PICTURE}" name="Slide Image"/><p:cNvSpPr>{PICTURE_LOCKS}</p:cNvSpPr>'
        f'<p:nvPr><p:ph type="sldImg" idx="{PICTURE}"/></p:nvPr></p:nvSpPr>'
        f"<p:spPr>{transform(box)}{geometry('rect')}{fill(None)}{outline(EDGE)}</p:spPr></p:sp>"
    )

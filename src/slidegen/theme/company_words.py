"""Text that stands in the art of a template into a body of fitted lines."""

from __future__ import annotations

from slidegen.geometry import EMU_PER_CENTIPOINT
from slidegen.powerpoint.template import ArtParagraph, ArtShape
from slidegen.scene import Body, Line, Paragraph, Run
from slidegen.text.fonts import FontBook
from slidegen.text.lines import Piece, break_lines

# A line that nothing wraps.
ENDLESS = 1 << 40


def words_body(art: ArtShape, book: FontBook) -> Body:
    """All paragraphs of a shape in its frame."""
    frame = art.frame
    room = max(0, art.box.width - frame.insets.left - frame.insets.right)
    paragraphs = tuple(_paragraph(each, book, room if frame.wrap else ENDLESS) for each in art.paragraphs)
    pairs = zip(paragraphs, art.paragraphs, strict=True)
    height = sum(max(1, len(made.lines)) * each.level.paragraph.line_spacing for made, each in pairs)
    return Body(paragraphs, frame.plain(), height * EMU_PER_CENTIPOINT)


def _paragraph(paragraph: ArtParagraph, book: FontBook, room: int) -> Paragraph:
    look = paragraph.level.paragraph
    runs = tuple(Run(text, style, style, "") for text, style in paragraph.words)
    pieces = [
        Piece(text, book.family(style.font).face(style.bold, style.italic), style.size, style.spacing)
        for text, style in paragraph.words
    ]
    lines = break_lines(pieces, max(0, room - max(0, look.margin))) if pieces else ()
    return Paragraph(runs, look, look, lines=tuple(Line(*line) for line in lines))

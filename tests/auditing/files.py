"""PowerPoint files made for one fault each, and the codes that they are told by."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_AUTO_SIZE
from pptx.presentation import Presentation as File
from pptx.shapes.autoshape import Shape
from pptx.shapes.base import BaseShape
from pptx.shapes.picture import Picture
from pptx.slide import Slide
from pptx.text.text import _Run
from pptx.util import Emu, Pt

from slidegen.auditing.audit import audit
from slidegen.diagnostics import Finding
from slidegen.source import Source
from slidegen.theme.build import build_theme
from slidegen.theme.theme import Theme

TITLE_ONLY, BLANK, CONTENT = 5, 6, 1


def new() -> File:
    return Presentation()


def slide_of(file: File, title: str = "Lakes", layout: int = TITLE_ONLY) -> Slide:
    slide: Slide = file.slides.add_slide(file.slide_layouts[layout])
    if title:
        holder = slide.shapes.title
        assert holder is not None, "the layout has a title"
        holder.text = title
    return slide


def box_of(
    slide: Slide, text: str, *, points: float = 18, width: float = 300, height: float = 60, top: float = 200
) -> Shape:
    """A box of Arial that keeps its size, its text without insets."""
    box = slide.shapes.add_textbox(Pt(60), Pt(top), Pt(width), Pt(height))
    frame = box.text_frame
    frame.text, frame.word_wrap = text, True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Emu(0)
    frame.auto_size = MSO_AUTO_SIZE.NONE
    for run in runs_of(box):
        run.font.size, run.font.name = Pt(points), "Arial"
    return box


def runs_of(box: Shape) -> list[_Run]:
    return [run for paragraph in box.text_frame.paragraphs for run in paragraph.runs]


def colored(box: Shape, text: str, fill: str = "") -> None:
    for run in runs_of(box):
        run.font.color.rgb = _rgb(text)
    if fill:
        box.fill.solid()
        box.fill.fore_color.rgb = _rgb(fill)


def _rgb(text: str) -> RGBColor:
    return RGBColor(int(text[:2], 16), int(text[2:4], 16), int(text[4:], 16))  # type: ignore[no-untyped-call]


def about(shape: BaseShape) -> Any:
    """The p:cNvPr of a shape."""
    return shape._element.xpath(".//p:cNvPr")[0]


def picture_of(slide: Slide, alt: str = "Water", width: float = 200) -> Picture:
    """A picture of 200 by 100 pixels, 100 points high."""
    stream = BytesIO()
    Image.new("RGB", (200, 100), "teal").save(stream, "PNG")
    stream.seek(0)
    picture = slide.shapes.add_picture(stream, Pt(60), Pt(200), Pt(width), Pt(100))
    about(picture).set("descr", alt)
    return picture


def saved(file: File) -> bytes:
    stream = BytesIO()
    file.save(stream)
    return stream.getvalue()


def findings_of(file: File, theme: Theme | None = None) -> Sequence[Finding]:
    return audit(saved(file), "talk.pptx", theme).findings


def codes_of(file: File, theme: Theme | None = None) -> list[str]:
    return [finding.code for finding in findings_of(file, theme)]


def brand(rules: str = "") -> Theme:
    """A theme called Acme, on `plain`."""
    text = f"name: Acme\nbase: plain\nrules: {{{rules}}}\n"
    theme, findings = build_theme(Source("acme/theme.yaml", text), Path())
    assert theme is not None, findings
    return theme

"""Bodies, paragraphs and runs into DrawingML text (ECMA-376 21.1.2)."""

from __future__ import annotations

import re
from dataclasses import replace

from slidegen.painters.pptx.isolation import isolated
from slidegen.painters.pptx.properties import (
    BODY_INSETS,
    UNSAID,
    frame_attributes,
    paragraph_properties,
    run_properties,
)
from slidegen.painters.pptx.sheet import Sheet, click
from slidegen.powerpoint.drawing import HALF_TURN
from slidegen.powerpoint.xml import attributes, guid, xml_attribute, xml_text
from slidegen.scene import Body, Link, Paragraph, Run
from slidegen.style import MAJOR, MINOR, Color, Frame, RunStyle
from slidegen.text.breaking import keeps_words
from slidegen.text.scripts import font_slot

BREAK = "\n"
# A digit, or what stands for the number of a slide.
_NUMBER = re.compile(r"[0-9#]")
LINK_COLOR = Color("hlink")
# PowerPoint paints every link in the theme's link colour unless this extension ([MS-ODRAWXML]) hands the colour back
# to the run.
OWN_LINK_COLOR = (
    '<a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}"><ahyp:hlinkClr '
    'xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/></a:ext></a:extLst>'
)


def body_properties(frame: Frame, inherited: Frame | None, autofit: bool, turned: bool = False) -> str:
    """a:bodyPr. `inherited` is the placeholder's frame; a box of its own, without one, wraps and says its insets. In a
    shape that is `turned`, text is turned back."""
    head = attributes(rot=HALF_TURN) if turned else ""
    head += "" if inherited else ' wrap="square"'
    head += frame_attributes(frame, inherited or UNSAID, BODY_INSETS)
    if inherited:
        own = frame.columns if frame.columns != inherited.columns else None
        head += attributes(wrap="square" if frame.wrap and not inherited.wrap else None, numCol=own)
    return f"<a:bodyPr{head}><a:normAutofit/></a:bodyPr>" if autofit else f"<a:bodyPr{head}/>"


def paragraphs(body: Body, sheet: Sheet, field: str = "", footer: bool = False) -> str:
    """a:lstStyle and every a:p: a body without text still needs one paragraph."""
    written = "".join([_paragraph(paragraph, sheet, field, footer) for paragraph in body.paragraphs])
    return f"<a:lstStyle/>{written or _empty(sheet)}"


def _empty(sheet: Sheet) -> str:
    return f"<a:p><a:endParaRPr lang={xml_attribute(sheet.lang)}/></a:p>"


def _paragraph(paragraph: Paragraph, sheet: Sheet, field: str, footer: bool) -> str:
    whole_words = keeps_words(paragraph.text)
    properties = paragraph_properties(paragraph.resolved, paragraph.inherited, paragraph.level, whole_words)
    words = isolated(paragraph.runs) if paragraph.resolved.rtl else paragraph.runs
    runs = "".join([_run(run, sheet, field) for run in words if run.text])
    if footer and len(paragraph.runs) == 1:
        # LibreOffice takes a footer of one run for its own field, and draws that without a look where the layout's
        # footer has no words.
        runs += f"<a:r>{_run_properties(paragraph.runs[0], sheet, 'a:rPr')}<a:t></a:t></a:r>"
    return f"<a:p>{properties}{runs or _end(paragraph, sheet)}</a:p>"


def _end(paragraph: Paragraph, sheet: Sheet) -> str:
    """a:endParaRPr of a paragraph without words: its size is the height of the empty line."""
    if paragraph.runs:
        return _run_properties(paragraph.runs[0], sheet, "a:endParaRPr")
    return f"<a:endParaRPr lang={xml_attribute(sheet.lang)}/>"


def _run(run: Run, sheet: Sheet, field: str) -> str:
    properties = _run_properties(run, sheet, "a:rPr")
    if run.text == BREAK:
        return f"<a:br>{properties}</a:br>"
    if field:
        # What a program shows that does not count for itself.
        shown = f"{properties}<a:t>{sheet.number}</a:t>"
        return f'<a:fld id="{guid(field)}" type="{field}">{shown}</a:fld>'
    return f"<a:r>{properties}<a:t>{xml_text(run.text)}</a:t></a:r>"


def _run_properties(run: Run, sheet: Sheet, name: str) -> str:
    inherited = _beneath_link(run.resolved, run.inherited) if run.link else run.inherited
    own = _own_family(run, sheet)
    head, children = run_properties(run.resolved, inherited, run.lang, run.code, own)
    if run.link:
        children += _hyperlink(run.link, run.resolved, sheet)
    return f"<{name}{head}>{children}</{name}>" if children else f"<{name}{head}/>"


def _own_family(run: Run, sheet: Sheet) -> tuple[str, str]:
    """The slot of a fallback's name, as an office suite takes a run's font by the class of its characters.

    Nothing where the theme says it for such scripts; nor for symbols, for which the suite knows its machine's best.
    """
    if sheet.fonts is None:
        return "", ""
    if not run.fallback:
        # Among words of a complex script, digits would be drawn in the font of these: they are measured in their own.
        numbers = (
            sheet.fonts.complex_script and _NUMBER.search(run.text) and run.resolved.font in (MAJOR, MINOR)
        )
        return ("cs", run.resolved.font) if numbers else ("", "")
    family = sheet.fonts.family(run.fallback).name
    slot = font_slot(run.text)
    given = {"ea": sheet.fonts.east_asian, "cs": sheet.fonts.complex_script}.get(slot)
    if not family or (family == given and run.resolved.font in (MAJOR, MINOR)):
        return "", ""
    return slot, family


def _beneath_link(resolved: RunStyle, inherited: RunStyle) -> RunStyle:
    """What a run of a link inherits: PowerPoint underlines a link by itself, and paints it in the link colour."""
    color = LINK_COLOR if resolved.color == LINK_COLOR else inherited.color
    return replace(inherited, color=color, underline=resolved.underline)


def _hyperlink(link: Link, resolved: RunStyle, sheet: Sheet) -> str:
    head = f"a:hlinkClick{click(link, sheet)}"
    return f"<{head}/>" if resolved.color == LINK_COLOR else f"<{head}>{OWN_LINK_COLOR}</a:hlinkClick>"

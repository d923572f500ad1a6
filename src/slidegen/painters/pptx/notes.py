"""What is said of a slide into its page of notes (ECMA-376 19.3.1.28)."""

from __future__ import annotations

from collections.abc import Iterable

from slidegen.painters.pptx.slide import sheet_xml
from slidegen.powerpoint.drawing import LOCKED, PICTURE_LOCKS
from slidegen.powerpoint.xml import attributes, xml_attribute, xml_text
from slidegen.scene import NoteRun

Notes = tuple[tuple[NoteRun, ...], ...]


def notes_xml(notes: Notes, lang: str, body_index: int, rtl: bool = False) -> bytes:
    """p:notes: the picture of the slide, and the words in the body placeholder of the notes master, which are in the
    direction of the slide."""
    direction = '<a:pPr algn="r" rtl="1"/>' if rtl else ""
    text = "".join(f"<a:p>{direction}{_words(runs, lang)}</a:p>" for runs in notes)
    return sheet_xml(
        "p:notes",
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image"/>'
        f'<p:cNvSpPr>{PICTURE_LOCKS}</p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>'
        '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/>'
        f'<p:cNvSpPr>{LOCKED}</p:cNvSpPr><p:nvPr><p:ph type="body"{attributes(idx=body_index or None)}/></p:nvPr>'
        f"</p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>{text}</p:txBody></p:sp>",
    )


def _words(runs: Iterable[NoteRun], lang: str) -> str:
    """Stage directions, which nobody says, in italics."""
    language = xml_attribute(lang)
    written = "".join(_run(run, language) for run in runs if run.text)
    return written or f"<a:endParaRPr lang={language}/>"


def _run(run: NoteRun, language: str) -> str:
    if run.text == "\n":
        return f"<a:br><a:rPr lang={language}/></a:br>"
    italic = "" if run.spoken else ' i="1"'
    return f"<a:r><a:rPr lang={language}{italic}/><a:t>{xml_text(run.text)}</a:t></a:r>"

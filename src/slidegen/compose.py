"""A deck and a theme into scenes: chooses the form of each slide, fits it, cuts it, and reports what does not fit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import assert_never

from slidegen.blocks.kinds import hoisted
from slidegen.blocks.setting import Context
from slidegen.dates import spelled
from slidegen.diagnostics import Finding
from slidegen.geometry import EMU_PER_POINT
from slidegen.ladder import Attempt, Fitted, fit_slide
from slidegen.layouts.arranging import Arranged, place_phrases, place_title
from slidegen.layouts.forms import LAYOUTS, PLAIN, chosen, holding
from slidegen.model import Deck, Meta, Phrase, Slide, Words, plain
from slidegen.scene import (
    Backdrop,
    Body,
    DeckFacts,
    GroupMark,
    Image,
    LaidOutDeck,
    LineMark,
    Mark,
    NoteRun,
    Paragraph,
    PictureMark,
    Scene,
    SceneSection,
    ShapeMark,
    TableMark,
    TextMark,
)
from slidegen.text.shaping import missing
from slidegen.theme.theme import SlotLook, Theme


def compose(deck: Deck, theme: Theme, images: Mapping[str, Image]) -> tuple[LaidOutDeck, tuple[Finding, ...]]:
    """Every slide laid out. `images` are the pictures by the path that the author wrote."""
    findings: list[Finding] = []
    scenes: list[Scene] = []
    sections: list[int] = []
    for slide in deck.slides:
        context = Context(theme, images, slide.lang or deck.meta.lang)
        fitted, found = _fitted(slide, deck.meta, context)
        findings.extend(found)
        for number, (part, arranged) in enumerate(fitted.parts, 1):
            scene = _scene(part, arranged, deck, context, number, len(fitted.parts))
            scenes.append(scene)
            sections.append(slide.section)
        findings.extend(_missing_glyphs(slide, scenes[-len(fitted.parts) :], theme))
    findings.extend(_without_footer(scenes, deck.meta, theme))
    layouts = {
        layout.name: Backdrop(layout.part, layout.background, layout.art)
        for layout in theme.layouts.values()
        if any(scene.layout == layout.name for scene in scenes)
    }
    laid_out = LaidOutDeck(
        _facts(deck),
        theme.width,
        theme.height,
        theme.palette,
        theme.fonts,
        layouts,
        tuple(scenes),
        _sections(deck, sections),
        theme.template,
    )
    return laid_out, tuple(findings)


def _fitted(slide: Slide, meta: Meta, context: Context) -> tuple[Fitted, list[Finding]]:
    slide = replace(slide, blocks=hoisted(slide.blocks))
    name, findings = _form(slide)
    fitted = fit_slide(slide, Attempt(LAYOUTS[name], LAYOUTS[PLAIN], meta, context))
    overflow = _overflow(fitted, context)
    if overflow:
        over = max(1, round(overflow / EMU_PER_POINT))
        message = f'"{plain(slide.title)}" is {over} pt too large at the smallest size'
        hint = "shorten it, or cut the slide in two with a further heading"
        findings.append(Finding("overflow", message, slide.span, hint))
    return fitted, findings


def _overflow(fitted: Fitted, context: Context) -> int:
    """By how much the worst part is too large, EMU; the title of a part says its number too."""
    layouts, parts = context.theme.layouts, len(fitted.parts)
    titles = [
        place_title(_numbered(part, number, parts), layouts[arranged.layout], context).overflow
        for number, (part, arranged) in enumerate(fitted.parts, 1)
    ]
    return max(fitted.overflow, *titles)


def _numbered(slide: Slide, part: int, parts: int) -> Slide:
    """The slide with its number among its parts in the title, if it has several."""
    count = (Words(f" ({part}/{parts})", slide.span),) if parts > 1 else ()
    return replace(slide, title=slide.title + count)


def _form(slide: Slide) -> tuple[str, list[Finding]]:
    """The form by name where it can hold the content, else by content."""
    name = chosen(slide)
    if not slide.form or slide.form == name:
        return name, []
    if LAYOUTS[slide.form].holds(slide):
        return slide.form, []
    message = f'the form "{slide.form}" can\'t hold this content; "{name}" was taken'
    return name, [Finding("form-mismatch", message, slide.span, f"these can: {', '.join(holding(slide))}")]


def _scene(slide: Slide, arranged: Arranged, deck: Deck, context: Context, part: int, parts: int) -> Scene:
    slide, marks = _numbered(slide, part, parts), arranged.placed.marks
    if parts > 1:
        marks = tuple(_counted(mark, slide, arranged, context) for mark in marks)
    return Scene(
        slide.id,
        plain(slide.title),
        arranged.layout,
        marks,
        arranged.placed.tree,
        context.lang,
        _furniture(slide, arranged.layout, deck, context),
        _notes(slide.notes) if part == 1 else (),
        part,
        parts,
        slide.span,
    )


def _counted(mark: Mark, slide: Slide, arranged: Arranged, context: Context) -> Mark:
    """The title mark again, now that the number of parts is known."""
    if not isinstance(mark, TextMark) or mark.name != "Title":
        return mark
    return place_title(slide, context.theme.layouts[arranged.layout], context).marks[0]


def _furniture(slide: Slide, layout_name: str, deck: Deck, context: Context) -> tuple[TextMark, ...]:
    """Footer, date and slide number, where the layout has places for them that they fit."""
    layout = context.theme.layouts[layout_name]
    section = deck.sections[slide.section - 1] if slide.section else ""
    whole = " · ".join(text for text in (deck.meta.title, section) if text)
    footers = (deck.meta.footer,) if deck.meta.footer else (whole, deck.meta.title)
    date = (spelled(deck.meta.date, deck.meta.lang), deck.meta.date)
    marks: list[TextMark] = []
    for role, texts, field in (("footer", footers, ""), ("date", date, ""), ("number", ("‹#›",), "slidenum")):
        mark = (
            _line(role, texts, layout.slots[role], slide, deck.meta, context)
            if role in layout.slots
            else None
        )
        if mark is not None:
            marks.append(replace(mark, field=field))
    return tuple(marks)


def _line(
    role: str, texts: Sequence[str], look: SlotLook, slide: Slide, meta: Meta, context: Context
) -> TextMark | None:
    """The first of the texts that fits the slot."""
    for text in filter(None, texts):
        phrase = (Words(text, slide.span, lang=meta.lang),)
        placed = place_phrases((phrase,), look, context, role.capitalize())
        if not placed.overflow:
            mark = placed.marks[0]
            assert isinstance(mark, TextMark), "phrases are placed as text"
            return mark
    return None


def _without_footer(scenes: Sequence[Scene], meta: Meta, theme: Theme) -> list[Finding]:
    """A finding where the footer that the author wrote is too long; one made from titles may be left out."""
    places = [scene for scene in scenes if "footer" in theme.layouts[scene.layout].slots]
    left_out = [scene for scene in places if all(mark.name != "Footer" for mark in scene.furniture)]
    if not meta.footer or not left_out:
        return []
    message = f'the footer is too long for its place on "{left_out[0].title}"'
    return [Finding("overflow", message, hint="shorten what `footer:` says")]


def _notes(notes: Sequence[Phrase]) -> tuple[tuple[NoteRun, ...], ...]:
    """What is emphasised in notes is a stage direction."""
    return tuple(tuple(NoteRun(words.text, not words.emphasis) for words in phrase) for phrase in notes)


def _missing_glyphs(slide: Slide, scenes: Sequence[Scene], theme: Theme) -> list[Finding]:
    """A finding where the fonts don't have a character of the slide, whose parts are the scenes."""
    absent: dict[str, None] = {}
    for paragraph in _paragraphs(mark for scene in scenes for mark in scene.marks):
        for run in paragraph.runs:
            style = run.resolved
            face = theme.fonts.family(style.font).face(style.bold, style.italic)
            absent.update(dict.fromkeys(missing(run.text, face)))
    if not absent:
        return []
    letters = " ".join(f"{letter} (U+{ord(letter):04X})" for letter in absent)
    message = f'the fonts of the theme do not have {letters}, used on "{plain(slide.title)}"'
    return [Finding("missing-glyph", message, slide.span, "another font will be used where it is shown")]


def _paragraphs(marks: Iterable[Mark]) -> Iterator[Paragraph]:
    for mark in marks:
        match mark:
            case TextMark(body=body) | ShapeMark(body=Body() as body):
                yield from body.paragraphs
            case TableMark(rows=rows):
                for cell in (cell for row in rows for cell in row.cells):
                    yield from cell.body.paragraphs
            case GroupMark(marks=inner):
                yield from _paragraphs(inner)
            case ShapeMark() | LineMark() | PictureMark():
                pass
            case _:
                assert_never(mark)


def _facts(deck: Deck) -> DeckFacts:
    meta = deck.meta
    title = meta.title or (plain(deck.slides[0].title) if deck.slides else "")
    return DeckFacts(
        title, meta.lang, meta.subtitle, meta.authors, meta.date, meta.event, public_notes=meta.notes_public
    )


def _sections(deck: Deck, numbers: Sequence[int]) -> tuple[SceneSection, ...]:
    """A section for each run of scenes with the same number; scenes before the first section have none."""
    sections = []
    for number, title in enumerate(deck.sections, 1):
        places = [index for index, each in enumerate(numbers) if each == number]
        if places:
            sections.append(SceneSection(title, places[0], places[-1] + 1))
    return tuple(sections)

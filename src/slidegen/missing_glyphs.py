"""Scenes into findings about characters that no font has, and about words whose ends are not known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from slidegen.diagnostics import Finding
from slidegen.model import Slide, plain
from slidegen.scene import Mark, Run, Scene, runs_in
from slidegen.source import Span
from slidegen.text.dictionary import EXTRA as DICTIONARY_EXTRA
from slidegen.text.dictionary import lacks_dictionary, needs_dictionary
from slidegen.text.fonts import Face, FontBook
from slidegen.text.packs import EXTRA, pack_family
from slidegen.text.scripts import script
from slidegen.text.shaping import missing

# The fonts of the slides of each layout.
Books = Mapping[str, FontBook]
# So many characters are named; more would hide what the finding says.
NAMED = 8
ZERO_WIDTH = "put a zero width space (U+200B) where a line may end"


def missing_glyphs(slide: Slide, scenes: Sequence[Scene], books: Books) -> list[Finding]:
    """A finding where no font has a character of the slide, whose parts are the scenes; at the first of them."""
    absent: dict[str, Span | None] = {}
    for run, char in _missing(((scene, scene.marks) for scene in scenes), books):
        absent.setdefault(char, _place(char, run) or slide.span)
    return _told(absent, f'on "{plain(slide.title)}"', books)


def missing_in_furniture(scenes: Sequence[Scene], books: Books) -> list[Finding]:
    """A finding where no font has a character of a footer or date, which is not told of a slide already."""
    marks = ((scene, [mark for mark in scene.furniture if not mark.field]) for scene in scenes)
    absent: dict[str, Span | None] = {}
    for run, char in _missing(marks, books):
        absent.setdefault(char, run.span)
    if absent:
        for run in runs_in(mark for scene in scenes for mark in scene.marks):
            for char in run.text:
                absent.pop(char, None)
    return _told(absent, "in the footer", books)


def _missing(sheets: Iterable[tuple[Scene, Sequence[Mark]]], books: Books) -> Iterator[tuple[Run, str]]:
    for scene, marks in sheets:
        for run in runs_in(marks):
            for char in missing(run.text, _face(run, books[scene.layout])):
                yield run, char


def _told(absent: Mapping[str, Span | None], where: str, books: Books) -> list[Finding]:
    """One finding for all of the characters, at the first of them."""
    if not absent:
        return []
    fonts = next(iter(books.values()))
    message = f"no font has {_named(absent)}, used {where}"
    return [Finding("missing-glyph", message, next(iter(absent.values())), _hint(absent, fonts))]


def unknown_words(scenes: Sequence[Scene]) -> list[Finding]:
    """A finding at the first text whose words only a dictionary could part, where there is none."""
    runs = runs_in(mark for scene in scenes for mark in scene.marks)
    first = next((run for run in runs if not run.text.isascii() and lacks_dictionary(run.text)), None)
    if first is None:
        return []
    message = "where words end that no space parts is not known here; lines end at spaces, or within a word"
    hint = f"{DICTIONARY_EXTRA} adds dictionaries" if needs_dictionary(first.text) else ZERO_WIDTH
    return [Finding("no-dictionary", message, first.span, hint)]


def _named(chars: Iterable[str]) -> str:
    names = [f"{char} (U+{ord(char):04X})" for char in chars]
    rest = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
    return " ".join(names[:NAMED]) + rest


def _hint(absent: Iterable[str], fonts: FontBook) -> str:
    installed = {each.open_name for each in fonts.fallbacks}
    families = dict.fromkeys(pack_family(script(char)) for char in absent)
    further = [family for family in families if family and family not in installed]
    if further:
        return f"{EXTRA} adds {', '.join(further)}"
    return "the theme can name a font that has it: fonts: {fallback: [file.ttf]}"


def _face(run: Run, fonts: FontBook) -> Face:
    style = run.resolved
    return fonts.family(run.fallback or style.font).face(style.bold, style.italic)


def _place(char: str, run: Run) -> Span | None:
    """Where the character is written, if it stands in the run's words as they are in the source; else the words."""
    at = run.span.text.find(char) if run.span else -1
    if run.span is None or at < 0:
        return run.span
    return run.span.source.span(run.span.start + at, run.span.start + at + 1)

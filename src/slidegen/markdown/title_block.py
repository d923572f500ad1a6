"""Lines that open a deck in place of YAML: Pandoc's `% title`, and the settings that md2pptx reads."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from slidegen.diagnostics import Finding
from slidegen.markdown.wrong_days import shown_day, wrong_day
from slidegen.model import Meta
from slidegen.source import Source, Span

# A line goes on in the next one where that begins with a space.
_TITLE_BLOCK = re.compile(r"\A\ufeff?(?:%[^\n]*(?:\n[ \t]+\S[^\n]*)*(?:\n|\Z)){1,3}")
_ENTRY = re.compile(r"%[ \t]*([^\n]*(?:\n[ \t]+\S[^\n]*)*)")
_SETTINGS = re.compile(r"\A\s*(?:[A-Za-z][\w.]*[ \t]*:[ \t]*\S[^\n]*(?:\n|\Z))+(?=\s|#|\Z)")
_KEY = re.compile(
    r"^\s*(?:(?:template|master)[ \t]*:[^\n]*\.po?t?x?\w*|style\.\w+(?:\.\w+)?[ \t]*:"
    r"|(?:baseTextSize|pageTitleSize|sectionTitleSize|sectionSubtitleSize|contentsplit(?:dirn)?|cardlayout"
    r"|compactTables|monoFont|marginBase|tableMargin|numbers)[ \t]*:)",
    re.MULTILINE | re.IGNORECASE,
)
_NAME = re.compile(r"^\s*([A-Za-z][\w.]*)[ \t]*:", re.MULTILINE)


def title_block(source: Source) -> Span | None:
    """The lines `% title`, `% authors`, `% date` that a deck of Pandoc may begin with."""
    match = _TITLE_BLOCK.match(source.text)
    if match is None or not match[0].strip("\ufeff% \t\n"):
        return None
    return _lines(source, match)


def settings_block(source: Source) -> Span | None:
    """The lines `key: value` that a deck of md2pptx begins with."""
    match = _SETTINGS.match(source.text)
    return _lines(source, match) if match and _KEY.search(match[0]) else None


def _lines(source: Source, match: re.Match[str]) -> Span:
    """Without the end of the last line."""
    start = len(match[0]) - len(match[0].lstrip("\ufeff \t\n"))
    return source.span(start, len(match[0].rstrip()))


def read_title_block(block: Span) -> tuple[Meta, tuple[Finding, ...]]:
    """Title, authors between semicolons or lines, and a date."""
    entries = list(_ENTRY.finditer(block.text))
    title, authors, day = ([each[1] for each in entries] + ["", "", ""])[:3]
    names = tuple(" ".join(name.split()) for name in re.split(r";|\n", authors) if name.strip())
    meta = Meta(title=" ".join(title.split()), authors=names)
    if not day.strip():
        return meta, ()
    try:
        return replace(meta, date=date.fromisoformat(day.strip()).isoformat()), ()
    except ValueError:
        start = block.start + entries[2].start(1)
        place = block.source.span(start, start + len(day.rstrip()))
        return replace(meta, date=shown_day(place.text, True)), (wrong_day(place, True),)


def told_settings(block: Span) -> tuple[Finding, ...]:
    """One finding for all settings of md2pptx."""
    keys = ", ".join(dict.fromkeys(_NAME.findall(block.text)))
    return (Finding("unknown-key", f"settings of md2pptx have no effect here: {keys}", block),)

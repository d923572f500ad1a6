"""What is typed for the fonts of a template into their files, or into what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from slidegen.diagnostics import Finding
from slidegen.limits import DEFAULT, read_bounded
from slidegen.text.fonts import family_of
from slidegen.theme.fonts import SUFFIXES

Findings = tuple[Finding, ...]
# The files by name, by the name of the font.
Given = Mapping[str, Mapping[str, bytes]]


def given_fonts(pairs: Iterable[str], folder: Path) -> tuple[Given, Findings]:
    """Fonts that are given for names, as "Brand Sans=fonts/Brand.ttf": a file, a folder of them, or several with commas
    between, from `folder` on. A name given twice has the files of both."""
    given: dict[str, dict[str, bytes]] = {}
    findings: list[Finding] = []
    for pair in pairs:
        name, _, paths = (part.strip() for part in pair.partition("="))
        if not name or not paths:
            hint = 'write "Brand Sans=fonts/Brand.ttf": the name in the template, and its file or folder'
            findings.append(Finding("bad-value", f'"{pair}" gives no font for a name', hint=hint))
            continue
        for path in map(str.strip, paths.split(",")):
            files, wrong = _files(path, folder)
            given.setdefault(name, {}).update(files)
            findings += wrong
    return {name: files for name, files in given.items() if files}, tuple(findings)


def _files(path: str, folder: Path) -> tuple[dict[str, bytes], Findings]:
    try:
        place = folder / path
        found = sorted(place.iterdir()) if place.is_dir() else [place]
        paths = [file for file in found if file.suffix.lower() in SUFFIXES]
        read = {file.name: read_bounded(file, DEFAULT) for file in paths}
    except (OSError, ValueError):
        # Also too long a name, or one with a zero byte.
        hint = "the path begins at the folder that you are in"
        return {}, (Finding("bad-value", f'there is no font file "{path}"', hint=hint),)
    if place.is_dir() and not paths:
        hint = f"fonts are files that end in {', '.join(SUFFIXES)}"
        return {}, (Finding("bad-value", f'the folder "{path}" holds no fonts', hint=hint),)
    files = {name: data for name, data in read.items() if data is not None}
    if not files or len(files) < len(read) or family_of(tuple(files.values())) is None:
        hint = "use TrueType or OpenType, no collection"
        return {}, (Finding("bad-value", f'"{path}" is no font that can be read', hint=hint),)
    return files, ()

"""The folder of an adopted template into what an earlier adoption left there, and new files into their places."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from slidegen.deck_file import read_deck_file, shown_name
from slidegen.diagnostics import Finding
from slidegen.limits import DEFAULT
from slidegen.opc import Package
from slidegen.output_names import portable
from slidegen.theme.adopted import Adopted, is_adopted, read_adopted
from slidegen.theme.fonts import SUFFIXES
from slidegen.theme.homes import FILE
from slidegen.theme.marks import is_as_written, mark_of, marks_in
from slidegen.writing import write

Findings = tuple[Finding, ...]
# Pictures by part: the path of each in the theme's folder, and its bytes.
Art = Mapping[str, tuple[str, bytes]]


@dataclass(frozen=True, slots=True)
class Kept:
    """What an earlier adoption left: its page, the font files by path by font, and pictures; nothing where there was
    none."""

    page: str = ""
    fonts: Mapping[str, Mapping[str, bytes]] = field(default_factory=dict)
    art: Art = field(default_factory=dict)


def kept_in(folder: Path) -> tuple[Kept, Findings]:
    """What is in the folder; a finding where it is somebody's theme of another kind."""
    file = folder / FILE
    if not file.exists():
        return Kept(), ()
    try:
        source = read_deck_file(file, DEFAULT)
    except OSError:
        source = None
    if source is None or isinstance(source, Finding) or not is_adopted(source):
        message = (
            f'"{shown_name(folder)}" is there already, and no template that was adopted; it stays as it is'
        )
        hint = "take another name, or remove the folder first"
        return Kept(), (Finding("bad-value", message, hint=hint),)
    said, _ = read_adopted(source)
    return Kept(source.text, _fonts(said, folder), _art(said, folder)) if said else Kept(source.text), ()


def _fonts(said: Adopted, folder: Path) -> dict[str, dict[str, bytes]]:
    """Those that are still there."""
    found: dict[str, dict[str, bytes]] = {}
    for font, paths in said.fonts.items():
        files = {path: _bytes(folder, path) for path in paths if path.lower().endswith(SUFFIXES)}
        if there := {path: data for path, data in files.items() if data}:
            found[font] = there
    return found


def _art(said: Adopted, folder: Path) -> dict[str, tuple[str, bytes]]:
    read = {"/" + part.lstrip("/"): (path, _bytes(folder, path)) for part, path in said.art.items()}
    return {part: (path, data) for part, (path, data) in read.items() if data}


def _bytes(folder: Path, path: str) -> bytes:
    """Of a file below the folder; none where there is no such file."""
    try:
        file = (folder / path).resolve()
        return file.read_bytes() if file.is_relative_to(folder.resolve()) and file.is_file() else b""
    except (OSError, ValueError):
        return b""


def art_of(package: Package, name: str, kept: Art) -> tuple[Art, Findings]:
    """Pictures of what browsers can't show; those that an earlier adoption made are not made again."""
    # Imported here: few templates have such art.
    from slidegen.powerpoint.metafiles import metafiles

    parts = metafiles(package)
    earlier = {part: kept[part] for part in parts if part in kept}
    if len(earlier) == len(parts):
        return earlier, ()
    from slidegen.rendering.art import rendered

    pictures, findings = rendered(package, name)
    made = {part: (_path(part), data) for part, data in pictures.items()}
    return {**made, **earlier}, findings


def _path(part: str) -> str:
    return f"art/{portable(PurePosixPath(part).stem)}.png"


def settled(
    folder: Path, page: str, files: Mapping[str, bytes], kept: Kept, force: bool
) -> tuple[dict[str, bytes], Findings]:
    """What is to be written; a finding for what was changed by hand and stays. A page alone may stay."""
    marks = marks_in(kept.page)
    fresh: dict[str, bytes] = {}
    stays: list[Finding] = []
    for path, data in files.items():
        there = _bytes(folder, path)
        if there and there != data and mark_of(there) != marks.get(path) and not force:
            stays.append(_changed(folder / path))
        elif there != data:
            fresh[path] = data
    if not kept.page or force or is_as_written(kept.page):
        return fresh | ({FILE: page.encode()} if kept.page != page else {}), tuple(stays)
    message = f'"{shown_name(folder / FILE)}" was changed by hand; it stays as it is'
    lines = "; ".join(_new_lines(page, kept.page))
    new = f"write into it: {lines}; " if lines else ""
    hint = f"{new}--force makes it anew, without what was corrected"
    return fresh, (*stays, Finding("output-changed", message, hint=hint))


def _new_lines(page: str, kept: str) -> tuple[str, ...]:
    """The lines of the new page for another template or another font, which a page that stays lacks."""
    lines = [line for line in page.splitlines() if line.startswith("template: ") or ': ["fonts/' in line]
    fonts = "\nfonts:" not in kept
    return tuple(
        f"below `fonts:` at the left edge, {line.strip()}" if fonts and line[0] == " " else line.strip()
        for line in lines
        if line not in kept.splitlines()
    )


def _changed(path: Path) -> Finding:
    message = f'"{shown_name(path)}" is another file than the one that was adopted, and stays'
    return Finding("unwritable", message, hint="remove it, and adopt again; --force replaces all")


def laid_by(folder: Path, files: Mapping[str, bytes]) -> tuple[tuple[Path, ...], Findings]:
    """The files on the disk, the page last, as it is what makes a theme of the folder."""
    paths: list[Path] = []
    homes = sorted({PurePosixPath(path).parent for path in files}, reverse=True)
    for home in homes:
        here = {PurePosixPath(path).name: data for path, data in files.items() if _home(path) == home}
        written = write(here, folder / home, force=True)
        paths += written.paths
        if written.findings:
            return tuple(paths), written.findings
    return tuple(paths), ()


def _home(path: str) -> PurePosixPath:
    return PurePosixPath(path).parent

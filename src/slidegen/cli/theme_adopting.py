"""A template and its fonts into a theme's folder on the disk, and what is said of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import click

from slidegen.brand.naming import derived_name, theme_name
from slidegen.cli.adopted_files import Kept, art_of, kept_in, laid_by, settled
from slidegen.cli.styled import as_styled_text
from slidegen.deck_file import shown_name
from slidegen.diagnostics import Finding, has_error
from slidegen.limits import DEFAULT
from slidegen.output_names import portable
from slidegen.theme.adopted_page import Beside, adopted_page
from slidegen.theme.adopted_theme import no_such_font
from slidegen.theme.company_file import built, opened, read_company
from slidegen.theme.given_fonts import Given, given_fonts
from slidegen.theme.homes import FILE, FOLDER
from slidegen.theme.load import load_theme
from slidegen.theme.marks import with_marks

Findings = tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """The command's options, as they were typed."""

    file: Path
    name: str
    fonts: tuple[str, ...]
    out: Path
    force: bool


@dataclass(frozen=True, slots=True)
class _Made:
    """A theme's name, its page, and the files beside that by their paths from it."""

    name: str
    page: str
    files: dict[str, bytes]


def adopt(asked: Asked) -> int:
    """Writes the theme where nothing is wrong; the exit code."""
    name, findings = theme_name(asked.name or derived_name(asked.file.stem))
    kept, foreign = kept_in(asked.out / name)
    findings += foreign
    made, more = _made(asked, name, kept) if not has_error(findings) else (None, ())
    findings += more
    if made is None or has_error(findings):
        return _refused(findings)
    target = asked.out / name
    fresh, stays = settled(target, made.page, made.files, kept, asked.force)
    if has_error(stays):
        return _refused((*findings, *stays))
    paths, unwritten = laid_by(target, fresh)
    if any(each.code == "output-changed" for each in stays):
        findings = load_theme(name, asked.out)[1]
    findings += (*stays, *unwritten)
    click.echo(as_styled_text(findings), nl=False, err=True)
    for path in paths:
        click.echo(f"wrote {path}")
    if not paths and not unwritten:
        click.echo(f"nothing changed in {target}")
    for line in _next_steps(name, asked.out):
        click.echo(line, err=True)
    return 1 if has_error(findings) else 0


def _refused(findings: Findings) -> int:
    click.echo(as_styled_text(findings), nl=False, err=True)
    click.echo("nothing was changed", err=True)
    return 1


def _next_steps(name: str, out: Path) -> tuple[str, ...]:
    beside = f"write `theme: {name}` in a deck that stands beside {out}/, or " if out.name == FOLDER else ""
    return (
        f"to use it, {beside}build with --theme {out / name}",
        f"to correct it, edit {out / name / FILE}",
    )


def _made(asked: Asked, name: str, kept: Kept) -> tuple[_Made | None, Findings]:
    """The theme as slidegen makes it, with the fonts that an earlier adoption gave."""
    data, findings = read_company(asked.file, shown_name(asked.file), DEFAULT)
    if data is None:
        return None, findings
    file = portable(asked.file.name)
    package, template, wrong = opened(data, file)
    if package is None or template is None:
        return None, wrong
    given, wrong = given_fonts(asked.fonts, Path())
    findings = (
        *wrong,
        *(
            Finding("bad-value", message, hint=hint)
            for font in given
            for message, hint in (no_such_font(font, template),)
            if message
        ),
    )
    if has_error(findings):
        return None, findings
    fonts = {**kept.fonts, **_below("fonts", given)}
    art, undrawn = art_of(package, file, kept.art)
    declared = tuple((font, tuple(files.values())) for font, files in fonts.items())
    pictures = tuple((part, picture) for part, (_, picture) in art.items())
    theme, more = built(data, file, DEFAULT, declared, (), pictures)
    if theme is None:
        return None, (*findings, *more)
    beside = Beside(
        file,
        {font: tuple(files) for font, files in fonts.items()},
        {part: path for part, (path, _) in art.items()},
    )
    files = {path: font for each in fonts.values() for path, font in each.items()}
    files |= {file: data, **dict(art.values())}
    page = with_marks(adopted_page(name, template, theme, beside), files)
    # What is left out for want of a program is told once, by what draws it.
    told = tuple(each for each in more if not (undrawn and each.code == "art-left-out"))
    return _Made(name, page, files), (*findings, *undrawn, *told)


def _below(folder: str, given: Given) -> dict[str, dict[str, bytes]]:
    """The files by path, each in the folder, under a name that no other font's file has."""
    taken: dict[str, bytes] = {}
    found: dict[str, dict[str, bytes]] = {}
    for font, files in given.items():
        for name, data in files.items():
            path = f"{folder}/{portable(name)}"
            if taken.setdefault(path, data) != data:
                path = f"{folder}/{portable(f'{font} {name}')}"
                taken[path] = data
            found.setdefault(font, {})[path] = data
    return found

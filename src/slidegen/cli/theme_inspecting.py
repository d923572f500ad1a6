"""A template's path or a theme's name into what a person is told of its template."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import click

from slidegen.cli.decks import holds
from slidegen.cli.outcome import shown
from slidegen.cli.styled import as_styled_text
from slidegen.cli.theme_facts import as_json_text, as_lines
from slidegen.cli.width import terminal_width
from slidegen.deck_file import shown_name
from slidegen.diagnostics import Finding
from slidegen.inspecting.facts import Inspection
from slidegen.inspecting.inspect import inspect, template_of
from slidegen.limits import Limits, allow_depth, read_bounded
from slidegen.powerpoint.opening import open_presentation
from slidegen.powerpoint.remains import Remains, read_remains
from slidegen.powerpoint.template import Template
from slidegen.theme.homes import FILE, is_template, typed
from slidegen.theme.load import load_theme
from slidegen.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class Asked:
    """The command's argument and options, as they were typed."""

    theme: str
    as_json: bool
    page: Path | None
    force: bool
    limits: Limits


def tell(asked: Asked) -> int:
    """Prints what is known, or writes the page; the exit code."""
    allow_depth(asked.limits)
    place = _place(asked.theme)
    theme, findings = _loaded(place, asked.limits)
    if theme is None:
        click.echo(as_styled_text(findings), nl=False, err=True)
        return 1
    template = template_of(theme)
    name = shown_name(Path(place.name)) if isinstance(place, Path) else place
    found = inspect(theme, template, name, _remains(place, asked.limits), findings)
    if asked.as_json:
        click.echo(as_json_text(found), nl=False)
    if asked.page:
        return _write(found, theme, template, asked)
    if not asked.as_json:
        for line in as_lines(found, terminal_width()):
            click.echo(line)
    return 0


def _place(theme: str) -> Path | str:
    """A theme's folder may be named by the file in it."""
    path = Path(theme)
    return typed(str(path.parent.resolve() if path.name == FILE and path.parent.name else theme))


def _loaded(place: Path | str, limits: Limits) -> tuple[Theme | None, tuple[Finding, ...]]:
    if isinstance(place, Path):
        return load_theme(place.name, place.parent, "en", limits, root=place.parent)
    if holds(Path(place).is_file):
        hint = "name a .potx or .pptx file, or a theme"
        return None, (Finding("unreadable", f'"{place}" is no PowerPoint file, by its name', hint=hint),)
    if is_template(place):
        return None, (Finding("unreadable", f'there is no file "{place}"'),)
    return load_theme(place, Path(), "en", limits)


def _remains(place: Path | str, limits: Limits) -> Remains:
    """Only a file has them: of a theme its template is all."""
    if not isinstance(place, Path) or not is_template(place.name):
        return Remains()
    try:
        data = read_bounded(place, limits)
    except OSError:
        return Remains()
    # With all its slides it may be more than is read; its template was.
    package = open_presentation(data, place.name, limits)[0] if data else None
    return read_remains(package) if package else Remains()


def _write(found: Inspection, theme: Theme, template: Template, asked: Asked) -> int:
    # Imported here: to paint takes longer than to list.
    from slidegen.inspecting.page import page
    from slidegen.writing import write

    assert asked.page is not None, "a page is asked for"
    files = {asked.page.name: page(found, theme, template)}
    written = write(files, asked.page.parent, asked.force)
    click.echo(as_styled_text(written.findings), nl=False, err=True)
    for path in written.paths:
        state = "is as it was" if path in written.kept else "has a picture of each layout"
        click.echo(f"{shown(path)} {state}", err=asked.as_json)
    return 0 if written.paths else 1

"""What is asked of a new theme into its folder on the disk, and what is said of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from slidegen.brand.hues import read_color
from slidegen.brand.logo import Logo, layouts_with_logo, read_logo, small_logo
from slidegen.brand.naming import font_names, shown_name, theme_name
from slidegen.brand.scheme import Scheme, scheme_of
from slidegen.brand.specimen import FIELDS, SWATCHES, fields, specimen, swatches
from slidegen.brand.theme_file import LogoFiles, theme_file
from slidegen.cli.styled import as_styled_text
from slidegen.diagnostics import Finding, has_error
from slidegen.pipeline import build
from slidegen.source import Source
from slidegen.theme.homes import FILE, FOLDER
from slidegen.theme.load import load_theme
from slidegen.theme.slots import PLANS, layout_key
from slidegen.writing import write

Findings = tuple[Finding, ...]
SPECIMEN = "specimen"


@dataclass(frozen=True, slots=True)
class Asked:
    """The command's options, as they were typed."""

    name: str
    primary: str
    accent: str
    logo: Path | None
    logo_on_dark: Path | None
    fonts: str
    out: Path
    lang: str


@dataclass(frozen=True, slots=True)
class _Brand:
    """What was typed, read."""

    name: str
    primary: str
    accent: str
    fonts: tuple[str, str]
    logo: Logo | None
    on_dark: Logo | None


def make(asked: Asked) -> int:
    """Writes the theme where nothing is wrong; the exit code."""
    brand, findings = _read(asked)
    click.echo(as_styled_text(findings), nl=False, err=True)
    if brand is None:
        click.echo("nothing was made", err=True)
        return 1
    scheme = scheme_of(brand.primary, brand.accent)
    files, notes = _theme_files(brand, scheme)
    files, findings = _with_specimen(brand.name, files, asked.lang)
    click.echo(as_styled_text(findings), nl=False, err=True)
    if has_error(findings):
        click.echo("nothing was made", err=True)
        return 1
    written = write(files, asked.out / brand.name)
    click.echo(as_styled_text(written.findings), nl=False, err=True)
    if not written.paths:
        return 1
    for path in written.paths:
        click.echo(f"wrote {path}")
    for note in (*scheme.notes, *notes):
        click.echo(f"note: {note}", err=True)
    for line in _next_steps(brand.name, asked.out):
        click.echo(line, err=True)
    return 0


def _next_steps(name: str, out: Path) -> tuple[str, ...]:
    folder = out / name
    beside = f"write `theme: {name}` in a deck that stands beside {out}/, or " if out.name == FOLDER else ""
    return (
        f"to see it, open {folder / SPECIMEN}.html in a browser or {folder / SPECIMEN}.pptx in PowerPoint",
        f"to use it, {beside}build with --theme {folder}",
        f"to change it, edit {folder / FILE}",
    )


def _read(asked: Asked) -> tuple[_Brand | None, Findings]:
    """All that is wrong at once."""
    name, findings = theme_name(asked.name)
    target = asked.out / name
    if not findings and (target.exists() or target.is_symlink()):
        message = f'"{target.as_posix()}" is there already; it stays as it is'
        findings += (Finding("bad-value", message, hint="take another name, or remove the folder first"),)
    primary, wrong = _color(asked.primary, "--primary")
    accent, also_wrong = _color(asked.accent, "--accent") if asked.accent else ("", ())
    fonts, unknown = font_names(asked.fonts)
    logo, unreadable = _logo(asked.logo, "logo")
    on_dark, also_unreadable = _logo(asked.logo_on_dark, "logo-on-dark")
    findings += (*wrong, *also_wrong, *unknown, *unreadable, *also_unreadable)
    if logo is None and on_dark is not None:
        hint = "--logo names the one for light grounds"
        findings += (Finding("bad-value", "a logo for dark grounds alone", hint=hint),)
    if has_error(findings):
        return None, findings
    return _Brand(name, primary, accent, fonts, logo, on_dark), findings


def _color(typed: str, option: str) -> tuple[str, Findings]:
    rgb = read_color(typed)
    if rgb is not None:
        return rgb, ()
    hint = "write it as '#0E4A6B', in quotes, or by a name of CSS, as teal"
    return "", (Finding("bad-value", f'{option}: "{typed}" is no solid colour', hint=hint),)


def _logo(path: Path | None, name: str) -> tuple[Logo | None, Findings]:
    return read_logo(path, name, f"--{name}") if path else (None, ())


def _theme_files(brand: _Brand, scheme: Scheme) -> tuple[dict[str, bytes], tuple[str, ...]]:
    """theme.yaml and the logos, and what is to be said of these."""
    title = shown_name(brand.name)
    if not brand.logo:
        return {FILE: theme_file(title, scheme, brand.fonts, None).encode()}, ()
    shown, notes = layouts_with_logo(brand.logo, brand.on_dark, _grounds(scheme))
    on_dark = brand.on_dark.name if brand.on_dark else ""
    logo = LogoFiles(brand.logo.name, on_dark, None if len(shown) == len(PLANS) else shown)
    files = {FILE: theme_file(title, scheme, brand.fonts, logo).encode(), brand.logo.name: brand.logo.data}
    if brand.on_dark:
        files[brand.on_dark.name] = brand.on_dark.data
    return files, tuple(filter(None, (*notes, small_logo(brand.logo))))


def _grounds(scheme: Scheme) -> Mapping[str, str]:
    """RRGGBB behind each layout of a theme that is based on plain."""
    palette = scheme.palette
    closing = palette.accent1 if scheme.closing == "accent1" else palette.dk2
    own = {"section": palette.lt2, "closing": closing}
    return {key: own.get(key, palette.lt1) for key in (layout_key(plan.name) for plan in PLANS)}


def _with_specimen(name: str, files: Mapping[str, bytes], lang: str) -> tuple[dict[str, bytes], Findings]:
    """The files, and the deck that shows the theme with what it becomes: made in a folder that is gone afterwards, so
    that none of them is written where one has a fault."""
    with TemporaryDirectory() as scratch:
        home = Path(scratch) / name
        home.mkdir()
        for file, data in files.items():
            (home / file).write_bytes(data)
        theme, findings = load_theme(name, home.parent, lang)
        if theme is None:
            return {}, findings
        text = specimen(theme, name, lang)
        more = {SWATCHES: swatches(theme), FIELDS: fields(theme)}
        for file, data in more.items():
            (home / file).write_bytes(data)
        built = build(Source(f"{name}/{SPECIMEN}.md", text), home, SPECIMEN)
    return {**files, f"{SPECIMEN}.md": text.encode(), **more, **built.files}, (*findings, *built.findings)

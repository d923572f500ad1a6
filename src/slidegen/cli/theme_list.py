"""Folders with themes into what an author chooses by: names, places, fonts and colours."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

import click

from slidegen.cli.report import cells
from slidegen.color import contrast
from slidegen.deck_file import read_deck_file, shown_name
from slidegen.diagnostics import Finding, Severity
from slidegen.limits import DEFAULT
from slidegen.theme.adopted import is_adopted
from slidegen.theme.build import read_tokens
from slidegen.theme.homes import find, names, shipped
from slidegen.theme.theme import Theme
from slidegen.theme.tokens import Tokens

SHIPPED = "comes with slidegen"
# Of a theme's colours a person sees these.
FIRST = ("accent1", "accent2", "accent3")


@dataclass(frozen=True, slots=True)
class ListedTheme:
    """`folder` is where the theme is; `wrong` says why it can't be taken, and then it has neither fonts nor colours."""

    name: str
    folder: str
    shipped: bool
    fonts: dict[str, str] = field(default_factory=dict)
    colors: dict[str, str] = field(default_factory=dict)
    wrong: str = ""


def themes_at_hand(folder: Path) -> tuple[ListedTheme, ...]:
    """The themes that a deck in this folder can name, by name; of two with one name the one that it would get."""
    return tuple(_listed(name, file) for name in names(folder) if (file := find(name, folder)))


def _listed(name: str, file: Path) -> ListedTheme:
    own = shipped(name)
    here = file.parent.relative_to(Path.cwd()) if file.is_relative_to(Path.cwd()) else file.parent
    listed = ListedTheme(name, shown_name(here), own == file)
    looks, findings = _looks(file)
    if looks is None:
        wrong = next(each for each in findings if each.severity is Severity.ERROR)
        place = f"{file.name}, line {wrong.span.line}: " if wrong.span else ""
        return ListedTheme(name, listed.folder, listed.shipped, wrong=place + wrong.message)
    fonts, colors = looks
    return ListedTheme(name, listed.folder, listed.shipped, fonts, colors)


# Fonts by what is set in them, and colours by their keys.
_Looks = tuple[dict[str, str], dict[str, str]]


def _looks(file: Path) -> tuple[_Looks | None, Sequence[Finding]]:
    try:
        source = read_deck_file(file, DEFAULT)
    except OSError as error:
        return None, [Finding("unreadable", f"it can't be read: {error.strerror}")]
    if isinstance(source, Finding):
        return None, [source]
    if is_adopted(source):
        # Imported here: most themes are no templates.
        from slidegen.theme.adopted_theme import load_adopted

        theme, findings = load_adopted(source, file.parent, DEFAULT)
        return (_of_template(theme) if theme else None), findings
    tokens, findings = read_tokens(source, DEFAULT)
    return (_of_tokens(tokens) if tokens else None), findings


def _of_tokens(tokens: Tokens) -> _Looks:
    fonts = {kind: getattr(tokens.fonts, kind) for kind in ("heading", "body", "code")}
    return fonts, {kind: f"#{rgb}" for kind, rgb in asdict(tokens.palette).items()}


def _of_template(theme: Theme) -> _Looks:
    """Its colours with the names that they have where light is paper and dark is ink."""
    fonts = {"heading": theme.fonts.major.name, "body": theme.fonts.minor.name, "code": theme.code_font}
    return fonts, {_KEYS.get(key, key): f"#{rgb}" for key, rgb in theme.palette.items()}


_KEYS = {"tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2"}


def as_lines(themes: Sequence[ListedTheme]) -> Iterator[str]:
    """A line each, in columns; on a terminal each colour stands on itself."""
    rows = [
        (each.name, SHIPPED if each.shipped else each.folder, ", ".join(dict.fromkeys(each.fonts.values())))
        for each in themes
    ]
    widths = [max(map(cells, column)) for column in zip(*rows, strict=True)]
    for row, theme in zip(rows, themes, strict=True):
        padded = [cell + " " * (width - cells(cell)) for cell, width in zip(row, widths, strict=True)]
        colors = " ".join(_swatch(theme.colors[kind]) for kind in FIRST if theme.colors)
        yield (
            "  ".join((*padded, colors)).rstrip()
            if not theme.wrong
            else "  ".join((*padded[:2], theme.wrong))
        )


def _swatch(color: str) -> str:
    rgb = color[1:]
    front = "white" if contrast(rgb, "FFFFFF") > contrast(rgb, "000000") else "black"
    red, green, blue = bytes.fromhex(rgb)
    return click.style(color, bg=(red, green, blue), fg=front)


def as_json_text(themes: Sequence[ListedTheme]) -> str:
    return json.dumps([asdict(theme) for theme in themes], ensure_ascii=False, indent=2) + "\n"

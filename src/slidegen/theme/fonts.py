"""A theme's names of fonts into the families of its book, and into the names that its template gives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

from slidegen.diagnostics import Finding, did_you_mean
from slidegen.limits import DEFAULT, read_bounded
from slidegen.powerpoint.template import Fonts
from slidegen.source import Source
from slidegen.text.fonts import Fallback, Family, FontBook, family_of, shipped_families
from slidegen.text.packs import fallbacks, pack_scripts, script_family
from slidegen.text.scripts import script_slot
from slidegen.theme.check import place_of
from slidegen.theme.tokens import FontTokens

# Each name of a theme's further fonts, with the font files that stand behind it beside the theme.
Declared = tuple[tuple[str, tuple[bytes, ...]], ...]
SUFFIXES = (".ttf", ".otf")
# What ECMA-376's a:font calls a script that has another name in language tags.
_SUPPLEMENTAL = {"Kore": "Hang"}


def declared_fonts(fonts: FontTokens, source: Source, folder: Path) -> tuple[Declared, tuple[Finding, ...]]:
    """The further fonts that a theme names: families at hand, or files and folders in `folder`."""
    declared: list[tuple[str, tuple[bytes, ...]]] = []
    findings: list[Finding] = []
    for name in dict.fromkeys(fonts.fallback):
        files, wrong = files_of(name, folder) if _is_path(name, folder) else ((), _unknown(name))
        if wrong:
            message, hint = wrong
            findings.append(Finding("bad-value", message, place_of(source, name) or source.span(0, 0), hint))
        else:
            declared.append((name, files))
    return tuple(declared), tuple(findings)


def book_of(fonts: Fonts, tokens: FontTokens, declared: Declared) -> FontBook:
    families = shipped_families()
    major, minor, code = families[fonts.major], families[fonts.minor], families[tokens.code]
    chain = (*_chain(declared), *fallbacks())
    return FontBook(major, minor, {tokens.code: code}, chain, fonts.east_asian, fonts.complex_script)


def with_scripts(fonts: Fonts, declared: Declared, script: str) -> Fonts:
    """The fonts with those for a deck in the script, and for each other script that a family is known for."""
    chain = (*_chain(declared), *fallbacks())
    scripts = {_SUPPLEMENTAL.get(each, each): script_family(each, chain) for each in pack_scripts()}
    shipped = shipped_families()
    for each, letter in (("Grek", "η"), ("Cyrl", "ж")):
        if not all(shipped[name].regular.covers(letter) for name in (fonts.major, fonts.minor)):
            scripts[each] = script_family(each, chain)
    slot = script_slot(script)
    own = script_family(script, chain) if slot != "latin" else ""
    return replace(
        fonts,
        east_asian=own if slot == "ea" else "",
        complex_script=own if slot == "cs" else "",
        scripts=tuple(sorted(scripts.items())),
    )


@cache
def _chain(declared: Declared) -> tuple[Fallback, ...]:
    return tuple(_declared_families(declared))


def _declared_families(declared: Declared) -> Iterator[Fallback]:
    at_hand = {each.open_name: each for each in fallbacks()}
    shipped = shipped_families()
    for name, files in declared:
        family: Family | None
        if files:
            family = family_of(files)
            assert family is not None, "files that are no fonts are not declared"
        elif name in at_hand:
            family = at_hand[name].open()
        elif name in shipped:
            family = shipped[name]
        else:
            # A family of fonts that are not installed: a character that only it has is a finding.
            continue
        yield Fallback(family.name, family.open_name, frozenset(), "words", partial(_itself, family))


def _itself(family: Family) -> Family:
    return family


def _is_path(name: str, folder: Path) -> bool:
    if name.lower().endswith(SUFFIXES) or "/" in name:
        return True
    try:
        return (folder / name).is_dir()
    except OSError:
        # Too long a name: no folder is called so.
        return False


def files_of(name: str, folder: Path) -> tuple[tuple[bytes, ...], tuple[str, str] | None]:
    """The bytes of the font files, or what is wrong with them and what helps."""
    try:
        place = (folder / name).resolve()
        if not place.is_relative_to(folder.resolve()):
            return (), (f'"{name}" is outside the theme', "put the fonts beside theme.yaml")
        found = sorted(place.glob("*")) if place.is_dir() else [place]
        paths = [path for path in found if path.suffix.lower() in SUFFIXES]
        read = [read_bounded(path, DEFAULT) for path in paths]
    except (OSError, ValueError):
        # Also too long a name, or one with a zero byte.
        return (), (f'there is no font file "{name}"', "the path is relative to theme.yaml")
    files = tuple(data for data in read if data is not None)
    if not files or len(files) < len(read) or family_of(files) is None:
        return (), (f'"{name}" is no font that can be read', "use TrueType or OpenType, no collection")
    return files, None


def _unknown(name: str) -> tuple[str, str] | None:
    known = {*shipped_families(), *pack_scripts().values(), *(each.open_name for each in fallbacks())}
    return None if name in known else (f'no font "{name}" is at hand', did_you_mean(name, known))

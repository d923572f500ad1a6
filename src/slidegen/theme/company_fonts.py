"""The fonts that a template names into a book in which each can be measured, and what is told of those not at hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache, partial

from slidegen.diagnostics import Finding
from slidegen.opc import Package
from slidegen.powerpoint.read_fonts import FontHints, read_font_hints
from slidegen.powerpoint.template import ArtShape, Fonts, Template
from slidegen.style import Level
from slidegen.text.averages import Average, average_of
from slidegen.text.embedding import may_be_embedded
from slidegen.text.fonts import Fallback, Family, FontBook, family_of
from slidegen.text.packs import fallbacks
from slidegen.text.scripts import script_slot
from slidegen.text.stand_in import family_alike, measured_average, stand_in
from slidegen.text.symbols import is_symbol_font
from slidegen.theme.fonts import Declared

Findings = tuple[Finding, ...]
CODE_FONT = "Courier New"
ROOMY = "lines have room to spare; look at them where that font is installed"
_NO_HINTS = FontHints({}, frozenset())


def company_book(
    template: Template, package: Package, given: Declared = (), code: str = CODE_FONT
) -> tuple[FontBook, Findings]:
    """The book of a template's fonts; `given` are files for names that it has, `code` is the font of code.

    A font of equal metrics is taken as it is, any other one measured by the nearest at hand: a finding says so, once
    for each that text is set in. What the template names for scripts stays PowerPoint's to choose.
    """
    fonts = template.fonts
    used = dict.fromkeys((*used_fonts(template), code))
    schemes = (fonts, *(layout.look.fonts for layout in template.layouts if layout.look))
    named = (name for each in schemes for name in (each.major, each.minor))
    names = dict.fromkeys((*named, *used, *_bullet_fonts(template)))
    files = {_key(name): data for name, data in given}
    whole = all(family_alike(name) or _key(name) in files for name in names)
    hints = _NO_HINTS if whole else read_font_hints(package)
    found = {name: _family(name, files.get(_key(name)), hints) for name in names}
    findings = tuple(finding for name in used for finding in found[name][1])
    families = {name: family for name, (family, _) in found.items()}
    book = FontBook(
        families[fonts.major],
        families[fonts.minor],
        families,
        tuple(_left_to_powerpoint(fallbacks(), fonts)),
        fonts.east_asian,
        fonts.complex_script,
    )
    return book, findings


def _key(name: str) -> str:
    return " ".join(name.casefold().split())


@lru_cache(maxsize=16)
def book_for(fonts: Fonts, book: FontBook) -> FontBook:
    """The book, made for all masters of a template, with the fonts of one of them in the first place."""
    if (book.major.name, book.minor.name) == (fonts.major, fonts.minor) and (
        (book.east_asian, book.complex_script) == (fonts.east_asian, fonts.complex_script)
    ):
        return book
    return replace(
        book,
        major=book.others.get(fonts.major, book.major),
        minor=book.others.get(fonts.minor, book.minor),
        fallbacks=tuple(_left_to_powerpoint(fallbacks(), fonts)),
        east_asian=fonts.east_asian,
        complex_script=fonts.complex_script,
    )


def used_fonts(template: Template) -> Iterator[str]:
    """The families that words of slides and of art are set in."""
    for level, fonts in _levels(template):
        name = level.run.font
        if not name.startswith("+"):
            yield name
        else:
            yield fonts.major if name.startswith("+mj") else fonts.minor


def _bullet_fonts(template: Template) -> Iterator[str]:
    """The families that bullets are set in, but for those whose signs are shown by other fonts."""
    levels = (level for level, _ in _levels(template))
    for level in (*levels, *template.master.body):
        bullet = level.paragraph.bullet
        if bullet and bullet.font and not bullet.font.startswith("+") and not is_symbol_font(bullet.font):
            yield bullet.font


def _levels(template: Template) -> Iterator[tuple[Level, Fonts]]:
    """Each look of text, with the fonts that it may refer to."""
    yield from ((level, template.fonts) for level in template.text)
    for layout in template.layouts:
        fonts = layout.look.fonts if layout.look else template.fonts
        for placeholder in layout.placeholders:
            yield from ((level, fonts) for level in placeholder.levels)
        for art in layout.art:
            if isinstance(art, ArtShape) and art.text and art.level:
                yield art.level, fonts
                for each in art.paragraphs:
                    yield from ((Level(style, each.level.paragraph), fonts) for _, style in each.words)


def _family(name: str, files: tuple[bytes, ...] | None, hints: FontHints) -> tuple[Family, Findings]:
    given = family_of(files) if files else None
    if given and files and all(may_be_embedded(data) for data in files):
        # A name of its own: a shipped family may be called so.
        return replace(given, name=name, open_name=f"{name} as given"), ()
    if given:
        family = stand_in(name, measured_average(given))
        message = f'the file of "{name}" forbids to embed it: it is measured and shown as {_nearest(family)}'
        return family, (Finding("unmeasured-font", message, hint="ask its maker for a licence for the web"),)
    alike = family_alike(name)
    if alike:
        return alike, ()
    average = average_of(name, *hints.told.get(name, ("", 0)))
    family = stand_in(name, average)
    return family, () if is_symbol_font(name) else (_unmeasured(name, family, average, hints),)


def _unmeasured(name: str, family: Family, average: Average, hints: FontHints) -> Finding:
    wider = round((family.regular.widened - 1) * 100)
    message = f'"{name}" is not at hand: it is measured as {_nearest(family)}, taken {wider} % wider'
    if not average.known:
        message += ", without knowing how wide it is"
    embedded = "the fonts embedded in a template are not read; " if name in hints.embedded else ""
    adopted = f'`slidegen theme adopt FILE --name NAME --font "{name}=brand.ttf"` gives it'
    return Finding("unmeasured-font", message, hint=f"{embedded}{ROOMY}; {adopted}")


def _nearest(family: Family) -> str:
    return family.open_name.removesuffix(f" for {family.name}")


def _left_to_powerpoint(chain: Iterable[Fallback], fonts: Fonts) -> Iterator[Fallback]:
    """The fallbacks, without names in PowerPoint where the template itself has fonts for their scripts, or where it is
    the Latin font that may have their letters there."""
    told = {script for script, family in fonts.scripts if family}
    for each in chain:
        slots = {script_slot(script) for script in each.scripts}
        named = {"ea": fonts.east_asian, "cs": fonts.complex_script}
        theirs = "latin" in slots or told & each.scripts or any(named.get(slot) for slot in slots)
        if "Kore" in each.scripts and "Hang" in told:
            theirs = True
        yield replace(each, name="", open=partial(_unnamed, each)) if theirs else each


def _unnamed(each: Fallback) -> Family:
    return replace(each.open(), name="")

"""The theme.yaml of an adopted template, and the files beside it, into a theme."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from pathlib import Path
from unicodedata import normalize

from slidegen.diagnostics import Finding, did_you_mean, has_error
from slidegen.limits import Limits
from slidegen.located import Absent, find
from slidegen.opc import Package
from slidegen.powerpoint.template import Template, TemplateLayout
from slidegen.source import Source
from slidegen.theme.adopted import Adopted, LayoutChoices, place_in, read_adopted
from slidegen.theme.company_file import Chosen, Pictures, built, opened, read_company
from slidegen.theme.company_fonts import used_fonts
from slidegen.theme.fonts import Declared, files_of
from slidegen.theme.rules import NO_RULES
from slidegen.theme.theme import Theme

Findings = tuple[Finding, ...]


def load_adopted(source: Source, folder: Path, limits: Limits) -> tuple[Theme | None, Findings]:
    """The theme that `source` describes; its files are in the folder."""
    said, findings = read_adopted(source, limits)
    if said is None:
        return None, findings
    data, more = _template(said, source, folder, limits)
    if data is None:
        return None, (*findings, *more)
    name = Path(said.template).name
    package, template, wrong = opened(data, name, limits)
    if package is None or template is None:
        return None, (*findings, *wrong)
    chosen, unknown = _chosen(said, source, template)
    given, no_fonts = _fonts(said, source, folder, template)
    art, no_art = _art(said, source, folder, package, limits)
    findings = (*findings, *unknown, *no_fonts, *no_art)
    if has_error(findings):
        return None, findings
    theme, more = built(data, name, limits, given, chosen, art)
    if theme is None:
        return None, (*findings, *more)
    theme = replace(theme, rules=said.rules or NO_RULES)
    return theme, (*findings, *more, *_unfit(theme, dict(chosen), source))


def _template(said: Adopted, source: Source, folder: Path, limits: Limits) -> tuple[bytes | None, Findings]:
    file = find(said.template, folder, folder)
    if isinstance(file, Absent):
        near = file.hint if file.hint.startswith("did") else "put the template beside theme.yaml"
        return None, (_wrong(source, "template", "", f'"{said.template}": there is no such file here', near),)
    data, findings = read_company(file, said.template, limits)
    return data, tuple(replace(each, span=place_in(source, "template")) for each in findings)


def _wrong(source: Source, block: str, key: str, message: str, hint: str) -> Finding:
    return Finding("bad-value", message, place_in(source, block, key), hint)


def labels(template: Template) -> dict[str, TemplateLayout]:
    """Each layout by its name in PowerPoint; all but the first of several with one name also by that of its part."""
    found: dict[str, TemplateLayout] = {}
    for layout in template.layouts:
        name, part = spelled(layout.name), Path(layout.part).stem
        label = part if not name else f"{name} ({part})" if name in found else name
        found.setdefault(label, layout)
    return found


def spelled(name: str) -> str:
    return normalize("NFC", " ".join(name.split()))


def forms() -> Iterator[str]:
    """The forms of slides that layouts are chosen for, as they are written."""
    return (each.name.replace("_", "-") for each in fields(LayoutChoices))


def _chosen(said: Adopted, source: Source, template: Template) -> tuple[Chosen, Findings]:
    """Part names by form."""
    known = labels(template)
    chosen: list[tuple[str, str | None]] = []
    findings: list[Finding] = []
    for form in forms():
        name = getattr(said.layouts, form.replace("-", "_"))
        layout = known.get(spelled(name)) if name else None
        if name and layout is None:
            message = f'no layout of the template is called "{name}"'
            findings.append(_wrong(source, "layouts", form, message, did_you_mean(name, known)))
        elif name != "":
            chosen.append((form, layout.part if layout else None))
    return tuple(chosen), tuple(findings)


def _fonts(said: Adopted, source: Source, folder: Path, template: Template) -> tuple[Declared, Findings]:
    declared: list[tuple[str, tuple[bytes, ...]]] = []
    findings = [
        _wrong(source, "fonts", name, *no_such_font(name, template))
        for name in said.fonts
        if no_such_font(name, template)[0]
    ]
    for name, paths in said.fonts.items():
        read = [files_of(path, folder) for path in paths]
        findings += (_wrong(source, "fonts", name, *wrong) for _, wrong in read if wrong)
        declared.append((name, tuple(data for files, _ in read for data in files)))
    return tuple(declared), tuple(findings)


def no_such_font(name: str, template: Template) -> tuple[str, str]:
    """What is wrong with a name that the template does not have for a font, and what helps; nothing where it has."""
    known = tuple(dict.fromkeys((*used_fonts(template), template.fonts.major, template.fonts.minor)))
    if spelled(name).casefold() in {spelled(each).casefold() for each in known}:
        return "", ""
    return f'no text of the template is set in "{name}"', did_you_mean(name, known)


def _art(
    said: Adopted, source: Source, folder: Path, package: Package, limits: Limits
) -> tuple[Pictures, Findings]:
    pictures: list[tuple[str, bytes]] = []
    findings: list[Finding] = []
    for part, path in said.art.items():
        name = "/" + part.lstrip("/")
        if name not in package.parts:
            near = did_you_mean(name, (each for each in package.parts if "/media/" in each))
            findings.append(_wrong(source, "art", part, f'the template has no part "{part}"', near))
            continue
        file = find(path, folder, folder)
        if isinstance(file, Absent):
            hint = "the path is relative to theme.yaml"
            findings.append(_wrong(source, "art", part, f'"{path}": there is no such file here', hint))
            continue
        data, wrong = read_company(file, path, limits)
        findings += (replace(each, span=place_in(source, "art", part)) for each in wrong)
        pictures += [(name, data)] if data is not None else []
    return tuple(pictures), tuple(findings)


# What a form has a placeholder for on a layout that is made for it.
NEEDED = {
    "content": ("body",),
    "two-columns": ("body", "side"),
    "picture": ("picture",),
    "quote": ("quote",),
    "table": ("table",),
}


def holds(form: str, part: str, theme: Theme) -> bool:
    """Whether slides of a form are put into placeholders of the layout that is this part."""
    found = (theme.layouts.get(key) for key in (form, f"{form}-own"))
    return any(
        each is not None
        and each.part == part
        and all(each.slots[role].slot.type for role in NEEDED.get(form, ()))
        for each in found
    )


def _unfit(theme: Theme, chosen: Mapping[str, str | None], source: Source) -> Iterator[Finding]:
    """A finding for each chosen layout without the places that its form needs."""
    for form, part in chosen.items():
        if part is not None and not holds(form, part, theme):
            name = place_in(source, "layouts", form).text.strip("\"'")
            message = f'"{name}" has no place for what "{form}" is made of: it is drawn, or on another layout'
            hint = "choose another layout, or `~`"
            yield Finding("template-layouts", message, place_in(source, "layouts", form), hint)

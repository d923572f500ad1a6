"""The path of a company's template into its theme."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from slidegen.diagnostics import Finding
from slidegen.limits import DEFAULT, Limits, read_bounded, too_large
from slidegen.located import Absent, find
from slidegen.opc import Package
from slidegen.powerpoint.metafiles import with_pictures
from slidegen.powerpoint.read import read_template
from slidegen.powerpoint.template import Template
from slidegen.powerpoint.template_package import open_template
from slidegen.theme.company import company_theme
from slidegen.theme.fonts import Declared
from slidegen.theme.theme import Theme

Findings = tuple[Finding, ...]
# Layouts by form, and pictures by part name, in a form that a cache can keep.
Chosen = tuple[tuple[str, str | None], ...]
Pictures = tuple[tuple[str, bytes], ...]


def load_company(name: str, folder: Path, root: Path, limits: Limits) -> tuple[Theme | None, Findings]:
    """The template at the path `name` from the folder, which leads nowhere outside `root`."""
    file = find(name, root, folder)
    if isinstance(file, Absent):
        return None, (Finding("unknown-theme", f'"{name}": {file.why}', hint=file.hint),)
    data, findings = read_company(file, name, limits)
    return built(data, Path(name).name, limits) if data is not None else (None, findings)


def read_company(file: Path, name: str, limits: Limits) -> tuple[bytes | None, Findings]:
    """The bytes of the file called `name`."""
    try:
        data = read_bounded(file, limits)
    except OSError as error:
        return None, (Finding("unreadable", f'"{name}" can\'t be read: {error.strerror}'),)
    if data is None:
        return None, (too_large("file_megabytes", limits, f'"{name}" is not read', None),)
    return data, ()


@lru_cache(maxsize=4)
def opened(
    data: bytes, name: str, limits: Limits = DEFAULT
) -> tuple[Package | None, Template | None, Findings]:
    """The package and the template of a file called `name`, which has a layout; neither where it has none."""
    package, findings = open_template(data, name, limits)
    template = read_template(package) if package else None
    if package is None or template is None or not template.layouts:
        missing = () if findings else (Finding("unreadable", f'"{name}" has no slide layout'),)
        return None, None, (*findings, *missing)
    return package, template, findings


@lru_cache(maxsize=4)
def built(
    data: bytes,
    name: str,
    limits: Limits = DEFAULT,
    given: Declared = (),
    chosen: Chosen = (),
    art: Pictures = (),
) -> tuple[Theme | None, Findings]:
    """The theme of a file called `name`: with files for its fonts, layouts by form, and pictures in the place of parts
    that browsers don't show."""
    package, template, findings = opened(data, name, limits)
    if package is None or template is None:
        return None, findings
    shown = with_pictures(package, dict(art)) if art else package
    template = read_template(shown) if art else template
    assert template is not None, "pictures take away no master"
    theme, more = company_theme(
        template, package, name.rpartition(".")[0], given, dict(chosen), shown if art else None
    )
    return theme, (*findings, *more)

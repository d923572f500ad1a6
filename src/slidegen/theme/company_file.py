"""The path of a company's template into its theme."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from slidegen.diagnostics import Finding
from slidegen.limits import Limits, read_bounded, too_large
from slidegen.located import Absent, find
from slidegen.powerpoint.read import read_template
from slidegen.powerpoint.template_package import open_template
from slidegen.theme.company import company_theme
from slidegen.theme.theme import Theme

Findings = tuple[Finding, ...]


def load_company(name: str, folder: Path, root: Path, limits: Limits) -> tuple[Theme | None, Findings]:
    """The template at the path `name` from the folder, which leads nowhere outside `root`."""
    file = find(name, root, folder)
    if isinstance(file, Absent):
        return None, (Finding("unknown-theme", f'"{name}": {file.why}', hint=file.hint),)
    try:
        data = read_bounded(file, limits)
    except OSError as error:
        return None, (Finding("unreadable", f'"{name}" can\'t be read: {error.strerror}'),)
    if data is None:
        return None, (too_large("file_megabytes", limits, f'"{name}" is not read', None),)
    return _built(data, Path(name).name, limits)


@lru_cache(maxsize=4)
def _built(data: bytes, name: str, limits: Limits) -> tuple[Theme | None, Findings]:
    package, findings = open_template(data, name, limits)
    template = read_template(package) if package else None
    if package is None or template is None or not template.layouts:
        missing = () if findings else (Finding("unreadable", f'"{name}" has no slide layout'),)
        return None, (*findings, *missing)
    theme, more = company_theme(template, package, name.rpartition(".")[0])
    return theme, (*findings, *more)

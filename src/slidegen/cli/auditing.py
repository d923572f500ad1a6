"""The path of a PowerPoint file, and a theme, into what is wrong with it."""

from __future__ import annotations

from pathlib import Path

from slidegen.auditing.audit import Audit, audit
from slidegen.deck_file import shown_name
from slidegen.diagnostics import Finding
from slidegen.limits import Limits, allow_depth, read_bounded, too_large
from slidegen.theme.load import load_theme


def audited(file: Path, theme: Path | str, limits: Limits) -> Audit:
    """The file held to the theme; a name is looked for beside the file, as a deck's is. No theme where it is empty."""
    name = shown_name(file)
    allow_depth(limits)
    try:
        data = read_bounded(file, limits)
    except OSError as error:
        return Audit((Finding("unreadable", f'"{name}" can\'t be read: {error.strerror}'),))
    if data is None:
        return Audit((too_large("file_megabytes", limits, f'"{name}" is not read', None),))
    if not theme:
        return audit(data, name, None, limits)
    home, called = (theme.parent, theme.name) if isinstance(theme, Path) else (file.parent, theme)
    brand, findings = load_theme(called, home, "en", limits, root=home)
    if brand is None:
        return Audit(findings)
    found = audit(data, name, brand, limits)
    # What is said of a template as a whole is for those who build with it.
    told = tuple(each for each in findings if each.span)
    return Audit((*told, *found.findings), found.slides)

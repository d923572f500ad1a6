"""A theme's name into the theme, from the deck's folder or from the themes that come with slidegen."""

from __future__ import annotations

from pathlib import Path

from slidegen.diagnostics import Finding, did_you_mean
from slidegen.limits import DEFAULT, Limits, read_bounded, too_large
from slidegen.source import Source
from slidegen.theme.adopted import is_adopted
from slidegen.theme.build import build_theme
from slidegen.theme.homes import FILE, find, is_template
from slidegen.theme.homes import names as names
from slidegen.theme.theme import Theme


def load_theme(
    name: str,
    folder: Path | None,
    lang: str = "en",
    limits: Limits = DEFAULT,
    both: bool = False,
    root: Path | None = None,
) -> tuple[Theme | None, tuple[Finding, ...]]:
    """The theme in the folder `name` of `folder`, or of the folder `themes` in it, or else among slidegen's own; for a
    deck in `lang`, and with layouts in `both` directions of writing where its slides need them. A name that ends as
    those of PowerPoint's files is a template's path from `folder`, below `root`."""
    if is_template(name):
        # Imported here: most decks take none.
        from slidegen.theme.company_file import load_company

        home = folder or Path()
        return load_company(name, home, root or home, limits)
    file = find(name, folder)
    if file is None:
        message, hint = f'there is no theme "{name}"', did_you_mean(name, names(folder))
        return None, (Finding("unknown-theme", message, hint=hint),)
    try:
        data = read_bounded(file, limits)
        text = data.decode("utf-8-sig") if data is not None else None
    except (OSError, UnicodeDecodeError):
        return None, (Finding("unreadable", f'{FILE} of the theme "{name}" is no text in UTF-8'),)
    if text is None:
        return None, (too_large("file_megabytes", limits, f'{FILE} of the theme "{name}" is not read', None),)
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    source = Source(f"{name}/{FILE}", lines)
    if is_adopted(source):
        # Imported here: most themes are no templates.
        from slidegen.theme.adopted_theme import load_adopted

        return load_adopted(source, file.parent, limits)
    return build_theme(source, file.parent, lang, limits, both)

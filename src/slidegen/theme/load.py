"""A theme's name into the theme, from the deck's folder or from the themes that come with slidegen."""

from __future__ import annotations

from pathlib import Path

from slidegen.diagnostics import Finding, did_you_mean
from slidegen.limits import DEFAULT, Limits, read_bounded, too_large
from slidegen.source import Source
from slidegen.theme.build import build_theme
from slidegen.theme.homes import FILE, find
from slidegen.theme.homes import names as names
from slidegen.theme.theme import Theme


def load_theme(
    name: str, folder: Path | None, lang: str = "en", limits: Limits = DEFAULT, both: bool = False
) -> tuple[Theme | None, tuple[Finding, ...]]:
    """The theme in the folder `name` of `folder`, or of the folder `themes` in it, or else among slidegen's own; for a
    deck in `lang`, and with layouts in `both` directions of writing where its slides need them."""
    if name.lower().endswith((".pptx", ".potx", ".pptm", ".potm")):
        hint = f"name a folder with a {FILE}, or one of slidegen's themes: {', '.join(names())}"
        return None, (Finding("unknown-theme", f'"{name}": templates are not read as themes yet', hint=hint),)
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
    return build_theme(Source(f"{name}/{FILE}", lines), file.parent, lang, limits, both)

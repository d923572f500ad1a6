"""A theme's name into the theme, from the deck's folder or from the themes that come with slidegen."""

from __future__ import annotations

from pathlib import Path

from slidegen.diagnostics import Finding, did_you_mean
from slidegen.limits import DEFAULT, Limits, read_bounded, too_large
from slidegen.source import Source
from slidegen.theme.adopted import is_adopted
from slidegen.theme.build import Shape, build_theme
from slidegen.theme.homes import find, is_template
from slidegen.theme.homes import names as names
from slidegen.theme.ratio import variant
from slidegen.theme.theme import Theme


def load_theme(
    name: str,
    folder: Path | None,
    lang: str = "en",
    limits: Limits = DEFAULT,
    both: bool = False,
    root: Path | None = None,
    ratio: str = "",
) -> tuple[Theme | None, tuple[Finding, ...]]:
    """The theme in the folder `name` of `folder`, or of the folder `themes` in it, or else among slidegen's own; for a
    deck in `lang`, and with layouts in `both` directions of writing where its slides need them. A name that ends as
    those of PowerPoint's files is a template's path from `folder`, below `root`. Slides are of the `ratio`, where the
    theme is no template."""
    if is_template(name):
        # Imported here: most decks take none.
        from slidegen.theme.company_file import load_company

        home = folder or Path()
        return load_company(name, home, root or home, limits)
    file = find(name, folder)
    if file is None:
        message, hint = f'there is no theme "{name}"', did_you_mean(name, names(folder))
        return None, (Finding("unknown-theme", message, hint=hint),)
    source = _read(file, name, limits)
    if isinstance(source, Finding):
        return None, (source,)
    if is_adopted(source):
        # Imported here: most themes are no templates.
        from slidegen.theme.adopted_theme import load_adopted

        return load_adopted(source, file.parent, limits)
    beside = file.parent / variant(ratio) if ratio else file
    other = _read(beside, name, limits) if ratio and beside.is_file() else None
    if isinstance(other, Finding):
        return None, (other,)
    return build_theme(source, file.parent, lang, limits, both, Shape(ratio, other))


def _read(file: Path, name: str, limits: Limits) -> Source | Finding:
    """A file of the theme that is called `name`."""
    try:
        data = read_bounded(file, limits)
        text = data.decode("utf-8-sig") if data is not None else None
    except (OSError, UnicodeDecodeError):
        return Finding("unreadable", f'{file.name} of the theme "{name}" is no text in UTF-8')
    if text is None:
        return too_large("file_megabytes", limits, f'{file.name} of the theme "{name}" is not read', None)
    return Source(f"{name}/{file.name}", text.replace("\r\n", "\n").replace("\r", "\n"))

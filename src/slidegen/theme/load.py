"""A theme's name into the theme, from the deck's folder or from the themes that come with slidegen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import slidegen
from slidegen.diagnostics import Finding, did_you_mean
from slidegen.limits import DEFAULT, Limits, read_bounded, too_large
from slidegen.source import Source
from slidegen.theme.build import build_theme
from slidegen.theme.theme import Theme

FILE = "theme.yaml"


def load_theme(
    name: str, folder: Path | None, lang: str = "en", limits: Limits = DEFAULT, both: bool = False
) -> tuple[Theme | None, tuple[Finding, ...]]:
    """The theme in the folder `name` of `folder` or, failing that, among slidegen's own; for a deck in `lang`, and with
    layouts in `both` directions of writing where its slides need them."""
    if name.lower().endswith((".pptx", ".potx", ".pptm", ".potm")):
        hint = f"name a folder with a {FILE}, or one of slidegen's themes: {', '.join(names())}"
        return None, (Finding("unknown-theme", f'"{name}": templates are not read as themes yet', hint=hint),)
    file = _find(name, folder)
    if file is None:
        message, hint = f'there is no theme "{name}"', did_you_mean(name, names())
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


def names() -> tuple[str, ...]:
    """The themes that come with slidegen."""
    return tuple(sorted({file.parent.name for home in _homes() for file in home.glob(f"*/{FILE}")}))


def _homes() -> Iterator[Path]:
    """Where slidegen's themes are: beside the modules when installed, else at the top of the source tree."""
    package = Path(slidegen.__file__).parent
    yield package / "themes"
    yield package.parent.parent / "themes"


def _find(name: str, folder: Path | None) -> Path | None:
    """A name may not lead out of the folder in which it is looked for."""
    homes: list[Path] = [*([folder] if folder else []), *_homes()]
    for home in homes:
        try:
            file = (home / name / FILE).resolve()
            if file.is_relative_to(home.resolve()) and file.is_file():
                return file
        except (OSError, ValueError):
            # Too long a name, or one with a zero byte: no file is called so.
            return None
    return None

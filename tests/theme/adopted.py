"""A folder with an adopted template, for tests."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from slidegen.powerpoint.package import write_package
from slidegen.theme.load import load_theme


@cache
def template() -> bytes:
    """A template with layouts for all forms, as "Title", "Content" and "Two columns"; text in Calibri and Georgia."""
    theme, _ = load_theme("leman", None)
    assert theme is not None
    return write_package(theme.template)


def adopted(folder: Path, text: str, data: bytes | None = None) -> Path:
    """The folder of the theme "acme", whose page says this of brand.potx."""
    home = folder / "themes" / "acme"
    home.mkdir(parents=True)
    (home / "brand.potx").write_bytes(data or template())
    (home / "theme.yaml").write_text("template: brand.potx\n" + text, encoding="utf-8")
    return folder

"""docs/theme-settings.md is made from the settings of themes: `pytest --update` writes it anew."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from dataclasses import MISSING, Field, fields, is_dataclass
from typing import Any

import pytest

from slidegen.settings.schema import described
from slidegen.theme.adopted import Adopted, LayoutChoices
from slidegen.theme.tokens import Tokens
from tests.conftest import ROOT

PAGE = ROOT / "docs/theme-settings.md"
HEAD = """# Settings of a theme

What a `theme.yaml` may say. Lengths and sizes are in points, on a slide of 960 by 540. A colour is a theme colour or
`#RRGGBB`, then DrawingML's transforms in percent, as `accent1` or `tx1 tint 90`; those of the palette are six
hexadecimal digits in quotation marks. With `base: plain`, or another of slidegen's own themes, everything may be left
out that is to be as it is there; without it, what has no value in the middle column is needed.

Editors complete and check these settings by [a schema](editors.md#themes-settingsjson).
"""

ADOPTED = """
## Of an adopted template

With `template` at the top, the theme is [a company's template](themes.md#adopt-it), and these settings alone can stand
in `theme.yaml`; `rules` are [those above](#rules).
"""
CHOICES = """
`layouts` has these forms of slides. Without its line, slidegen chooses a layout for a form; with `~` in place of a
name, it draws the form.
"""


def page() -> str:
    return (
        HEAD + "".join(_sections(Tokens)) + ADOPTED + "".join(_table(Adopted)) + CHOICES + "".join(_choices())
    )


def _choices() -> Iterator[str]:
    yield "\n| setting | the layout |\n|---|---|\n"
    for each in fields(LayoutChoices):
        yield f"| `{_key(each)}` | {described(LayoutChoices)[each.name]} |\n"


def _sections(kind: type, name: str = "", words: str = "") -> Iterator[str]:
    """A table of the settings, then one for each that has settings of its own."""
    hints = typing.get_type_hints(kind)
    yield f"\n## `{name}`\n\n{words[:1].upper()}{words[1:]}.\n" if name else "\n## At the top\n"
    yield from _table(kind)
    for each in fields(kind):
        inner = _inner(hints[each.name])
        if inner is not None and inner.__name__ != "BandTokens":
            yield from _sections(inner, _key(each), described(kind)[each.name])
        elif inner is not None and each.name == "content":
            yield from _sections(inner, "content`, `caption`, `footer", "Each is a band across the slide")


def _table(kind: type) -> Iterator[str]:
    yield "\n| setting | without it | meaning |\n|---|---|---|\n"
    for each in fields(kind):
        yield f"| `{_key(each)}` | {_default(each)} | {described(kind)[each.name]} |\n"


def _inner(hint: Any) -> type | None:
    """The dataclass that a setting is, or is made of."""
    if isinstance(hint, type) and is_dataclass(hint):
        return hint
    return next(filter(None, map(_inner, typing.get_args(hint))), None)


def _key(each: Field[Any]) -> str:
    return str(each.metadata.get("alias", each.name.replace("_", "-")))


def _default(each: Field[Any]) -> str:
    if each.default is MISSING and each.default_factory is MISSING:
        return ""
    if each.name == "cards":
        return "as below"
    if each.default is MISSING or each.default in (None, "", (), 0):
        return "none"
    return "all" if isinstance(each.default, tuple) else f"`{each.default}`"


def test_the_page_has_every_setting(pytestconfig: pytest.Config) -> None:
    if pytestconfig.getoption("--update", default=False):
        PAGE.write_text(page(), encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == page()

"""Declarations and colours into the rules of the page's one style sheet, each written once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice

from slidegen.color import resolve
from slidegen.style import Color, Palette
from slidegen.text.fonts import FontBook


@dataclass(frozen=True, slots=True)
class Styles:
    """Classes in the order in which they are first asked for, and the colours that they use. `known` are the classes of
    what was asked for before, by the values that they are made from; `repeated` are the files of pictures that many
    elements show. `others` are the same for slides of other colours or fonts than the deck's."""

    palette: Palette
    fonts: FontBook
    repeated: frozenset[bytes] = frozenset()
    classes: dict[tuple[str, str], str] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    derived: dict[str, str] = field(default_factory=dict)
    known: dict[Hashable, str] = field(default_factory=dict)
    others: dict[Hashable, Styles] = field(default_factory=dict)
    name: str = ""

    def of(self, palette: Palette | None, fonts: FontBook | None) -> Styles:
        """The same classes where slides have another palette or other fonts; they are elements of its `name`."""
        palette = self.palette if palette is None else palette
        fonts = self.fonts if fonts is None else fonts
        if palette == self.palette and fonts is self.fonts:
            return self
        key = (tuple(sorted(palette.items())), fonts)
        if key not in self.others:
            name = f"look-{len(self.others) + 1}"
            own = replace(self, palette=palette, fonts=fonts, derived={}, known={}, others={}, name=name)
            self.others[key] = own
        return self.others[key]

    def named(self, prefix: str, declarations: Mapping[str, str], pseudo: str = "") -> str:
        """The class with these declarations, made if it is not there yet; empty where there is nothing to declare."""
        if not declarations:
            return ""
        body = ";".join(f"{name}:{value}" for name, value in declarations.items())
        key = (prefix + pseudo, body)
        if key not in self.classes:
            self.counts[prefix] += 1
            self.classes[key] = f"{prefix}{self.counts[prefix]}"
        return self.classes[key]

    def color(self, color: Color) -> str:
        """A colour as CSS: a theme's by its custom property, so that a page can be recoloured in one place."""
        if color.scheme is None and not color.transforms:
            return f"#{color.rgb}"
        name = f"--{color.scheme or color.rgb}" + "".join(
            f"-{kind}{amount}" for kind, amount in color.transforms
        )
        if color.transforms:
            self.derived[name] = _hexadecimal(*resolve(color, self.palette))
        return f"var({name})"

    def properties(self) -> str:
        """The palette, and each transformed colour in use, as declarations of custom properties."""
        plain = {f"--{name}": f"#{rgb}" for name, rgb in sorted(self.palette.items())}
        return ";".join(f"{name}:{value}" for name, value in {**plain, **self.derived}.items())

    def rules(self, since: int = 0) -> str:
        """Every class but the first `since`, in the order of appearance."""
        return "\n".join(
            f".{name}{key[len(prefix_of(name)) :]}{{{body}}}"
            for (key, body), name in islice(self.classes.items(), since, None)
        )


def prefix_of(name: str) -> str:
    """The letters of a class's name, without its number."""
    return name.rstrip("0123456789")


def classes(*names: str) -> str | None:
    """The value of a class attribute, None where there is no class."""
    return " ".join(name for name in names if name) or None


def _hexadecimal(rgb: str, alpha: float) -> str:
    return f"#{rgb}" if alpha >= 1 else f"#{rgb}{round(alpha * 255):02X}"

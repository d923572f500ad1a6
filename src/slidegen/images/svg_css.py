"""The CSS of a drawing into declarations that draw, and neither act nor fetch; its variables into their values."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from slidegen.images.svg_names import PROPERTIES
from slidegen.text.fonts import PAIRS

OUTSIDE, ANIMATION, FONTS = "what lies outside the file", "its animation", "the fonts in it"

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_LOCAL = re.compile(r"url\(\s*([\"']?)#[^\"'()\s\\]+\1\s*\)", re.IGNORECASE)
_FUNCTION = re.compile(r"([a-z-]+)\(", re.IGNORECASE)
_FUNCTIONS = frozenset(
    """rgb rgba hsl hsla calc min max translate translatex translatey rotate scale scalex scaley skew skewx skewy matrix
    blur drop-shadow opacity brightness contrast grayscale saturate sepia invert hue-rotate""".split()
)
_VARIABLE = re.compile(r"var\(\s*(--[\w-]+)\s*(?:,((?:[^()]|\([^()]*\))*))?\)")
_SELECTOR = re.compile(r"[\w\s.#*,>+~:()\[\]=\"'^$|-]+$")
_FOUND_ANIMATION = re.compile(r"@(?:-\w+-)?keyframes", re.IGNORECASE)
_ROUNDS = 8

# Families of the same letters as ones that slidegen carries.
_ALIKE = {
    "helvetica": "Arimo",
    "helvetica neue": "Arimo",
    "liberation sans": "Arimo",
    "courier": "Cousine",
    "liberation mono": "Cousine",
} | {name.lower(): open_name for name, open_name in PAIRS.items()}
_GENERIC = ("serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui")


@dataclass(frozen=True, slots=True)
class Clean:
    """What is left of a text, and what of the author's was left out of it."""

    text: str
    missed: tuple[str, ...] = ()


def clean_value(name: str, value: str, variables: Mapping[str, str]) -> Clean | None:
    """The value of a property or a presentation attribute; None where it must not stand."""
    for _ in range(_ROUNDS):
        value, changed = _VARIABLE.subn(lambda match: variables.get(match[1], match[2] or "").strip(), value)
        if not changed:
            break
    rest = _LOCAL.sub("", value)
    functions = {found.lower() for found in _FUNCTION.findall(rest)}
    if "\\" in value or "url" in functions or "image-set" in functions or "src" in functions:
        return Clean("", (OUTSIDE,))
    if not value.strip() or functions - _FUNCTIONS:
        return None
    return Clean(_with_families(value) if name in ("font-family", "font") else value)


def clean_declarations(text: str, variables: Mapping[str, str]) -> Clean:
    """The declarations of a `style` attribute or of one rule."""
    kept: list[str] = []
    missed: list[str] = []
    for name, value in declarations(text):
        if name.startswith("animation"):
            missed.append(ANIMATION)
        if name not in PROPERTIES:
            continue
        clean = clean_value(name, value, variables)
        if clean:
            missed.extend(clean.missed)
            kept.extend([f"{name}:{clean.text}"] if clean.text else ())
    return Clean(";".join(kept), tuple(missed))


def declarations(text: str) -> Iterator[tuple[str, str]]:
    for declaration in _COMMENT.sub(" ", text).split(";"):
        name, colon, value = declaration.partition(":")
        if colon:
            yield name.strip() if name.strip().startswith("--") else name.strip().lower(), value.strip()


def clean_sheet(text: str, variables: Mapping[str, str]) -> Clean:
    """The rules of a `style` element. Rules that begin with an at sign are left out."""
    kept: list[str] = []
    missed: list[str] = []
    for selector, body in rules(text):
        if selector.startswith("@"):
            missed.extend(_missed_rule(selector))
            continue
        clean = clean_declarations(body, variables)
        missed.extend(clean.missed)
        if clean.text and _SELECTOR.match(selector):
            kept.append(f"{selector}{{{clean.text}}}")
    return Clean("\n".join(kept), tuple(missed))


def _missed_rule(selector: str) -> tuple[str, ...]:
    if _FOUND_ANIMATION.match(selector):
        return (ANIMATION,)
    if selector.lower().startswith("@import"):
        return (OUTSIDE,)
    return (FONTS,) if selector.lower().startswith("@font-face") else ()


def rules(text: str) -> Iterator[tuple[str, str]]:
    """Selector and declarations of each rule; an at-rule with all that is in its braces, or with nothing."""
    text = _COMMENT.sub(" ", text).replace("<!--", " ").replace("-->", " ")
    at = 0
    while at < len(text):
        opening, end = text.find("{", at), text.find(";", at)
        if text[at:].lstrip().startswith("@") and end >= 0 and (opening < 0 or end < opening):
            yield text[at:end].strip(), ""
            at = end + 1
            continue
        if opening < 0:
            return
        closing = _closing(text, opening)
        yield text[at:opening].strip(), text[opening + 1 : closing]
        at = closing + 1


def _closing(text: str, opening: int) -> int:
    """Where the brace that opens here closes; the text's end where it does not."""
    depth = 0
    for found in re.finditer(r"[{}]", text[opening:]):
        depth += 1 if found[0] == "{" else -1
        if not depth:
            return opening + found.start()
    return len(text)


def variables_of(sheets: list[str], style: str) -> dict[str, str]:
    """The custom properties that hold for a whole drawing: those of its rules for the root, and of the root itself."""
    found: dict[str, str] = {}
    texts = [body for sheet in sheets for name, body in rules(sheet) if name in (":root", "svg", "*")]
    for text in (*texts, style):
        found.update((name, value) for name, value in declarations(text) if name.startswith("--"))
    return found


def _with_families(value: str) -> str:
    """The families, before a last generic one those that slidegen carries: a drawing looks the same everywhere."""
    families = [family.strip() for family in value.split(",")]
    last = [families.pop()] if families[-1].lower() in _GENERIC else []
    names = [
        family.strip("\"' ").rpartition(" ")[2] if "px" in family else family.strip("\"' ")
        for family in families
    ]
    open_names = [_ALIKE[name.lower()] for name in names if name.lower() in _ALIKE]
    return ", ".join((*families, *dict.fromkeys(open_names), *(last or ["sans-serif"])))

"""What is typed for a theme's name and its fonts into those, or into what is wrong with them."""

from __future__ import annotations

import re
from unicodedata import normalize

from slidegen.diagnostics import Finding
from slidegen.output_names import portable
from slidegen.text.fonts import PAIRS
from slidegen.theme.homes import names

# Letters of any script, digits, hyphens and underscores, so that the name is a folder everywhere and needs no quotes.
_NAME = re.compile(r"[^\W_][\w-]{0,59}")
_OTHER = re.compile(r"[^\w]+")


def theme_name(typed: str) -> tuple[str, tuple[Finding, ...]]:
    """The name in one form of Unicode."""
    name = normalize("NFC", typed)
    message, hint = f'"{typed}" can\'t be the name of a theme', ""
    if not _NAME.fullmatch(name):
        near = _OTHER.sub("-", name).strip("-_")[:60]
        hint = "use letters, digits and hyphens" + (f', as "{near}"' if _NAME.fullmatch(near) else "")
    elif portable(name) != name:
        hint = "Windows keeps this name for a device"
    elif name.casefold() == "null":
        hint = "YAML takes it for nothing"
    elif name.casefold() in names():
        message, hint = f'slidegen has a theme "{name.casefold()}" of its own', "take another name"
    else:
        return name, ()
    return name, (Finding("bad-value", message, hint=hint),)


def derived_name(words: str) -> str:
    """Words, as those of a file's name, as the name of a theme that they are nearest to."""
    return _OTHER.sub("-", normalize("NFC", words)).strip("-_")[:60]


def shown_name(name: str) -> str:
    """A theme's name in words, as PowerPoint's lists show it: "north-sea" is North Sea."""
    words = re.sub(r"[-_]+", " ", name).strip()
    return words.title() if words == words.lower() else words


def font_names(typed: str) -> tuple[tuple[str, str], tuple[Finding, ...]]:
    """The families of headings and of text: "Georgia/Calibri", or one name for both."""
    parts = [part.strip() for part in typed.split("/")]
    if len(parts) > 2 or not all(parts):
        hint = 'write "Georgia/Calibri": the font of headings, then that of text'
        return ("", ""), (Finding("bad-value", f'"{typed}" names no two fonts', hint=hint),)
    heading, body = parts if len(parts) == 2 else parts * 2
    known = {name.casefold(): name for pair in PAIRS.items() for name in pair}
    found = tuple(_unknown(name) for name in dict.fromkeys((heading, body)) if name.casefold() not in known)
    return (known.get(heading.casefold(), heading), known.get(body.casefold(), body)), found


def _unknown(name: str) -> Finding:
    measured = ", ".join(PAIRS)
    message = f'no open font with the widths of "{name}" is at hand, so slides in it can\'t be measured'
    return Finding("bad-value", message, hint=f"these can: {measured}")

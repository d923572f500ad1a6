"""A deck's source into the same text with the files that it includes, as Quarto and Slidev put them in."""

from __future__ import annotations

import re
from pathlib import Path

_INCLUDE = re.compile(r"^[ \t]*\{\{<[ \t]*include[ \t]+(\S+)[ \t]*>\}\}[ \t]*$", re.M)
_SOURCE = re.compile(
    r"^---[ \t]*\n((?:[\w-]+:.*\n|[ \t]+\S.*\n)*?src:[ \t]*(\S+)[ \t]*\n(?:.*\n)*?)---[ \t]*$", re.M
)
_SNIPPET = re.compile(r"^<<<[ \t]+@?(?:\./|/)?([^\s#{]+)(?:#([\w-]+))?.*$", re.M)
_FRONT = re.compile(r"\A---[ \t]*\n(?:.*\n)*?---[ \t]*\n")


def expanded(text: str, folder: Path, dialect: str, depth: int = 0) -> str:
    """A file that is not there leaves nothing."""
    if depth > 5:
        return text

    def read(name: str) -> str:
        path = folder / name.strip("\"'").lstrip("/").removeprefix("./")
        if not path.is_file():
            return ""
        inner = path.read_text(encoding="utf-8-sig").replace("\r\n", "\n")
        return expanded(inner, path.parent, dialect, depth + 1)

    def code(match: re.Match[str]) -> str:
        path = folder / match[1]
        inner = path.read_text(encoding="utf-8-sig") if path.is_file() else ""
        region = (
            re.search(rf"^.*#?region {match[2]}\b.*\n((?:.*\n)*?).*endregion", inner, re.M)
            if match[2]
            else None
        )
        return f"````````\n{region[1] if region else inner}\n````````" if inner else ""

    text = _INCLUDE.sub(lambda match: "\n" + _FRONT.sub("", read(match[1])) + "\n", text)
    if dialect == "slidev":
        text = _SOURCE.sub(lambda match: _slides(read(match[2])), text)
        text = _SNIPPET.sub(code, text)
    return text


def _slides(text: str) -> str:
    """The slides of a file as slides of their own."""
    return text if text.startswith("---") else f"---\n\n{text}"

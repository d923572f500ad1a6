"""Nodes into the text files that they name."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from slidegen.markdown.nodes import Node
from slidegen.markdown.rewriting import walk
from slidegen.source import Span

# `{{< include file >}}` of Quarto; Slidev's `src:` and `<<<` are written as such before they are parsed.
_SHORTCODE = re.compile(
    r"\{\{<\s*(include|snippet)\s+[\"']?([^\s\"'#>]+)(?:#([\w,*-]*))?[\"']?\s*(.*?)\s*>\}\}"
)
_DATA = (".csv", ".tsv")


@dataclass(frozen=True, slots=True)
class Mention:
    """A file that a deck names: `path` is relative to the deck's folder. `part` is the region of a snippet, or the
    slides of an included deck; `info` is how a snippet is to be shown."""

    kind: str
    path: str
    span: Span
    part: str = ""
    info: str = ""


def mentions(document: Node, home: str = "") -> Iterator[Mention]:
    """Every file that the nodes name; they stand in a file in the folder `home`, relative to the deck's."""
    for node in walk(document, "image", "shortcode"):
        found = mention(node, home)
        if found:
            yield found


def mention(node: Node, home: str) -> Mention | None:
    """The file that a node is about, if it is about one."""
    if node.kind == "image":
        path = unquote(node.target)
        if path.lower().endswith(_DATA):
            return Mention("table", _beside(path, home), node.span)
    if node.kind == "shortcode" and (match := _SHORTCODE.match(node.text)):
        return Mention(match[1], _beside(match[2], home), node.span, match[3] or "", match[4])
    return None


def _beside(path: str, home: str) -> str:
    """The path relative to the deck's folder, which `@/` and `/` stand for."""
    if "://" in path:
        return path
    inside = path.removeprefix("@")
    whole = inside.lstrip("/") if inside.startswith("/") else posixpath.join(home, path)
    return posixpath.normpath(whole) if whole else whole

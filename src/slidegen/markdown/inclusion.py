"""Nodes that name text files into what those files hold: slides, code, tables."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from slidegen.diagnostics import Finding
from slidegen.limits import DEFAULT, Limits
from slidegen.markdown.captions import with_captions
from slidegen.markdown.csv_tables import file_table
from slidegen.markdown.fences import fence_node
from slidegen.markdown.mentions import Mention, mention
from slidegen.markdown.nodes import Node
from slidegen.markdown.parsing import parse
from slidegen.markdown.rewriting import rewritten
from slidegen.source import Source

# Files may include files so deep, and so many in all: what goes beyond is a mistake, or made to harm.
DEEPEST = 10
MOST = 500


def with_files(
    document: Node, files: Mapping[str, Source], tool: str, limits: Limits = DEFAULT
) -> tuple[Node, tuple[Finding, ...]]:
    """The document with the files that it names, in the language of `tool`. A file that is not among `files` has been
    told of where it was sought; it leaves its caption, or nothing."""
    including = _Including(files, tool, limits)
    return including.document(document, ("",)), tuple(including.findings)


@dataclass(slots=True)
class _Including:
    files: Mapping[str, Source]
    tool: str
    limits: Limits
    count: int = 0
    findings: list[Finding] = field(default_factory=list)

    def document(self, node: Node, chain: tuple[str, ...]) -> Node:
        """`chain` are the paths of the files that stand in one another, the deck's first."""
        whole = rewritten(node, lambda each: self.change(each, chain), "image", "shortcode")
        # A caption may follow a table that has just come in.
        return replace(whole, children=with_captions(whole.children))

    def change(self, node: Node, chain: tuple[str, ...]) -> Sequence[Node]:
        if node.kind != "paragraph":
            return (node,)
        parts = [each for each in node.children if each.kind != "softbreak" and each.text != " "]
        found = [mention(each, posixpath.dirname(chain[-1])) for each in parts]
        if not found or not all(found):
            return (node,)
        result: list[Node] = []
        for part, each in zip(parts, found, strict=True):
            assert each, "only paragraphs of mentions alone are replaced"
            result.extend(self.content(part, each, chain))
        return result

    def content(self, node: Node, told: Mention, chain: tuple[str, ...]) -> Sequence[Node]:
        source = self.files.get(told.path)
        if told.kind == "table":
            table, wrong = file_table(node, source) if source else (None, ())
            self.findings.extend(wrong)
            words = Node("text", node.span, text=node.text)
            caption = (Node("paragraph", node.span, (words,)),) if node.text else ()
            return (table,) if table else caption
        if source is None:
            return ()
        if told.kind == "snippet":
            return (_snippet(node, told, source),)
        return self.included(told, source, chain)

    def included(self, told: Mention, source: Source, chain: tuple[str, ...]) -> Sequence[Node]:
        self.count += 1
        why = ""
        if told.path in chain:
            why = "it includes itself"
        elif len(chain) > DEEPEST:
            why = f"files are included more than {DEEPEST} deep"
        elif self.count > MOST:
            why = f"more than {MOST} files are included"
        if why and self.count > MOST + 1:
            return ()
        if why:
            message = f'file "{told.path}" can\'t be read: {why}'
            self.findings.append(Finding("unreadable", message, told.span))
            return ()
        if told.part:
            message = "all slides of an included file are shown for now"
            self.findings.append(Finding("not-yet", message, told.span))
        document, wrong = parse(source, self.tool, self.limits)
        self.findings.extend(wrong)
        return self.document(document, (*chain, told.path)).children


def _snippet(node: Node, told: Mention, source: Source) -> Node:
    """A fence of the file's text; what Slidev writes behind the path is the fence's first line."""
    extension = posixpath.splitext(told.path)[1].removeprefix(".")
    info = told.info if told.info and not told.info.startswith("{") else f"{extension} {told.info}"
    return fence_node(info, _region(source.text, told.part).rstrip("\n") + "\n", node.span)


def _region(text: str, name: str) -> str:
    """What stands between the lines `#region name` and `#endregion`, as editors fold it; else the whole text."""
    start = re.search(rf"^[^\n]*\bregion\s+{re.escape(name)}\b[^\n]*\n", text, re.MULTILINE) if name else None
    if start is None:
        return text
    end = re.compile(r"^[^\n]*\bend\s?region\b", re.MULTILINE).search(text, start.end())
    return text[start.end() : end.start() if end else len(text)]

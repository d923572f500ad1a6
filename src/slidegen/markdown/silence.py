"""Comments such as `<!-- slidegen-ignore missing-alt -->` among Nodes into what they silence on their slide."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from slidegen.diagnostics import CODES, Finding, did_you_mean
from slidegen.markdown.cutting import Cut
from slidegen.markdown.nodes import Node
from slidegen.markdown.rewriting import walk
from slidegen.model import Silence
from slidegen.source import Source, Span

_COMMENT = re.compile(r"<!--\s*slidegen-ignore\s+([\w\s,-]*?)\s*-->")
_CODE = re.compile(r"[\w-]+")


def silences(document: Node, cuts: Sequence[Cut]) -> tuple[tuple[Silence, ...], tuple[Finding, ...]]:
    """What each comment silences, from where its slide begins to where the next one does.

    `document` still has its comments, and the rules that cut it; `cuts` are the slides made of it.
    """
    source = document.span.source
    starts = _starts(document, cuts, source)
    edges = [*starts, len(source.text) + 1]
    found: list[Silence] = []
    findings: list[Finding] = []
    for start, text in _comments(document, source):
        for match in _COMMENT.finditer(text):
            place = max(0, bisect_right(starts, start + match.start()) - 1)
            codes = [source.span(start + each.start(), start + each.end()) for each in _codes(match)]
            findings.extend(unknown_code(each.text, each) for each in codes if each.text not in CODES)
            slide = source.span(0 if place == 0 else edges[place], edges[place + 1])
            found.append(Silence(tuple(each.text for each in codes), slide))
    return tuple(found), tuple(findings)


def unknown_code(code: str, place: Span) -> Finding:
    hint = did_you_mean(code, CODES)
    hint = hint if hint.startswith("did") else "a finding names its code in brackets"
    return Finding("bad-value", f'no finding has the code "{code}"', place, hint)


def _codes(comment: re.Match[str]) -> Iterator[re.Match[str]]:
    return _CODE.finditer(comment.string, comment.start(1), comment.end(1))


def _comments(document: Node, source: Source) -> Iterator[tuple[int, str]]:
    for node in walk(document, "html_block", "html_inline"):
        if node.span.source is source:
            yield node.span.start, node.span.text


def _starts(document: Node, cuts: Sequence[Cut], source: Source) -> list[int]:
    """Where the slides begin: a slide without a heading does at the rule above its first words."""
    rules = [node.span.start for node in document.children if node.kind == "rule"]
    own = sorted(cut.span.start for cut in cuts if cut.span.source is source)
    # A deck of comments alone has no slides, and one stretch.
    starts = own[:1] or [0]
    for before, start in pairwise(own):
        last = bisect_right(rules, start) - 1
        starts.append(rules[last] if last >= 0 and rules[last] > before else start)
    return starts

"""Inline Nodes into a Phrase: words of one look after another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from slidegen.markdown.nodes import Node
from slidegen.model import Phrase, Words, plain
from slidegen.source import Source

_SPACES = " \t"
# As in HTML a run of spaces is one; where tags stood between spaces, one run is two nodes.
_RUN = re.compile(r"[ \t]{2,}|\t")
# A hyphen needs its space, or a number below zero would name a source. Among words from right to left, signs that are
# not seen may say the direction of the dash (UAX #9, 2).
_MARKS = "[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]*"
_DASH = re.compile(rf"{_MARKS}(?:[—–―]{_MARKS}\s*|-{{1,3}}{_MARKS}\s+)")
_PLAIN = Words("", Source("", "").span(0, 0))
_BREAKS = {"softbreak": " ", "hardbreak": "\n"}


def read_phrase(nodes: Sequence[Node]) -> Phrase:
    """The words of `nodes`; a picture among them is told by its alternative text."""
    return _trimmed(_joined(_words(nodes, _PLAIN)))


def _words(nodes: Sequence[Node], look: Words) -> Iterator[Words]:
    for node in nodes:
        match node.kind:
            case "text" | "image":
                words = look.with_text(_RUN.sub(" ", node.text), node.span)
                lang = node.attributes.values.get("lang", look.lang) if node.kind == "text" else look.lang
                yield words if lang == look.lang else replace(words, lang=lang)
            case "code":
                yield replace(look, text=node.text, span=node.span, code=True)
            case "raised":
                yield replace(look, text=node.text, span=node.span, raised=True, link="")
            case "softbreak" | "hardbreak":
                yield look.with_text(_BREAKS[node.kind], node.span)
            case _:
                yield from _words(node.children, _look(node, look))


def _look(node: Node, look: Words) -> Words:
    """The look of the words in `node`, which stands in words that look like `look`."""
    match node.kind:
        case "strong":
            return replace(look, strong=True)
        case "emphasis":
            return replace(look, emphasis=True)
        case "strike":
            return replace(look, strike=True)
        case "link":
            return replace(look, link=node.target)
        case "superscript" | "subscript":
            return replace(look, shift=1 if node.kind == "superscript" else -1)
        case "underline":
            return replace(look, underline=True)
    classes = node.attributes.classes
    if "underline" in classes or "mark" in classes:
        look = replace(
            look, underline=look.underline or "underline" in classes, strong=look.strong or "mark" in classes
        )
    return replace(look, lang=node.attributes.values.get("lang", look.lang))


def _joined(words: Iterable[Words]) -> list[Words]:
    """Neighbours of one look become one, with one space between them at most; breaks stand alone."""
    result: list[Words] = []
    for each in words:
        last = result[-1] if result else None
        if last and last.text.endswith(" ") and not last.code:
            each = _without_indent(each)
        if last and "\n" not in (last.text, each.text) and _same_look(last, each):
            place = last.span.source.span(last.span.start, max(last.span.end, each.span.end))
            result[-1] = last.with_text(last.text + each.text, place)
        elif each.text:
            result.append(each)
    return result


def _same_look(one: Words, other: Words) -> bool:
    return one.with_text("", other.span) == other.with_text("", other.span)


def _without_indent(words: Words) -> Words:
    return words if words.code else _with_text(words, words.text.lstrip(_SPACES))


def _with_text(words: Words, text: str) -> Words:
    return words if text == words.text else words.with_text(text, words.span)


def _trimmed(words: list[Words]) -> Phrase:
    """Without the spaces that begin and end a line, and without empty lines at either end."""
    result: list[Words] = []
    for each in words:
        begins = not result or result[-1].text == "\n"
        if each.text == "\n":
            _drop_end(result)
        elif begins:
            each = _without_indent(each)
        if each.text and (result or each.text != "\n"):
            result.append(each)
    _drop_end(result)
    while result and result[-1].text == "\n":
        result.pop()
    return tuple(result)


def _drop_end(words: list[Words]) -> None:
    while words and words[-1].text != "\n":
        words[-1] = _with_text(words[-1], words[-1].text.rstrip(_SPACES))
        if words[-1].text:
            return
        words.pop()


def without_dash(phrase: Phrase) -> Phrase | None:
    """What follows the dash that begins a phrase; None where there is none, or nothing follows."""
    match = _DASH.match(plain(phrase))
    if match is None:
        return None
    first, rest = phrase[0], phrase[1:]
    if match.end() >= len(first.text):
        return rest or None
    place = first.span.source.span(min(first.span.start + match.end(), first.span.end), first.span.end)
    return (replace(first, text=first.text[match.end() :], span=place), *rest)

"""Languages as authors name them into tags of BCP 47, on the words that they are said of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from slidegen.diagnostics import Finding
from slidegen.markdown.attributes import place_of
from slidegen.markdown.nodes import Attributes, Node
from slidegen.markdown.rewriting import walk, with_children
from slidegen.source import Span

# Language, extended language, script, region, variants, extensions, private use (RFC 5646, 2.1). Registered languages
# of more than three letters, which the grammar allows, do not exist.
_TAG = re.compile(
    r"[a-z]{2,3}(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*"
    r"(?:-[a-wyz\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?",
    re.IGNORECASE | re.ASCII,
)
# What a language is called in English and by those who speak it.
_NAMES: Mapping[str, str] = {
    name: tag
    for tag, names in {
        "ar": "arabic العربية عربي",
        "cs": "czech čeština",
        "da": "danish dansk",
        "de": "german deutsch ngerman",
        "el": "greek ελληνικά",
        "en": "english american british",
        "es": "spanish español castellano",
        "fa": "persian farsi فارسی",
        "fi": "finnish suomi",
        "fr": "french français francais",
        "he": "hebrew עברית",
        "hi": "hindi हिन्दी हिंदी",
        "hu": "hungarian magyar",
        "it": "italian italiano",
        "ja": "japanese 日本語",
        "ko": "korean 한국어",
        "nb": "norwegian norsk",
        "nl": "dutch nederlands",
        "pl": "polish polski",
        "pt": "portuguese português",
        "ro": "romanian română",
        "ru": "russian русский",
        "sv": "swedish svenska",
        "th": "thai ไทย",
        "tr": "turkish türkçe",
        "uk": "ukrainian українська",
        "ur": "urdu اردو",
        "vi": "vietnamese",
        "zh": "chinese 中文",
    }.items()
    for name in names.split()
}
# What stands in the words of a paragraph; code and pictures have a `lang` of other meanings.
_WORDS = ("heading", "div", "span", "paragraph", "link")


def language_tag(written: str) -> str:
    """The tag in the case that is usual (RFC 5646, 2.1.1), "fr_CH" as "fr-CH"; empty where it is none."""
    tag = written.strip().replace("_", "-")
    if not _TAG.fullmatch(tag):
        return ""
    subtags = tag.lower().split("-")
    extension = next((at for at, subtag in enumerate(subtags) if len(subtag) == 1), len(subtags))
    return "-".join((subtags[0], *map(_usual, subtags[1:extension]), *subtags[extension:]))


def _usual(subtag: str) -> str:
    """A script as "Latn", a region as "CH"."""
    if len(subtag) == 4 and subtag.isalpha():
        return subtag.title()
    return subtag.upper() if len(subtag) == 2 else subtag


def no_language(written: str, place: Span | None) -> Finding:
    near = _NAMES.get(written.strip().lower())
    hint = f'did you mean "{near}"?' if near else 'a language is written as "fr" or "en-GB"'
    return Finding("bad-value", f'"{written}" is no language tag', place, hint)


def with_languages(document: Node) -> tuple[Node, tuple[Finding, ...]]:
    """The document with its languages as tags, also on each text that stands in what has one; others left out."""
    if not any("lang" in node.attributes.values for node in walk(document, *_WORDS)):
        return document, ()
    findings: list[Finding] = []
    return _marked(document, "", findings), tuple(findings)


def _marked(node: Node, lang: str, findings: list[Finding]) -> Node:
    attributes = node.attributes
    written = attributes.values.get("lang", "") if node.kind in _WORDS else ""
    if written:
        tag = language_tag(written)
        if not tag:
            findings.append(no_language(written, place_of(attributes, written)))
        node = replace(node, attributes=_spoken(attributes, tag))
        lang = tag or lang
    if node.kind == "text":
        return replace(node, attributes=_spoken(attributes, lang)) if lang else node
    if not node.children:
        return node
    return with_children(node, [_marked(child, lang, findings) for child in node.children])


def _spoken(attributes: Attributes, tag: str) -> Attributes:
    rest = {key: value for key, value in attributes.values.items() if key != "lang"}
    return replace(attributes, values=rest | ({"lang": tag} if tag else {}))

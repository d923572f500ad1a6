"""Text into the words that are counted: the same ones whatever the typography, the case and the script."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser

# Scripts without spaces are counted by letter: a line end between two of them is no end of a word.
_UNSPACED = "\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\ufe0e\ufe0f]")
# Emoji by name; which names there are is not this measure's business.
_SHORTCODE = re.compile(r"(?<![\w:]):[a-z0-9_+-]*[a-z+][a-z0-9_+-]*:(?![\w:])")

_INLINE = set(
    "a abbr b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small span strike strong"
    " time tt u var wbr".split()
)
_HIDDEN = {"style", "script", "template", "head", "noscript"}
_VOID = set("area base br col embed hr img input link meta param source track wbr".split())
_LINE = re.compile(r"@(\d+)$")


def words_of(text: str) -> list[str]:
    """The words of a text, in order."""
    plain = _UNSEEN.sub("", unicodedata.normalize("NFKC", _SHORTCODE.sub(" ", text)))
    return [found[0] for found in _WORD.finditer(plain.casefold())]


class ShownText(HTMLParser):
    """What a browser would show of HTML: stretches of text, each with the line that the last `<!--@line-->` named.

    `described` is what the attributes `told_of` say of pictures and fields instead.
    """

    def __init__(self, told_of: Sequence[str] = ()) -> None:
        super().__init__(convert_charrefs=True)
        self.told_of = told_of
        self.stretches: list[tuple[int, str]] = []
        self.described: list[str] = []
        self._line = 0
        self._hidden: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._hidden:
            if tag == self._hidden[-1] and tag not in _VOID:
                self._hidden.append(tag)
            return
        given = {key: value or "" for key, value in attrs}
        if tag in _HIDDEN or (self.is_skipped(tag, given) and tag not in _VOID):
            self._hidden.append(tag)
            return
        self.described += [given[key] for key in self.told_of if given.get(key)]
        self._part(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """`<x/>`: in HTML its slash means nothing, and what an author means by it is an empty element."""
        if not self._hidden:
            self.described += [value for key, value in attrs if key in self.told_of and value]
            self._part(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._hidden:
            if tag == self._hidden[-1]:
                self._hidden.pop()
            return
        self._part(tag)

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.stretches.append((self._line, data))

    def handle_comment(self, data: str) -> None:
        if match := _LINE.match(data):
            self._line = int(match[1])

    def is_skipped(self, tag: str, attributes: dict[str, str]) -> bool:
        return False

    def _part(self, tag: str) -> None:
        if tag not in _INLINE:
            self.stretches.append((self._line, "\n"))

    def lines(self) -> Iterator[tuple[int, str]]:
        """The text in pieces that no word reaches across, each with its line."""
        piece, line = "", 0
        for at, text in self.stretches:
            line = line if piece else at
            if text == "\n":
                yield line, piece
                piece = ""
            else:
                piece += text
        yield line, piece


def shown_text(html: str, reader: ShownText | None = None) -> ShownText:
    reader = reader or ShownText()
    reader.feed(html)
    reader.close()
    return reader

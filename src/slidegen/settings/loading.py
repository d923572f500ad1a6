"""A stretch of YAML text into PyYAML's nodes, or into a finding."""

from __future__ import annotations

import yaml

from slidegen.diagnostics import Finding
from slidegen.limits import Limits, too_large
from slidegen.source import Span

# What lies behind the parser's messages, in an author's words, and what helps.
_MESSAGES = (
    (
        "mapping values are not allowed",
        "this text has a colon in it, which begins a setting",
        "put the text in quotes",
    ),
    ("'\\t' that cannot start", "this line is indented with a tab", "indent with spaces, not tabs"),
    ("that cannot start any token", "a text can't begin with this sign", "put the text in quotes"),
    ("expected alphabetic or numeric", "a text can't begin with this sign", "put the text in quotes"),
    ("undefined alias", "a text that begins with * is taken for an alias", "put the text in quotes"),
    (
        "could not find expected ':'",
        "this line has no colon after the setting's name",
        "write it as `name: value`",
    ),
    ("unexpected end of stream", "a quotation mark before this is not closed", ""),
    ("unknown escape character", "a backslash can't stand before this letter here", "use single quotes"),
    ("expected ',' or ']'", "a list that [ opens is not closed before this", ""),
    ("expected ',' or '}'", "settings that { opens are not closed before this", ""),
    (
        "expected <block end>",
        "this line is not in step with those above it",
        "indent what belongs together alike",
    ),
    ("found another document", "a second YAML text begins here", "one text has all settings"),
)


def load(place: Span, limits: Limits) -> yaml.Node | Finding | None:
    """The node that all of the text is; None where it says nothing."""
    try:
        return _Loader(place.text, limits).get_single_node()
    except _BeyondError as beyond:
        return too_large(beyond.limit, limits, beyond.what, _at(place, beyond.mark))
    except yaml.MarkedYAMLError as error:
        return _syntax_finding(place, error)
    except yaml.reader.ReaderError as error:
        at = place.source.span(place.start + error.position, place.start + error.position + 1)
        message = f"YAML does not allow the character U+{ord(at.text or ' '):04X}"
        return Finding("bad-yaml", message, at, "leave it out")


class _BeyondError(Exception):
    """A YAML text goes beyond the limit of this name at the mark."""

    def __init__(self, limit: str, what: str, mark: yaml.Mark) -> None:
        super().__init__(what)
        self.limit, self.what, self.mark = limit, what, mark


class _Loader(yaml.SafeLoader):
    """PyYAML's composer with bounds on nesting, since it calls itself for each level, and on the number of values."""

    def __init__(self, text: str, limits: Limits) -> None:
        super().__init__(text)
        self.limits, self.depth, self.seen = limits, 0, 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        self.depth += 1
        self.seen += 1
        if self.depth > self.limits.yaml_nesting:
            raise self.beyond("yaml_nesting", "these settings are nested too deep")
        if self.seen > self.limits.yaml_values:
            raise self.beyond("yaml_values", "these are too many settings")
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node

    def beyond(self, limit: str, what: str) -> _BeyondError:
        return _BeyondError(limit, what, self.peek_event().start_mark)  # type: ignore[no-untyped-call]


def _at(place: Span, mark: yaml.Mark | None) -> Span:
    """The character at a mark of PyYAML's, which counts from the start of the place."""
    start = place.start + min(mark.index if mark else 0, len(place.text))
    return place.source.span(start, min(start + 1, place.end))


def _syntax_finding(place: Span, error: yaml.MarkedYAMLError) -> Finding:
    told = error.problem or error.context or "this is not YAML"
    known = (words for key, *words in _MESSAGES if key in told)
    message, hint = next(known, (told.replace("\0", "the end"), ""))
    at = _at(place, error.problem_mark or error.context_mark)
    if at.text == "\t" and place.source.text[place.start : at.start].rpartition("\n")[2].strip():
        message, hint = "a tab stands before this value", "type a space in its place"
    return Finding("bad-yaml", message, at, hint)

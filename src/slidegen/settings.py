"""YAML text into a frozen dataclass, each complaint at its own line and column."""

from __future__ import annotations

import datetime
import re
import types
import typing
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import MISSING, Field, dataclass, field, fields, is_dataclass
from typing import Any, Literal, NewType, TypeVar

import yaml

from slidegen.diagnostics import Finding, did_you_mean
from slidegen.source import Source, Span

T = TypeVar("T")

# A date as ISO 8601 has it: a year, a month or a day. What stands after a day (a time) is dropped.
IsoDate = NewType("IsoDate", str)

DEEPEST = 40
# YAML's aliases let a few lines stand for billions of values; no person's settings come near this many.
MOST_NODES = 20_000

# What YAML finds by itself; any other tag asks for something that is no setting.
_PLAIN_TAGS = {
    f"tag:yaml.org,2002:{name}" for name in ("str", "int", "float", "bool", "null", "timestamp", "value")
}
# What most often lies behind two of the parser's messages.
_HINTS = {
    "mapping values are not allowed": "put a text with a colon in it in quotes",
    "'\\t'": "indent with spaces, not tabs",
}
_TRUE = {"true", "yes", "on"}
_FALSE = {"false", "no", "off"}
_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ].*)?)?)?$")


def read_settings(
    source: Source, kind: type[T], span: Span | None = None
) -> tuple[T | None, tuple[Finding, ...]]:
    """The settings in `source`, or in `span` of it; None where a needed setting is absent or wrong.

    The names of fields are the keys, where `-` equals `_`; a field's metadata may give more of them:
    `{"alias": "author"}` or `{"alias": ("author", "by")}`.
    """
    place = span or source.span(0, len(source.text))
    try:
        node = _Loader(place.text).get_single_node()
    except yaml.MarkedYAMLError as error:
        return None, (_syntax_finding(place, error),)
    except yaml.reader.ReaderError as error:
        at = source.span(place.start + error.position, place.start + error.position + 1)
        return None, (Finding("bad-yaml", "a character that YAML does not allow", at),)
    reading = _Reading(place)
    value = reading.mapping(node or yaml.MappingNode("tag:yaml.org,2002:map", []), kind)
    return value, tuple(sorted(reading.findings, key=_offset))


def _offset(finding: Finding) -> int:
    return finding.span.start if finding.span else 0


class _Loader(yaml.SafeLoader):
    """PyYAML's composer with a bound on nesting, since it calls itself for each level."""

    depth = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        self.depth += 1
        if self.depth > DEEPEST:
            mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]
            raise yaml.composer.ComposerError(None, None, "nested too deep", mark)
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node


def _syntax_finding(place: Span, error: yaml.MarkedYAMLError) -> Finding:
    mark = error.problem_mark or error.context_mark
    start = place.start + min(mark.index if mark else 0, len(place.text))
    message = (error.problem or error.context or "this is not YAML").replace("\0", "the end")
    hint = next((hint for words, hint in _HINTS.items() if words in message), "")
    return Finding("bad-yaml", message, place.source.span(start, min(start + 1, place.end)), hint)


class _WrongValueError(Exception):
    """A value is not what its field wants; the finding is written already."""


@dataclass(slots=True)
class _Reading:
    """One walk over a YAML tree, gathering what is wrong with it."""

    place: Span
    findings: list[Finding] = field(default_factory=list)
    seen: int = 0

    def span(self, node: yaml.Node) -> Span:
        """Where `node` stands, its first line only: a block's end mark lies beyond its last line."""
        if node.start_mark is None:
            return self.place.source.span(self.place.start, self.place.start)
        start = self.place.start + node.start_mark.index
        end = self.place.start + node.end_mark.index
        line_end = self.place.source.text.find("\n", start)
        return self.place.source.span(start, end if line_end < 0 else min(end, line_end))

    def report(self, code: str, message: str, node: yaml.Node, hint: str = "") -> None:
        self.findings.append(Finding(code, message, self.span(node), hint))

    def wrong(self, wanted: str, node: yaml.Node, hint: str = "") -> _WrongValueError:
        self.report("bad-value", f"{wanted} was expected here", node, hint)
        return _WrongValueError()

    def mapping(self, node: yaml.Node, kind: type[T]) -> T | None:
        """`node` as the dataclass `kind`; None where that cannot be built."""
        if isinstance(node, yaml.ScalarNode) and not node.value.strip():
            node = yaml.MappingNode(node.tag, [], node.start_mark, node.end_mark)
        if not isinstance(node, yaml.MappingNode):
            self.report("bad-value", "settings of the form `name: value` were expected here", node)
            return None
        known = {name: each for each in fields(kind) for name in _names(each)}  # type: ignore[arg-type]
        values, named = self.fill(node, known, typing.get_type_hints(kind))
        needed = [each for each in fields(kind) if _is_needed(each)]  # type: ignore[arg-type]
        for each in needed:
            if each.name not in named:
                self.report("missing-key", f'the setting "{_names(each)[-1]}" is needed', node)
        return kind(**values) if all(each.name in values for each in needed) else None

    def fill(
        self, node: yaml.MappingNode, known: Mapping[str, Field[Any]], types_of: Mapping[str, Any]
    ) -> tuple[dict[str, Any], set[str]]:
        """The good values of a mapping by field, and the fields that it names at all."""
        values: dict[str, Any] = {}
        named: set[str] = set()
        for key, value in self.pairs(node):
            each = known.get(key.value.replace("-", "_"))
            if each is None:
                hint = did_you_mean(key.value, [name.replace("_", "-") for name in known])
                self.report("unknown-key", f'no setting is called "{key.value}"', key, hint)
            elif not _is_null(value) or _accepts_none(types_of[each.name]):
                named.add(each.name)
                with suppress(_WrongValueError):
                    values[each.name] = self.value(value, types_of[each.name])
        return values, named

    def pairs(self, node: yaml.MappingNode) -> list[tuple[yaml.ScalarNode, yaml.Node]]:
        """The keys and values of a mapping, without those whose key is no word or stands twice."""
        found: dict[str, tuple[yaml.ScalarNode, yaml.Node]] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self.report("bad-yaml", "the name of a setting must be a word", key)
            elif key.value in found:
                self.report("bad-yaml", f'"{key.value}" stands here a second time', key)
            else:
                found[key.value] = (key, value)
        return list(found.values())

    def value(self, node: yaml.Node, wanted: Any) -> Any:
        """`node` as a value of the type `wanted`."""
        self.seen += 1
        if self.seen > MOST_NODES:
            if self.seen == MOST_NODES + 1:
                self.report("bad-yaml", f"aliases expand to more than {MOST_NODES} values", node)
            raise _WrongValueError()
        origin, arguments = typing.get_origin(wanted), typing.get_args(wanted)
        if origin in (typing.Union, types.UnionType):
            return None if _is_null(node) else self.value(node, _without_none(arguments))
        if origin is tuple:
            assert arguments[1:] == (...,), "tuples in settings are of the form tuple[X, ...]"
            return self.sequence(node, arguments[0])
        if origin is not None and _is_mapping_type(origin):
            return self.free_mapping(node, arguments[1])
        if origin is Literal:
            return self.choice(node, arguments)
        if is_dataclass(wanted):
            return self.nested(node, wanted)
        return self.scalar(node, wanted)

    def sequence(self, node: yaml.Node, wanted: Any) -> tuple[Any, ...]:
        if not isinstance(node, yaml.SequenceNode):
            return (self.value(node, wanted),)
        return tuple(self.all_of(node.value, wanted))

    def free_mapping(self, node: yaml.Node, wanted: Any) -> Mapping[str, Any]:
        if not isinstance(node, yaml.MappingNode):
            raise self.wrong("a list of `name: value`", node)
        pairs = self.pairs(node)
        values = self.all_of([value for _, value in pairs], wanted)
        return {key.value: value for (key, _), value in zip(pairs, values, strict=True)}

    def all_of(self, nodes: Sequence[yaml.Node], wanted: Any) -> list[Any]:
        """Every node as a value; each one is tried, so that all complaints come at once."""
        values = []
        for node in nodes:
            with suppress(_WrongValueError):
                values.append(self.value(node, wanted))
        if len(values) < len(nodes):
            raise _WrongValueError()
        return values

    def choice(self, node: yaml.Node, allowed: tuple[str, ...]) -> str:
        word: str = self.scalar(node, str)
        if word not in allowed:
            raise self.wrong("one of " + ", ".join(allowed), node, did_you_mean(word, allowed))
        return word

    def nested(self, node: yaml.Node, wanted: Any) -> Any:
        """A dataclass in a field; a lone scalar is the short form of one that has only its first field."""
        if isinstance(node, yaml.ScalarNode) and not any(_is_needed(each) for each in fields(wanted)[1:]):
            first = fields(wanted)[0].name
            return wanted(**{first: self.value(node, typing.get_type_hints(wanted)[first])})
        value = self.mapping(node, wanted)
        if value is None:
            raise _WrongValueError()
        return value

    def scalar(self, node: yaml.Node, wanted: Any) -> Any:
        reader, name = _SCALARS[wanted]
        if not isinstance(node, yaml.ScalarNode) or node.tag not in _PLAIN_TAGS:
            raise self.wrong(name, node)
        try:
            return reader(node.value)
        except ValueError:
            raise self.wrong(name, node) from None


def _is_mapping_type(origin: Any) -> bool:
    return isinstance(origin, type) and issubclass(origin, Mapping)


def _names(each: Field[Any]) -> tuple[str, ...]:
    alias = each.metadata.get("alias", ())
    aliases = (alias,) if isinstance(alias, str) else tuple(alias)
    return (each.name, *(name.replace("-", "_") for name in aliases))


def _is_needed(each: Field[Any]) -> bool:
    return each.default is MISSING and each.default_factory is MISSING


def _is_null(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.tag == "tag:yaml.org,2002:null"


def _accepts_none(wanted: Any) -> bool:
    return type(None) in typing.get_args(wanted)


def _without_none(arguments: tuple[Any, ...]) -> Any:
    rest = [each for each in arguments if each is not type(None)]
    assert len(rest) == 1, "a setting has one type, with or without None"
    return rest[0]


def _text(text: str) -> str:
    """YAML's escapes can write half a character ("\\ud83d"), which no file can hold; two halves are one."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _boolean(text: str) -> bool:
    word = text.lower()
    if word not in _TRUE | _FALSE:
        raise ValueError(text)
    return word in _TRUE


def _integer(text: str) -> int:
    if not re.fullmatch(r"[-+]?[0-9]{1,18}", text):
        raise ValueError(text)
    return int(text)


def _number(text: str) -> float:
    if not re.fullmatch(r"[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]{1,2})?", text):
        raise ValueError(text)
    return float(text)


def _iso_date(text: str) -> IsoDate:
    match = _DATE.match(text.strip())
    if match is None:
        raise ValueError(text)
    year, month, day = match.groups()
    # A ValueError where the calendar has no such day.
    datetime.date(int(year), int(month or 1), int(day or 1))
    return IsoDate("-".join(part.zfill(2) for part in (year, month, day) if part))


_SCALARS: Mapping[Any, tuple[Callable[[str], Any], str]] = {
    str: (_text, "a text"),
    int: (_integer, "a whole number"),
    float: (_number, "a number"),
    bool: (_boolean, "true or false"),
    IsoDate: (_iso_date, "a date such as 2026-06-22"),
}

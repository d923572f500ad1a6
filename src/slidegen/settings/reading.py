"""YAML text into a frozen dataclass, each complaint at its own line and column."""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import MISSING, Field, dataclass, field, fields, is_dataclass, replace
from itertools import zip_longest
from typing import Any, Literal, TypeVar

import yaml

from slidegen.diagnostics import Finding, did_you_mean
from slidegen.limits import DEFAULT, Limits, too_large
from slidegen.settings.loading import load
from slidegen.settings.scalars import SCALARS
from slidegen.source import Source, Span

T = TypeVar("T")

# What YAML finds by itself; any other tag asks for something that is no setting.
_PLAIN_TAGS = {
    f"tag:yaml.org,2002:{name}" for name in ("str", "int", "float", "bool", "null", "timestamp", "value")
}


def read_settings(
    source: Source, kind: type[T], span: Span | None = None, limits: Limits = DEFAULT, base: T | None = None
) -> tuple[T | None, tuple[Finding, ...]]:
    """The settings in `source`, or in `span` of it; None where a needed setting is absent or wrong.

    The names of fields are the keys, where `-` equals `_`; a field's metadata may give more of them:
    `{"alias": "author"}` or `{"alias": ("author", "by")}`. What the text leaves out is as in `base`, name by name.
    """
    place = span or source.span(0, len(source.text))
    node = load(place, limits)
    if isinstance(node, Finding):
        return None, (node,)
    reading = _Reading(place, limits)
    value = reading.mapping(node or yaml.MappingNode("tag:yaml.org,2002:map", []), kind, base)
    return value, tuple(sorted(reading.findings, key=_offset))


def _offset(finding: Finding) -> int:
    return finding.span.start if finding.span else 0


class _WrongValueError(Exception):
    """A value is not what its field wants; the finding is written already."""


@dataclass(slots=True)
class _Reading:
    """One walk over a YAML tree, gathering what is wrong with it."""

    place: Span
    limits: Limits
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

    def mapping(self, node: yaml.Node, kind: type[T], base: T | None = None) -> T | None:
        """`node` as the dataclass `kind`, otherwise as `base`; None where that cannot be built."""
        if isinstance(node, yaml.ScalarNode) and not node.value.strip():
            node = yaml.MappingNode(node.tag, [], node.start_mark, node.end_mark)
        if not isinstance(node, yaml.MappingNode):
            self.report("bad-value", "settings of the form `name: value` were expected here", node)
            return None
        known = {name: each for each in fields(kind) for name in _names(each)}  # type: ignore[arg-type]
        values, named = self.fill(node, known, typing.get_type_hints(kind), base)
        if base is not None:
            return replace(base, **values)  # type: ignore[type-var]
        needed = [each for each in fields(kind) if _is_needed(each)]  # type: ignore[arg-type]
        absent = [f'"{_names(each)[-1]}"' for each in needed if each.name not in named]
        if absent:
            settings = "settings are" if absent[1:] else "setting is"
            self.report("missing-key", f"{settings} needed here: {', '.join(absent)}", node)
        return kind(**values) if all(each.name in values for each in needed) else None

    def fill(
        self, node: yaml.MappingNode, known: Mapping[str, Field[Any]], types_of: Mapping[str, Any], base: Any
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
                    values[each.name] = self.value(value, types_of[each.name], getattr(base, each.name, None))
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

    def value(self, node: yaml.Node, wanted: Any, base: Any = None) -> Any:
        """`node` as a value of the type `wanted`; settings that it leaves out are as in `base`."""
        self.seen += 1
        if self.seen > self.limits.yaml_values:
            if self.seen == self.limits.yaml_values + 1:
                what = "aliases make too many values of these settings"
                self.findings.append(too_large("yaml_values", self.limits, what, self.span(node)))
            raise _WrongValueError()
        origin, arguments = typing.get_origin(wanted), typing.get_args(wanted)
        if origin in (typing.Union, types.UnionType):
            return None if _is_null(node) else self.value(node, _without_none(arguments), base)
        if origin is tuple:
            assert arguments[1:] == (...,), "tuples in settings are of the form tuple[X, ...]"
            return self.sequence(node, arguments[0])
        if origin is not None and _is_mapping_type(origin):
            return {**(base or {}), **self.free_mapping(node, arguments[1], base or {})}
        if origin is Literal:
            return self.choice(node, arguments)
        if is_dataclass(wanted):
            return self.nested(node, wanted, base)
        return self.scalar(node, wanted)

    def sequence(self, node: yaml.Node, wanted: Any) -> tuple[Any, ...]:
        if not isinstance(node, yaml.SequenceNode):
            return (self.value(node, wanted),)
        return tuple(self.all_of(node.value, wanted))

    def free_mapping(self, node: yaml.Node, wanted: Any, base: Mapping[str, Any]) -> Mapping[str, Any]:
        """The values by their names; mappings within it leave out what is as in `base`."""
        if not isinstance(node, yaml.MappingNode):
            raise self.wrong("a list of `name: value`", node)
        pairs = self.pairs(node)
        nested = _is_mapping_type(typing.get_origin(wanted))
        bases = [base.get(key.value) if nested else None for key, _ in pairs]
        values = self.all_of([value for _, value in pairs], wanted, bases)
        return {key.value: value for (key, _), value in zip(pairs, values, strict=True)}

    def all_of(self, nodes: Sequence[yaml.Node], wanted: Any, bases: Sequence[Any] = ()) -> list[Any]:
        """Every node as a value; each one is tried, so that all complaints come at once."""
        values = []
        for node, base in zip_longest(nodes, bases):
            with suppress(_WrongValueError):
                values.append(self.value(node, wanted, base))
        if len(values) < len(nodes):
            raise _WrongValueError()
        return values

    def choice(self, node: yaml.Node, allowed: tuple[str, ...]) -> str:
        word: str = self.scalar(node, str)
        if word not in allowed:
            raise self.wrong("one of " + ", ".join(allowed), node, did_you_mean(word, allowed))
        return word

    def nested(self, node: yaml.Node, wanted: Any, base: Any) -> Any:
        """A dataclass in a field; a lone scalar, or a list where that is one, is the short form of one that has only
        its first field."""
        if not any(_is_needed(each) for each in fields(wanted)[1:]):
            first = fields(wanted)[0].name
            kind = typing.get_type_hints(wanted)[first]
            listed = isinstance(node, yaml.SequenceNode) and typing.get_origin(kind) is tuple
            if listed or isinstance(node, yaml.ScalarNode):
                return wanted(**{first: self.value(node, kind)})
        value = self.mapping(node, wanted, base)
        if value is None:
            raise _WrongValueError()
        return value

    def scalar(self, node: yaml.Node, wanted: Any) -> Any:
        reader, name = SCALARS[wanted]
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

"""Dataclasses of settings into JSON Schemas, by which editors complete and check what an author types."""

from __future__ import annotations

import ast
import inspect
import sys
import types
import typing
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache
from typing import Any, Literal

from slidegen.settings.scalars import IsoDate

Schema = dict[str, Any]
# What a type does not say, by the names of a class and its field ("*" for all fields), or of the class alone.
Rules = Mapping[str, Schema]
# The key of a rule that says what the field is for, where that stands elsewhere than below it.
WORDS = "words"

# Draft 7 is the newest that all editors read; later ones have nothing that these schemas would need.
DRAFT = "http://json-schema.org/draft-07/schema#"
# The months with 31, 30 and 29 days, then a day; whether a year has the 29th of February, no pattern says.
_MONTHS = (("0?[13578]|1[02]", "0?[1-9]|[12][0-9]|3[01]"), ("0?[469]|11", "0?[1-9]|[12][0-9]|30"))
_DAYS = "|".join(
    f"({months})(-({days})([T ].*)?)?" for months, days in (*_MONTHS, ("0?2", "0?[1-9]|[12][0-9]"))
)
# A year alone is a number in YAML.
_DATE = f"^(?!0000)[0-9]{{4}}(-({_DAYS}))?$"
# YAML 1.1 has more words for true and false than YAML 1.2, which editors read.
_YES_NO = r"^([Yy]es|YES|[Nn]o|NO|[Oo]n|ON|[Oo]ff|OFF)$"
_SCALARS: Mapping[Any, Schema] = {
    str: {"type": ["string", "number"]},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": ["boolean", "string"], "pattern": _YES_NO},
    IsoDate: {"type": ["string", "integer"], "pattern": _DATE, "minimum": 1000, "maximum": 9999},
}


def object_schema(kind: type, rules: Rules, needed: bool = True) -> Schema:
    """The schema of a mapping that is read as the dataclass `kind`; `needed` asks for fields without default."""
    hints = typing.get_type_hints(kind)
    properties: Schema = {}
    for each in fields(kind):
        described = _field_schema(kind, each, hints[each.name], rules, needed)
        for name in _keys(each):
            properties[name] = described
    schema: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
    return schema | (_required(kind) if needed else {}) | rules.get(kind.__name__, {})


def required_everywhere(kind: type) -> Schema:
    """The schema that asks, in all settings within settings, for the fields without default, and for nothing else."""
    hints = typing.get_type_hints(kind)
    inner = {_keys(each)[0]: hints[each.name] for each in fields(kind) if is_dataclass(hints[each.name])}
    asked = {key: required_everywhere(hint) for key, hint in inner.items()}
    return _required(kind) | ({"properties": asked} if asked else {})


def _required(kind: type) -> Schema:
    """A field that has several keys is asked for by any of them."""
    needed = [_keys(each) for each in fields(kind) if not _has_default(each)]
    schema: Schema = {}
    if single := [keys[0] for keys in needed if len(keys) == 1]:
        schema["required"] = single
    if several := [keys for keys in needed if len(keys) > 1]:
        assert len(several) == 1, "one field of a class may have several keys and no default"
        schema["anyOf"] = [{"required": [key]} for key in several[0]]
    return schema


def _field_schema(kind: type, each: Field[Any], wanted: Any, rules: Rules, needed: bool) -> Schema:
    rule = dict(_rule(kind, each, rules))
    text = rule.pop(WORDS, None) or described(kind).get(each.name)
    assert text, f"{kind.__name__}.{each.name} says what it is for"
    schema = value_schema(wanted, rules, needed, rule)
    if _has_default(each):
        schema = _nullable(schema)
    return _words(text) | _default(each) | schema


def value_schema(wanted: Any, rules: Rules, needed: bool, rule: Schema) -> Schema:
    """The schema of a value of this type; `rule` holds for the innermost of it."""
    origin, arguments = typing.get_origin(wanted), typing.get_args(wanted)
    if origin in (typing.Union, types.UnionType):
        # What may be absent is in no other theme either: all of it is asked for.
        return value_schema(next(each for each in arguments if each is not type(None)), rules, True, rule)
    if origin is tuple:
        outer = {key: rule[key] for key in rule if key in _OF_LISTS}
        inner = {key: rule[key] for key in rule if key not in _OF_LISTS}
        item = value_schema(arguments[0], rules, True, inner)
        rows = {"type": "array", "items": item} | outer
        alternatives = item["anyOf"] if set(item) == {"anyOf"} else [item]
        return rows if outer else {"anyOf": [*alternatives, rows]}
    if origin is Literal:
        return {"enum": [int(each) if each.isdigit() else each for each in arguments]} | rule
    if origin is not None and issubclass(origin, Mapping):
        names = {"propertyNames": rule["propertyNames"]} if "propertyNames" in rule else {}
        inner = {key: value for key, value in rule.items() if key != "propertyNames"}
        return {
            "type": "object",
            "additionalProperties": value_schema(arguments[1], rules, True, inner),
        } | names
    if is_dataclass(wanted):
        assert isinstance(wanted, type), "a type of settings is a class"
        return _nested(wanted, rules, needed) | rule
    return _SCALARS[wanted] | rule


# What a rule says of a list, not of its items.
_OF_LISTS = ("items", "additionalItems", "minItems", "maxItems")


def _nested(wanted: type, rules: Rules, needed: bool) -> Schema:
    """A lone value is the short form of settings that need only their first field."""
    whole = object_schema(wanted, rules, needed)
    first, *others = fields(wanted)
    if not all(map(_has_default, others)):
        return whole
    short = value_schema(
        typing.get_type_hints(wanted)[first.name], rules, needed, _rule(wanted, first, rules)
    )
    return {"anyOf": [short, whole]}


def _rule(kind: type, each: Field[Any], rules: Rules) -> Schema:
    return rules.get(f"{kind.__name__}.{each.name}", rules.get(f"{kind.__name__}.*", {}))


def _nullable(schema: Schema) -> Schema:
    """A setting without a value is as none."""
    if "anyOf" in schema:
        return schema | {"anyOf": [*schema["anyOf"], {"type": "null"}]}
    changed: Schema = {}
    if "enum" in schema:
        changed["enum"] = [*schema["enum"], None]
    if told := schema.get("type"):
        changed["type"] = [*([told] if isinstance(told, str) else told), "null"]
    return schema | changed


def _keys(each: Field[Any]) -> tuple[str, ...]:
    alias = each.metadata.get("alias", ())
    return (each.name.replace("_", "-"), *((alias,) if isinstance(alias, str) else alias))


def _has_default(each: Field[Any]) -> bool:
    return each.default is not MISSING or each.default_factory is not MISSING


def _default(each: Field[Any]) -> Schema:
    value = each.default
    is_plain = isinstance(value, bool | int | float) or (isinstance(value, str) and value != "")
    return (
        {"default": int(value) if isinstance(value, str) and value.isdigit() else value} if is_plain else {}
    )


def _words(text: str) -> Schema:
    """What a field is for: as Markdown, for the editors that show it, and as plain text."""
    sentence = text if text.startswith("`") else text[:1].upper() + text[1:]
    plain = sentence.replace("`", "")
    return {"description": f"{plain}."} | (
        {"markdownDescription": f"{sentence}."} if plain != sentence else {}
    )


@cache
def described(kind: type) -> Mapping[str, str]:
    """What stands below each field of a dataclass, in Markdown."""
    tree = ast.parse(inspect.getsource(sys.modules[kind.__module__]))
    found = next(node for node in tree.body if isinstance(node, ast.ClassDef) and node.name == kind.__name__)
    texts: dict[str, str] = {}
    for above, below in zip(found.body, found.body[1:], strict=False):
        match above, below:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                texts[name] = " ".join(text.split())
    return texts

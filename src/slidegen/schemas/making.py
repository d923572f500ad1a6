"""The settings of decks and themes into the schemas that come with slidegen."""

from __future__ import annotations

import json
import re
from dataclasses import fields

from slidegen.diagnostics import CODES, Severity
from slidegen.limits import DEFAULT, Limits
from slidegen.markdown.front_matter import FrontMatter
from slidegen.schemas import NAMES, TITLE
from slidegen.settings.schema import (
    DRAFT,
    WORDS,
    Rules,
    Schema,
    described,
    object_schema,
    required_everywhere,
)
from slidegen.style import PALETTE_KEYS, TRANSFORMS
from slidegen.text.fonts import PAIRS
from slidegen.theme.adopted import Adopted
from slidegen.theme.check import PRESETS
from slidegen.theme.homes import names, shipped
from slidegen.theme.slots import BLANK, PLANS, layout_key
from slidegen.theme.tokens import Tokens


def made(name: str) -> bytes:
    """The file of the schema called so."""
    schema = {"front-matter": _front_matter, "theme": _theme}[name]()
    head = {"$schema": DRAFT, "title": TITLE.decode() + NAMES[name]}
    return (json.dumps(head | schema, ensure_ascii=False, indent=2) + "\n").encode()


def _front_matter() -> Schema:
    warnings = [code for code, (severity, _) in sorted(CODES.items()) if severity is Severity.WARNING]
    meanings = [CODES[code][1] for code in warnings]
    rules: dict[str, Schema] = {
        "FrontMatter.lang": {"type": "string", "pattern": _LANGUAGE, "examples": ["en", "en-GB", "fr"]},
        "FrontMatter.theme": {"type": "string", "examples": list(names())},
        "FrontMatter.date": {"examples": ["2026-06-22"]},
        "FrontMatter.silence": {"type": "string", "enum": warnings, "enumDescriptions": meanings},
    }
    for each in fields(Limits):
        most = getattr(DEFAULT, each.name)
        words = described(Limits)[each.name]
        rules[f"Asked.{each.name}"] = {"minimum": 1, "maximum": most, "default": most, WORDS: words}
    schema = object_schema(FrontMatter, rules)
    # A lone number would be the first of the limits, which no author means.
    limits = schema["properties"]["limits"]
    limits["anyOf"] = limits["anyOf"][1:]
    return schema


# A tag of BCP 47: language, extended language, script, region, variants, extensions, private use (RFC 5646, 2.1).
_LANGUAGE = (
    "^([a-zA-Z]{2,3}(-[a-zA-Z]{3}){0,3}(-[a-zA-Z]{4})?(-([a-zA-Z]{2}|[0-9]{3}))?"
    "(-([a-zA-Z0-9]{5,8}|[0-9][a-zA-Z0-9]{3}))*(-[a-wyzA-WYZ0-9](-[a-zA-Z0-9]{2,8})+)*"
    "(-[xX](-[a-zA-Z0-9]{1,8})+)?)?$"
)


def _theme() -> Schema:
    """A theme that names a template says other things than one that says all itself."""
    own = object_schema(Tokens, _theme_rules(), needed=False)
    own |= {"if": {"required": ["base"]}, "else": required_everywhere(Tokens)}
    return {"if": {"required": ["template"]}, "then": object_schema(Adopted, _ADOPTED), "else": own}


_ADOPTED: Rules = {
    "Adopted.template": {"type": "string", "minLength": 1, "examples": ["brand.potx"]},
    "Adopted.art": {"type": "string", "minLength": 1},
}


_FRACTION: Schema = {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1}


def _theme_rules() -> Rules:
    amount = "( +([0-9]{1,2}|100))"
    notation = f"^(#[0-9A-Fa-f]{{6}}|{'|'.join(PALETTE_KEYS)})( +({'|'.join(TRANSFORMS)}){amount})*$"
    color: Schema = {"type": "string", "pattern": notation, "examples": ["accent1", "tx1 tint 90"]}
    optional = color | {"pattern": notation.replace("^(", "^$|^(", 1)}
    rules: dict[str, Schema] = {
        "PaletteTokens.*": {"type": "string", "pattern": "^[0-9A-Fa-f]{6}$"},
        "ColorTokens.*": color,
        "GroundTokens.*": color,
        "GroundTokens.closing": optional,
    }
    for place in ("LevelTokens.color", "LevelTokens.mark_color", "CodeTokens.panel", "CodeTokens.text"):
        rules[place] = color
    for place in ("header_fill", "header_text", "column_text", "rule"):
        rules[f"TableTokens.{place}"] = color
    families = {"type": "string", "enum": sorted({name for pair in PAIRS.items() for name in pair})}
    layouts = {"type": "string", "enum": [layout_key(plan.name) for plan in (*PLANS, BLANK)]}
    return rules | {
        "FontTokens.heading": families,
        "FontTokens.body": families,
        "FontTokens.code": families,
        "CodeTokens.tokens": color,
        "ArtTokens": {"anyOf": [{"required": [kind]} for kind in ("fill", "text", "picture")]},
        "ArtTokens.box": {"minItems": 4, "maxItems": 4},
        "ArtTokens.shape": {"type": "string", "enum": list(PRESETS)},
        "ArtTokens.fill": color,
        "ArtTokens.color": color,
        "LogoTokens.layouts": layouts,
        "PlaceTokens.box": {"minItems": 4, "maxItems": 4},
        "PlaceTokens.color": color,
        "Tokens.places": {"propertyNames": layouts},
        "Tokens.art": {"propertyNames": layouts},
        "Tokens.body": {"minItems": 1},
        "Tokens.steps": {"minItems": 1, "items": [{"const": 1}], "additionalItems": _FRACTION},
        "Tokens.base": {"type": "string", "enum": [name for name in names() if not _is_based(name)]},
    }


def _is_based(name: str) -> bool:
    """Whether a theme of slidegen is itself based on one: no other can be based on it."""
    file = shipped(name)
    return (
        file is not None and re.search("^base:", file.read_text(encoding="utf-8"), re.MULTILINE) is not None
    )

"""Keys and words of the front matter into where they stand."""

from __future__ import annotations

import re

from slidegen.source import Span


def setting_in(yaml: Span, key: str) -> Span | None:
    """The value of a key, as far as it stands on the key's line; the key where it stands below."""
    found = re.search(rf"^({key})[ \t]*:[ \t]*(.*?)[ \t]*$", yaml.text, re.MULTILINE)
    if found is None:
        return None
    group = 2 if found[2] else 1
    return yaml.source.span(yaml.start + found.start(group), yaml.start + found.end(group))


def words_in(yaml: Span, key: str, words: str) -> Span:
    """Where words stand below a key; the key's place, or the beginning, where YAML writes them in another way."""
    at = re.search(rf"^{key}\b", yaml.text, re.MULTILINE)
    first = at.start() if at else 0
    found = re.search(rf"(?<![\w-]){re.escape(words)}(?![\w-])", yaml.text[first:])
    start = yaml.start + first + (found.start() if found else 0)
    return yaml.source.span(start, start + len(words if found else key if at else ""))

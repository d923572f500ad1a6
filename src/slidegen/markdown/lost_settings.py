"""The first lines of a deck into findings about settings that are not read, since a line `---` is missing."""

from __future__ import annotations

import re

from slidegen.diagnostics import Finding
from slidegen.source import Source, Span

_NAMES = "title subtitle author authors date lang theme slide-level footer marp"
_SETTING = re.compile(
    rf"\s*(?P<line>(?P<key>{'|'.join(_NAMES.split())})[ \t]*(?P<sign>[:=])[ \t]*\S[^\n]*)",
    re.IGNORECASE,
)
_OPENING = re.compile(r"\s*(---)[ \t]*\n(?=[ \t]*[\w-]+[ \t]*[:=])")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
# A heading below an empty line: in YAML a comment, in a deck the first slide.
_HEADING = re.compile(r"^[ \t]*\n(#{1,6}[ \t]+\S[^\n]*)", re.MULTILINE)


def lost_settings(source: Source, yaml: Span | None) -> tuple[Finding, ...]:
    """What looks like front matter; `yaml` is what was read as such."""
    if yaml is not None:
        return _swallowed(yaml)
    opening = _OPENING.match(source.text)
    if opening:
        message = "nothing closes this front matter: its settings are read as words"
        hint = "a line --- stands below the last setting"
        if _CLOSING.search(source.text, opening.end()):
            message = "no setting stands between these lines of dashes: what is there is read as words"
            hint = "a colon stands behind the name of a setting, as in `title: …`"
        return (Finding("lost-settings", message, source.span(*opening.span(1)), hint),)
    setting = _SETTING.match(source.text)
    if setting is None:
        return ()
    message = "this looks like front matter, but no line --- stands above it"
    hint = "put the settings between two lines of three dashes"
    if setting["sign"] == "=":
        hint += f", and a colon behind their names, as in `{setting['key'].lower()}: …`"
    return (Finding("lost-settings", message, source.span(*setting.span("line")), hint),)


def _swallowed(yaml: Span) -> tuple[Finding, ...]:
    """Headings are comments in YAML: a slide would be lost in silence."""
    heading = _HEADING.search(yaml.text)
    if heading is None:
        return ()
    start, end = (yaml.start + at for at in heading.span(1))
    message = "this heading stands within the front matter, and makes no slide"
    hint = "if a slide begins here, a line --- is missing above it"
    return (Finding("lost-settings", message, yaml.source.span(start, end), hint),)

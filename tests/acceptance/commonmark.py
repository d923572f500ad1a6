"""A deck's source into the words that a CommonMark reader shows of it, each with its line.

What is no text for an audience is blanked first, by the rules that each tool documents for its decks: settings,
notes, comments, attributes. None of slidegen's own code has a part in this.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from markdown_it import MarkdownIt

from tests.acceptance.included import expanded
from tests.acceptance.words import ShownText, shown_text, words_of

PANDOC = ("quarto", "pandoc", "plain")

_FRONT_MATTER = re.compile(
    r"\A\ufeff?(?:\s*<!--(?:(?!-->).)*-->)?\s*---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*$", re.S | re.M
)
_SETTING = re.compile(r"^[\w.\"'-]+[ \t]*:(?:\s|$)", re.M)
_TITLE_BLOCK = re.compile(r"\A(?:%.*\n(?:[ \t]+\S.*\n)*){1,3}")
_METADATA = re.compile(r"\A(?:[A-Za-z][\w.]*:[ \t].*\n)+(?=\s*(?:\n|\Z))")
_COMMENT = re.compile(r"<!--.*?-->", re.S)
_ASIDE = re.compile(r"<aside\b[^>]*\bclass=[\"'][^\"']*\bnotes\b.*?</aside>", re.S | re.I)
_RULE = re.compile(r"^(?:-{2,}|##(?:==|--)##)[ \t]*$")
_SEPARATOR = re.compile(r"^(?:verticalS|s)eparator:[ \t]*(.+?)[ \t]*$", re.M)
_NOTES = {
    "reveal": re.compile(r"^notes?:", re.I),
    "remark": re.compile(r"^\?\?\?"),
}
_BRACE_VALUE = r"(?:\"[^\"]*\"|'[^']*'|[^\s{}\"']*)"
_ATTRIBUTES = rf"\{{\s*(?:(?:[.#][^\s{{}}=]+|[\w:.-]+={_BRACE_VALUE}|-)\s*)+\}}"
_AFTER = re.compile(rf"(?<=[\])`]){_ATTRIBUTES}|(?<=[\])`])\{{\}}")
_AT_END = re.compile(rf"^(\s{{0,3}}#{{1,6}}(?:[ \t].*?)?|(?:Table)?:[ \t].*?)[ \t]*{_ATTRIBUTES}[ \t]*$")
# CommonMark takes no address with spaces in it; every tool that reads these decks does.
_SPACED_PICTURE = re.compile(
    r"!\[[^\]\n]*\]\([^()\n]*\s[^()\n]*\.(?:png|jpe?g|gif|svg|webp)(?:\s+(?:'.*?'|\".*?\"))?\s*\)", re.I
)
_SHORTCODE = re.compile(r"\{\{[<%].*?[>%]\}\}", re.S)
_RAW_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1\{=\w+\}", re.S)


@dataclass(frozen=True, slots=True)
class Rendering:
    """`words` are what is shown, in order, each with its line; `text` is all of it as one string.

    `told` are words that may be shown too: of the settings, of pictures, of attributes.
    """

    words: tuple[tuple[str, int], ...]
    text: str
    told: frozenset[str]


def rendering(source: str, dialect: str, folder: Path) -> Rendering:
    """Files that the source includes are looked for in `folder`; the lines are those of the text with them in it."""
    text = source.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    text = expanded(text, folder, dialect)
    body = _prepared(text, dialect)
    # Where a picture can't be shown, its name is. Its title is a caption in Pandoc, and nothing to see elsewhere.
    told_of = ["alt", "aria-label", "src"] + (["title"] if dialect in PANDOC else [])
    reader = shown_text(_html(body), ShownText(told_of))
    pieces = [(line, _without_marks(piece, dialect)) for line, piece in reader.lines()]
    words = tuple((word, line) for line, piece in pieces for word in words_of(piece))
    given = _settings(text) + reader.described + re.findall(r"\{[^{}\n]*\}", text)
    given += re.findall(r"^\s*(?:`{3,}|~{3,})(.*)$", text, re.M)
    given += re.findall(r"!\[([^\]]*)\]", text) + re.findall(r"!\[[^\]]*\]\(([^()\n]*\.\w{3,4})\b", text)
    told = frozenset(word for each in given for word in words_of(each))
    return Rendering(words, "\n".join(piece for _, piece in pieces), told)


def _settings(text: str) -> list[str]:
    return [match[0] for pattern in (_FRONT_MATTER, _TITLE_BLOCK) if (match := pattern.match(text))]


def _html(text: str) -> str:
    """The rendering, where each block is told its line by a comment."""
    markdown = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    renderer, options = markdown.renderer, markdown.options
    parts = []
    tokens = markdown.parse(text)
    for index, token in enumerate(tokens):
        if token.map:
            parts.append(f"<!--@{token.map[0] + 1}-->")
        if token.type == "inline":
            parts.append(renderer.render([token], options, {}))
        elif rule := renderer.rules.get(token.type):  # type: ignore[attr-defined]
            parts.append(rule(tokens, index, options, {}))
        else:
            parts.append(renderer.renderToken(tokens, index, options, {}))  # type: ignore[attr-defined]
    return "".join(parts)


def _blank(match: re.Match[str]) -> str:
    return "\n" * match[0].count("\n")


def _prepared(text: str, dialect: str) -> str:
    """The text with as many lines, without what is not for the audience."""
    front = _FRONT_MATTER.match(text)
    if front and (not front[1] or _SETTING.search(front[1])):
        text = _blank(front) + text[front.end() :]
    elif dialect in PANDOC and (block := _TITLE_BLOCK.match(text)):
        text = _blank(block) + text[block.end() :]
    elif dialect == "plain" and (metadata := _METADATA.match(text)):
        text = _blank(metadata) + text[metadata.end() :]
    for separator in _SEPARATOR.findall(front[1]) if front and dialect == "reveal" else ():
        text = re.sub(f"^{re.escape(separator)}[ \t]*$", "---", text, flags=re.M)
    text = _outside_code(text, lambda part: _ASIDE.sub(_blank, _COMMENT.sub(_blank, part)))
    lines = text.split("\n")
    for change in (_without_slide_settings, _without_notes, _without_divs):
        lines = change(lines, dialect)
    lines = _without_raw_and_options(lines)
    text = _outside_code("\n".join(lines), lambda part: _SHORTCODE.sub(_blank, part))
    text = _RAW_CODE.sub(_blank, text)
    return _outside_code(text, _line_marks)


def _fenced_lines(text: str) -> set[int]:
    """The numbers, from 0, of the lines that stand in code."""
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    found: set[int] = set()
    for token in tokens:
        if token.type in ("fence", "code_block") and token.map:
            found.update(range(*token.map))
    return found


def _outside_code(text: str, change: Callable[[str], str]) -> str:
    """`change` on each stretch of lines without code blocks, and there not on inline code."""
    lines = text.split("\n")
    fenced = _fenced_lines(text)
    parts: list[tuple[bool, list[str]]] = []
    for number, line in enumerate(lines):
        if not parts or parts[-1][0] != (number in fenced):
            parts.append((number in fenced, []))
        parts[-1][1].append(line)
    return "\n".join(
        "\n".join(part) if code else _outside_spans("\n".join(part), change) for code, part in parts
    )


def _outside_spans(text: str, change: Callable[[str], str]) -> str:
    kept: list[str] = []

    def keep(match: re.Match[str]) -> str:
        kept.append(match[0])
        return f"`\ue000{len(kept) - 1}\ue001`"

    changed = change(re.sub(r"(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)", keep, text))
    return re.sub("`\ue000(\\d+)\ue001`", lambda match: kept[int(match[1])], changed)


def _without_slide_settings(lines: list[str], dialect: str) -> list[str]:
    """Slidev: `---`, settings, `---`; or a first fence of YAML on a slide."""
    if dialect != "slidev":
        return lines
    text = "\n".join(lines)
    fenced = _fenced_lines(text)
    # Where front matter was, the first line is blank.
    out, number, begins = list(lines), 0, bool(lines[0].strip())
    while number < len(lines):
        line = lines[number]
        if begins and re.match(r"```ya?ml\b", line):
            while number < len(lines):
                out[number], last = "", lines[number]
                number += 1
                if last.strip() == "```":
                    break
            begins = False
            continue
        if number not in fenced and re.match(r"---+[ \t]*$", line):
            ahead = lines[number + 1] if number + 1 < len(lines) else ""
            if re.match(r"\s*[\w-]+[ \t]*:(?:\s|$)|#\s", ahead) and not ahead.startswith("# "):
                number += 1
                while number < len(lines) and not re.match(r"---+[ \t]*$", lines[number]):
                    out[number] = ""
                    number += 1
                begins = False
            else:
                begins = True
        elif line.strip():
            begins = False
        number += 1
    return out


def _without_notes(lines: list[str], dialect: str) -> list[str]:
    """From the line that opens notes to the next slide; `::: notes` to where its div ends."""
    fenced = _fenced_lines("\n".join(lines))
    out = []
    opening = _NOTES.get(dialect)
    quiet, depth = False, 0
    for number, line in enumerate(lines):
        if depth and number not in fenced:
            colons = re.match(r"\s*:{3,}(.*)$", line)
            depth += (1 if colons[1].strip(" :") else -1) if colons else 0
            out.append("")
            continue
        if number not in fenced:
            if re.match(r"\s*:{3,}[ \t]*(?:notes\b|\{[^}]*\.notes\b)", line):
                depth = 1
                out.append("")
                continue
            if quiet and _RULE.match(line):
                quiet = False
            elif opening and opening.match(line):
                quiet = True
            elif dialect == "deckset" and line.startswith("^"):
                out.append("")
                continue
        out.append("" if quiet or depth else line)
    return out


def _without_divs(lines: list[str], dialect: str) -> list[str]:
    fenced = _fenced_lines("\n".join(lines))
    slot = re.compile(r"\s*:{2}[ \t]*\w[\w-]*[ \t]*::?[ \t]*$")
    mark = re.compile(r"\s*:{3,}[ \t]*(?:[\w.:/-]*[ \t]*)?(?:\{.*\})?[ \t]*:*[ \t]*$")
    snippet = re.compile(r"<<< +@?[\w./~-]")
    return [
        ""
        if number not in fenced
        and (mark.match(line) or (dialect == "slidev" and (slot.match(line) or snippet.match(line))))
        else line
        for number, line in enumerate(lines)
    ]


def _without_raw_and_options(lines: list[str]) -> list[str]:
    """Raw blocks of Pandoc, and what a notebook is told about a cell."""
    out = []
    raw = ""
    cell = False
    for line in lines:
        opening = re.match(r"\s*(`{3,}|~{3,})\s*(.*)$", line)
        if raw:
            closes = line.strip() == raw
            raw = "" if closes else raw
            out.append("")
            continue
        if opening and re.match(r"\{=\w+\}", opening[2]):
            raw = opening[1]
            out.append("")
            continue
        if opening:
            cell = bool(re.match(r"\{[A-Za-z]", opening[2]))
        out.append("" if cell and re.match(r"\s*(?:#|//|--|%%)\|", line) else line)
    return out


def _line_marks(part: str) -> str:
    """Footnotes, formulas, attributes, captions, tasks, callouts and lists by letter without their marks."""
    part = re.sub(r"^(\s{0,3})\[\^[^\]\s]+\]:[ \t]*", r"\1", part, flags=re.M)
    part = re.sub(r"\[\^[^\]\s]+\]", "", part)
    part = re.sub(r"\^\[", "[", part)
    part = re.sub(r"\(@[\w-]*\)", "", part)
    part = re.sub(r"^\$\$[ \t]*\{[\d|,*a-z -]+\}.*$|(?<=\$\$)[ \t]*\{#[^{}]*\}", "", part, flags=re.M)
    part = re.sub(r"^(\s*(?:[-*+]|\d+[.)])[ \t]+)\[[ xX]\](?=\s)", r"\1", part, flags=re.M)
    part = re.sub(r"^([ \t>]*)\[![A-Za-z]+\][-+]?[ \t]*", r"\1", part, flags=re.M)
    part = "\n".join(_AT_END.sub(r"\1", line) for line in part.split("\n"))
    part = re.sub(r"^Table:(?=[ \t])", "", part, flags=re.M)
    part = re.sub(r"^(\s*)\(?(?:[a-z]|[ivx]+)[.)][ \t]+(?=\S)", r"\1- ", part, flags=re.M)
    return _SPACED_PICTURE.sub("", _AFTER.sub("", part))


def _without_marks(piece: str, dialect: str) -> str:
    """What Pandoc raises or lowers is a word of its own."""
    if dialect in PANDOC:
        piece = re.sub(r"(?<!~)~([^\s~]+)~(?!~)|\^([^\s^]+)\^", r" \1\2 ", piece)
    return piece


def lines_of(word: str, words: Iterable[tuple[str, int]]) -> list[int]:
    """The lines in which a word stands."""
    return sorted({line for each, line in words if each == word})

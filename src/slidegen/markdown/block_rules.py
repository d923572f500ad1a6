"""Rules that markdown-it-py lacks between paragraphs: divs, formulas, and a floor under the nesting."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it.rules_block import StateBlock, reference

from slidegen.markdown.attributes import read_attributes
from slidegen.markdown.nodes import Attributes

# markdown-it-py calls itself for each level and drops what lies deeper; so many levels before that, words are saved.
RESERVE = 4

_DIV = re.compile(r"(:{3,})[ \t]*(?:([\w.:/-]*[\w/-])[ \t]*)?(?=(\{.*\})?)")
_DIV_END = re.compile(r":{3,}[ \t]*$")
_FENCE = re.compile(r"(`{3,}|~{3,})")
_HEADING = re.compile(r"#{1,6}[ \t]")
_RULE = re.compile(r"---[ \t]*$")
# Quarto names a formula behind it, Slidev writes before it which lines appear when.
_FORMULA_END = re.compile(r"\$\$[ \t]*(?:\{[^{}\n]*\}[ \t]*)?\Z")
_FORMULA_STEPS = re.compile(r"\A\$\$[ \t]*\{[\d|,*a-z -]+\}(?:\{[^{}\n]*\})?[ \t]*(?=\n|\Z)")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]+\]:")


def line_text(state: StateBlock, line: int) -> str:
    """The line without its indentation."""
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def begins(state: StateBlock, line: int, signs: str | tuple[str, ...]) -> bool:
    """Whether one of the signs stands on the line, behind its indentation: most rules end here."""
    return state.src.startswith(signs, state.bMarks[line] + state.tShift[line])


def div_opening(text: str) -> tuple[Attributes, int, int] | None:
    """The attributes that `::: name {...} :::` opens a div with, and from where to where they stand in `text`."""
    match = _DIV.match(text)
    if match is None:
        return None
    word = match[2] or ""
    found = read_attributes(text, match.end())
    attributes, end = found or (Attributes(), match.end())
    if not (word or found) or text[end:].strip(": \t"):
        return None
    classes = (word, *attributes.classes) if word else attributes.classes
    start = match.start(2) if word else match.end()
    return Attributes(attributes.id, classes, attributes.values), start, len(text[:end].rstrip())


def div_rule(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """A fenced div. As in Pandoc a closing line ends the innermost div, however many colons either has."""
    if not begins(state, start_line, ":::") or state.is_code_block(start_line):
        return False
    line = line_text(state, start_line)
    opening = div_opening(line)
    if opening is None:
        return _stray_end(state, start_line, line, silent)
    if silent:
        return True
    closing, closed = _div_end(state, start_line, end_line)
    after = closing + closed
    token = state.push("div_open", "div", 1)
    token.map = [start_line, after]
    token.markup = ":::"
    token.meta["attributes"] = opening
    token.meta["closed"] = closed
    outer_parent, outer_end = state.parentType, state.lineMax
    state.parentType, state.lineMax = "container", closing
    state.md.block.tokenize(state, start_line + 1, closing)
    state.parentType, state.lineMax = outer_parent, outer_end
    state.push("div_close", "div", -1)
    state.line = after
    return True


def _stray_end(state: StateBlock, start_line: int, line: str, silent: bool) -> bool:
    """A closing line that ends no div says nothing."""
    if not _DIV_END.match(line):
        return False
    if not silent:
        state.line = start_line + 1
    return True


def _div_end(state: StateBlock, start_line: int, end_line: int) -> tuple[int, bool]:
    """The line at which the div ends, and whether that line closes it.

    A div that nothing closes ends before the next heading or rule: it must not swallow the slides that follow.
    """
    # Divs in divs are all seen on the first look down the text, whose lines have no other meaning at one indentation.
    known = state.env.setdefault("div_ends", {}).setdefault(state.src, {})
    key = (state.blkIndent, start_line)
    if key not in known:
        known.update({(state.blkIndent, line): end for line, end in _div_ends(state, start_line, end_line)})
    end = known[key]
    if end.line < end_line:
        return end.line, end.closed
    return min(end.slide, end_line), False


@dataclass(frozen=True, slots=True)
class _DivEnd:
    """The line that closes a div, or at which the block around it ends; the first below that begins a slide."""

    line: int
    closed: bool
    slide: int


def _div_ends(state: StateBlock, start_line: int, end_line: int) -> Iterator[tuple[int, _DivEnd]]:
    """The ends of the div that opens on the first line, and of those in it."""
    waiting, slides, last = [start_line], [], end_line
    for line, kind in _marks(state, start_line + 1, end_line):
        if kind == "close":
            yield waiting.pop(), _DivEnd(line, True, end_line)
        elif kind == "open":
            waiting.append(line)
        elif kind == "slide":
            slides.append(line)
        if kind == "outside" or not waiting:
            last = line
            break
    for line in waiting:
        at = bisect_right(slides, line)
        yield line, _DivEnd(last, False, slides[at] if at < len(slides) else end_line)


def _marks(state: StateBlock, start_line: int, end_line: int) -> Iterator[tuple[int, str]]:
    """The lines that open or close a div, begin a slide, or stand outside of the block."""
    fence = ""
    for line in range(start_line, end_line):
        if state.isEmpty(line):
            continue
        if state.sCount[line] < state.blkIndent:
            yield line, "outside"
        text = line_text(state, line)
        if fence:
            fence = "" if text.startswith(fence) and not text.strip(fence[0] + " \t") else fence
        elif match := _FENCE.match(text):
            fence = match[1]
        elif _DIV_END.match(text):
            yield line, "close"
        elif div_opening(text):
            yield line, "open"
        elif _begins_slide(state, line, text):
            yield line, "slide"


def _begins_slide(state: StateBlock, line: int, text: str) -> bool:
    """Whether a heading stands on the line, or dashes that are no underline."""
    return bool(_HEADING.match(text) or (_RULE.match(text) and state.isEmpty(line - 1)))


def formula_rule(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """`$$` at the start of a line, up to a `$$` at the end of one, with no blank line between."""
    if not begins(state, start_line, "$$") or state.is_code_block(start_line):
        return False
    first = _FORMULA_STEPS.sub("$$", line_text(state, start_line))
    last = start_line
    end = _FORMULA_END.search(first, 2)
    while not end and last + 1 < end_line and not state.isEmpty(last + 1):
        last += 1
        end = _FORMULA_END.search(line_text(state, last))
    if not end or "$$" in first[2 : end.start() if last == start_line else None]:
        return False
    if not silent:
        token = state.push("math_block", "", 0)
        whole = state.getLines(start_line, last + 1, state.blkIndent, False).strip()
        token.content = _FORMULA_END.sub("", _FORMULA_STEPS.sub("$$", whole)[2:]).strip("\n")
        token.map = [start_line, last + 1]
        token.markup = "$$"
        state.line = last + 1
    return True


def floor_rule(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """Where lists and quotes go deeper than anyone shows them, the rest of the block is words without marks."""
    if silent or state.level < state.md.options.maxNesting - RESERVE:
        return False
    last = start_line + 1
    while last < end_line and (state.isEmpty(last) or state.sCount[last] >= state.blkIndent):
        last += 1
    token = state.push("too_deep", "", 0)
    token.content = " ".join(state.getLines(start_line, last, state.blkIndent, False).split())
    token.map = [start_line, last]
    state.line = last
    return True


def reference_rule(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """A link's definition. `[^1]: word` is none: it is a footnote, whose words must not vanish."""
    if begins(state, start_line, "[^") and _FOOTNOTE.match(line_text(state, start_line)):
        return False
    return reference(state, start_line, end_line, silent)

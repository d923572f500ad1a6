"""Rules that markdown-it-py lacks between paragraphs: divs, formulas, and a floor under the nesting."""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock, reference

from slidegen.markdown.attributes import read_attributes
from slidegen.markdown.nodes import Attributes

# markdown-it-py calls itself for each level and drops what lies deeper; four levels before that, words are saved.
DEEPEST = 48

_DIV = re.compile(r"(:{3,})[ \t]*(?:([\w.:/-]*[\w/-])[ \t]*)?(?=(\{.*\})?)")
_DIV_END = re.compile(r":{3,}[ \t]*$")
_FENCE = re.compile(r"(`{3,}|~{3,})")
_HEADING = re.compile(r"#{1,6}[ \t]")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]+\]:")


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


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
    if state.is_code_block(start_line):
        return False
    line = _line(state, start_line)
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

    A div that nothing closes ends before the next heading: it must not swallow the slides that follow.
    """
    depth, fence, heading = 1, "", end_line
    for line in range(start_line + 1, end_line):
        if state.isEmpty(line):
            continue
        if state.sCount[line] < state.blkIndent:
            return line, False
        text = _line(state, line)
        if fence:
            fence = "" if text.startswith(fence) and not text.strip(fence[0] + " \t") else fence
        elif match := _FENCE.match(text):
            fence = match[1]
        elif _DIV_END.match(text):
            depth -= 1
            if depth == 0:
                return line, True
        elif div_opening(text):
            depth += 1
        elif heading == end_line and _HEADING.match(text):
            heading = line
    return heading, False


def formula_rule(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """`$$` at the start of a line, up to a `$$` at the end of one, with no blank line between."""
    first = _line(state, start_line)
    if state.is_code_block(start_line) or not first.startswith("$$"):
        return False
    last = start_line
    closed = len(first.rstrip()) > 3 and first.rstrip().endswith("$$")
    while not closed and last + 1 < end_line and not state.isEmpty(last + 1):
        last += 1
        closed = _line(state, last).rstrip().endswith("$$")
    if not closed or "$$" in first[2:].rstrip()[:-2]:
        return False
    if not silent:
        token = state.push("math_block", "", 0)
        token.content = state.getLines(start_line, last + 1, state.blkIndent, False).strip()[2:-2].strip("\n")
        token.map = [start_line, last + 1]
        token.markup = "$$"
        state.line = last + 1
    return True


def floor_rule(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """Where lists and quotes go deeper than anyone shows them, the rest of the block is words without marks."""
    if silent or state.level < DEEPEST - 4:
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
    if _FOOTNOTE.match(_line(state, start_line)):
        return False
    return reference(state, start_line, end_line, silent)

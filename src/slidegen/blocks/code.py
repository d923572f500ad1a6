"""Code in a fence, with its language and the lines to point out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from slidegen.blocks.reader import Read, ReadBlocks
from slidegen.blocks.setting import Context, Flow, FlowBlocks, Placed, TextColumn
from slidegen.blocks.typeset import Setting, Setup, body, fit, fit_runs, prose_look
from slidegen.diagnostics import Finding
from slidegen.geometry import Insets, Rect, points
from slidegen.markdown.attributes import place_of
from slidegen.markdown.nodes import Node
from slidegen.model import Block, Words
from slidegen.scene import Body, CodeNode, Leaf, Run, ShapeMark, Slot, TextNode
from slidegen.style import Color, Frame, Level, RunStyle
from slidegen.theme.theme import CodeLook

_RANGES = re.compile(r"\s*\d{1,9}\s*(-\s*\d{1,9}\s*)?(,\s*\d{1,9}\s*(-\s*\d{1,9}\s*)?)*$")


# The panel around code that has no placeholder of its own.
PANEL = Frame(Insets(points(14), points(12), points(14), points(12)))
# From this step down long lines wrap.
WRAPPING = 0.8
# The words in code are English more often than not, whatever the deck is in.
CODE_LANG = "en"
# A tab goes to the next stop of so many columns.
TAB = 4


@dataclass(frozen=True, slots=True)
class Code(Block):
    """`lines` are the numbers of the lines to point out, from 1, in order; `part` the first line shown, from 0, and the
    one after the last, where the code goes on from slide to slide."""

    text: str
    language: str = ""
    title: str = ""
    lines: tuple[int, ...] = ()
    part: tuple[int, int] | None = None


def read(node: Node, read_blocks: ReadBlocks) -> Read:
    values = node.attributes.values
    text = node.text.removesuffix("\n")
    written = values.get("lines", values.get("code-line-numbers", ""))
    title = values.get("title", values.get("filename", ""))
    lines, findings = _lines(written, text.count("\n") + 1, node)
    return (Code(node.span, text, node.info, title, lines),), findings


def _lines(written: str, last: int, node: Node) -> tuple[tuple[int, ...], tuple[Finding, ...]]:
    # Quarto and Slidev step through highlights with bars; all of them are pointed out at once.
    ranges = written.replace("|", ",").strip(", ")
    if not ranges or ranges in ("true", "false", "all"):
        return (), ()
    if not _RANGES.match(ranges):
        hint = 'write the numbers of lines as "2,5-7"'
        return (), (
            Finding("bad-value", f'"{written}" are no lines', place_of(node.attributes, written), hint),
        )
    numbers: set[int] = set()
    for part in ranges.split(","):
        first, _, end = part.partition("-")
        numbers.update(range(int(first), min(int(end or first), last) + 1))
    return tuple(sorted(number for number in numbers if 1 <= number <= last)), ()


def fill(
    block: Code, context: Context, levels: tuple[Level, ...], box: Rect, frame: Frame
) -> tuple[Body, int]:
    """The lines of code in a box, coloured, and by how much they are too high, EMU.

    A wrapped line counts as too high at the larger steps: smaller type is better than a wrapped line, up to a point.
    """
    setting = context.label(levels)
    room = box.inset(frame.insets)
    look = prose_look(setting, font=setting.code_font)
    look = Setup(look.resolved, Level(setting.inherited(0).run, setting.inherited(0).paragraph))
    lines = [fit_runs(runs, setting, look, room.width) for runs in _colored(block, context, setting, look)]
    filled = body(lines, frame)
    wrapped = any(line.broken for line in lines) and context.step > WRAPPING
    return filled, max(0, filled.height - room.height, int(wrapped))


def natural(block: Code, width: int, context: Context) -> int:
    """The height of a panel `width` wide around the code, EMU."""
    box = Rect(0, 0, width, 0)
    filled, _ = fill(block, context, context.theme.text, box, PANEL)
    return filled.height + PANEL.insets.top + PANEL.insets.bottom


def place(block: Code, box: Rect, context: Context, name: str, slot: Slot | None = None) -> Placed:
    """A panel with the code, as high as the code needs."""
    assert slot is None, "code in a placeholder is placed by its layout, which knows its levels"
    filled, over = fill(block, context, context.theme.text, box, PANEL)
    height = filled.height + PANEL.insets.top + PANEL.insets.bottom
    mark = ShapeMark(
        name, replace(box, height=height), "rect", context.theme.code.panel, body=filled, span=block.span
    )
    return Placed((mark,), (CodeNode(Leaf(name), block.language),), max(0, height - box.height, over))


def flow(block: Code, column: TextColumn, flow_blocks: FlowBlocks) -> Flow:
    """Code inside a list item: its lines in the code font, without panel."""
    paragraphs, nodes = [], []
    for at, line in enumerate(_lines_of(block)):
        phrase = (Words(line, block.span, code=True),) if line else ()
        look = prose_look(column.setting, column.level)
        paragraphs.append(fit(phrase, column.setting, look, column.width, column.level))
        nodes.append(TextNode(Leaf(column.mark, column.at + at)))
    return Flow(tuple(paragraphs), tuple(nodes))


def pieces(block: Code) -> tuple[Code, ...]:
    """The code cut between its lines. Each piece keeps the whole text, since a token may span many lines."""
    first, last = block.part or (0, len(_lines_of(block)))
    return tuple(replace(block, part=(line, line + 1)) for line in range(first, last))


def joined(parts: Sequence[Code]) -> Code:
    """Consecutive pieces as one again."""
    first, last = parts[0].part, parts[-1].part
    assert first and last, "pieces know their lines"
    return replace(parts[0], part=(first[0], last[1]))


def _colored(block: Code, context: Context, setting: Setting, look: Setup) -> list[tuple[Run, ...]]:
    """The runs of each line, a colour for each kind of token."""
    inherited, code = look.inherited.run, context.theme.code
    first, last = block.part or (0, None)
    styles: dict[str, RunStyle] = {}
    lines = []
    for line in tokens(block.language, block.text)[first:last]:
        runs = []
        for kind, text in line:
            if kind not in styles:
                styles[kind] = replace(look.resolved.run, color=_token_color(kind, code))
            runs.append(Run(text, styles[kind], inherited, CODE_LANG, code=True))
        lines.append(tuple(runs))
    return lines


def _lines_of(block: Code) -> list[str]:
    return block.text.split("\n")


@lru_cache(maxsize=64)
def tokens(language: str, text: str) -> tuple[tuple[tuple[str, str], ...], ...]:
    """Line by line, Pygments' short name of each token's kind, and its text."""
    lines: list[list[tuple[str, str]]] = [[]]
    for kind, value in _lexed(language, text):
        for index, part in enumerate(value.split("\n")):
            if index:
                lines.append([])
            if part:
                lines[-1].append((kind, _without_tabs(part, lines[-1])))
    return tuple(tuple(line) for line in lines)


def _without_tabs(text: str, before: Sequence[tuple[str, str]]) -> str:
    """The text with spaces up to the next stop for each tab, where `before` stands on the same line."""
    if "\t" not in text:
        return text
    column = sum(len(part) for _, part in before)
    return (" " * column + text).expandtabs(TAB)[column:]


def _lexed(language: str, text: str) -> list[tuple[str, str]]:
    # Pygments is slow to load, and few decks hold code.
    from pygments.lexers import get_lexer_by_name
    from pygments.token import STANDARD_TYPES
    from pygments.util import ClassNotFound

    try:
        lexer = get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return [("", text)]
    # A lexer of terminal sessions drops a last line that does not end; `tokens` wants none after the last one.
    lexed = [(STANDARD_TYPES.get(kind, ""), value) for kind, value in lexer.get_tokens(f"{text}\n")]
    whole = "".join(value for _, value in lexed)
    if whole != f"{text}\n":
        return [("", text)]
    return _without_last_break(lexed)


def _without_last_break(lexed: list[tuple[str, str]]) -> list[tuple[str, str]]:
    *before, (kind, value) = [part for part in lexed if part[1]]
    return [*before, (kind, value.removesuffix("\n"))]


def _token_color(kind: str, look: CodeLook) -> Color:
    """The colour of the kind, or of the kind that it belongs to: "kd" is a "k"."""
    return look.tokens.get(kind) or look.tokens.get(kind[:1]) or look.text

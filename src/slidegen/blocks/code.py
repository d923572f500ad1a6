"""Code in a fence, with its language and the lines to point out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from slidegen.blocks.code_panel import Surround, beside, title_height, titled, widened
from slidegen.blocks.lexing import language_meant, tokens
from slidegen.blocks.line_ranges import read_lines
from slidegen.blocks.reader import Read, ReadBlocks
from slidegen.blocks.setting import Context, Flow, FlowBlocks, Placed, TextColumn
from slidegen.blocks.typeset import Setting, Setup, body, fit, fit_runs, prose_look
from slidegen.diagnostics import Finding
from slidegen.geometry import Insets, Rect, points
from slidegen.markdown.attributes import place_of
from slidegen.markdown.fences import line_of
from slidegen.markdown.nodes import Node
from slidegen.model import Block, Words
from slidegen.scene import Body, CodeNode, Leaf, Mark, ReadingNode, Run, ShapeMark, Slot, TextMark, TextNode
from slidegen.source import Span
from slidegen.style import Color, Frame, Level, RunStyle
from slidegen.theme.theme import CodeLook

# The panel around code that has no placeholder of its own.
PANEL = Frame(Insets(points(14), points(12), points(14), points(12)))
# From this step down long lines wrap.
WRAPPING = 0.8
# The words in code are English more often than not, whatever the deck is in.
CODE_LANG = "en"
# How bad it is that a slide begins at a line of the least indent, at one further in, or at one that ends a block.
OUTERMOST, INNER, WORST = 0.15, 0.5, 0.8
CLOSING = frozenset(")]}")
# What Pandoc, Quarto, presenterm and Slidev call the numbers of lines; the first of these is our own.
_NUMBERED = ("number-lines", "numberLines", "line-numbers", "line_numbers")
_START = ("start", "startFrom", "start-from", "startLine", "code-line-start")


@dataclass(frozen=True, slots=True)
class Code(Block):
    """`lines` are the numbers of the lines to point out, from 1, in order; `start` is the number that the first line
    shows, None where lines show none; `part` the first line shown, from 0, and the one after the last, where the code
    goes on from slide to slide."""

    text: str
    language: str = ""
    title: str = ""
    lines: tuple[int, ...] = ()
    part: tuple[int, int] | None = None
    start: int | None = None


def read(node: Node, read_blocks: ReadBlocks) -> Read:
    values = node.attributes.values
    text = node.text.removesuffix("\n")
    written = values.get("lines", values.get("code-line-numbers", ""))
    title = values.get("title", values.get("filename", ""))
    lines, findings = read_lines(written, text.count("\n") + 1, node.attributes)
    start, wrong = _start(node, written)
    slip = _misspelt(node)
    return (Code(node.span, text, node.info, title, lines, start=start),), (*slip, *findings, *wrong)


def _misspelt(node: Node) -> tuple[Finding, ...]:
    """A finding where the language is called almost as one that is known."""
    meant = language_meant(node.info)
    at = node.span.text.partition("\n")[0].find(node.info)
    if not meant or at < 0:
        return ()
    start = node.span.start + at
    place = node.span.source.span(start, start + len(node.info))
    message = f'no language is called "{node.info}": the code has no colours'
    return (Finding("unknown-language", message, place, f'did you mean "{meant}"?'),)


def _start(node: Node, lines: str) -> tuple[int | None, tuple[Finding, ...]]:
    """The number of the first line, where lines are to be numbered."""
    attributes = node.attributes
    wanted = lines.lower() == "true" or any(name in attributes.classes for name in _NUMBERED)
    written = next((attributes.values[name] for name in _START if name in attributes.values), "")
    if not wanted:
        return None, ()
    if not written or (written.isascii() and written.isdigit() and len(written) < 7):
        return int(written or 1), ()
    place = place_of(attributes, written)
    return 1, (Finding("bad-value", f'"{written}" is no number of a line', place, "write it as 10"),)


def fill(
    block: Code, context: Context, levels: tuple[Level, ...], box: Rect, frame: Frame
) -> tuple[Body, int]:
    """The lines of code in a box, coloured, and by how much they are too high, EMU. The frame that they are set in
    leaves room for their numbers.

    A wrapped line counts as too high at the larger steps: smaller type is better than a wrapped line, up to a point.
    """
    setting = context.label(levels)
    frame = replace(frame, insets=widened(frame.insets, _surround(block, context), setting))
    room = box.inset(frame.insets)
    look = prose_look(setting, font=setting.code_font)
    look = Setup(look.resolved, Level(setting.inherited(0).run, setting.inherited(0).paragraph))
    lines = [fit_runs(runs, setting, look, room.width) for runs in _colored(block, context, look)]
    filled = body(lines, frame)
    wrapped = any(line.broken for line in lines) and context.step > WRAPPING
    return filled, max(0, filled.height - room.height, int(wrapped))


def head(block: Code, context: Context, levels: tuple[Level, ...], box: Rect, frame: Frame) -> Rect:
    """The place of the title on top of the panel `box`, whose frame this is; without height where there is none."""
    height = title_height(_surround(block, context), frame.insets, _outside(context, levels), box.width)
    return replace(box, height=height)


def around(
    block: Code, context: Context, levels: tuple[Level, ...], box: Rect, frame: Frame, code: Mark
) -> tuple[tuple[Mark, ...], tuple[Mark, ...], tuple[ReadingNode, ...]]:
    """The marks before and behind the mark with the code that `fill` set on the panel `box`, below its title; and how
    all of it is read."""
    assert isinstance(code, ShapeMark | TextMark) and code.body, "code is text"
    surround, setting = _surround(block, context), _outside(context, levels)
    behind = beside(surround, code.body, code.box, frame.insets, setting, code.name)
    tree = (CodeNode(Leaf(code.name), block.language),)
    if not block.title:
        return (), behind, tree
    name = f"{code.name} title"
    strip, rule = titled(surround, head(block, context, levels, box, frame), frame.insets, setting, name)
    return (strip,), (rule, *behind), (TextNode(Leaf(name)), *tree)


def _outside(context: Context, levels: tuple[Level, ...]) -> Setting:
    """As code is set, in boxes that inherit nothing of it."""
    return replace(context.label(levels), given=context.theme.text)


def natural(block: Code, width: int, context: Context) -> int:
    """The height of a panel `width` wide around the code, its title included, EMU."""
    box = Rect(0, 0, width, 0)
    levels = context.theme.text
    filled, _ = fill(block, context, levels, box, PANEL)
    return head(block, context, levels, box, PANEL).height + _panel_height(filled)


def place(block: Code, box: Rect, context: Context, name: str, slot: Slot | None = None) -> Placed:
    """A panel with the code, as high as its box, and as the code needs."""
    assert slot is None, "code in a placeholder is placed by its layout, which knows its levels"
    levels = context.theme.text
    above = head(block, context, levels, box, PANEL).height
    filled, over = fill(block, context, levels, box, PANEL)
    panel = replace(box, y=box.y + above, height=max(_panel_height(filled), box.height - above))
    mark = ShapeMark(name, panel, "rect", context.theme.code.panel, body=filled, span=block.span)
    before, behind, tree = around(block, context, levels, box, PANEL, mark)
    return Placed((*before, mark, *behind), tree, max(0, panel.bottom - box.bottom, over))


def _panel_height(filled: Body) -> int:
    return filled.height + filled.frame.insets.top + filled.frame.insets.bottom


def _surround(block: Code, context: Context) -> Surround:
    look = context.theme.code
    count = len(_lines_of(block))
    first, end = block.part or (0, count)
    shown = range(first + 1, end + 1)
    numbers = () if block.start is None else tuple(line - 1 + block.start for line in shown)
    last = count - 1 + (block.start or 1)
    pointed = tuple(line in block.lines for line in shown)
    accent = _token_color("k", look)
    return Surround(block.title, numbers, pointed, last, block.span, look.panel, _muted(look), accent)


def flow(block: Code, column: TextColumn, flow_blocks: FlowBlocks) -> Flow:
    """Code inside a list item: its lines in the code font, without panel; its title and what is pointed out in bold."""
    paragraphs, nodes = [], []
    first, last = block.part or (0, None)
    words = [
        Words(line, block.span, code=True, strong=number in block.lines)
        for number, line in enumerate(_lines_of(block)[first:last], first + 1)
    ]
    title = [] if first or not block.title else [Words(block.title, block.span, strong=True)]
    for at, each in enumerate([*title, *words]):
        phrase = (each,) if each.text else ()
        look = prose_look(column.setting, column.level)
        paragraphs.append(fit(phrase, column.setting, look, column.width, column.level))
        nodes.append(TextNode(Leaf(column.mark, column.at + at)))
    return Flow(tuple(paragraphs), tuple(nodes))


def pieces(block: Code, context: Context) -> tuple[Code, ...]:
    """The code cut between its lines. Each piece keeps the whole text, since a token may span many lines."""
    first, last = block.part or (0, len(_lines_of(block)))
    return tuple(replace(block, part=(line, line + 1)) for line in range(first, last))


def joined(parts: Sequence[Code]) -> Code:
    """Consecutive pieces as one again."""
    first, last = parts[0].part, parts[-1].part
    assert first and last, "pieces know their lines"
    return replace(parts[0], part=(first[0], last[1]))


def tear(piece: Code) -> float:
    """How bad it is that a slide begins at this line: best after a blank one, well where the indent is least."""
    assert piece.part, "pieces know their lines"
    first = piece.part[0]
    lines, least = _indented(piece.text)
    line = lines[first].strip()
    if not line or line[0] in CLOSING:
        return WORST
    if first and not lines[first - 1].strip():
        return 0.0
    return OUTERMOST if _indent(lines[first]) == least else INNER


def spot(piece: Code) -> Span:
    """Where the line is written: the first one stands below the fence."""
    first = piece.part[0] if piece.part else 0
    return line_of(piece.span, first, first + 1)


# Each line of the same code asks for it.
@lru_cache(maxsize=8)
def _indented(text: str) -> tuple[tuple[str, ...], int]:
    """The lines, and the least indent among them."""
    lines = tuple(text.split("\n"))
    return lines, min((_indent(line) for line in lines if line.strip()), default=0)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def begins(piece: Code) -> str:
    """Where in the code the piece begins."""
    assert piece.part, "pieces know their lines"
    return f"at line {piece.part[0] + (piece.start or 1)}"


def _colored(block: Code, context: Context, look: Setup) -> list[tuple[Run, ...]]:
    """The runs of each line, a colour for each kind of token; beside lines that are pointed out, others are muted."""
    inherited, code = look.inherited.run, context.theme.code
    first, last = block.part or (0, None)
    styles: dict[str, RunStyle] = {}
    muted = replace(look.resolved.run, color=_muted(code))
    lines = []
    for number, line in enumerate(tokens(block.language, block.text)[first:last], first + 1):
        place = line_of(block.span, number - 1, number)
        dimmed = bool(block.lines) and number not in block.lines
        runs = []
        for kind, text in line:
            if kind not in styles:
                styles[kind] = replace(look.resolved.run, color=_token_color(kind, code))
            style = muted if dimmed else styles[kind]
            runs.append(Run(text, style, inherited, CODE_LANG, code=True, span=place))
        lines.append(tuple(runs))
    return lines


def _lines_of(block: Code) -> list[str]:
    return block.text.split("\n")


def _token_color(kind: str, look: CodeLook) -> Color:
    """The colour of the kind, or of the kind that it belongs to: "kd" is a "k"."""
    return look.tokens.get(kind) or look.tokens.get(kind[:1]) or look.text


def _muted(look: CodeLook) -> Color:
    """What recedes on the panel: comments do, and are still read."""
    return _token_color("c", look)

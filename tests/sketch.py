"""A scene on the grid of squares into a sketch of letters, and what a sketch can't show in words below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from math import ceil, floor
from unicodedata import bidirectional

from slidegen.geometry import EMU_PER_CENTIPOINT, Rect
from slidegen.scene import (
    Body,
    CodeNode,
    FigureNode,
    GroupMark,
    HeadingNode,
    ItemNode,
    LaidOutDeck,
    Leaf,
    LineMark,
    ListNode,
    Mark,
    Paragraph,
    PictureMark,
    QuoteNode,
    ReadingNode,
    Run,
    Scene,
    ShapeMark,
    TableMark,
    TableNode,
    TextMark,
    TextNode,
)
from tests.square import SIZE

PICTURE, PANEL = "#", "░"
BRACKETS = str.maketrans("()[]«»‹›", ")(][»«›‹")
# Letters stand in the cell that most of them is in.
NEARLY = 0.4


class Grid:
    """Characters in cells of `cell` EMU; what is outside is not drawn."""

    def __init__(self, width: int, height: int, cell: int) -> None:
        self.cell = cell
        self.rows = [[" "] * ceil(width / cell) for _ in range(ceil(height / cell))]

    def put(self, x: float, y: float, letter: str) -> None:
        column, row = floor(x / self.cell + NEARLY), floor(y / self.cell + NEARLY)
        if 0 <= row < len(self.rows) and 0 <= column < len(self.rows[0]):
            self.rows[row][column] = letter

    def fill(self, box: Rect, letter: str) -> None:
        for row in range(round(box.y / self.cell), round(box.bottom / self.cell)):
            for column in range(round(box.x / self.cell), round(box.right / self.cell)):
                self.put(column * self.cell, row * self.cell, letter)

    def line(self, mark: LineMark) -> None:
        """A slanting line; those along an edge are thinner than a row."""
        box = mark.box
        steps = min(box.width, box.height) // self.cell
        for step in range(1, steps):
            x, y = box.width * step / steps, box.height * step / steps
            rising = mark.leftward != mark.upward
            self.put(box.x + x, box.bottom - y if rising else box.y + y, "·")

    def edge(self, x: int, y: int, letter: str) -> None:
        self.put(x // self.cell * self.cell, y // self.cell * self.cell, letter)

    def text(self) -> str:
        rule = "─" * len(self.rows[0])
        return "\n".join([f"┌{rule}┐", *(f"│{''.join(row)}│" for row in self.rows), f"└{rule}┘"])


def sketch(deck: LaidOutDeck) -> str:
    """Every slide of the deck, one below the other."""
    return "\n\n".join(sketch_scene(scene, deck.width, deck.height) for scene in deck.scenes)


def sketch_scene(scene: Scene, width: int, height: int) -> str:
    marks = (*scene.marks, *scene.furniture)
    sizes = [run.resolved.size for paragraph in _paragraphs(marks) for run in paragraph.runs]
    grid = Grid(width, height, min(sizes, default=SIZE) * EMU_PER_CENTIPOINT)
    for mark in marks:
        _draw(mark, grid)
    part = f", part {scene.part} of {scene.parts}" if scene.parts > 1 else ""
    return "\n".join([f"{scene.id}: {scene.layout}{part}", grid.text(), *_facts(scene)])


def _draw(mark: Mark, grid: Grid) -> None:
    match mark:
        case TextMark() | ShapeMark():
            if mark.fill:
                grid.fill(mark.box, PANEL)
            if mark.body:
                _draw_body(mark.body, mark.box, grid)
        case PictureMark():
            grid.fill(mark.box, PICTURE)
        case TableMark():
            _draw_table(mark, grid)
        case GroupMark():
            for inner in mark.marks:
                _draw(inner, grid)
        case LineMark():
            grid.line(mark)


def _draw_body(body: Body, box: Rect, grid: Grid) -> None:
    room = box.inset(body.frame.insets)
    free = room.height - body.height
    y = room.y + {"t": 0, "ctr": free // 2, "b": free}[body.frame.anchor]
    for index, paragraph in enumerate(body.paragraphs):
        style = paragraph.resolved
        if index:
            after = body.paragraphs[index - 1].resolved.space_after
            y += (style.space_before + after) * EMU_PER_CENTIPOINT
        for number, line in enumerate(paragraph.lines):
            spare = room.width - style.margin - line.width
            start = 0 if style.rtl else style.margin
            just = spare if style.rtl else 0
            x = room.x + start + {"l": 0, "just": just, "ctr": spare // 2, "r": spare}[style.align]
            if number == 0 and paragraph.marker:
                marker = _seen(paragraph.marker, style.rtl)
                size = _size(paragraph)
                hanging = len(marker) * size * EMU_PER_CENTIPOINT
                place = x + line.width - style.indent - hanging if style.rtl else x + style.indent
                _draw_letters(marker, [size] * 9, place, y, grid)
            text = "".join(run.text for run in paragraph.runs)
            sizes = [run.resolved.size for run in paragraph.runs for _ in run.text]
            hyphen = "-" if line.end in paragraph.hyphens else ""
            words = _seen(text[line.start : line.end] + hyphen, style.rtl)
            _draw_letters(words, sizes[line.start :], x, y, grid)
            y += style.line_spacing * EMU_PER_CENTIPOINT


def _seen(text: str, rtl: bool) -> str:
    """The letters from left to right as the eye meets them: UAX #9 without its embeddings and its rarer numbers."""
    sides = [_side(char) for char in text]
    for at, side in enumerate(sides):
        if side is None:
            before = next((each for each in reversed(sides[:at]) if each is not None), rtl)
            after = next((each for each in sides[at:] if each is not None), rtl)
            sides[at] = before if before == after else rtl
    runs = [
        (side, "".join(char for _, char in group))
        for side, group in groupby(zip(sides, text, strict=True), lambda pair: pair[0])
    ]
    seen = [words[::-1].translate(BRACKETS) if side else words for side, words in runs]
    return "".join(reversed(seen) if rtl else seen)


def _side(char: str) -> bool | None:
    """Whether the character is written from right to left; None where its neighbours decide."""
    return {"R": True, "AL": True, "L": False, "EN": False}.get(bidirectional(char))


def _draw_letters(text: str, sizes: Sequence[int], x: int, y: int, grid: Grid) -> None:
    for letter, size in zip(text, sizes, strict=False):
        grid.put(x, y, letter)
        x += size * EMU_PER_CENTIPOINT


def _draw_table(mark: TableMark, grid: Grid) -> None:
    columns = mark.columns[::-1] if mark.rtl else mark.columns
    edges = [mark.box.x + sum(columns[:column]) for column in range(len(columns) + 1)]
    bottoms = [
        mark.box.y + sum(row.height for row in mark.rows[: index + 1]) for index in range(len(mark.rows))
    ]
    # The last edges stand within the table, so that a table as wide as the slide shows them.
    lines = [*edges[:-1], edges[-1] - 1]
    for line in lines:
        for y in range(mark.box.y, bottoms[-1], grid.cell):
            grid.edge(line, y, "|")
    for bottom in bottoms:
        for x in range(mark.box.x, mark.box.right, grid.cell):
            grid.edge(x, bottom - 1, "-")
        for line in lines:
            grid.edge(line, bottom - 1, "+")
    for row, bottom in zip(mark.rows, bottoms, strict=True):
        for x, width, cell in zip(edges, columns, row.cells[::-1] if mark.rtl else row.cells, strict=False):
            _draw_body(cell.body, Rect(x, bottom - row.height, width, row.height), grid)


def _size(paragraph: Paragraph) -> int:
    return paragraph.runs[0].resolved.size if paragraph.runs else SIZE


def _facts(scene: Scene) -> Iterator[str]:
    """What the letters do not say: the hidden title, sizes, looks, crops, the order of reading, what is spoken."""
    for mark in scene.marks:
        if isinstance(mark, TextMark) and mark.box.bottom <= 0:
            words = "".join(run.text for paragraph in mark.body.paragraphs for run in paragraph.runs)
            yield f"above: {words}"
        if isinstance(mark, PictureMark):
            yield _picture(mark)
    sizes = {mark.name: _sizes(mark) for mark in scene.marks}
    if any(size not in ("", "20") for size in sizes.values()):
        yield "sizes: " + ", ".join(f"{name} {size}" for name, size in sizes.items() if size)
    panels = {node.leaf.mark for node in scene.tree if isinstance(node, CodeNode)}
    others = [mark for mark in scene.marks if mark.name not in panels]
    looks = [f'"{run.text}" {look}' for paragraph in _paragraphs(others) for run, look in _looks(paragraph)]
    if looks:
        yield "looks: " + ", ".join(looks)
    yield "reads: " + " ".join(_read(node) for node in scene.tree)
    for said in scene.notes:
        yield "says: " + "".join(run.text if run.spoken else f"({run.text})" for run in said)


def _picture(mark: PictureMark) -> str:
    facts = [f'alt "{mark.alt}"', "decorative" if mark.decorative else ""]
    if any(mark.crop):
        facts.append("crop " + " ".join(f"{part / 1000:g}%" for part in mark.crop))
    if mark.link:
        facts.append(f"to {mark.link.url or '#' + mark.link.slide}")
    return f"{mark.name}: " + ", ".join(filter(None, facts))


def _sizes(mark: Mark) -> str:
    sizes = {run.resolved.size for paragraph in _paragraphs((mark,)) for run in paragraph.runs}
    return "/".join(f"{size / 100:g}" for size in sorted(sizes))


def _looks(paragraph: Paragraph) -> Iterator[tuple[Run, str]]:
    for run in paragraph.runs:
        style, given = run.resolved, run.inherited
        names = [
            name for name in ("bold", "italic", "strike") if getattr(style, name) != getattr(given, name)
        ]
        names += ["code"] if run.code else []
        names += [f"to {run.link.url or '#' + run.link.slide}"] if run.link else []
        if names:
            yield run, " ".join(names)


def _read(node: ReadingNode | ItemNode) -> str:
    match node:
        case HeadingNode():
            return f"h{node.level} {_leaf(node.leaf)}"
        case TextNode():
            return _leaf(node.leaf)
        case ListNode():
            kind = f"ol {node.start}" if node.ordered else "ul"
            return f"{kind}({', '.join(_read(item) for item in node.items)})"
        case ItemNode():
            return " ".join(_read(child) for child in node.children)
        case QuoteNode():
            source = " by " + " ".join(_read(child) for child in node.source) if node.source else ""
            return f"quote({' '.join(_read(child) for child in node.children)}{source})"
        case CodeNode():
            return f"code {node.language} {_leaf(node.leaf)}".replace("  ", " ")
        case TableNode() | FigureNode():
            kind = "table" if isinstance(node, TableNode) else "figure"
            return f"{kind} {_leaf(node.leaf)}" + (f" with {_leaf(node.caption)}" if node.caption else "")


def _leaf(leaf: Leaf) -> str:
    return leaf.mark if leaf.paragraph is None else f"{leaf.mark}.{leaf.paragraph}"


def _paragraphs(marks: Sequence[Mark]) -> Iterator[Paragraph]:
    for mark in marks:
        if isinstance(mark, TextMark | ShapeMark) and mark.body:
            yield from mark.body.paragraphs
        if isinstance(mark, TableMark):
            for row in mark.rows:
                for cell in row.cells:
                    yield from cell.body.paragraphs
        if isinstance(mark, GroupMark):
            yield from _paragraphs(mark.marks)

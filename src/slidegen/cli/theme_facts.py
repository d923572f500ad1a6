"""What is known of a template into lines for a person, and into JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import groupby

import click

from slidegen.cli.report import cells, plain
from slidegen.cli.width import wrapped
from slidegen.inspecting.facts import Inspection, LayoutFacts, PlaceholderFacts
from slidegen.inspecting.summary import HEADS, headline, made_for, on_layouts, text_look, title, used_for

HEAD = ("slot", "for", "left", "top", "width", "height", "text", "filled with", "name")
FIGURES = (0, 2, 3, 4, 5)
INDENT = "    "
# Between the columns of a table.
GAP = "  "
Row = tuple[str, ...]


def as_lines(found: Inspection, width: int) -> Iterator[str]:
    """What to look at comes last, where a terminal shows it."""
    yield click.style(plain(title(found)), bold=True)
    yield from wrapped(plain(headline(found)), width)
    yield ""
    yield from _head("Colours")
    for number, master in enumerate(found.masters, 1):
        if number == 1 or master.colors != found.masters[0].colors:
            of = f"{plain(master.name)} (master {number}): " if len(found.masters) > 1 else ""
            colors = ", ".join(f"{each.name} #{each.rgb}" for each in master.colors)
            yield from wrapped(of + colors, width, "", INDENT)
    yield ""
    yield from _head("Fonts")
    for font in found.fonts:
        yield from wrapped(plain(f"{font.name}: {font.used}; {font.measured}"), width, "", INDENT)
    yield ""
    yield from _head("Layouts (left, top, width and height in cm)")
    for layout in found.layouts:
        yield from _layout(layout, len(found.masters), width)
    yield from _head("What to look at" if found.remarks else "Nothing to look at")
    for kind, group in groupby(found.remarks, lambda each: each.kind):
        yield click.style(HEADS[kind], bold=True)
        for hint, alike in groupby(group, lambda each: each.hint):
            for remark in alike:
                yield from wrapped(
                    plain(f"- {remark.message}{on_layouts(remark, found)}"), width, GAP, GAP * 2
                )
            if hint:
                yield from wrapped(plain(hint), width, f"{GAP}> ", GAP * 2)


def _head(words: str) -> Iterator[str]:
    yield click.style(words, bold=True, underline=True)


def _layout(layout: LayoutFacts, masters: int, width: int) -> Iterator[str]:
    number = f"{layout.number}.".rjust(3)
    of = f" (master {layout.master})" if masters > 1 else ""
    head = next(wrapped(plain(f"{number} {layout.name or '(no name)'}{of}"), 1 << 20))
    yield click.style(head, bold=True)
    yield from wrapped(plain(made_for(layout)), width, INDENT, INDENT + GAP)
    yield from wrapped(plain(used_for(layout)), width, INDENT, INDENT + GAP)
    if layout.placeholders:
        yield from _table([HEAD, *map(_row, layout.placeholders)], width)
    if layout.more:
        yield f"{INDENT}and {layout.more:,} more placeholders"
    yield ""


def _row(each: PlaceholderFacts) -> Row:
    places = (f"{value:.1f}" for value in (each.left, each.top, each.width, each.height))
    filled = ", ".join(each.filled) or "-"
    return (
        str(each.slot),
        each.takes,
        *places,
        plain(text_look(each)).replace("\u00a0", " "),
        filled,
        plain(each.name),
    )


def _table(rows: Sequence[Row], width: int) -> Iterator[str]:
    """Columns by cells; those that a narrow terminal has no room for go on in the next line."""
    widths = [max(map(cells, column)) for column in zip(*rows, strict=True)]
    first = len(widths)
    while first > len(FIGURES) and len(INDENT) + sum(widths[:first]) + len(GAP) * (first - 1) > width:
        first -= 1
    for number, row in enumerate(rows):
        cut = [
            each.rjust(size - cells(each) + len(each))
            if place in FIGURES
            else each + " " * (size - cells(each))
            for place, (each, size) in enumerate(zip(row, widths, strict=True))
        ]
        line = (INDENT + GAP.join(cut[:first])).rstrip()
        yield click.style(line, dim=True) if not number else line
        rest = "; ".join(
            f"{head}: {each}" for head, each in zip(HEAD[first:], row[first:], strict=True) if each != "-"
        )
        if rest and number:
            yield from wrapped(rest, width, INDENT * 2, INDENT * 2)


def as_json_text(found: Inspection) -> str:
    return json.dumps(asdict(found), ensure_ascii=False, indent=2) + "\n"

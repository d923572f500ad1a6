"""Layouts, findings and what a file holds beside them into remarks: what to look at before decks are built with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from slidegen.diagnostics import Finding
from slidegen.inspecting.facts import Kind, LayoutFacts, PlaceholderFacts, Remark
from slidegen.inspecting.words import counted, listed, megabytes
from slidegen.powerpoint.remains import Remains

# What the findings of a template are about; others are about the file as a whole.
KINDS: Mapping[str, Kind] = {
    "low-contrast": "contrast",
    "unmeasured-font": "font",
    "template-layouts": "layout",
    "art-left-out": "art",
    "template-macros": "leftover",
}
# In this order remarks are told.
ORDER: tuple[Kind, ...] = ("file", "contrast", "font", "name", "layout", "placeholder", "art", "leftover")
RENUMBER = "slot numbers tell placeholders apart: delete one on the layout, and insert it anew"
TITLES = ("title", "ctrTitle")
SMALL = ("dt", "ftr", "sldNum", "hdr")
# Of a list of names, so many are told.
NAMES = 6
DROPPED = "decks are built without them"


def told(findings: Iterable[Finding]) -> Iterator[Remark]:
    """What building with the template tells of it, too."""
    for each in findings:
        yield Remark(KINDS.get(each.code, "file"), each.message, (), each.hint, each.code)


def name_remarks(layouts: Sequence[LayoutFacts]) -> Iterator[Remark]:
    """Layouts that a deck can't tell apart by their names, also where only capitals or spaces differ."""
    alike: dict[str, list[LayoutFacts]] = {}
    for layout in layouts:
        alike.setdefault(" ".join(layout.name.casefold().split()), []).append(layout)
    for same in alike.values():
        if not same[0].name.strip():
            message = f"{counted(len(same), 'layout has', 'layouts have')} no name: number {_numbers(same)}"
            yield Remark("name", message, hint="no deck can name it; rename it in PowerPoint's slide master")
        elif len(same) > 1:
            message = f'{len(same)} layouts are called "{same[0].name}": numbers {_numbers(same)}'
            yield Remark(
                "name", message, hint="rename them in PowerPoint's slide master, so that a deck can name each"
            )


def _numbers(layouts: Iterable[LayoutFacts]) -> str:
    return listed(str(layout.number) for layout in layouts)


def layout_remarks(layouts: Sequence[LayoutFacts]) -> Iterator[Remark]:
    meant = [each for each in layouts if each.role not in ("blank", "vertical")]
    untitled = [each.name for each in meant if not _has(each, *TITLES)]
    if untitled:
        hint = "their slides have no heading for outlines and screen readers, unless slidegen adds one"
        yield Remark("layout", "without a placeholder for the title", tuple(untitled), hint)
    bare = [each.name for each in meant if not _fillable(each)]
    if bare:
        hint = "what a deck puts on them stands in boxes of its own"
        yield Remark("layout", "without any placeholder that can be filled", tuple(bare), hint)


def _has(layout: LayoutFacts, *types: str) -> bool:
    return any(each.type in types for each in layout.placeholders)


def _fillable(layout: LayoutFacts) -> bool:
    return any(each.shown and not each.vertical and each.type not in SMALL for each in layout.placeholders)


def placeholder_remarks(layouts: Sequence[LayoutFacts]) -> Iterator[Remark]:
    """Placeholders that nothing is put into, by what hinders it."""
    unseen: dict[str, None] = {}
    vertical: dict[str, None] = {}
    twice: dict[str, None] = {}
    for layout in layouts:
        for each in layout.placeholders:
            if not each.shown and not each.filled:
                unseen[f'{_of(each)} on "{layout.name}"'] = None
            if each.vertical:
                vertical[layout.name] = None
        slots = [each.slot for each in layout.placeholders if each.type not in TITLES]
        if len(set(slots)) < len(slots):
            twice[layout.name] = None
    if unseen:
        message = f"hidden, without a size or beside the slide: {listed(unseen, most=NAMES)}"
        yield Remark(
            "placeholder", message, hint="nothing is put there; take them out, or put them on the slide"
        )
    if vertical:
        hint = "they stay empty: slidegen writes lines that run across"
        yield Remark("placeholder", "lines run down the slide", tuple(vertical), hint)
    if twice:
        yield Remark("placeholder", "two placeholders have one slot number", tuple(twice), RENUMBER)


def _of(each: PlaceholderFacts) -> str:
    return f'"{each.name}"' if each.name else each.takes


def leftover_remarks(remains: Remains) -> Iterator[Remark]:
    """What belongs to the file, or to no one any more; none of it comes into a deck."""
    if remains.slides:
        size = megabytes(remains.slide_bytes)
        notes = f", {counted(remains.notes, 'page')} of notes" if remains.notes else ""
        message = f"{counted(remains.slides, 'sample slide')}{notes}: {size} unpacked in all"
        yield Remark("leftover", message, hint=DROPPED)
    for names, one in ((remains.sections, "section"), (remains.shows, "custom show")):
        if names:
            quoted = (f'"{name}"' for name in names)
            message = f"{counted(len(names), one)}: {listed(quoted, most=NAMES)}"
            yield Remark("leftover", message, hint=DROPPED)
    if remains.comments:
        yield Remark("leftover", "comments of its reviewers", hint=DROPPED)
    if remains.fonts:
        names = tuple(dict.fromkeys(remains.fonts))
        message = f"embedded fonts, which are not read: {listed(names, most=NAMES)}"
        yield Remark(
            "leftover", message, hint="lines are measured by other fonts; give slidegen the font files"
        )
    if remains.metafiles:
        message = f"{counted(remains.metafiles, 'picture')} in Windows' own formats (EMF, WMF) on masters or layouts"
        yield Remark("leftover", message, hint="browsers show none of these; save them as SVG or PNG")
    if remains.unused:
        message = f"{counted(remains.unused, 'picture')} that no master or layout shows"
        yield Remark("leftover", message, hint=DROPPED)

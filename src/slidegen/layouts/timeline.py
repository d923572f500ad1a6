"""Three to eight parts as points on an axis: the date of each above it, its name and what is said of it below."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from slidegen.blocks.setting import Context, Placed
from slidegen.geometry import EMU_PER_CENTIPOINT, Rect
from slidegen.layouts.arranging import Arranged, place_title, together
from slidegen.layouts.diagram import grouped, label_inks, levelled, said, sizes
from slidegen.layouts.panels import accents, set_on
from slidegen.layouts.part_labels import Labelled, dated
from slidegen.layouts.parts import parts_of, so_many
from slidegen.layouts.timeline_sheet import Sheet, Text
from slidegen.model import Meta, Phrase, Slide, plain
from slidegen.scene import ItemNode, ListNode, Mark
from slidegen.theme.theme import Layout

LEAST, MOST = 3, 8
# Text is wide enough where a line has so many ems; a name takes so many lines at the most, and so does a date.
EMS, NAME_LINES = 8, 2
# Names against what is said of them, and where that cuts words.
LARGER = 1.2, 1.0
# How far down the slide all stands, as a part of the room that it leaves.
DOWN = 0.42
# The widest that dates beside the axis are, as a part of the room.
BESIDE = 0.2
# How wide names are that stand beside what is said of them, as a part of the room for both: wider where words are long.
NAMES = 0.32, 0.45


def holds(slide: Slide) -> bool:
    return so_many(slide, LEAST, MOST)


def arrange(slide: Slide, meta: Meta, context: Context) -> Arranged:
    layout = context.theme.layouts["title-only"]
    context = context.on(layout)
    points = [dated(part) for part in parts_of(slide.blocks)]
    drawing = _best(points, layout, context)
    leads = [", ".join(filter(None, map(_plain, (point.label, point.part.lead)))) for point in points]
    group = grouped("Timeline", drawing.marks, said(slide, leads, "; "))
    tree = (ListNode(False, drawing.items),)
    return together(
        "title-only", place_title(slide, layout, context), Placed((group,), tree, drawing.overflow)
    )


def _plain(phrase: Phrase) -> str:
    return plain(phrase).strip()


@dataclass(frozen=True, slots=True)
class Drawing:
    """All marks, and a list item for each point; by how much they are too high, whether words are `cut`, and whether
    all of it stands `well`."""

    marks: tuple[Mark, ...]
    items: tuple[ItemNode, ...]
    overflow: int
    cut: bool
    well: bool


Way = Callable[[Sequence[Labelled], Sheet], Drawing]


def _best(points: Sequence[Labelled], layout: Layout, context: Context) -> Drawing:
    """All text below the axis, by turns above and below it, or the axis upright: the first that stands well at any
    size; else what fits best."""
    first, last = LARGER
    tried = sizes(context)
    looks = (*((size, first) for size in tried), (tried[-1], last))
    sheets = [_sheet(len(points), layout, context, *look) for look in looks]
    smallest: list[Drawing] = []
    for way in _ways(len(points)):
        for sheet in sheets:
            drawing = way(points, sheet)
            if drawing.well:
                return drawing
        smallest.append(drawing)
    # What goes on on a next slide is better than a word that is cut.
    return min(smallest, key=lambda each: (each.cut, each.overflow))


def _ways(count: int) -> Iterator[Way]:
    yield _across
    if count > LEAST:
        yield _by_turns
    yield _upright


def _sheet(count: int, layout: Layout, context: Context, size: float, larger: float) -> Sheet:
    under = layout.background
    text = set_on(under, context, size)
    smaller = context.step > context.theme.scale.steps[-1]
    colors = accents(count, under, context)
    palette, own = context.theme.palette, text.levels[0].run.color
    inks = label_inks(colors, layout, own, palette)
    ground = under if layout.ground is None else None
    area, gap = context.theme.content, context.theme.gap
    return Sheet(area, gap, text, colors, inks, ground, larger, smaller)


def _across(points: Sequence[Labelled], sheet: Sheet) -> Drawing:
    """Dates above the axis, all else below it, in columns."""
    area, gap, dot = sheet.area, sheet.gap, sheet.dot
    pitch = area.width // len(points)
    width = max(1, pitch - gap * 2 // 3)
    dates = [sheet.date(at, point, width) for at, point in enumerate(points)]
    texts = [sheet.whole(at, point, width) for at, point in enumerate(points)]
    upper, lower = max(date.height for date in dates), max(text.height for text in texts)
    above, below = (gap // 3 if upper else 0), (gap // 2 if lower else 0)
    total = upper + above + dot + below + lower
    top = area.y + max(0, round((area.height - total) * DOWN))
    y = top + upper + above + dot // 2
    marks: list[Mark] = [sheet.axis(replace(area, y=y, height=0))]
    items: list[ItemNode] = []
    for at, (point, date, text) in enumerate(zip(points, dates, texts, strict=True)):
        x = area.x + at * pitch
        marks.append(sheet.marker(at, point, x + dot // 2, y))
        over = date.at(Rect(x, top, width, upper), point, "b")
        under = text.at(Rect(x, y + dot // 2 + below, width, text.height), point)
        marks += [*over, *under]
        items.append(ItemNode((*date.tree, *text.tree)))
    return _judged(marks, items, [*dates, *texts], total, width, points, sheet)


def _by_turns(points: Sequence[Labelled], sheet: Sheet) -> Drawing:
    """Points with all their text above the axis and below it, one by one: each has the room of two, beside a stem."""
    area, gap, dot = sheet.area, sheet.gap, sheet.dot
    pitch = area.width // (len(points) + 1)
    start = dot // 2 + gap // 3
    width = max(1, 2 * pitch - start - gap * 2 // 3)
    texts = [sheet.whole(at, point, width, dated=True) for at, point in enumerate(points)]
    upper = max(text.height for text in texts[::2])
    lower = max(text.height for text in texts[1::2])
    air = gap // 2
    total = upper + lower + 2 * air + dot
    top = area.y + max(0, round((area.height - total) * DOWN))
    y = top + upper + air + dot // 2
    marks: list[Mark] = [sheet.axis(replace(area, y=y, height=0))]
    items: list[ItemNode] = []
    for at, (point, text) in enumerate(zip(points, texts, strict=True)):
        x = area.x + at * pitch + dot // 2
        first = y + dot // 2 + air if at % 2 else top
        marks.append(sheet.stem(at, x, *((y, first + text.height) if at % 2 else (top, y))))
        marks.append(sheet.marker(at, point, x, y))
        marks += text.at(Rect(x + start, first, width, text.height), point)
        items.append(ItemNode(text.tree))
    return _judged(marks, items, texts, total, width, points, sheet)


def _upright(points: Sequence[Labelled], sheet: Sheet) -> Drawing:
    """The axis from top to bottom, dates to the left of it, names and what is said of them to the right."""
    area, gap, dot = sheet.area, sheet.gap, sheet.dot
    side = max(sheet.date_width(at, point, round(area.width * BESIDE)) for at, point in enumerate(points))
    x = area.x + side + (gap // 2 if side else 0) + dot // 2
    left = x + dot // 2 + gap // 2
    room = max(1, area.right - left)
    named, worded = (any(map(has, points)) for has in (_has_name, _has_words))
    for share in (NAMES if worded else (1.0,)) if named else (0.0,):
        wide = round(room * share)
        names = [sheet.name(at, point, max(1, wide)) for at, point in enumerate(points)]
        if not any(head.excess for name in names for head in name.heads):
            break
    start = left + wide + (gap if wide else 0)
    width = max(1, area.right - start)
    dates = [sheet.date(at, point, max(1, side), "r") for at, point in enumerate(points)]
    texts = [sheet.words(at, point, width) for at, point in enumerate(points)]
    groups = list(zip(dates, names, texts, strict=True))
    needed = [max(dot, *(text.height for text in group)) for group in groups]
    between = gap // 4
    heights = levelled(needed, area.height - between * (len(points) - 1))
    total = sum(heights) + between * (len(points) - 1)
    rows = replace(area, y=area.y + max(0, round((area.height - total) * DOWN))).rows(heights, between)
    first = max(dot, *(text.first for group in groups for text in group)) // 2
    marks: list[Mark] = [sheet.axis(Rect(x, rows[0].y + first, 0, rows[-1].y - rows[0].y))]
    items: list[ItemNode] = []
    for at, (point, group, row) in enumerate(zip(points, groups, rows, strict=True)):
        y = row.y + first
        marks.append(sheet.marker(at, point, x, y))
        for text, (place, across) in zip(group, ((area.x, side), (left, wide), (start, width)), strict=True):
            marks += text.at(Rect(place, y - text.first // 2, across, text.height), point)
        items.append(ItemNode(tuple(node for text in group for node in text.tree)))
    return _judged(marks, items, [each for group in groups for each in group], total, width, points, sheet)


def _has_name(point: Labelled) -> bool:
    return bool(point.part.lead)


def _has_words(point: Labelled) -> bool:
    return bool(point.part.children)


def _judged(
    marks: Sequence[Mark],
    items: Sequence[ItemNode],
    texts: Sequence[Text],
    height: int,
    width: int,
    points: Sequence[Labelled],
    sheet: Sheet,
) -> Drawing:
    cut = any(each.excess for text in texts for each in text.paragraphs)
    overflow = max(0, height - sheet.area.height)
    wide = width >= EMS * sheet.text.resolved(0).run.size * EMU_PER_CENTIPOINT
    short = all(len(each.paragraph.lines) <= NAME_LINES for text in texts for each in text.heads)
    well = not overflow and not cut and short and (wide or not any(map(_has_words, points)))
    return Drawing(tuple(marks), tuple(items), max(overflow, int(cut and sheet.smaller)), cut, well)

"""Texts of layouts that stand out too little from what is behind them (WCAG 2.2, 1.4.3) into remarks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from slidegen.color import contrast, contrast_needed, over, resolve
from slidegen.figures.figure import Figure, Fill, Gradient, PictureFill
from slidegen.figures.presets import preset_outlines
from slidegen.geometry import Rect
from slidegen.inspecting.facts import Remark
from slidegen.inspecting.layouts import MOST, used_levels
from slidegen.inspecting.looks import palette_of
from slidegen.inspecting.words import TAKES, listed
from slidegen.powerpoint.template import ArtDrawing, ArtLine, ArtShape, Placeholder, Template, TemplateLayout
from slidegen.style import Palette
from slidegen.theme.company_signature import is_shown

# Colours as RRGGBB that may be behind a text; none where that is not known.
Ground = frozenset[str]
UNKNOWN: Ground = frozenset()
# Placeholders that hold words; others show a prompt only.
WORDS = ("title", "ctrTitle", "subTitle", "body", "obj", "dt", "ftr", "sldNum")
FULL = ("rect", "roundRect")
# So much of a text's box may lie beside or on a shape, and it still counts as within or beside that.
SLIGHT = 0.05
# Ratios are told, and compared, in tenths.
ROUNDING = 0.05
CHANGE = "change the colour of the text, or of what is behind it, in the template"


@dataclass(frozen=True, slots=True)
class _Pair:
    """The colour of a text and that of its ground, too near to one another."""

    ink: str
    ground: str
    ratio: float


@dataclass(slots=True)
class _Where:
    """What is set in such a pair, on which layouts, and what contrast it needs."""

    takes: dict[str, None] = field(default_factory=dict)
    layouts: dict[str, None] = field(default_factory=dict)
    needed: set[float] = field(default_factory=set)


def contrast_remarks(template: Template) -> Iterator[Remark]:
    """One for each pair of colours with the layouts that have it, the worst first; and one for what can't be judged."""
    where: dict[_Pair, _Where] = {}
    unknown: dict[str, None] = {}
    for layout in template.layouts:
        palette = palette_of(layout, template)
        for placeholder in layout.placeholders[:MOST]:
            if placeholder.type not in WORDS or not is_shown(
                placeholder.box, template.width, template.height
            ):
                continue
            ground = _behind(placeholder, layout, palette)
            if not ground:
                unknown[layout.name] = None
            for pair, needed in _failing(placeholder, ground, palette):
                found = where.setdefault(pair, _Where())
                found.takes[_takes(placeholder)] = found.layouts[layout.name] = None
                found.needed.add(needed)
    for pair, found in sorted(where.items(), key=lambda item: item[0].ratio / max(item[1].needed)):
        yield Remark("contrast", _message(pair, found), tuple(found.layouts), CHANGE)
    yield from _unjudged(unknown)


def _takes(placeholder: Placeholder) -> str:
    return "text" if placeholder.type == "obj" else TAKES[placeholder.type]


def _message(pair: _Pair, found: _Where) -> str:
    needed = f"{max(found.needed):g}:1" + (" (large text 3:1)" if len(found.needed) > 1 else "")
    return (
        f"{listed(found.takes)} in #{pair.ink} on #{pair.ground}: "
        f"contrast {pair.ratio:.1f}:1, needed {needed}"
    )


def _unjudged(names: dict[str, None]) -> Iterator[Remark]:
    if names:
        message = "text stands on a picture, or on the edge of a shape: its contrast is not measured"
        yield Remark("contrast", message, tuple(names), "look at it in the template")


def _failing(placeholder: Placeholder, ground: Ground, palette: Palette) -> Iterator[tuple[_Pair, float]]:
    """The colours of its levels that most of what is behind them is too near to, with the contrast that they need."""
    for level in used_levels(placeholder):
        color, alpha = resolve(level.run.color, palette)
        needed = contrast_needed(level.run.size, level.run.bold)
        ratios = sorted((contrast(over(color, alpha, each), each), each) for each in ground)
        failing = [pair for pair in ratios if pair[0] + ROUNDING < needed]
        if 2 * len(failing) > len(ratios):
            ratio, behind = failing[0]
            yield _Pair(over(color, alpha, behind), behind, ratio), needed


def _behind(placeholder: Placeholder, layout: TemplateLayout, palette: Palette) -> Ground:
    """The placeholder's own fill, else the uppermost shape that covers its text, or the background."""
    fills: list[Fill] = [placeholder.fill] if placeholder.fill else []
    box = placeholder.box.inset(placeholder.frame.insets)
    if not (fills and _is_opaque(fills[-1], palette)):
        for fill, covers in _layers(layout, box):
            if not covers:
                return UNKNOWN
            fills.append(fill)
            if _is_opaque(fill, palette):
                break
        else:
            fills.append(layout.ground or layout.background)
    ground: Ground = frozenset(("FFFFFF",))
    for fill in reversed(fills):
        ground = _laid(fill, ground, palette)
    return ground


def _layers(layout: TemplateLayout, box: Rect) -> Iterator[tuple[Fill, bool]]:
    """What is painted behind the box, the uppermost first, and whether it covers all of it."""
    for art in reversed(layout.art):
        if isinstance(art, ArtDrawing):
            for figure in reversed(art.figures):
                share = _shared(figure.box, box)
                if figure.fill is not None and share > SLIGHT:
                    yield figure.fill, share >= 1 - SLIGHT and _is_full(figure)
        elif not isinstance(art, ArtLine) and (share := _shared(art.box, box)) > SLIGHT:
            if not isinstance(art, ArtShape):
                yield PictureFill(b"", art.media_type, art.width, art.height), share >= 1 - SLIGHT
            elif art.fill:
                yield art.fill, share >= 1 - SLIGHT and art.preset in FULL


def _is_full(figure: Figure) -> bool:
    upright = not figure.turn.rotation
    return upright and figure.paths == preset_outlines("rect", figure.box.width, figure.box.height)


def _shared(one: Rect, box: Rect) -> float:
    """How much of the box the other one has."""
    across = min(one.right, box.right) - max(one.x, box.x)
    down = min(one.bottom, box.bottom) - max(one.y, box.y)
    return max(0, across) * max(0, down) / max(1, box.width * box.height)


def _is_opaque(fill: Fill, palette: Palette) -> bool:
    if isinstance(fill, PictureFill):
        return True
    colors = [stop.color for stop in fill.stops] if isinstance(fill, Gradient) else [fill]
    return all(resolve(color, palette)[1] == 1 for color in colors)


def _laid(fill: Fill, ground: Ground, palette: Palette) -> Ground:
    """The colours of a fill as they are seen on a ground; those of a picture are not known."""
    if isinstance(fill, PictureFill):
        return UNKNOWN
    colors = [stop.color for stop in fill.stops] if isinstance(fill, Gradient) else [fill]
    seen: set[str] = set()
    for color in colors:
        rgb, alpha = resolve(color, palette)
        if alpha < 1 and not ground:
            return UNKNOWN
        seen.update((rgb,) if alpha == 1 else (over(rgb, alpha, each) for each in ground))
    return frozenset(seen)

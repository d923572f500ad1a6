"""A template's own sizes and colours into the looks of what it has no placeholder for: code, quotations, captions."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from slidegen.color import contrast, luminance, resolve
from slidegen.powerpoint.template import LEVELS, Levels, TableStyle
from slidegen.scene import TableLook
from slidegen.style import Color, FontRef, Level, Palette
from slidegen.theme.theme import CodeLook, Scale

# The smallest sizes of running text and of labels, in hundredths of a point; a template's own may be smaller.
BODY_MINIMUM, LABEL_MINIMUM = 1400, 1100
# The sizes of code, of captions and of who is quoted, as a part of that of running text, and between which they are.
CODE, CAPTION, SOURCE, QUOTE = 0.8, 0.65, 0.8, 1.3
CODE_SIZES, CAPTION_SIZES, QUOTE_SIZES = (1100, 1600), (1100, 1400), (1800, 3600)
CODE_LEADING = 1.25
# Between these sizes is running text of slides that are shown on screens.
USUAL = (1000, 4000)
STEP = 0.1
# WCAG 2.2, 1.4.3.
READABLE = 4.5
# The accent of each kind of token (Pygments' short names); what is not named is as other code.
TOKENS: Mapping[str, str] = {
    **dict.fromkeys(("k", "ow", "na", "nd", "gh"), "accent1"),
    **dict.fromkeys(("s", "gu", "gi"), "accent2"),
    **dict.fromkeys(("m", "gd"), "accent3"),
    **dict.fromkeys(("nf", "nc", "nb", "nt"), "accent4"),
}
# An accent that can't be read becomes darker or lighter step by step.
DARKER = tuple((("lumMod", part * 1000),) for part in (75, 60, 50, 40, 25))
LIGHTER = tuple((("lumMod", part * 1000), ("lumOff", (100 - part) * 1000)) for part in (75, 60, 40, 20))


def scale_of(body: int, label: int) -> Scale:
    """Steps from the template's own sizes down to the smallest ones; `body` and `label` in hundredths of a point."""
    body_minimum, label_minimum = min(BODY_MINIMUM, body), min(LABEL_MINIMUM, label)
    last = min(body_minimum / body, label_minimum / label)
    steps = [1.0]
    while steps[-1] - STEP > last + STEP / 4:
        steps.append(round(steps[-1] - STEP, 2))
    if last < 1:
        steps.append(round(last, 3))
    return Scale(tuple(steps), body_minimum, label_minimum)


def plain(levels: Levels, size: int, font: FontRef = "", italic: bool = False) -> Levels:
    """Nine like levels in the look of the first, at another size, without its bullet."""
    first = levels[0]
    run = replace(first.run, size=size, font=font or first.run.font, italic=italic or first.run.italic)
    pitch = round(first.paragraph.line_spacing * size / first.run.size)
    paragraph = replace(first.paragraph, bullet=None, margin=0, indent=0, line_spacing=pitch)
    return (Level(run, paragraph),) * LEVELS


def part_of(levels: Levels, part: float, sizes: tuple[int, int]) -> int:
    """A size as a part of that of running text, and within bounds, to a whole point. The bounds are those of usual
    slides: on posters, and on slides of an inch, they grow and shrink with the text."""
    size, (least, most) = levels[0].run.size, USUAL
    scale = size / max(least, min(most, size))
    low, high = (round(each * scale) for each in sizes)
    return max(low, min(high, round(size * part / 100) * 100))


def code_levels(levels: Levels, font: FontRef, ink: Color) -> Levels:
    first = plain(levels, part_of(levels, CODE, CODE_SIZES), font)[0]
    pitch = round(first.run.size * CODE_LEADING)
    run = replace(first.run, color=ink, bold=False, italic=False, caps=False, spacing=0)
    paragraph = replace(first.paragraph, align="l", space_before=0, space_after=0, line_spacing=pitch)
    return (Level(run, paragraph),) * LEVELS


def code_look(ground: Color, palette: Palette) -> CodeLook:
    """A panel a shade away from the ground that it lies on, and accents as far from it as words need."""
    panel = _panel(ground, palette)
    under = resolve(panel, palette)[0]
    text = clearest((under,), palette)
    dark = luminance(under) < 0.18
    tokens = {kind: _token(Color(accent), text, under, palette, dark) for kind, accent in TOKENS.items()}
    return CodeLook(panel, text, {**tokens, "c": _comment(text, under, palette)})


def _panel(ground: Color, palette: Palette) -> Color:
    alpha = resolve(ground, palette)[1]
    base = ground if alpha == 1 and not ground.transforms else Color("bg1")
    light = luminance(resolve(base, palette)[0]) >= 0.18
    shade = (("lumMod", 95_000),) if light else (("lumMod", 85_000), ("lumOff", 15_000))
    return replace(base, transforms=shade)


def clearest(grounds: Collection[str], palette: Palette) -> Color:
    """The ink of the theme that stands out most from what is behind it, or black or white where none can be read."""

    def least(ink: Color) -> float:
        return min(contrast(resolve(ink, palette)[0], under) for under in grounds)

    inks = [Color(name) for name in ("tx1", "bg1", "tx2", "bg2")]
    best = max(inks, key=least)
    if least(inks[0]) >= READABLE:
        return inks[0]
    if least(best) >= READABLE:
        return best
    return max((Color(rgb="000000"), Color(rgb="FFFFFF")), key=least)


def _token(accent: Color, text: Color, under: str, palette: Palette, dark: bool) -> Color:
    tried = (accent, *(replace(accent, transforms=each) for each in (LIGHTER if dark else DARKER)))
    return next((each for each in tried if contrast(resolve(each, palette)[0], under) >= READABLE), text)


def _comment(text: Color, under: str, palette: Palette) -> Color:
    """A comment recedes, as far as it can still be read."""
    tried = (
        replace(text, transforms=each) for each in (LIGHTER[2], LIGHTER[1], LIGHTER[0], DARKER[1], DARKER[0])
    )
    return next((each for each in tried if contrast(resolve(each, palette)[0], under) >= READABLE), text)


def table_look(style: TableStyle) -> TableLook:
    """The rows of the style, header and bands: as PowerPoint's own new tables, which point out no first column."""
    return TableLook(
        style.id,
        style.header_fill,
        style.rule,
        style.header_text,
        style.column_text,
        style.fill,
        style.band,
        style.text,
        labels=False,
    )

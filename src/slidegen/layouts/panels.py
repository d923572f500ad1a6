"""Parts of a slide into text in shapes: what they stand on, how they are set there, and how high they are."""

from __future__ import annotations

from dataclasses import dataclass, replace

from slidegen.blocks.kinds import flow_blocks
from slidegen.blocks.part import Part
from slidegen.blocks.setting import Context, Flow, TextColumn
from slidegen.blocks.typeset import Fitted, Setting, Setup, body, fit, prose_look, stack
from slidegen.color import contrast, contrast_needed, resolve
from slidegen.geometry import Insets, Rect
from slidegen.scene import Body, HeadingNode, Leaf, Run, ShapeMark
from slidegen.style import MAJOR, Anchor, Color, Frame, Level, Palette, Stroke
from slidegen.theme.theme import CardLook, Layout

# Grounds to try, and how much one differs from the slide's: enough to be seen, and no more than a shade.
GROUNDS = (
    Color("bg2"),
    Color("accent1", transforms=(("lumMod", 10_000), ("lumOff", 90_000))),
    Color("bg1", transforms=(("lumMod", 95_000),)),
)
# Else the slide's own colour, lighter where that is dark.
LIGHTER = (("lumMod", 85_000), ("lumOff", 15_000))
SEEN, SHADE = 1.06, 1.6
# WCAG 2.2, 1.4.3 and 1.4.11: the least contrast of text with its ground, and of large text and of graphics.
READABLE, LARGE = 4.5, 3.0
# Text in a shape against running text: shapes are narrow.
SMALLER = 0.8
ACCENTS = tuple(Color(f"accent{number}") for number in range(1, 7))
INKS = (Color("tx1"), Color("bg1"))
# The line around an outlined panel without accent; how many times as wide as a line its inset is.
FAINT, LINE = (("alpha", 40_000),), 8


@dataclass(frozen=True, slots=True)
class Panel:
    """How the shapes of a slide look: the ground, how names and what is said of them are set, and the insets in EMU."""

    ground: Color | None
    head: Setting
    text: Setting
    insets: Insets
    look: CardLook

    def flow(self, part: Part, width: int, mark: str) -> Flow:
        """The part's name and what is said of it, in a shape of this width."""
        room = width - self.insets.left - self.insets.right
        head = (self.name(part, room),) if part.lead else ()
        below = flow_blocks(part.children, TextColumn(self.text, room, mark, at=len(head)))
        nodes = (HeadingNode(3, Leaf(mark, 0)),) if head else ()
        return Flow((*head, *below.paragraphs), (*nodes, *below.tree))

    def name(self, part: Part, room: int) -> Fitted:
        return fit(part.lead, self.head, prose_look(self.head, font=MAJOR, bold=True), room)

    def height(self, flow: Flow) -> int:
        return stack(flow.paragraphs) + self.insets.top + self.insets.bottom

    def mark(
        self,
        part: Part,
        flow: Flow,
        box: Rect,
        name: str,
        anchor: Anchor = "t",
        accent: Color | None = None,
    ) -> ShapeMark:
        """The shape with its text; where the theme outlines such shapes, in the accent, else in a shade of the text."""
        filled = self._readable(body(flow.paragraphs, Frame(self.insets, anchor)))
        text = self.text.levels[0].run.color
        line = accent or replace(text, transforms=(*text.transforms, *FAINT))
        stroke = Stroke(line, self.insets.right // LINE) if self.look.outlined else None
        return ShapeMark(name, box, "rect", self.ground, stroke, filled, span=part.span)

    def bar(self, box: Rect, name: str, accent: Color) -> tuple[ShapeMark, ...]:
        """The bar in the accent, where the theme has it."""
        if not self.look.ruled:
            return ()
        return (ShapeMark(f"{name} bar", box, "rect", accent, decorative=True),)

    def _readable(self, body: Body) -> Body:
        """Links in the colour of the text, where the theme's own can't be read on the ground."""
        if self.ground is None:
            return body
        text, palette = self.text.levels[0].run.color, self.text.palette
        shown = [
            replace(each, runs=tuple(_inked(run, self.ground, text, palette) for run in each.runs))
            for each in body.paragraphs
        ]
        return replace(body, paragraphs=tuple(shown))


def _inked(run: Run, under: Color, text: Color, palette: Palette) -> Run:
    color = ink(under, palette, run.resolved.color, text)
    return run if color == run.resolved.color else replace(run, resolved=replace(run.resolved, color=color))


def panel(layout: Layout, context: Context, smaller: float = SMALLER) -> Panel:
    """Panels on slides of the layout."""
    look = context.theme.cards
    ground = panel_ground(layout, context) if look.filled else None
    inset = context.theme.gap * 5 // 8
    insets = Insets(inset, inset * 4 // 5, inset, inset)
    under = ground or layout.background
    return Panel(ground, set_on(under, context), set_on(under, context, smaller), insets, look)


def set_on(under: Color, context: Context, smaller: float = 1.0) -> Setting:
    """Running text so much smaller, in colours that can be read on what is under it. Its words stay whole: short lines
    are read faster so, and PowerPoint, which parts none, breaks them at the same places."""
    free = context.free()
    levels = tuple(_level(level, smaller, under, free.palette, free.minimum) for level in free.levels)
    return replace(free, levels=levels, hyphenate=False)


def _level(level: Level, part: float, under: Color, palette: Palette, minimum: int) -> Level:
    run, style = level.run, level.paragraph
    size = max(min(run.size, minimum), round(run.size * part / 50) * 50)
    color = ink(under, palette, run.color, needed=contrast_needed(minimum, run.bold))
    bullet = style.bullet
    if bullet and bullet.color:
        bullet = replace(bullet, color=ink(under, palette, bullet.color, color, needed=LARGE))
    paragraph = replace(
        style,
        bullet=bullet,
        align="l",
        margin=round(style.margin * part),
        indent=round(style.indent * part),
        space_before=round(style.space_before * part),
        space_after=round(style.space_after * part),
        line_spacing=round(style.line_spacing * size / run.size),
    )
    return Level(replace(run, size=size, color=color), paragraph)


def panel_ground(layout: Layout, context: Context) -> Color | None:
    """A shade beside the slide's own ground on which its text can be read; None where the theme has none."""
    palette = context.theme.palette
    own = resolve(layout.background, palette)[0]
    text = resolve(context.free().levels[0].run.color, palette)[0]
    background = layout.background
    lighter = replace(background, transforms=(*background.transforms, *LIGHTER))
    for ground in (*GROUNDS, lighter):
        rgb = resolve(ground, palette)[0]
        if SEEN <= contrast(rgb, own) <= SHADE and contrast(rgb, text) >= READABLE:
            return ground
    return None


def ink(under: Color, palette: Palette, *colors: Color, needed: float = READABLE) -> Color:
    """The first of the colours that stands out enough, else the ink that does most."""
    ground = resolve(under, palette)[0]
    tried = [*colors, *sorted(INKS, key=lambda each: -contrast(resolve(each, palette)[0], ground))]
    enough = (each for each in tried if contrast(resolve(each, palette)[0], ground) >= needed)
    return next(enough, tried[len(colors)])


def accents(count: int, under: Color, context: Context, needed: float = LARGE) -> tuple[Color, ...]:
    """So many of the theme's accents that stand out from what is under them, over again where there are too few."""
    palette = context.theme.palette
    ground = resolve(under, palette)[0]
    fit_for = [each for each in ACCENTS if contrast(resolve(each, palette)[0], ground) >= needed]
    distinct = list({palette[each.scheme or ""]: each for each in reversed(fit_for)}.values())[::-1]
    chosen = distinct or [ink(under, palette)]
    return tuple(chosen[at % len(chosen)] for at in range(count))


def cuts(flow: Flow) -> bool:
    """Whether a word is cut."""
    return any(each.excess for each in flow.paragraphs)


def large(setting: Setting, part: float, **run: object) -> Setup:
    """The first level without bullet, so many times as large, its runs changed as `run` says."""
    look = prose_look(setting, 0, **run)
    size = round(look.resolved.run.size * part / 50) * 50
    style = look.resolved.paragraph
    pitch = round(style.line_spacing * size / look.resolved.run.size)
    paragraph = replace(style, line_spacing=pitch)
    return Setup(Level(replace(look.resolved.run, size=size), paragraph), look.inherited)

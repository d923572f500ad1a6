"""Phrases into fitted paragraphs, by the looks that their box inherits and the step of the ladder."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain

from slidegen.color import contrast, resolve
from slidegen.geometry import EMU_PER_CENTIPOINT
from slidegen.model import Phrase, Words
from slidegen.scene import Body, Line, Link, Paragraph, Run
from slidegen.style import MAJOR, MINOR, Color, FontRef, Frame, Level, Palette, ParagraphStyle, RunStyle
from slidegen.text.fallback import stretches
from slidegen.text.fonts import FontBook
from slidegen.text.lines import Piece, fit_lines, widest_word
from slidegen.text.symbols import shown_sign

LINK = Color("hlink")
# WCAG 2.2, 1.4.3: the least contrast of text with its ground.
READABLE = 4.5
# The same of what is large, or told by more than its colour.
MADE_OUT = 3.0
# Boxes of fewer ems have lines so short that a long word leaves one half empty.
NARROW = 16
# A word so many times as wide as its line is whole all the same: browsers count in parts of a pixel.
WHOLE = 1.0005
# How far words above the line and below it are shifted, in thousandths of a percent of their size, and the part of
# that size which they are drawn at: DrawingML leaves it to the program, and none draws them larger.
RAISED = 30_000
LOWERED = -25_000
RAISED_SIZE = 2 / 3


@dataclass(frozen=True, slots=True)
class Setting:
    """How text is set in a box: what it wants and what it inherits, level by level, and how far it is stepped down.

    In a placeholder the two are the same. `minimum` in hundredths of a point: no size goes below it, unless the
    level itself wants a smaller one.
    """

    fonts: FontBook
    palette: Palette
    levels: tuple[Level, ...]
    given: tuple[Level, ...]
    lang: str
    code_font: str
    step: float = 1.0
    minimum: int = 1400
    hyphenate: bool = True

    def inherited(self, level: int) -> Level:
        """What the box gives the level."""
        return self.given[min(level, len(self.given) - 1)]

    def resolved(self, level: int) -> Level:
        """The level at this step: size, line pitch and distances shrink together, to half a point."""
        wanted = self.levels[min(level, len(self.levels) - 1)]
        size = self.size(wanted.run.size)
        return wanted if size == wanted.run.size else _stepped(wanted, size, self.step)

    def size(self, size: int) -> int:
        stepped = round(size * self.step / 50) * 50
        return max(min(size, self.minimum), stepped)


# All slides share their looks: a deck has few, and many paragraphs.
@lru_cache(maxsize=1 << 10)
def _stepped(level: Level, size: int, step: float) -> Level:
    style, part = level.paragraph, size / level.run.size
    paragraph = replace(
        style,
        line_spacing=round(style.line_spacing * part),
        space_before=round(style.space_before * step),
        space_after=round(style.space_after * step),
    )
    return Level(replace(level.run, size=size), paragraph)


@dataclass(frozen=True, slots=True)
class Setup:
    """What an author's paragraph changes of its level: another bullet, indent or look."""

    resolved: Level
    inherited: Level


@dataclass(frozen=True, slots=True)
class Fitted:
    """A paragraph with its lines. `height` in EMU allows for the width that renderers disagree on; `excess` is how
    many times as wide as its lines may be a word is that is cut, 0 where none is."""

    paragraph: Paragraph
    height: int
    broken: bool = False
    excess: float = 0.0


def fit(
    phrase: Phrase, setting: Setting, look: Setup, width: int, level: int = 0, marker: str = ""
) -> Fitted:
    """One paragraph in a box `width` EMU wide."""
    return _fitted(runs_of(phrase, setting, look), setting, look, width, level, marker)


def fit_runs(
    runs: tuple[Run, ...], setting: Setting, look: Setup, width: int, level: int = 0, marker: str = ""
) -> Fitted:
    """As `fit`, for runs that are made already."""
    return _fitted(by_family(runs, setting), setting, look, width, level, marker)


def _fitted(
    runs: tuple[Run, ...], setting: Setting, look: Setup, width: int, level: int, marker: str
) -> Fitted:
    style = drawn_bullet(look.resolved, setting)
    room = max(1, width - style.margin)
    hyphenate = _takes_hyphens(look.resolved.run, setting, room)
    pieces = tuple([piece(run, setting.fonts, hyphenate) for run in runs])
    lines, hyphens, needed, excess = _broken(pieces, room)
    height = needed * style.line_spacing * EMU_PER_CENTIPOINT
    paragraph = Paragraph(runs, style, look.inherited.paragraph, level, lines, marker, hyphens)
    return Fitted(paragraph, height, len(lines) > 1, excess)


def by_family(runs: tuple[Run, ...], setting: Setting) -> tuple[Run, ...]:
    """The runs cut so that each is of one family, which has its letters."""
    if all(run.text.isascii() or run.fallback for run in runs):
        return runs
    return tuple(chain.from_iterable(_of_one_family(run, setting) for run in runs))


def _of_one_family(run: Run, setting: Setting) -> tuple[Run, ...]:
    if run.text.isascii() or run.fallback:
        return (run,)
    style = run.resolved
    # Code says that its words are English: whose Han characters stand in it, the deck's language tells.
    lang = setting.lang if run.code else run.lang
    parts = stretches(run.text, style.font, style.bold, style.italic, lang, setting.fonts)
    if len(parts) == 1 and not parts[0][1]:
        return (run,)
    return tuple(replace(run, text=text, fallback=name) for text, name in parts)


def drawn_bullet(look: Level, setting: Setting) -> ParagraphStyle:
    """The paragraph's style; its bullet in a fallback where its font has no such sign."""
    bullet = look.paragraph.bullet
    if bullet is None or bullet.fallback:
        return look.paragraph
    sign = shown_sign(bullet.char, bullet.font or look.run.font)
    if sign.isascii():
        return look.paragraph
    # No font has the signs of a symbol font in its places.
    font = (bullet.font or look.run.font) if sign == bullet.char else MINOR
    fallback = _bullet_fallback(sign, font, look.run, setting)
    return replace(look.paragraph, bullet=replace(bullet, fallback=fallback)) if fallback else look.paragraph


def _bullet_fallback(sign: str, font: FontRef, run: RunStyle, setting: Setting) -> str:
    return stretches(sign, font, run.bold, run.italic, setting.lang, setting.fonts)[0][1]


# The search for a fit sets the same paragraph many times over.
@lru_cache(maxsize=1 << 12)
def _broken(pieces: tuple[Piece, ...], width: int) -> tuple[tuple[Line, ...], tuple[int, ...], int, float]:
    """The lines, the hyphens at their ends, and how many lines to make room for: PowerPoint sets no hyphens; and how
    many times as wide as the box a word is that is cut."""
    lines, hyphens, needed = fit_lines(pieces, width)
    share = widest_word(pieces, addresses=False) / width if len(lines) > 1 else 0.0
    return tuple(Line(*line) for line in lines), hyphens, needed, share if share > WHOLE else 0.0


def cuts_word(paragraphs: Iterable[Fitted], setting: Setting, last: float) -> bool:
    """Whether a word is cut that would not be at the last step."""
    for each in paragraphs:
        if each.excess:
            smallest, level = replace(setting, step=last), each.paragraph.level
            size, least = (one.resolved(level).run.size for one in (setting, smallest))
            if each.excess * least <= size:
                return True
    return False


def _takes_hyphens(style: RunStyle, setting: Setting, width: int) -> bool:
    """Whether text in a box of this width is hyphenated: not in headings, and not in capitals."""
    narrow = width < NARROW * style.size * EMU_PER_CENTIPOINT
    return narrow and setting.hyphenate and not style.caps and style.font != MAJOR


def piece(run: Run, fonts: FontBook, hyphenate: bool = False) -> Piece:
    """What is measured of a run; code is never hyphenated."""
    style = run.resolved
    text = run.text.upper() if style.caps else run.text
    face = fonts.family(run.fallback or style.font).face(style.bold, style.italic)
    size = round(style.size * RAISED_SIZE) if style.baseline else style.size
    return Piece(text, face, size, style.spacing, run.lang, hyphenate and not run.code)


def stack(paragraphs: Sequence[Fitted]) -> int:
    """The height of paragraphs below one another, EMU. The space before the first one does not count."""
    height = 0
    for index, fitted in enumerate(paragraphs):
        height += fitted.height
        if index:
            before = fitted.paragraph.resolved.space_before
            after = paragraphs[index - 1].paragraph.resolved.space_after
            height += (before + after) * EMU_PER_CENTIPOINT
    return height


def body(paragraphs: Sequence[Fitted], frame: Frame) -> Body:
    """The paragraphs below one another, as they were measured, whatever the layout would make of them."""
    frame = frame if frame.columns == 1 and frame.wrap else frame.plain()
    return Body(tuple([fitted.paragraph for fitted in paragraphs]), frame, stack(paragraphs))


def runs_of(phrase: Phrase, setting: Setting, look: Setup) -> tuple[Run, ...]:
    """The phrase as runs, each with what it is and what it inherits."""
    return by_family(tuple([_run(words, setting, look) for words in phrase if words.text]), setting)


def _run(words: Words, setting: Setting, look: Setup) -> Run:
    style = look.resolved.run
    underline, baseline = words.underline or bool(words.link), _baseline(words)
    if words.strong or words.emphasis or words.strike or words.code or underline or baseline:
        font = setting.code_font if words.code else style.font
        linked = words.link and _is_dark(style.color, setting.palette)
        color = LINK if linked and _stands_out(LINK, setting.palette) else style.color
        style = _marked(style, words.strong, words.emphasis, words.strike, underline, baseline, font, color)
    lang, link = words.lang or setting.lang, link_to(words.link)
    return Run(words.text, style, look.inherited.run, lang, link, words.code, "", words.span)


@lru_cache(maxsize=1 << 10)
def _marked(
    style: RunStyle,
    strong: bool,
    emphasis: bool,
    strike: bool,
    underline: bool,
    baseline: int,
    font: FontRef,
    color: Color,
) -> RunStyle:
    """The style of words that their author marked."""
    return replace(
        style,
        bold=style.bold or strong,
        italic=style.italic != emphasis,
        strike=style.strike or strike,
        underline=style.underline or underline,
        baseline=baseline or style.baseline,
        font=font,
        color=color,
    )


def _baseline(words: Words) -> int:
    return RAISED if words.raised or words.shift > 0 else LOWERED if words.shift < 0 else 0


def _is_dark(color: Color, palette: Palette) -> bool:
    """Whether text of this colour stands on a light ground, as the theme's link colour needs it."""
    return contrast(resolve(color, palette)[0], "FFFFFF") >= READABLE


def _stands_out(color: Color, palette: Palette) -> bool:
    """Whether links of this colour can be made out on a light ground: others are underlined alone."""
    return contrast(resolve(color, palette)[0], "FFFFFF") >= MADE_OUT


def link_to(target: str) -> Link | None:
    """A target as the author wrote it: `#id` is a slide, all else a URL."""
    if not target:
        return None
    return Link(slide=target[1:]) if target.startswith("#") else Link(url=target)


def plain_look(setting: Setting, level: int = 0) -> Setup:
    """The level as the box gives it."""
    return Setup(setting.resolved(level), setting.inherited(level))


def prose_look(setting: Setting, level: int = 0, **run: object) -> Setup:
    """The level without bullet and indent, its runs changed as `run` says."""
    look = plain_look(setting, level)
    paragraph = replace(look.resolved.paragraph, bullet=None, margin=0, indent=0)
    changed = replace(look.resolved.run, **run)  # type: ignore[arg-type]
    return Setup(Level(changed, paragraph), look.inherited)

"""The one or two colours of a brand into the twelve of a theme, in which every word can be read."""

from __future__ import annotations

from dataclasses import dataclass

from slidegen.brand.hues import GREY, Hue, darkened, hue_of, rgb_of
from slidegen.color import contrast
from slidegen.theme.tokens import PaletteTokens

PAPER = "FFFFFF"
# WCAG 2.2, 1.4.3, with a little over for shades of these colours; and what words in the strong colour have.
READABLE, CLEAR = 4.5, 7.0
MARGIN = 4.7
# A shape with less contrast to paper is not seen, unless it has more than this chroma.
VISIBLE, VIVID = 1.3, 0.1
# A hue of links and further colours where the brand itself has none.
BLUE = 255.0


@dataclass(frozen=True, slots=True)
class Scheme:
    """`closing` is the ground of closing slides, as a theme.yaml says it; `notes` tell what was not taken as given."""

    palette: PaletteTokens
    closing: str
    notes: tuple[str, ...]


def scheme_of(primary: str, accent: str = "") -> Scheme:
    """The colours of a theme based on plain. `primary` and `accent` are RRGGBB and stay as they are where they can be
    seen; words are set in the neutrals, in dk2, and in the further accents, which can all be read."""
    notes: list[str] = []
    strong = _seen(primary, "primary", notes)
    shade, ink = _neutrals(strong)
    second = _seen(accent, "accent", notes) if accent else _second(strong, shade)
    spoken = second if accent and _is_faint(strong, shade) and not _is_faint(second, shade) else strong
    words = _words(spoken, strong, shade, notes)
    ground, closing = _closing(strong, words, ink, notes)
    grounds = (PAPER, shade, *((ground,) if contrast(PAPER, ground) < READABLE else ()))
    link, followed = _links(spoken, grounds)
    third, fourth, fifth, sixth = (_further(hue, shade) for hue in _hues(strong, second))
    neutrals = (ink, PAPER, words, shade)
    palette = PaletteTokens(*neutrals, strong, second, third, fourth, fifth, sixth, link, followed)
    if accent and _is_faint(second, PAPER):
        notes.append(f"#{second} is too light for words on white, and is kept for shapes")
    return Scheme(palette, closing, tuple(notes))


def _links(spoken: str, grounds: tuple[str, ...]) -> tuple[str, str]:
    """Links in the hue of words, those that were followed further on; both are read on all light grounds."""
    hue = hue_of(spoken)
    own = hue if hue.chroma >= GREY else Hue(0.5, 0.14, BLUE)

    def is_read(tried: str) -> bool:
        return all(contrast(tried, ground) >= READABLE for ground in grounds)

    link = Hue(min(own.lightness, 0.52), max(own.chroma, 0.1), own.hue)
    followed = Hue(min(own.lightness, 0.5), 0.12, own.hue + 60)
    return darkened(link, is_read), darkened(followed, is_read)


def _seen(rgb: str, what: str, notes: list[str]) -> str:
    """The colour itself where a shape of it can be seen on paper, else the lightest of its shades that can."""
    hue = hue_of(rgb)
    if contrast(rgb, PAPER) >= VISIBLE or hue.chroma >= VIVID:
        return rgb
    seen = darkened(hue, lambda tried: contrast(tried, PAPER) >= VISIBLE)
    notes.append(f"the {what} #{rgb} can't be seen on white: #{seen} is taken for shapes")
    return seen


def _neutrals(strong: str) -> tuple[str, str]:
    """A shade of paper and an ink, each with a breath of the strong colour."""
    hue = hue_of(strong)
    shade = rgb_of(Hue(0.965, min(hue.chroma, 0.008), hue.hue))
    return shade, rgb_of(Hue(0.2, min(hue.chroma, 0.02), hue.hue))


def _is_faint(rgb: str, shade: str) -> bool:
    """Whether words of this colour can't be read."""
    return contrast(rgb, shade) < READABLE


def _words(spoken: str, strong: str, shade: str, notes: list[str]) -> str:
    """As deep as words should be: the strong colour, or `spoken`, the second one, where only that can be read."""
    hue = hue_of(spoken)
    start = Hue(max(0.16, hue.lightness - 0.05), hue.chroma, hue.hue)
    words = darkened(start, lambda tried: contrast(tried, shade) >= CLEAR)
    if _is_faint(strong, shade):
        notes.append(
            f"#{strong} is too light for words on white ({contrast(strong, PAPER):.1f}:1, and 4.5:1 is needed): it is "
            f"kept for shapes and grounds, and words are set in #{words} ({contrast(words, PAPER):.1f}:1)"
        )
    return words


def _closing(strong: str, words: str, ink: str, notes: list[str]) -> tuple[str, str]:
    """The ground of closing slides: the strong colour, or that of words where white can't be read on it, and ink not
    well: links, darker than words, would be black there."""
    if contrast(PAPER, strong) >= READABLE or contrast(ink, strong) >= CLEAR:
        return strong, "accent1"
    notes.append(f"#{strong} is neither light nor dark: closing slides have the ground #{words}")
    return words, "tx2"


def _second(strong: str, shade: str) -> str:
    """The opposite of the strong colour, as strong."""
    hue = hue_of(strong)
    grey = hue.chroma < GREY
    opposite = Hue(0.62, 0.0 if grey else min(max(hue.chroma, 0.1), 0.18), hue.hue + 180)
    if grey:
        opposite = Hue(0.55, 0.16, BLUE)
    return darkened(opposite, lambda tried: contrast(tried, shade) >= 3.0)


def _hues(strong: str, second: str) -> list[float]:
    """Four hues, each as far as can be from the brand's own and from those before it."""
    own = [each.hue for each in map(hue_of, (strong, second)) if each.chroma >= GREY] or [BLUE]
    taken = list(own)
    for _ in range(4):
        taken.append(max(range(0, 360, 15), key=lambda hue: min(_apart(hue, other) for other in taken)))
    return sorted(taken[len(own) :], key=lambda hue: _apart(hue, own[0]))


def _apart(one: float, other: float) -> float:
    """Degrees between two hues."""
    turn = abs(one - other) % 360
    return min(turn, 360 - turn)


def _further(hue: float, shade: str) -> str:
    return darkened(Hue(0.52, 0.13, hue), lambda tried: contrast(tried, shade) >= MARGIN)

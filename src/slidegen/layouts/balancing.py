"""A title of several lines into lines of much the same length, by the insets of its box: no break is stored, and the
box stays where the layout has it."""

from __future__ import annotations

from dataclasses import replace

from slidegen.blocks.typeset import Fitted, Setting, fit, plain_look
from slidegen.geometry import Insets
from slidegen.model import Phrase
from slidegen.style import Align

# More lines than these are running text.
LINES = range(2, 5)
# The narrowest width is sought so closely, as a part of the whole; so much more is given, as renderers differ.
CLOSE, SPARE = 0.01, 1.04
# Lines are left as they are where the last one has this part of the longest one's width.
ALIKE = 0.75


def balanced(phrase: Phrase, words: Fitted, setting: Setting, width: int) -> tuple[Fitted, int]:
    """The title in the narrowest box in which it has no more lines, and how much narrower than `width` EMU that is."""
    lines = words.paragraph.lines
    if len(lines) not in LINES or words.excess or words.paragraph.hyphens:
        return words, 0
    if lines[-1].width >= ALIKE * max(line.width for line in lines):
        return words, 0
    look, best = plain_look(setting), width
    low, high = width // len(lines), width
    while high - low > CLOSE * width:
        middle = (low + high) // 2
        tried = fit(phrase, setting, look, middle)
        whole = not tried.excess and not tried.paragraph.hyphens and tried.height <= words.height
        if whole and len(tried.paragraph.lines) == len(lines):
            best = high = middle
        else:
            low = middle
    room = min(width, round(best * SPARE))
    again = fit(phrase, setting, look, room)
    return (again, width - room) if again.height <= words.height else (words, 0)


def set_in(insets: Insets, narrower: int, align: Align) -> Insets:
    """The insets with so much more air beside the text."""
    if align == "ctr":
        half = narrower // 2
        return replace(insets, left=insets.left + half, right=insets.right + narrower - half)
    if align == "r":
        return replace(insets, left=insets.left + narrower)
    return replace(insets, right=insets.right + narrower)

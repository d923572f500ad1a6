"""PDF pages into the texts on them, each with its place: what a program really printed, and where."""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import byref, c_double
from dataclasses import dataclass
from math import hypot
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

# Letters are of one text while their baselines agree to this many points, and no letter is farther than this
# many em from the letter before it.
SAME_BASELINE = 0.3
LARGEST_GAP = 0.35


@dataclass(frozen=True, slots=True)
class PrintedText:
    """Words on one baseline: left edge and baseline in points from the page's top left corner.

    `x` is the origin of the first letter, where its advance begins; `size` is the font's, in points.
    """

    text: str
    x: float
    baseline: float
    size: float


@dataclass(frozen=True, slots=True)
class Letter:
    text: str
    x: float
    right: float
    baseline: float
    size: float


def page_texts(pdf: Path | bytes) -> list[list[PrintedText]]:
    """The texts of every page, in the order in which they were printed."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [_texts(page) for page in iter(document)]


def _texts(page: pypdfium2.PdfPage) -> list[PrintedText]:
    texts: list[list[Letter]] = []
    for letter in _letters(page):
        if texts and _continues(texts[-1][-1], letter):
            texts[-1].append(letter)
        else:
            texts.append([letter])
    found = (_printed(letters) for letters in texts)
    return [text for text in found if text.text]


def _printed(letters: list[Letter]) -> PrintedText:
    inked = next((letter for letter in letters if not letter.text.isspace()), letters[0])
    text = "".join(letter.text for letter in letters).strip()
    return PrintedText(text, inked.x, inked.baseline, inked.size)


def _continues(last: Letter, letter: Letter) -> bool:
    gap = letter.x - last.right
    em = max(last.size, letter.size)
    return abs(letter.baseline - last.baseline) <= SAME_BASELINE and -em <= gap <= LARGEST_GAP * em


def _letters(page: pypdfium2.PdfPage) -> Iterator[Letter]:
    height = page.get_height()
    text_page = page.get_textpage()
    x, y = c_double(), c_double()
    edges = [c_double() for _ in range(4)]
    for index in range(text_page.count_chars()):
        # pdfium makes line ends and spaces of its own where it sees gaps.
        if pdfium.FPDFText_IsGenerated(text_page, index) == 1:
            continue
        text = chr(pdfium.FPDFText_GetUnicode(text_page, index))
        if text in "\r\n\0":
            continue
        pdfium.FPDFText_GetCharOrigin(text_page, index, byref(x), byref(y))
        pdfium.FPDFText_GetCharBox(text_page, index, *map(byref, edges))
        right = max(edges[1].value, x.value)
        yield Letter(text, x.value, right, height - y.value, _size(text_page, index))


def _size(text_page: pypdfium2.PdfTextPage, index: int) -> float:
    """The size as printed: the font's own, times the scale of the text's matrix."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text_page, index, matrix)
    scale = hypot(matrix.b, matrix.d)
    return float(pdfium.FPDFText_GetFontSize(text_page, index)) * scale

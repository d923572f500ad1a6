"""Names of widely used fonts into their class, and into how wide their letters are on average.

A width is the mean advance of the regular and of the bold face in thousandths of an em, letters counted as often as
they occur in English. Google's fonts, and those of systems that have both faces there, are as wide as `xWidthAvg` of
the npm package @capsizecss/metrics 4.3.0 says. The advances of other fonts of Office and macOS were found in public
tables, measured letter by letter in browsers, and averaged so that fonts in both agree (Arial, Georgia, Segoe UI,
Trebuchet MS, Verdana: within 0.6 %). Arial Narrow, Book Antiqua, Bookman Old Style and Century Schoolbook are as wide
as the fonts of their metrics in Debian's fonts-urw-base35 20200910; Lucida Sans as Lucida Grande, one design.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Class = Literal["sans", "serif", "mono"]


@dataclass(frozen=True, slots=True)
class Average:
    """How wide a family is; `known` where the figures are its own, not those that its kind mostly stays below."""

    kind: Class
    regular: int
    bold: int
    known: bool = True


_SANS = """
Alegreya Sans 387 397|Archivo 440 472|Archivo Narrow 368 394|Arial 446 480|Arial Black 553 553|Arial Narrow 366 392
Asap 442 442|Avenir 448 470|Bahnschrift 451 451|Barlow 431 444|Bebas Neue 342 342|Cabin 422 432|Calibri 410 419
Century Gothic 487 485|Comic Sans MS 468 515|Corbel 410 428|DM Sans 466 493|Dosis 377 406|Exo 2 455 474|Figtree 449 463
Fira Sans 458 459|Franklin Gothic Medium 442 442|Futura 460 545|Gill Sans 412 469|Gill Sans MT 412 469|Heebo 445 453
Helvetica 446 480|Helvetica Neue 450 480|Hind 429 455|IBM Plex Sans 451 473|Impact 400 400|Inter 478 492
Josefin Sans 456 485|Kanit 452 470|Karla 456 478|Lato 436 446|Lexend 490 519|Libre Franklin 465 481
Lucida Grande 492 523|Lucida Sans 492 523|Lucida Sans Unicode 492 523|Manrope 460 486|Merriweather Sans 474 492
Microsoft Sans Serif 444 444|Montserrat 503 530|Mulish 464 482|Noto Sans 474 503|Nunito 452 470|Nunito Sans 452 470
Open Sans 469 503|Optima 436 443|Oswald 363 411|Outfit 445 461|Overpass 449 471|Oxygen 451 477|PT Sans 431 431
Plus Jakarta Sans 468 484|Poppins 500 515|Prompt 499 507|Public Sans 468 480|Questrial 444 444|Quicksand 465 489
Raleway 463 481|Red Hat Display 442 464|Roboto 445 452|Roboto Condensed 396 403|Rubik 468 501|Segoe UI 443 475
Segoe UI Light 421 421|Segoe UI Semibold 456 456|Sora 507 517|Source Sans 3 418 443|Source Sans Pro 418 443
Space Grotesk 489 490|Tahoma 448 510|Titillium Web 421 435|Trebuchet MS 456 477|Ubuntu 455 480|Urbanist 442 459
Verdana 512 571|Work Sans 499 502
"""
_SERIF = """
Alegreya 410 416|American Typewriter 481 506|Baskerville 406 477|Bitter 465 474|Book Antiqua 444 460
Bookman Old Style 500 535|Cambria 411 451|Century Schoolbook 469 523|Constantia 438 476|Cormorant Garamond 394 398
Crimson Pro 400 427|Crimson Text 396 433|Didot 455 468|Domine 485 495|EB Garamond 385 424|Garamond 394 429
Georgia 446 519|IBM Plex Serif 473 496|Libre Baskerville 517 530|Lora 468 482|Merriweather 485 499|Noto Serif 481 512
PT Serif 448 484|Palatino 446 460|Palatino Linotype 446 460|Playfair Display 452 463|Rockwell 463 495
Roboto Slab 475 480|Source Serif 4 479 494|Source Serif Pro 479 494|Spectral 446 464|Times New Roman 406 433
Vollkorn 438 473|Zilla Slab 434 443
"""
_MONO = """
Andale Mono 600 600|Consolas 550 550|Courier New 600 600|Fira Code 600 600|IBM Plex Mono 600 600|Inconsolata 500 500
JetBrains Mono 600 600|Lucida Console 602 602|Menlo 602 602|Roboto Mono 600 600|Source Code Pro 600 600
Space Mono 612 612|Ubuntu Mono 500 500
"""
# Three of four families of Google's are no wider: 730 without serifs, 351 with them; those of one width are 600.
UNKNOWN: Mapping[Class, Average] = {
    "sans": Average("sans", 475, 505, known=False),
    "serif": Average("serif", 485, 530, known=False),
    "mono": Average("mono", 612, 612, known=False),
}
# How much wider than that a family may be whose name says that it is.
_EXPANDED = 1.25


def _rows(kind: Class, table: str) -> dict[str, Average]:
    rows = (row.rsplit(" ", 2) for row in table.strip().replace("\n", "|").split("|"))
    return {name.casefold(): Average(kind, int(regular), int(bold)) for name, regular, bold in rows}


KNOWN: Mapping[str, Average] = _rows("sans", _SANS) | _rows("serif", _SERIF) | _rows("mono", _MONO)

# The words behind a family's name that say which of its faces it is, and whether that is about as wide as its bold one.
_LIGHT = r"extra ?light|ultra ?light|semi ?light|demi ?light|light|thin|hairline|book|regular|text|ui"
_HEAVY = r"medium|semi ?bold|demi ?bold|demi|extra ?bold|ultra ?bold|bold|black|heavy"
_FACE = re.compile(rf"[ -]+(?:({_LIGHT})|({_HEAVY}))$")
_MONO_NAME = re.compile(r"\b(mono|code|console|typewriter|courier|fixed|terminal)\b|monospace")
_SANS_NAME = re.compile(r"sans|gothic|grotesk|grotesque|ゴシック|黑")
_SERIF_NAME = re.compile(
    r"serif|slab|roman|times|garamond|antiqua|caslon|bodoni|didot|baskerville|bookman|schoolbook|minion|perpetua|"
    r"centaur|goudy|georgia|mincho|mingliu|simsun|batang|明朝|宋"
)
_NARROW_NAME = re.compile(r"\b(condensed|narrow|compressed|cond|cn)\b")
_WIDE_NAME = re.compile(r"\b(expanded|extended|wide)\b")


def average_of(name: str, panose: str = "", pitch_family: int = 0) -> Average:
    """How wide the family is by its figures, or those of the family that it is a weight of; else what its kind mostly
    stays below. The kind is told by the name, by PANOSE (twenty hexadecimal digits) and by `pitch_family` (LOGFONT's
    lfPitchAndFamily, as in a:latin)."""
    key = " ".join(name.casefold().split())
    heavy = False
    while key not in KNOWN and (face := _FACE.search(key)):
        key, heavy = key[: face.start()], heavy or face[2] is not None
    if found := KNOWN.get(key):
        return Average(found.kind, found.bold, found.bold) if heavy else found
    usual = UNKNOWN[_kind(key, panose, pitch_family)]
    if _NARROW_NAME.search(key):
        # No kind's condensed families are as wide as its usual ones.
        return Average(usual.kind, 410, 430, known=False)
    times = _EXPANDED if _WIDE_NAME.search(key) else 1.0
    return Average(
        usual.kind, round((usual.bold if heavy else usual.regular) * times), round(usual.bold * times), False
    )


def _kind(key: str, panose: str, pitch_family: int) -> Class:
    if _MONO_NAME.search(key):
        return "mono"
    if _SANS_NAME.search(key):
        return "sans"
    if _SERIF_NAME.search(key):
        return "serif"
    return _panose_kind(panose) or _family_kind(pitch_family)


def _panose_kind(panose: str) -> Class | None:
    """Of Latin text (first digit 2): its fourth digit is 9 for one width, its second tells serifs (11 to 15: none)."""
    if not re.fullmatch(r"02[0-9A-Fa-f]{18}", panose):
        return None
    digits = bytes.fromhex(panose)
    if digits[3] == 9:
        return "mono"
    return "sans" if 11 <= digits[1] <= 15 else "serif" if 2 <= digits[1] <= 10 else None


def _family_kind(pitch_family: int) -> Class:
    """The high half byte is 1 for Roman, 2 for Swiss, 3 for Modern; the low one's first bit is a fixed pitch."""
    if pitch_family & 3 == 1 or pitch_family >> 4 == 3:
        return "mono"
    return "serif" if pitch_family >> 4 == 1 else "sans"

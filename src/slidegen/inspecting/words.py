"""Names of files and of programs into words for those who look after a brand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

EMU_PER_CENTIMETRE = 360_000
# By ST_PlaceholderType (ECMA-376 19.7.10).
TAKES: Mapping[str, str] = {
    "title": "title",
    "ctrTitle": "title",
    "subTitle": "subtitle",
    "body": "text",
    "obj": "any content",
    "pic": "picture",
    "tbl": "table",
    "chart": "chart",
    "dgm": "diagram",
    "media": "film or sound",
    "clipArt": "picture",
    "dt": "date",
    "ftr": "footer",
    "sldNum": "slide number",
    "hdr": "header",
    "sldImg": "picture of a slide",
}
# By the names of Theme.layouts.
FORMS: Mapping[str, str] = {
    "title": "title slide",
    "section": "section slide",
    "content": "text, lists",
    "two-columns": "two columns",
    "picture": "picture with text",
    "picture-own": "picture with a caption",
    "picture-alone": "picture alone",
    "quote": "quotation",
    "quote-own": "quotation",
    "code": "code with text",
    "code-wide": "code",
    "closing": "closing slide",
    "title-only": "content without text",
    "blank": "blank slide",
}
# By the names of Layout.slots.
FILLED: Mapping[str, str] = {
    "body": "text",
    "side": "second column",
    "author": "speaker",
    "source": "who is quoted",
    "number": "slide number",
    "number-mark": "number of the section",
}
# By the names of theme.company_signature.Role.
ROLES: Mapping[str, str] = {
    "title": "title slide",
    "section": "section slide",
    "blank": "blank slide",
    "closing": "closing slide",
    "content": "title and content",
    "two-columns": "two columns",
    "comparison": "two columns under headings",
    "caption": "content beside a short text",
    "cards": "several texts or pictures side by side",
    "picture": "picture with text",
    "quote": "quotation",
    "statement": "a sentence that stands alone",
    "title-only": "title alone",
    "vertical": "text that runs down the slide",
    "other": "something that decks do not have",
}
# As PowerPoint calls them; what is dark and what light, the colour map decides.
COLORS: Mapping[str, str] = {
    "tx1": "Text 1",
    "bg1": "Background 1",
    "tx2": "Text 2",
    "bg2": "Background 2",
    "hlink": "Hyperlink",
    "folHlink": "Followed hyperlink",
    **{f"accent{number}": f"Accent {number}" for number in range(1, 7)},
}
# Ratios of slides that have a name, and how far from them a size may be.
RATIOS: Mapping[str, float] = {"16:9": 16 / 9, "4:3": 4 / 3, "16:10": 16 / 10, "A4": 297 / 210, "1:1": 1.0}
NEAR = 0.01


def sure(confidence: float) -> str:
    if confidence >= 0.95:
        return "certain"
    return "very likely" if confidence >= 0.8 else "likely" if confidence >= 0.6 else "a guess"


def centimetres(emu: float) -> float:
    return round(emu / EMU_PER_CENTIMETRE, 1)


def ratio(width: int, height: int) -> str:
    upright = {f"{name} upright": 1 / value for name, value in RATIOS.items() if value != 1}
    named = {**RATIOS, **upright}
    return next(
        (name for name, value in named.items() if abs(width / height / value - 1) < NEAR),
        f"{width / height:.2f}:1",
    )


def listed(words: Iterable[str], last: str = "and", most: int = 0) -> str:
    """A list as it is said; of more than `most` the first ones, and how many there are beside them."""
    every = list(words)
    if most and len(every) > most:
        return f"{', '.join(every[:most])} {last} {len(every) - most} more"
    return f" {last} ".join(filter(None, (", ".join(every[:-1]), every[-1]))) if every else ""


def counted(number: int, one: str, many: str = "") -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def megabytes(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB" if size >= 100_000 else f"{max(1, round(size / 1000))} kB"

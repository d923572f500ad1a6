"""Cells into numbers, and numbers into words of a language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from slidegen.text.scripts import is_rtl

_SPACES = re.compile(r"[\s\u00a0\u202f'’_]")
_AROUND = re.compile(r"^([$€£¥]?)([-+−–]?)([$€£¥]?)(\d[\d.,]*|[.,]\d+)([%‰$€£¥]?)$")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+$")
_FORMAT = re.compile(r"^([^0#.,]*)([#,]*0)(?:[.,](0{1,6}))?([^0#.,]*)$")
_MOST_DECIMALS = 2
NO_BREAK, LEFT_TO_RIGHT = "\u00a0", "\u200e"
# The decimal sign and what stands between thousands, by the primary subtag (CLDR).
_COMMAS = {
    **dict.fromkeys(("da", "de", "el", "es", "id", "it", "nl", "pt", "ro", "tr", "vi"), (",", ".")),
    **dict.fromkeys(("cs", "fi", "fr", "hu", "nb", "no", "pl", "ru", "sk", "sv", "uk"), (",", NO_BREAK)),
}
_REGIONS = {"de-ch": (".", "’"), "it-ch": (".", "’"), "fr-ch": (",", NO_BREAK), "es-mx": (".", ",")}
# Languages that leave a space before the sign of percent.
_SPACED = frozenset(
    ("cs", "da", "de", "es", "fi", "fr", "nb", "no", "ro", "ru", "sk", "sv", "uk", "hu", "pl")
)
# The languages whose signs a format code can name ([MS-LCID]).
_LCIDS = {
    **{
        "cs": "405",
        "da": "406",
        "de": "407",
        "de-ch": "807",
        "el": "408",
        "es": "40A",
        "fi": "40B",
        "fr": "40C",
    },
    **{
        "fr-ch": "100C",
        "it": "410",
        "nb": "414",
        "nl": "413",
        "pl": "415",
        "pt": "816",
        "ru": "419",
        "sv": "41D",
    },
    **{"tr": "41F", "uk": "422"},
}
# Numbers from here on are parted in groups of three.
_LONG = 10_000


@dataclass(frozen=True, slots=True)
class Format:
    """How values are written: decimals, whether thousands are parted, and what stands around."""

    decimals: int = 0
    grouped: bool = False
    before: str = ""
    behind: str = ""

    @property
    def code(self) -> str:
        """The format code of a spreadsheet (ECMA-376 18.8.30): what stands around is quoted."""
        number = ("#,##0" if self.grouped else "0") + ("." + "0" * self.decimals if self.decimals else "")
        return _quoted(self.before) + number + _quoted(self.behind)

    def localized(self, lang: str) -> str:
        """The code with its language, where that has other signs than a code itself; PowerPoint writes numbers as its
        user's system does, LibreOffice heeds it."""
        tag = lang.lower()
        found = _LCIDS.get(tag) or _LCIDS.get(tag.partition("-")[0])
        return f"[$-{found}]{self.code}" if found and (self.decimals or self.grouped) else self.code

    def words(self, value: float, lang: str) -> str:
        """The value as the language writes it, with the sign for minus."""
        point, parting = signs(lang)
        written = f"{abs(value):{',' if self.grouped else ''}.{self.decimals}f}"
        # Among words from the right, the sign would change sides.
        sign = f"{LEFT_TO_RIGHT}−" if is_rtl(lang) else "−"
        minus = sign if value < 0 and float(written.replace(",", "")) else ""
        written = written.replace(",", "\0").replace(".", point).replace("\0", parting)
        return f"{minus}{self.before}{written}{self.behind}"


def signs(lang: str) -> tuple[str, str]:
    """The decimal sign and what parts thousands."""
    tag = lang.lower()
    return _REGIONS.get(tag) or _COMMAS.get(tag.partition("-")[0], (".", ","))


def numbers(cells: Iterable[str]) -> dict[str, float | None]:
    """The number that each cell says, None where it says none. A comma is the decimal sign where one of them can't
    part thousands."""
    known = {cell: _AROUND.match(_SPACES.sub("", cell)) for cell in cells}
    digits = [match[4] for match in known.values() if match]
    decimal = any("," in each and "." not in each and not _THOUSANDS.match(each) for each in digits)
    return {cell: _number(match, decimal) if match else None for cell, match in known.items()}


def sign_of(cells: Iterable[str]) -> str:
    """The sign of percent or of a currency that all cells have, empty where they don't."""
    matches = [_AROUND.match(_SPACES.sub("", cell)) for cell in cells]
    found = {(match[1] or match[3] or match[5]) if match else "" for match in matches}
    return found.pop() if len(found) == 1 else ""


def _number(match: re.Match[str], decimal: bool) -> float | None:
    digits = match[4]
    if "." in digits and "," in digits:
        point = "." if digits.rfind(".") > digits.rfind(",") else ","
    elif digits.count(".") > 1 or digits.count(",") > 1:
        point = ""
    else:
        point = "." if "." in digits else "," if decimal else ""
    plain = "".join("." if sign == point else sign for sign in digits if sign.isdigit() or sign == point)
    if plain.count(".") > 1 or len(plain) > 18:
        return None
    return float(plain) * (-1 if match[2] in ("-", "−", "–") and match[2] else 1)


def read_format(written: str) -> Format | None:
    """A code such as `0`, `0.0`, `#,##0` or `0 %`; None where it is none."""
    match = _FORMAT.match(written.strip().replace("\\", "").replace('"', ""))
    if match is None:
        return None
    before, whole, decimals, behind = match.groups()
    return Format(len(decimals or ""), "," in whole or "#" in whole, before, behind.replace(" ", NO_BREAK))


def format_for(values: Iterable[float], unit: str, lang: str) -> Format:
    """As few decimals as the values need, two at the most; thousands are parted in long numbers."""
    each = list(values)
    decimals = max((_decimals(value) for value in each), default=0)
    grouped = max(map(abs, each), default=0) >= _LONG
    spaced = unit not in ("%", "‰") or lang.partition("-")[0].lower() in _SPACED
    if unit in ("$", "£") or (unit == "€" and lang.partition("-")[0].lower() in ("en", "nl", "ga")):
        return Format(decimals, grouped, unit)
    return Format(decimals, grouped, "", (NO_BREAK if spaced else "") + unit if unit else "")


def _decimals(value: float) -> int:
    return next(
        (count for count in range(_MOST_DECIMALS) if abs(value - round(value, count)) < 1e-9), _MOST_DECIMALS
    )


def _quoted(words: str) -> str:
    return f'"{words}"' if words else ""

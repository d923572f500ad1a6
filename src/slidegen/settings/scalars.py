"""Words of a YAML text into values of the kinds that settings have."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from typing import Any, NewType

# A date as ISO 8601 has it: a year, a month or a day. What stands after a day (a time) is dropped.
IsoDate = NewType("IsoDate", str)

_TRUE = {"true", "yes", "on"}
_FALSE = {"false", "no", "off"}
_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ].*)?)?)?$")


def _text(text: str) -> str:
    """YAML's escapes can write half a character ("\\ud83d"), which no file can hold; two halves are one."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _boolean(text: str) -> bool:
    word = text.lower()
    if word not in _TRUE | _FALSE:
        raise ValueError(text)
    return word in _TRUE


def _integer(text: str) -> int:
    if not re.fullmatch(r"[-+]?[0-9]{1,18}", text):
        raise ValueError(text)
    return int(text)


def _number(text: str) -> float:
    if not re.fullmatch(r"[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]{1,2})?", text):
        raise ValueError(text)
    return float(text)


def _iso_date(text: str) -> IsoDate:
    match = _DATE.match(text.strip())
    if match is None:
        raise ValueError(text)
    year, month, day = match.groups()
    # A ValueError where the calendar has no such day.
    datetime.date(int(year), int(month or 1), int(day or 1))
    return IsoDate("-".join(part.zfill(2) for part in (year, month, day) if part))


A_DATE = "a date such as 2026-06-22"
SCALARS: Mapping[Any, tuple[Callable[[str], Any], str]] = {
    str: (_text, "a text"),
    int: (_integer, "a whole number"),
    float: (_number, "a number"),
    bool: (_boolean, "true or false"),
    IsoDate: (_iso_date, A_DATE),
}

"""ISO dates as they are written in a slide's language."""

from __future__ import annotations

from datetime import date

MONTHS = {
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
}
ORDER = {"fr": "{day} {month} {year}", "de": "{day}. {month} {year}", "es": "{day} de {month} de {year}"}


def spelled(iso: str, lang: str) -> str:
    """The date in words; as it stands where it is no ISO date or the language is not known."""
    primary = lang.partition("-")[0].lower()
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    if primary not in MONTHS:
        return iso
    month = MONTHS[primary].split()[day.month - 1]
    number = "1er" if primary == "fr" and day.day == 1 else str(day.day)
    return ORDER.get(primary, "{day} {month} {year}").format(day=number, month=month, year=day.year)

"""Declared tables into the families that help out: installed font packs, and symbols that the package carries."""

from __future__ import annotations

from functools import cache, partial
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

from slidegen.text.fonts import Fallback, Family, Purpose, read_family, shipped_families

EXTRA = 'pip install "slidegen-webcast[fonts]"'

# Family: what of the extra has it, the file in that, the scripts of characters that it is for, and that of languages.
_PACKS: dict[str, tuple[str, str, str]] = {
    "Noto Sans JP": ("cjk", "notosansjp/NotoSansJP[wght].ttf", "Hani Hira Kana Jpan"),
    "Noto Sans SC": ("cjk", "notosanssc/NotoSansSC[wght].ttf", "Hani Bopo Hans"),
    "Noto Sans TC": ("cjk", "notosanstc/NotoSansTC[wght].ttf", "Hani Bopo Hant"),
    "Noto Sans KR": ("cjk", "notosanskr/NotoSansKR[wght].ttf", "Hang Hani Kore"),
    "Noto Sans Arabic": ("rtl", "notosansarabic/NotoSansArabic[wdth,wght].ttf", "Arab"),
    "Noto Sans Hebrew": ("rtl", "notosanshebrew/NotoSansHebrew[wdth,wght].ttf", "Hebr"),
    "Noto Sans Devanagari": (
        "south_asia",
        "notosansdevanagari/NotoSansDevanagari[wdth,wght].ttf",
        "Deva",
    ),
    "Noto Sans Bengali": ("south_asia", "notosansbengali/NotoSansBengali[wdth,wght].ttf", "Beng"),
    "Noto Sans Tamil": ("south_asia", "notosanstamil/NotoSansTamil[wdth,wght].ttf", "Taml"),
    "Noto Sans Telugu": ("south_asia", "notosanstelugu/NotoSansTelugu[wdth,wght].ttf", "Telu"),
    "Noto Sans Thai": ("sea", "notosansthai/NotoSansThai[wdth,wght].ttf", "Thai"),
    "Noto Sans Lao": ("sea", "notosanslao/NotoSansLao[wdth,wght].ttf", "Laoo"),
    "Noto Sans Khmer": ("sea", "notosanskhmer/NotoSansKhmer[wdth,wght].ttf", "Khmr"),
    "Noto Sans Myanmar": ("sea", "notosansmyanmar/NotoSansMyanmar[wdth,wght].ttf", "Mymr"),
}
# A letter of each script by which a family of unknown scripts is tried.
_LETTERS = {
    "Jpan": "の", "Hans": "们", "Hant": "們", "Kore": "한", "Arab": "ع", "Hebr": "ש", "Deva": "क", "Beng": "ক",
    "Taml": "க", "Telu": "క", "Thai": "ก", "Laoo": "ກ", "Khmr": "ក", "Mymr": "က", "Grek": "η", "Cyrl": "ж",
}  # fmt: skip

# What the package itself carries for characters that are in no writing.
_SYMBOLS: tuple[tuple[str, Purpose], ...] = (
    ("Noto Sans Symbols 2", "symbols"),
    ("Noto Sans Math", "symbols"),
    ("Noto Sans Symbols", "symbols"),
    ("Noto Sans Mono", "fixed"),
    ("Noto Emoji", "emoji"),
)
# Of the package's own text families, the one with Greek, Cyrillic and Hebrew in four styles.
_LAST, _LAST_SCRIPTS = "Arimo", ("Latn", "Grek", "Cyrl", "Hebr")


@cache
def fallbacks() -> tuple[Fallback, ...]:
    """The packs that are installed, then the package's own: symbols, emoji, and a text family for other letters."""
    installed = (
        Fallback(name, name, frozenset(scripts.split()), "words", partial(_open, name, name, path))
        for name, (pack, file, scripts) in _PACKS.items()
        if (path := _pack_folder(pack)) and (path := path / file).is_file()
    )
    symbols = (
        Fallback("", name, frozenset(), purpose, partial(_open, "", name, _shipped_path(name)))
        for name, purpose in _SYMBOLS
    )
    last = Fallback("Arial", _LAST, frozenset(_LAST_SCRIPTS), "words", lambda: shipped_families()[_LAST])
    return (*installed, *symbols, last)


def pack_family(script: str) -> str:
    """The family of the extra that is for a script, or ""; whether it is installed or not."""
    return next((name for name, (_, _, scripts) in _PACKS.items() if script in scripts.split()), "")


def pack_scripts() -> dict[str, str]:
    """The scripts of languages that the extra is for (ISO 15924), each with its family."""
    return {scripts.split()[-1]: name for name, (_, _, scripts) in _PACKS.items()}


def script_family(script: str, chain: tuple[Fallback, ...]) -> str:
    """The PowerPoint name of the family that a deck in a script takes: the first that has it, or the extra's."""
    letter = _LETTERS.get(script, "")
    for each in chain:
        if each.purpose != "words":
            continue
        if script in each.scripts or (letter and not each.scripts and each.open().regular.covers(letter)):
            return each.name
    return pack_family(script)


@cache
def _pack_folder(pack: str) -> Path | None:
    # Found without importing the pack: it is data.
    spec = find_spec(f"justmytype_intl_{pack}")
    return Path(spec.origin).parent / "fonts" / "ofl" if spec and spec.origin else None


def _shipped_path(name: str) -> Path:
    folder = name.replace(" ", "")
    return Path(str(files("slidegen") / "fonts" / folder / f"{folder}-Regular.ttf"))


@cache
def _open(name: str, open_name: str, path: Path) -> Family:
    family = read_family(name, open_name, path.read_bytes())
    assert family is not None, f"{open_name} is a font"
    return family

from __future__ import annotations

import pytest

from slidegen.text.packs import fallbacks
from slidegen.text.symbols import _NAMES, BULLET, _signs, is_symbol_font, shown_sign


@pytest.mark.parametrize(
    ("font", "char", "sign"),
    [
        ("Wingdings", "§", "▪"),
        ("Wingdings", "\uf0a7", "▪"),
        ("wingdings", "l", "●"),
        ("Wingdings", "\uf0fc", "✔"),
        ("Wingdings", "ü", "✔"),
        ("Wingdings", "Ÿ", "•"),
        ("Wingdings 2", "\uf0a3", "□"),
        ("Wingdings 3", "\uf075", "▶"),
        ("Webdings", "4", "⏵"),
        ("Symbol", "·", "•"),
        ("Symbol", "-", "-"),
        ("ZapfDingbats", "n", "■"),
        ("ZapfDingbats", "4", "✔"),
        ("Wingdings", "\uf021", BULLET),
        ("Wingdings", "漢", BULLET),
        ("Arial", "§", "§"),
        ("Segoe UI Symbol", "☐", "☐"),
        ("Wingdings", "", ""),
    ],
)
def test_a_place_in_a_symbol_font_is_shown_as_its_sign(font: str, char: str, sign: str) -> None:
    assert shown_sign(char, font) == sign


@pytest.mark.parametrize("name", sorted(set(_NAMES.values())))
def test_each_sign_is_in_a_font_at_hand(name: str) -> None:
    faces = [each.open().regular for each in fallbacks() if not each.scripts or each.name == "Arial"]
    absent = [sign for sign in _signs(name).values() if not any(face.covers(sign) for face in faces)]
    assert absent == []


def test_names_are_told_apart() -> None:
    assert is_symbol_font("WINGDINGS 3")
    assert not is_symbol_font("Wingding")

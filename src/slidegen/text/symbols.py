"""Characters of symbol fonts, which are places in the font and no letters, into the signs of Unicode that they show."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

# What is shown for a place that is not in the tables: most symbols before a paragraph are some kind of dot.
BULLET = "\u2022"

# The signs at the places from a number on, as Unicode took them over (those of Wingdings and Webdings in 7.0): those
# that serve as bullets, each in one of the open fonts at hand. Where Unicode has a sign that browsers draw as an emoji,
# the geometric shape of its look stands here.
_TABLES: Mapping[str, Mapping[int, str]] = {
    "wingdings": {
        0x6C: "●",
        0x6E: "■□🞐❑❒🞟⧫◆❖⬩⌧⮹⌘",
        0x81: "➀➁➂➃➄➅➆➇➈➉",
        0x8C: "➊➋➌➍➎➏➐➑➒➓",
        0x9E: "∙•⬝○🞆🞈🞊🞋",
        0xA7: "▪◻🟁🟅★🟋🟏🟓🟑⯐⌖⯎⯏⯑✪✰",
        0xC3: "⮰⮱⮲⮳⮴⮵⮶⮷",
        0xD5: "⌫⌦⮘⮚⮙⮛⮈⮊⮉⮋🡨🡪🡩🡫🡬🡭🡯🡮🡸🡺🡹🡻🡼🡽🡿🡾⇦⇨⇧⇩⬄⇳⬁⬀⬃⬂🢬🢭",
        0xFB: "✘✔☒☑",
    },
    "wingdings 2": {
        0x52: "☑⮽☒⮾⮿",
        0x69: "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿",
        0x95: "⋅🞄⦁●○🞅🞇🞉⊙⦿🞌🞍◾■□🞑🞒🞓🞔▣🞕🞖🞗🞘⬩⬥◇🞚◈🞛🞜🞝🞞⬪⬧◊🞠◖◗⯊⯋⯀⯁⬟⯂⬣⬢⯃⯄🞡🞢🞣🞤🞥🞦🞧🞨🞩🞪🞫🞬🞭🞮🞯",
        0xD5: "🞰🞱🞲🞳🞴🞵🞶🞷🞸🞹🞺🞻🞼🞽🞾🞿🟀🟂🟄🟆🟉🟊✶🟌🟎🟐🟒✹🟃🟇✯🟍🟔⯌⯍",
    },
    "wingdings 3": {
        0x21: "⭠⭢⭡⭣⭦⭧⭩⭨⭰⭲⭱⭳⭶⭸⭻⭽⭤⭥⭪⭬⭫⭭⭍⮠⮡⮢⮣⮤⮥⮦⮧⮐⮑⮒⮓⮀⮃⭾⭿⮄⮆⮅⮇⮏⮍⮎⮌⭮⭯⎋⌤⌃⌥",
        0x57: "⍽⇪⮸🢠🢡🢢🢣🢤🢥🢦🢧🢨🢩🢪🢫🡐🡒🡑🡓🡔🡕🡗🡖🡘🡙▲▼△▽◀▶◁▷◣◢◤◥🞀🞂🞁",
        0x80: "🞃⯅⯆⯇⯈⮜⮞⮝⮟🠐🠒🠑🠓🠔🠖🠕🠗🠘🠚🠙🠛🠜🠞🠝🠟🠀🠂🠁🠃🠄🠆🠅🠇🠈🠊🠉🠋🠠🠢🠤🠦🠨🠪🠬🢜🢝🢞🢟🠮🠰🠲🠴🠶🠸🠺🠹🠻🢘🢚🢙🢛🠼🠾🠽",
        0xC0: "🠿🡀🡂🡁🡃🡄🡆🡅🡇⮨⮩⮪⮫⮬⮭⮮⮯🡠🡢🡡🡣🡤🡥🡧🡦🡰🡲🡱🡳🡴🡵🡷🡶🢀🢂🢁🢃🢄🢅🢇🢆🢐🢒🢑🢓🢔🢖🢕🢗",
    },
    "webdings": {
        0x33: "⏴⏵⏶⏷⏪⏩⏮⏭⏸⏹⏺",
        0x61: "✔",
        0x63: "□",
        0x67: "■",
        0x6C: "🟈",
        0x6E: "●",
        0x98: "✯",
    },
    "symbol": {
        0xA7: "♣♦♥♠↔←↑→↓",
        0xB0: "°±",
        0xB7: "•",
        0xC4: "⊗⊕",
        0xD7: "⋅",
        0xDB: "⇔⇐⇑⇒⇓",
        0xE0: "◊",
    },
}
# ITC Zapf Dingbats: Unicode's block of dingbats is in its order, but for signs that it had elsewhere.
_DINGBATS = {
    **{code: chr(0x2701 + code - 0x21) for code in range(0x21, 0x7F)},
    **{code: chr(0x2761 + code - 0xA1) for code in range(0xA1, 0xFF) if code != 0xF0},
    **dict(zip(range(0xAC, 0xB6), "①②③④⑤⑥⑦⑧⑨⑩", strict=True)),
    **{
        0x25: "☎",
        0x2A: "☛",
        0x2B: "☞",
        0x48: "★",
        0x6C: "●",
        0x6E: "■",
        0x73: "▲",
        0x74: "▼",
        0x75: "◆",
        0x77: "◗",
    },
    **{0xA8: "♣", 0xA9: "♦", 0xAA: "♥", 0xAB: "♠", 0xD5: "→", 0xD6: "↔", 0xD7: "↕"},
}
_NAMES = {
    **{name: name for name in _TABLES},
    **dict.fromkeys(("zapfdingbats", "zapf dingbats", "itc zapf dingbats", "monotype sorts"), "dingbats"),
}
# PowerPoint writes a place as it is, or in the private use area.
_PRIVATE = 0xF000


def is_symbol_font(name: str) -> bool:
    return name.casefold() in _NAMES


def shown_sign(text: str, font: str) -> str:
    """The text as its font shows it: one in a symbol font as signs of Unicode, any other one as it is."""
    name = _NAMES.get(font.casefold())
    return "".join(_signs(name).get(_place(char), BULLET) for char in text) if name else text


@cache
def _signs(name: str) -> Mapping[int, str]:
    if name == "dingbats":
        return {**_DINGBATS, 0x20: " "}
    rows = (
        (start + number, sign) for start, signs in _TABLES[name].items() for number, sign in enumerate(signs)
    )
    # Symbol has its digits and usual punctuation where ASCII has them.
    plain = {code: chr(code) for code in range(0x20, 0x40)} if name == "symbol" else {0x20: " "}
    return {**plain, **dict(rows)}


def _place(char: str) -> int:
    code = ord(char)
    if _PRIVATE <= code <= _PRIVATE + 0xFF:
        return code - _PRIVATE
    # Windows writes the places of its code page 1252.
    data = char.encode("cp1252", "replace")
    return code if data == b"?" and char != "?" else data[0]

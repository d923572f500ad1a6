"""Callouts among Nodes, `> [!NOTE]` and `::: callout-note`, into their words below a title in bold."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from slidegen.markdown.nodes import Node
from slidegen.markdown.rewriting import rewritten
from slidegen.text.scripts import script_of

KINDS = ("note", "tip", "important", "warning", "caution")
CLASSES = frozenset(f"callout-{kind}" for kind in KINDS)

# Obsidian folds a callout by the sign behind it.
_MARK = re.compile(r"\[!([A-Za-z]+)\][-+]?[ \t]*")
_TITLES: Mapping[str, tuple[str, ...]] = {
    "ar": ("ملاحظة", "نصيحة", "مهم", "تحذير", "تنبيه"),
    "cs": ("Poznámka", "Tip", "Důležité", "Varování", "Upozornění"),
    "da": ("Bemærk", "Tip", "Vigtigt", "Advarsel", "Forsigtig"),
    "de": ("Hinweis", "Tipp", "Wichtig", "Warnung", "Vorsicht"),
    "el": ("Σημείωση", "Συμβουλή", "Σημαντικό", "Προειδοποίηση", "Προσοχή"),
    "en": ("Note", "Tip", "Important", "Warning", "Caution"),
    "es": ("Nota", "Consejo", "Importante", "Advertencia", "Precaución"),
    "fa": ("یادداشت", "نکته", "مهم", "هشدار", "احتیاط"),
    "fr": ("Remarque", "Astuce", "Important", "Avertissement", "Attention"),
    "he": ("הערה", "טיפ", "חשוב", "אזהרה", "זהירות"),
    "hi": ("टिप्पणी", "सुझाव", "महत्वपूर्ण", "चेतावनी", "सावधानी"),
    "it": ("Nota", "Suggerimento", "Importante", "Avvertenza", "Attenzione"),
    "ja": ("メモ", "ヒント", "重要", "警告", "注意"),
    "ko": ("참고", "팁", "중요", "경고", "주의"),
    "nb": ("Merk", "Tips", "Viktig", "Advarsel", "Forsiktig"),
    "nl": ("Opmerking", "Tip", "Belangrijk", "Waarschuwing", "Let op"),
    "pl": ("Notatka", "Wskazówka", "Ważne", "Ostrzeżenie", "Uwaga"),
    "pt": ("Nota", "Dica", "Importante", "Aviso", "Cuidado"),
    "ru": ("Примечание", "Совет", "Важно", "Предупреждение", "Осторожно"),
    "th": ("หมายเหตุ", "เคล็ดลับ", "สำคัญ", "คำเตือน", "ข้อควรระวัง"),
    "tr": ("Not", "İpucu", "Önemli", "Uyarı", "Dikkat"),
    "uk": ("Примітка", "Порада", "Важливо", "Попередження", "Обережно"),
    "zh": ("备注", "提示", "重要", "警告", "注意"),
    "zh-Hant": ("備註", "提示", "重要", "警告", "注意"),
}


def with_callouts(document: Node, lang: str) -> Node:
    """The document with callouts as plain divs; a title that the author gives is kept, else it is the kind's name."""
    return rewritten(document, lambda node: (_change(node, lang),), "quote", "div")


def _change(node: Node, lang: str) -> Node:
    if node.kind == "quote":
        return _quoted(node, lang)
    kinds = [name for name in node.attributes.classes if name in CLASSES] if node.kind == "div" else []
    return _fenced(node, kinds[0].removeprefix("callout-"), lang) if kinds else node


def _fenced(div: Node, kind: str, lang: str) -> Node:
    """As in Quarto the title is an attribute, or a heading that comes first."""
    first = div.children[0] if div.children else None
    title = div.attributes.values.get("title", "")
    if title or first is None or first.kind != "heading":
        place = div.attributes.span or div.span
        words: Sequence[Node] = (Node("text", place, text=title or _name(kind, lang)),)
        return replace(div, children=(_bold(words), *div.children))
    return replace(div, children=(_bold(first.children), *div.children[1:]))


def _quoted(quote: Node, lang: str) -> Node:
    first = quote.children[0] if quote.children else None
    mark = first.children[0] if first and first.kind == "paragraph" and first.children else None
    match = _MARK.match(mark.text) if mark and mark.kind == "text" else None
    if first is None or mark is None or match is None:
        return quote
    ends = [index for index, node in enumerate(first.children) if node.kind in ("softbreak", "hardbreak")]
    end = ends[0] if ends else len(first.children)
    place = mark.span.source.span(min(mark.span.start + match.end(), mark.span.end), mark.span.end)
    rest = replace(mark, text=mark.text[match.end() :], span=place)
    title = (rest, *first.children[1:end]) if rest.text.strip() or end > 1 else ()
    title = title or (replace(mark, text=_name(match[1], lang)),)
    words = first.children[end + 1 :]
    body = (replace(first, children=words),) if words else ()
    return Node("div", quote.span, (_bold(title), *body, *quote.children[1:]))


def _bold(words: Sequence[Node]) -> Node:
    place = words[0].span
    return Node("paragraph", place, (Node("strong", place, tuple(words)),))


def _name(kind: str, lang: str) -> str:
    """What a callout is called in the language; in English where that is not known."""
    key = "zh-Hant" if script_of(lang) == "Hant" else lang.partition("-")[0].lower()
    names = _TITLES.get(key, _TITLES["en"])
    return names[KINDS.index(kind.lower())] if kind.lower() in KINDS else kind.capitalize()

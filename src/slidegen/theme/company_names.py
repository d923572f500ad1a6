"""The name of a layout, in any of many languages, into the role that it speaks of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from unicodedata import combining, normalize

from slidegen.theme.company_signature import Role

# Words as they begin, in small letters without their marks, for roles that placeholders alone do not tell.
WORDS: Mapping[Role, tuple[str, ...]] = {
    "closing": (
        *("closing", "thank", "end slide", "last slide", "back cover", "contact", "final slide", "outro"),
        *("merci", "cloture", "diapositive de fin", "derniere"),
        *("dank", "schlussfolie", "abschluss", "kontakt", "ruckseite"),
        *("gracias", "cierre", "despedida", "grazie", "chiusura", "contatt", "obrigad", "encerramento"),
        *("bedankt", "afsluiting", "slotdia", "tack ", "avslut", "takk", "kiitos", "dziekuj", "dekuj"),
        *("спасибо", "контакт", "谢谢", "感谢", "谢幕", "结束", "结尾", "ありがとう", "おわり", "감사"),
    ),
    "agenda": (
        *("agenda", "table of contents", "outline", "sommaire", "ordre du jour", "table des matieres"),
        *("inhaltsverzeichnis", "tagesordnung", "ubersicht", "gliederung", "indice", "sumario", "temario"),
        *("ordine del giorno", "sommario", "inhoud", "overzicht", "innehall", "dagordning", "spis tresci"),
        *("содержание", "повестка", "目录", "目次", "議題", "목차"),
    ),
    "quote": (
        *(
            "quote",
            "quotation",
            "testimonial",
            "citation",
            "temoignage",
            "verbatim",
            "zitat",
            "cita",
            "citaz",
            "citac",
        ),
        *("citat", "citaat", "cytat", "цитат", "引用", "名言", "인용"),
    ),
    "statement": ("statement", "big idea", "key message", "message cle", "kernaussage", "leitsatz"),
    "section": (
        *("section", "divider", "chapter", "intercalaire", "chapitre", "abschnitt", "kapitel", "trennfolie"),
        *("zwischentitel", "seccion", "capitulo", "separador", "sezione", "capitolo", "separatore", "secao"),
        *(
            "sectie",
            "hoofdstuk",
            "avsnitt",
            "sekcja",
            "rozdzial",
            "раздел",
            "глава",
            "节标题",
            "章节",
            "セクション",
        ),
    ),
}
# Roles that look alike, so that only a name tells one of them from another.
TOLD_BY_NAME: Mapping[Role, tuple[Role, ...]] = {
    "title": ("closing",),
    "section": ("closing", "statement", "quote"),
    "title-only": ("closing", "section", "statement", "agenda"),
    "content": ("agenda", "quote", "closing"),
    "two-columns": ("agenda",),
    "statement": ("quote", "section", "closing"),
    "other": ("quote", "closing", "agenda", "section"),
    "blank": ("closing",),
}


def said_by_name(name: str, role: Role) -> Role | None:
    """The role that the name says, where it is one that looks like `role`."""
    plain = _plain(name)
    return next(
        (
            each
            for each in TOLD_BY_NAME.get(role, ())
            if any(re.search(rf"(?<![^\W\d_]){re.escape(word)}", plain) for word in WORDS[each])
        ),
        None,
    )


def _plain(name: str) -> str:
    """In small letters without accents; signs of East Asian scripts, which stand in words, each a word."""
    letters = "".join(each for each in normalize("NFD", name.casefold()) if not combining(each))
    return re.sub(r"([\u3040-\u9fff\uac00-\ud7af\u1100-\u11ff]+)", r" \1", letters)

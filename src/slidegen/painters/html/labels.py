"""The words of the page itself, in the language of its deck."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from slidegen.text.scripts import script_of


@dataclass(frozen=True, slots=True)
class Labels:
    """`slides` names the group of the buttons; `notes` heads what the speaker says."""

    slides: str
    previous: str
    next: str
    notes: str


LABELS: Mapping[str, Labels] = {
    "ar": Labels("الشرائح", "الشريحة السابقة", "الشريحة التالية", "الملاحظات"),
    "cs": Labels("Snímky", "Předchozí snímek", "Další snímek", "Poznámky"),
    "da": Labels("Dias", "Forrige dias", "Næste dias", "Noter"),
    "de": Labels("Folien", "Vorherige Folie", "Nächste Folie", "Notizen"),
    "el": Labels("Διαφάνειες", "Προηγούμενη διαφάνεια", "Επόμενη διαφάνεια", "Σημειώσεις"),
    "en": Labels("Slides", "Previous slide", "Next slide", "Notes"),
    "es": Labels("Diapositivas", "Diapositiva anterior", "Diapositiva siguiente", "Notas"),
    "fa": Labels("اسلایدها", "اسلاید قبلی", "اسلاید بعدی", "یادداشت‌ها"),
    "fi": Labels("Diat", "Edellinen dia", "Seuraava dia", "Muistiinpanot"),
    "fr": Labels("Diapositives", "Diapositive précédente", "Diapositive suivante", "Commentaires"),
    "he": Labels("שקופיות", "השקופית הקודמת", "השקופית הבאה", "הערות"),
    "hi": Labels("स्लाइड", "पिछली स्लाइड", "अगली स्लाइड", "नोट्स"),
    "it": Labels("Diapositive", "Diapositiva precedente", "Diapositiva successiva", "Note"),
    "ja": Labels("スライド", "前のスライド", "次のスライド", "ノート"),
    "ko": Labels("슬라이드", "이전 슬라이드", "다음 슬라이드", "노트"),
    "nb": Labels("Lysbilder", "Forrige lysbilde", "Neste lysbilde", "Notater"),
    "nl": Labels("Dia's", "Vorige dia", "Volgende dia", "Notities"),
    "pl": Labels("Slajdy", "Poprzedni slajd", "Następny slajd", "Notatki"),
    "pt": Labels("Slides", "Slide anterior", "Próximo slide", "Anotações"),
    "ru": Labels("Слайды", "Предыдущий слайд", "Следующий слайд", "Заметки"),
    "sv": Labels("Bilder", "Föregående bild", "Nästa bild", "Anteckningar"),
    "th": Labels("สไลด์", "สไลด์ก่อนหน้า", "สไลด์ถัดไป", "บันทึกย่อ"),
    "tr": Labels("Slaytlar", "Önceki slayt", "Sonraki slayt", "Notlar"),
    "uk": Labels("Слайди", "Попередній слайд", "Наступний слайд", "Нотатки"),
    "zh": Labels("幻灯片", "上一张幻灯片", "下一张幻灯片", "备注"),
    "zh-Hant": Labels("投影片", "上一張投影片", "下一張投影片", "備忘稿"),
}


def labels(lang: str) -> Labels:
    """By the language's primary subtag (BCP 47), English where it is not known."""
    key = "zh-Hant" if script_of(lang) == "Hant" else lang.split("-")[0].lower()
    return LABELS.get(key, LABELS["en"])

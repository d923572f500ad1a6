"""ISO dates as they are written in a slide's language."""

from __future__ import annotations

from datetime import date

MONTHS = {
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "cs": "ledna února března dubna května června července srpna září října listopadu prosince",
    "da": "januar februar marts april maj juni juli august september oktober november december",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "el": "Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου "
    "Δεκεμβρίου",
    "en": "January February March April May June July August September October November December",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "fi": "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta "
    "marraskuuta joulukuuta",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "he": "בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר",
    "hi": "जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्तूबर नवंबर दिसंबर",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "nb": "januar februar mars april mai juni juli august september oktober november desember",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "th": "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม",
    "tr": "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
}
ORDER = {
    **dict.fromkeys(("cs", "da", "de", "fi", "nb"), "{day}. {month} {year}"),
    **dict.fromkeys(("es", "pt"), "{day} de {month} de {year}"),
    "ru": "{day} {month} {year} г.",
    "uk": "{day} {month} {year} р.",
    # Thailand counts the years of the Buddhist era.
    "th": "{day} {month} พ.ศ. {buddhist}",
}
# Languages that count the months.
COUNTED = {
    "ja": "{year}年{month}月{day}日",
    "zh": "{year}年{month}月{day}日",
    "ko": "{year}년 {month}월 {day}일",
}
BUDDHIST = 543


def spelled(iso: str, lang: str) -> str:
    """The date in words; as it stands where it is no ISO date or the language is not known."""
    primary = lang.partition("-")[0].lower()
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    if primary in COUNTED:
        return COUNTED[primary].format(day=day.day, month=day.month, year=day.year)
    if primary not in MONTHS:
        return iso
    month = MONTHS[primary].split()[day.month - 1]
    number = "1er" if primary == "fr" and day.day == 1 else str(day.day)
    order = ORDER.get(primary, "{day} {month} {year}")
    return order.format(day=number, month=month, year=day.year, buddhist=day.year + BUDDHIST)

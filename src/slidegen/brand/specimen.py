"""A theme into the deck that shows it, with its colours, contrasts and sizes, and the drawings in that deck."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.resources import files
from string import Template

from slidegen.color import contrast, resolve
from slidegen.style import MAJOR
from slidegen.theme.theme import SlotLook, Theme

LANGUAGES = ("en", "fr")
SWATCHES, FIELDS = "colours.svg", "fields.svg"
COLUMNS = 4
KEYS = {"tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2"}
# The words of the tables in each language.
HEADS = {
    "en": ("Colour", "Value", "On paper", "On the light ground", "White on it"),
    "fr": ("Couleur", "Valeur", "Sur papier", "Sur le fond clair", "Blanc dessus"),
}
SIZE_HEADS = {"en": ("Where", "Points", "Font"), "fr": ("Où", "Points", "Police")}
FONTS = {
    "en": "$heading for headings, $body for text, $code for code.",
    "fr": "$heading pour les titres, $body pour le texte, $code pour le code.",
}
# Slots whose sizes are shown: layout, role and level, and what they are called.
ROLES = (
    ("title", "title", 0, "Title", "Titre"),
    ("section", "title", 0, "Section", "Section"),
    ("content", "title", 0, "Heading of a slide", "Titre d'une diapositive"),
    ("quote", "quote", 0, "Quotation", "Citation"),
    ("content", "body", 0, "Text, first level", "Texte, premier niveau"),
    ("content", "body", 1, "Text, second level", "Texte, deuxième niveau"),
    ("table", "table", 0, "Table", "Tableau"),
    ("code", "code", 0, "Code", "Code"),
    ("content", "footer", 0, "Footer", "Pied de page"),
)


def specimen(theme: Theme, name: str, lang: str) -> str:
    """The Markdown of the deck, in the theme that is called `name` on the disk."""
    written = files("slidegen.brand").joinpath(f"specimens/{lang}.md").read_text(encoding="utf-8")
    fonts = {"heading": theme.fonts.major.name, "body": theme.fonts.minor.name, "code": theme.code_font}
    return Template(written).substitute(
        name=name,
        title=theme.name,
        swatches=SWATCHES,
        fields=FIELDS,
        ground=resolve(theme.layouts["closing"].background, theme.palette)[0],
        contrast=_contrasts(theme, lang),
        sizes=_sizes(theme, lang),
        fonts=Template(FONTS[lang]).substitute(fonts),
        steps=", ".join(
            f"{_figure(100 * step, lang, 0)}{' %' if lang == 'fr' else '%'}" for step in theme.scale.steps
        ),
    )


def _contrasts(theme: Theme, lang: str) -> str:
    palette = theme.palette
    rows = []
    for key, use in palette.items():
        if key in ("bg1", "bg2", "folHlink"):
            continue
        grounds = ((use, palette["bg1"]), (use, palette["bg2"]), (palette["bg1"], use))
        figures = (_figure(contrast(*pair), lang, 1) for pair in grounds)
        rows.append((KEYS.get(key, key), f"#{use}", *figures))
    return _table(HEADS[lang], rows, ":--- | :--- | ---: | ---: | ---:")


def _sizes(theme: Theme, lang: str) -> str:
    rows = [
        (french if lang == "fr" else english, _figure(size / 100, lang, 0), font)
        for layout, role, level, english, french in ROLES
        for size, font in [_type(theme.layouts[layout].slots[role], level, theme)]
    ]
    return _table(SIZE_HEADS[lang], rows, ":--- | ---: | :---")


def _type(look: SlotLook, level: int, theme: Theme) -> tuple[int, str]:
    run = look.levels[level].run
    family = theme.fonts.family(run.font).name
    return run.size, f"{family}, bold" if run.font == MAJOR and run.bold else family


def _figure(value: float, lang: str, digits: int) -> str:
    return f"{value:.{digits}f}".replace(".", "," if lang == "fr" else ".")


def _table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]], rule: str) -> str:
    lines = [" | ".join(head), rule, *(" | ".join(row) for row in rows)]
    return "\n".join(f"| {line} |" for line in lines)


def swatches(theme: Theme) -> bytes:
    """The colours as fields, their names in them."""
    fields = "".join(_swatch(number, key, theme) for number, key in enumerate(theme.palette))
    return _drawing(COLUMNS * 160, 3 * 110, fields)


def _swatch(number: int, key: str, theme: Theme) -> str:
    rgb, (row, column) = theme.palette[key], divmod(number, COLUMNS)
    x, y = column * 160, row * 110
    name = KEYS.get(key, key)
    ink = max(("FFFFFF", "000000"), key=lambda each: contrast(each, rgb))
    words = f'font-family="Arimo" fill="#{ink}"'
    return (
        f'<rect x="{x + 3}" y="{y + 3}" width="154" height="104" fill="#{rgb}" stroke="#D0D0D0"/>'
        f'<text x="{x + 14}" y="{y + 34}" font-size="17" font-weight="bold" {words}>{name}</text>'
        f'<text x="{x + 14}" y="{y + 58}" font-size="15" {words}>#{rgb}</text>'
    )


def fields(theme: Theme) -> bytes:
    """An upright drawing of bands and circles in the brand's colours, as a picture that fills half of a slide."""
    strong, second, deep, light = (theme.palette[key] for key in ("accent1", "accent2", "tx2", "bg2"))
    return _drawing(480, 540, "".join(_shapes(strong, second, deep, light)))


def _shapes(strong: str, second: str, deep: str, light: str) -> Iterator[str]:
    yield f'<rect width="480" height="540" fill="#{light}"/>'
    yield f'<rect y="270" width="240" height="270" fill="#{deep}"/>'
    yield f'<rect x="240" width="240" height="270" fill="#{strong}"/>'
    yield f'<path d="M0 270A240 240 0 0 1 240 30V270Z" fill="#{second}"/>'
    yield f'<path d="M240 270H480A240 240 0 0 1 240 510Z" fill="#{strong}" fill-opacity="0.45"/>'
    yield f'<circle cx="120" cy="405" r="70" fill="#{light}"/>'


def _drawing(width: int, height: int, marks: str) -> bytes:
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">'
    return f"{head}{marks}</svg>\n".encode()

"""A chart's values into a sentence that tells what it shows, for who can't see it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from slidegen.blocks.chart import Chart
from slidegen.blocks.chart_numbers import Format

# So many series are told of, each in a sentence; of a pie, so many slices.
MOST = 4


@dataclass(frozen=True, slots=True)
class Phrases:
    """The words of one language. `kinds` by the last word of a kind."""

    kinds: Mapping[str, str]
    extremes: str
    rises: str
    falls: str
    stays: str
    ends: str
    colon: str = ": "


PHRASES: Mapping[str, Phrases] = {
    "en": Phrases(
        {
            **{"bar": "Bar chart", "column": "Column chart", "line": "Line chart", "area": "Area chart"},
            **{"pie": "Pie chart", "doughnut": "Doughnut chart", "scatter": "Scatter chart"},
            "waterfall": "Waterfall chart",
        },
        "highest {high} ({high_value}), lowest {low} ({low_value})",
        "rises from {first_value} ({first}) to {last_value} ({last})",
        "falls from {first_value} ({first}) to {last_value} ({last})",
        "is {last_value} at both ends ({first}, {last})",
        "from {first_value} to {last_value}",
    ),
    "fr": Phrases(
        {
            **{
                "bar": "Diagramme en barres",
                "column": "Histogramme",
                "line": "Courbe",
                "area": "Graphique en aires",
            },
            **{
                "pie": "Diagramme circulaire",
                "doughnut": "Diagramme en anneau",
                "scatter": "Nuage de points",
            },
            "waterfall": "Graphique en cascade",
        },
        "maximum {high} ({high_value}), minimum {low} ({low_value})",
        "monte de {first_value} ({first}) à {last_value} ({last})",
        "descend de {first_value} ({first}) à {last_value} ({last})",
        "vaut {last_value} aux deux extrémités ({first}, {last})",
        "de {first_value} à {last_value}",
        "\u00a0: ",
    ),
    "de": Phrases(
        {
            **{"bar": "Balkendiagramm", "column": "Säulendiagramm", "line": "Liniendiagramm"},
            **{"area": "Flächendiagramm", "pie": "Kreisdiagramm", "doughnut": "Ringdiagramm"},
            **{"scatter": "Punktdiagramm", "waterfall": "Wasserfalldiagramm"},
        },
        "am höchsten {high} ({high_value}), am niedrigsten {low} ({low_value})",
        "steigt von {first_value} ({first}) auf {last_value} ({last})",
        "fällt von {first_value} ({first}) auf {last_value} ({last})",
        "liegt an beiden Enden bei {last_value} ({first}, {last})",
        "von {first_value} bis {last_value}",
    ),
    "es": Phrases(
        {
            **{"bar": "Gráfico de barras", "column": "Gráfico de columnas", "line": "Gráfico de líneas"},
            **{"area": "Gráfico de áreas", "pie": "Gráfico circular", "doughnut": "Gráfico de anillo"},
            **{"scatter": "Gráfico de dispersión", "waterfall": "Gráfico de cascada"},
        },
        "máximo {high} ({high_value}), mínimo {low} ({low_value})",
        "sube de {first_value} ({first}) a {last_value} ({last})",
        "baja de {first_value} ({first}) a {last_value} ({last})",
        "vale {last_value} en ambos extremos ({first}, {last})",
        "de {first_value} a {last_value}",
    ),
    "it": Phrases(
        {
            **{"bar": "Grafico a barre", "column": "Istogramma", "line": "Grafico a linee"},
            **{"area": "Grafico ad area", "pie": "Grafico a torta", "doughnut": "Grafico ad anello"},
            **{"scatter": "Grafico a dispersione", "waterfall": "Grafico a cascata"},
        },
        "massimo {high} ({high_value}), minimo {low} ({low_value})",
        "sale da {first_value} ({first}) a {last_value} ({last})",
        "scende da {first_value} ({first}) a {last_value} ({last})",
        "vale {last_value} a entrambi gli estremi ({first}, {last})",
        "da {first_value} a {last_value}",
    ),
}
# For languages without words here: the names and the values alone.
NEUTRAL = Phrases(
    {},
    "{high} {high_value} – {low} {low_value}",
    *("{first} {first_value} → {last} {last_value}",) * 3,
    "{first_value} – {last_value}",
)


def described(block: Chart, number: Format, lang: str) -> str:
    """The kind, the title, and of each series its extremes, or where it comes from and goes to."""
    phrases = PHRASES.get(lang.partition("-")[0].lower(), NEUTRAL)
    kind = phrases.kinds.get(block.kind.rpartition("-")[2], "")
    head = phrases.colon.join(filter(None, (kind, block.title)))
    told = [_series(block, at, number, lang, phrases) for at in range(len(block.series))]
    sentences = [each for each in told if each][:MOST]
    return ". ".join(filter(None, [head, *(each[:1].upper() + each[1:] for each in sentences)])) + "."


def _series(block: Chart, at: int, number: Format, lang: str, phrases: Phrases) -> str:
    points = [
        (name, row[at]) for name, row in zip(block.categories, block.rows, strict=True) if row[at] is not None
    ]
    pairs = [(name, value) for name, value in points if value is not None]
    if not pairs:
        return ""
    high, low = max(pairs, key=lambda pair: pair[1]), min(pairs, key=lambda pair: pair[1])
    first, last = pairs[0], pairs[-1]
    pattern = phrases.extremes
    if block.kind in ("line", "area"):
        pattern = (
            phrases.rises if last[1] > first[1] else phrases.falls if last[1] < first[1] else phrases.stays
        )
    elif block.kind == "scatter":
        pattern, first, last = phrases.ends, low, high
    named = {"high": high, "low": low, "first": first, "last": last}
    words = pattern.format(
        **{key: pair[0] for key, pair in named.items()},
        **{f"{key}_value": number.words(pair[1], lang) for key, pair in named.items()},
    )
    return f"{block.series[at]}{phrases.colon}{words}" if block.series[at] else words

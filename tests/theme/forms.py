"""A deck with every form there is, as Markdown."""

from __future__ import annotations

from slidegen.layouts.forms import LAYOUTS

PARTS = """### Listening

Hear what clients say, all the time.

### Recognition

Answer [a person](https://example.org/), not a segment.

### Legitimacy

Keep what is promised.

### Collaboration

Let knowledge leave the silos.
"""
# Of the forms that are not made of parts.
CONTENT = {
    "statement": "A slide that says one thing is the one that people take home.",
    "quote": "> The great aim of education is not knowledge but action.\n>\n> --- The author of a book",
    "comparison": "### Know\n\n- segment and *profile*\n- measure\n\n### Care\n\n- [listen](https://example.org/)",
    "big-numbers": "- **40** teams asked\n- **5** supports to keep alive\n- **1 year** before it runs by itself",
    "two-columns": """::::: columns
::: column
- first
    - its `reason`
:::
::: column
- second
:::
:::::""",
    "picture": "![A drawing](fields.svg)\n\n- first\n- second",
    "chart": """```chart bar {highlight="Two" source="A survey"}
,Answers
One,34
Two,24
Three,8
```

**24** of them""",
    "table": """| Support | Time |
|:--|--:|
| **Listening** | 1 month |
| [Care](https://example.org/) | 2 |

: Source""",
    "code": """```python {highlight="2"}
@cache
def size(of: str = "all") -> int:
    return 12  # points
```

- beside it""",
    "agenda": "",
    "blank": "Words alone",
    "content": """1. First
    - with [a link](https://example.org/)
2. Second

> [!NOTE]
> A hint in a box[^1]

[^1]: And a note""",
}
# Further kinds of charts, whose labels stand on other grounds.
CHARTS = ("column", "stacked-bar", "line", "area", "pie", "doughnut", "scatter", "waterfall")
SERIES = ",First,Second\n1,12,18\n2,20,22\n3,8,15\n"
SINGLE = ",First\nOne,12\nTwo,20\nThree,-8\n"
PIE = ",First\nOne,12\nTwo,20\nThree,8\n"


def every_form(lang: str, ratio: str) -> str:
    head = (
        "title: A title\nsubtitle: What it says below\nauthor: Someone, head of planning\nevent: A meeting\n"
    )
    slides = [f"---\n{head}date: 2026-06-22\nlang: {lang}\nratio: {ratio}\nslide-level: 2\n---"]
    slides.append("# A section\n\nWhat it is about.")
    for name in LAYOUTS:
        if name not in ("title", "section", "closing"):
            slides.append(f"## The form {name} {{.{name}}}\n\n{CONTENT.get(name, PARTS)}")
    slides += [f"## As {kind}\n\n```chart {kind}\n{_values(kind)}```" for kind in CHARTS]
    slides.append('## Thanks {.closing qr="https://example.org/"}\n\nQuestions?\n\nwrite@example.org')
    return "\n\n".join(slides) + "\n"


def _values(kind: str) -> str:
    return {"pie": PIE, "doughnut": PIE, "waterfall": SINGLE}.get(kind, SERIES)

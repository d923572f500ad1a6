"""A deck that asks too much of every form, made in code so that each number stands where it is read."""

WORDS = (
    "organisation réseau échange confiance écoute équipe client réponse promesse rythme usage métier rôle mesure "
    "décision budget relais premier pas durable"
).split()


def _sentence(count: int, shift: int) -> str:
    return " ".join(WORDS[(shift + index * 7) % len(WORDS)] for index in range(count))


def _bullets() -> str:
    return "## Quatorze points de vingt mots\n\n" + "\n".join(f"- {_sentence(20, n)}" for n in range(14))


def _fence() -> str:
    lines = [
        f"def step_{n}(value: int) -> int:  # line {n}" if n % 4 == 0 else f"    value += {n}"
        for n in range(60)
    ]
    return "## Soixante lignes de code\n\n```python\n" + "\n".join(lines) + "\n```"


def _table() -> str:
    head = "| " + " | ".join(f"Mois {n}" for n in range(1, 13)) + " |"
    rule = "|" + " --- |" * 12
    rows = [
        "| " + " | ".join(f"{WORDS[(n + row) % len(WORDS)]} {n * row}" for n in range(12)) + " |"
        for row in range(1, 9)
    ]
    return "\n".join(["## Douze colonnes", "", head, rule, *rows])


def _long_title() -> str:
    return f"## {_sentence(40, 3)[:200]}\n\n- un seul point"


def _long_word() -> str:
    return (
        "## Un mot de quatre-vingts lettres\n\n- "
        + "anticonstitutionnellement"[:20] * 4
        + "\n- et un mot court"
    )


def _tall_picture() -> str:
    picture = "## Une image haute et du texte\n\n![Une image haute](tall.png)\n\n"
    return f"{picture}- {_sentence(9, 1)}\n- {_sentence(12, 2)}\n"


def stress() -> str:
    """The deck's Markdown; it needs a picture `tall.png` beside it."""
    head = "---\ntitle: Épreuve\nlang: fr\n---"
    parts = (_bullets(), _fence(), _table(), _long_title(), _long_word(), _tall_picture())
    return "\n\n".join((head, *parts)) + "\n"

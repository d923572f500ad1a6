"""A number into a deck of so many slides: seven kinds in turn, each with notes, in Markdown that pandoc reads too."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import cycle, islice
from pathlib import Path
from random import Random

from PIL import Image, ImageDraw

WORDS = (
    "latency budget cache region ledger schema index vector stream window retry session gateway metric trace sample "
    "alert owner review release branch rollout cost margin cohort funnel quarter forecast roadmap partner market "
    "segment pricing contract renewal support incident capacity storage network kernel thread queue worker planner "
    "parser layout theme grid column caption figure table slide speaker audience question answer"
).split()

PICTURE = "picture.png"
# The lines of one slide below its title.
Kind = Callable[[Random, int], list[str]]


def words(chance: Random, count: int) -> str:
    return " ".join(chance.choice(WORDS) for _ in range(count))


def _bullets(chance: Random, number: int) -> list[str]:
    link = f"[{words(chance, 2)}](https://example.com/p/{number})"
    return [
        f"- {words(chance, 3)} **{words(chance, 2)}** {words(chance, 4)}",
        f"- {words(chance, 8)}",
        f"- {words(chance, 3)} {link} {words(chance, 3)}",
        f"- {words(chance, 4)} **{words(chance, 2)}** {words(chance, 2)}",
        f"- {words(chance, 9)}",
    ]


def _two_levels(chance: Random, number: int) -> list[str]:
    return [
        line
        for _ in range(3)
        for line in (f"- {words(chance, 5)}", f"    - {words(chance, 6)}", f"    - {words(chance, 5)}")
    ]


def _table(chance: Random, number: int) -> list[str]:
    rows = [[chance.choice(WORDS), *(f"{chance.randint(100, 9999):,}" for _ in range(4))] for _ in range(4)]
    head = ["| Region | Q1 | Q2 | Q3 | Q4 |", "|---|---:|---:|---:|---:|"]
    return [*head, *(f"| {' | '.join(row)} |" for row in rows)]


def _code(chance: Random, number: int) -> list[str]:
    name = f"{chance.choice(WORDS)}_{number}"
    return [
        "```python",
        f"def {name}(items, limit={chance.randint(2, 99)}):",
        f'    """{words(chance, 5).capitalize()}."""',
        "    total = 0",
        "    for position, item in enumerate(items):",
        "        if position >= limit:",
        "            break",
        f"        total += item.value * {chance.randint(2, 9)}",
        "    if total > 1000:",
        f'        raise ValueError("{words(chance, 3)}")',
        "    return total",
        "",
        f"print({name}(load('{chance.choice(WORDS)}')))",
        "```",
    ]


def _picture(chance: Random, number: int) -> list[str]:
    return [f"![Figure {number}: {words(chance, 6)}]({PICTURE})"]


def _quote(chance: Random, number: int) -> list[str]:
    return [f"> {words(chance, 22).capitalize()}.", ">", f"> — {words(chance, 2).title()}"]


def _columns(chance: Random, number: int) -> list[str]:
    column = [line for _ in range(2) for line in ("::: column", *_points(chance), ":::")]
    return [":::: columns", *column, "::::"]


def _points(chance: Random) -> list[str]:
    return [f"- {words(chance, 5)}" for _ in range(3)]


KINDS: tuple[Kind, ...] = (_bullets, _two_levels, _table, _code, _picture, _quote, _columns)


def deck(count: int) -> str:
    """The same text each time for the same number of slides."""
    return "\n".join(line for slide in islice(_slides(), count) for line in slide)


def _slides() -> Iterator[list[str]]:
    chance = Random(7)
    for number, kind in enumerate(cycle(KINDS), 1):
        title = f"# Slide {number}: {words(chance, 4)}"
        notes = f"Note {number}. {words(chance, 18).capitalize()}. {words(chance, 14).capitalize()}."
        yield [title, "", *kind(chance, number), "", "::: notes", notes, ":::", ""]


def write(folder: Path, count: int) -> Path:
    """The deck and its picture (960 × 540, about 100 kB) as files of the folder."""
    picture = folder / PICTURE
    if not picture.exists():
        _draw(picture)
    file = folder / f"deck-{count}.md"
    file.write_text(deck(count), encoding="utf-8")
    return file


def _draw(picture: Path) -> None:
    """Many strokes, so that the file compresses as badly as a photograph."""
    chance = Random(3)
    image = Image.new("RGB", (960, 540), "white")
    pen = ImageDraw.Draw(image)
    for _ in range(1500):
        x, y = chance.randrange(960), chance.randrange(540)
        color = (chance.randrange(256), chance.randrange(256), chance.randrange(256))
        pen.line((x, y, x + chance.randrange(-30, 30), y + chance.randrange(-30, 30)), color, 2)
    image.save(picture)

"""Decks of 10, 100 and 1,000 slides, built by slidegen and by pandoc in turn, into a table of costs and ratios."""

from __future__ import annotations

import json
import os
import platform
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

import click
import pypandoc

from tests.bench.content import write
from tests.bench.measuring import MEBI, Cost, middle, run
from tests.bench.stages import stages

# What both make, as each calls it.
BOTH = ("pptx", "html")
PANDOC = {"pptx": "pptx", "html": "revealjs"}
# Where pandoc's cost grows with the square of the slides, one run of it takes minutes.
MOST_FOR_PANDOC = 2000

Table = dict[str, Cost]


def _slidegen(deck: Path, to: tuple[str, ...]) -> Cost:
    command = [sys.executable, "-m", "slidegen", "build", deck.name, "--to", ",".join(to)]
    return run(command, deck.parent, [deck.with_suffix(f".{each}") for each in to])


def _pandoc(deck: Path, to: str) -> Cost:
    output = deck.with_name(f"pandoc-{deck.stem}.{to}")
    command = [pypandoc.get_pandoc_path(), "-s", "-t", PANDOC[to], "-o", output.name, deck.name]
    return run(command, deck.parent, [output])


def _round(deck: Path, with_pandoc: bool) -> Table:
    """Each program and output once, in turn, so that a busy moment of the machine falls on both."""
    costs: Table = {}
    for to in BOTH:
        costs[f"slidegen {to}"] = _slidegen(deck, (to,))
        if with_pandoc:
            costs[f"pandoc {to}"] = _pandoc(deck, to)
    costs["slidegen both"] = _slidegen(deck, BOTH)
    if with_pandoc:
        pair = [costs[f"pandoc {to}"] for to in BOTH]
        costs["pandoc both"] = Cost(
            sum(each.cpu for each in pair), max(each.peak for each in pair), sum(each.size for each in pair)
        )
    return costs


def measure(count: int, rounds: int, folder: Path) -> Table:
    deck = write(folder, count)
    # One run before those that count, so that all find their files in the system's cache.
    _slidegen(deck, BOTH)
    found = [_round(deck, count <= MOST_FOR_PANDOC) for _ in range(rounds)]
    return {name: middle([each[name] for each in found]) for name in found[0]}


def _lines(count: int, table: Table) -> list[str]:
    rows = []
    for to in (*BOTH, "both"):
        ours, theirs = table[f"slidegen {to}"], table.get(f"pandoc {to}")
        beside = (
            f"{theirs.cpu:.2f} | {theirs.peak / MEBI:.0f} | {theirs.size / 1000:,.0f}" if theirs else "| |"
        )
        ratio = f"{ours.cpu / theirs.cpu:.2f}" if theirs else ""
        rows.append(
            f"| {count:,} | {to} | {ours.cpu:.2f} | {1000 * ours.cpu / count:.2f} | {ours.peak / MEBI:.0f} "
            f"| {ours.size / 1000:,.0f} | {beside} | {ratio} |"
        )
    return rows


@click.command()
@click.option("--sizes", default="10,100,1000", show_default=True, help="Numbers of slides.")
@click.option("--rounds", default=5, show_default=True, help="Runs of each; medians are shown.")
@click.option("--json", "as_json", is_flag=True, help="The figures as JSON.")
def main(sizes: str, rounds: int, as_json: bool) -> None:
    """Measures slidegen beside pandoc on the same decks in the same run.

    CPU is user and system time. Both outputs: slidegen makes them in one run, pandoc in two, which are added.
    """
    counts = [int(each) for each in sizes.split(",")]
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        tables = {count: measure(count, rounds, folder) for count in counts}
        parts = {count: stages(write(folder, count)) for count in counts}
    if as_json:
        found = {
            count: {name: asdict(cost) for name, cost in table.items()} for count, table in tables.items()
        }
        click.echo(json.dumps({"costs": found, "stages": parts}, indent=2))
        return
    click.echo(f"Python {platform.python_version()}, pandoc {pypandoc.get_pandoc_version()}, ", nl=False)
    click.echo(f"{os.cpu_count()} cores, {platform.system()}; {rounds} rounds, medians\n")
    click.echo("| slides | to | CPU s | ms/slide | peak MiB | kB | pandoc CPU s | MiB | kB | ratio of CPU |")
    click.echo("|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|")
    click.echo("\n".join(line for count, table in tables.items() for line in _lines(count, table)))
    names = list(next(iter(parts.values())))
    click.echo(f"\n| slides | {' | '.join(names)} |\n|---:|{'---:|' * len(names)}")
    for count, part in parts.items():
        click.echo(f"| {count:,} | {' | '.join(f'{part[name]:.2f}' for name in names)} |")


if __name__ == "__main__":
    main()

"""Real decks into what became of each: `python -m tests.acceptance.corpus [FILE or FOLDER]...` prints a table."""

from __future__ import annotations

import csv
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType

from slidegen.diagnostics import Severity
from slidegen.pipeline import build
from slidegen.source import Source
from tests.acceptance.commonmark import rendering
from tests.acceptance.fit import Fit, fit_of
from tests.acceptance.losses import Loss, intruders, losses
from tests.acceptance.shown_words import html_slides, pptx_slides

SHARED = Path(__file__).parents[3] / "shared"
CORPUS = SHARED / "corpus/markdown"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one deck. `lost` and `intruders` by output; `complaints` are the checker's errors."""

    name: str
    dialect: str
    errors: tuple[str, ...]
    complaints: tuple[str, ...] = ()
    lost: Mapping[str, tuple[Loss, ...]] = field(default_factory=dict)
    intruders: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    fit: Fit = field(default_factory=Fit)
    words: int = 0

    def told(self) -> str:
        """Everything that is wrong, in lines; empty where nothing is."""
        lines = [f"{output} lost {loss}" for output, found in self.lost.items() for loss in found]
        lines += [f"{output} shows {word}" for output, found in self.intruders.items() for word in found]
        return "\n".join(f"{self.name}: {line}" for line in (*lines, *self.complaints))


def decks(folder: Path = CORPUS) -> list[tuple[Path, str]]:
    """Every Markdown file of the corpus with its dialect, which is the name of the folder that it is kept in."""
    found = sorted(path for ending in ("md", "qmd") for path in folder.rglob(f"*.{ending}"))
    return [(path, path.relative_to(folder).parts[0]) for path in found]


def outcome(path: Path, dialect: str, name: str = "") -> Outcome:
    text = path.read_bytes().decode("utf-8-sig")
    built = build(Source(path.name, text), path.parent, "deck", keep_going=True)
    name = name or path.name
    errors = tuple(each.code for each in built.findings if each.severity is Severity.ERROR)
    if built.laid_out is None or not built.files:
        return Outcome(name, dialect, errors, ("no file was written",))
    source = rendering(text, dialect, path.parent)
    parts = [(scene.part, scene.parts) for scene in built.laid_out.scenes]
    shown = {"pptx": pptx_slides(built.files["deck.pptx"], parts)}
    hidden = [slide.hidden_title for slide in shown["pptx"]]
    shown["html"] = html_slides(built.files["deck.html"], parts, hidden)
    return Outcome(
        name,
        dialect,
        errors,
        complaints(built.files["deck.pptx"]),
        {output: losses(source, slides) for output, slides in shown.items()},
        {output: intruders(source, slides) for output, slides in shown.items()},
        fit_of(built.laid_out, built.findings),
        len(source.words),
    )


@cache
def _checker() -> tuple[ModuleType, object]:
    folder = str(SHARED / "check_pptx")
    if folder not in sys.path:
        sys.path.insert(0, folder)
    module = import_module("check_pptx")
    return module, module.load_schema()


def complaints(deck: bytes) -> tuple[str, ...]:
    """What the checker calls an error."""
    module, schema = _checker()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "deck.pptx"
        path.write_bytes(deck)
        report = module.check_file(path, schema, (), ("Courier New",))
    return tuple(f"{each.code} {each.part}: {each.message}" for each in report.errors)


def _given(arguments: Sequence[str]) -> Iterator[tuple[Path, str]]:
    """FILE, FILE=dialect or FOLDER."""
    for argument in arguments:
        written, _, dialect = argument.partition("=")
        path = Path(written)
        files = decks(path) if path.is_dir() else [(path, "plain")]
        yield from ((each, dialect or kind) for each, kind in files)


def main(arguments: Sequence[str]) -> None:
    out = csv.writer(sys.stdout, delimiter="\t", lineterminator="\n")
    out.writerow(("dialect", "deck", "words", "lost", "shown", "slides", "unfit", "continued", "errors"))
    told = []
    for path, dialect in _given(arguments) if arguments else decks():
        made = outcome(path, dialect, "/".join(path.parts[-2:]))
        lost = max((sum(each.times for each in found) for found in made.lost.values()), default=0)
        shown = max(map(len, made.intruders.values()), default=0)
        errors = " ".join((*sorted(set(made.errors)), *made.complaints))
        fit = made.fit
        out.writerow(
            (dialect, made.name, made.words, lost, shown, fit.slides, fit.unfit, fit.continued, errors)
        )
        told.append(made.told())
    sys.stdout.write("\n".join(filter(None, told)) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])

"""Names of preset shapes into their outlines, by the formulas of ECMA-376 (part 1, annex D)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from slidegen.figures.figure import Path
from slidegen.figures.formulas import Guide, built_in, evaluated
from slidegen.figures.outlines import Drawn, outlines


@dataclass(frozen=True, slots=True)
class Preset:
    """A shape: what can be adjusted and its usual values, the guides that follow from them, and the paths."""

    adjusts: Mapping[str, float]
    guides: tuple[Guide, ...]
    paths: tuple[Drawn, ...]


def preset_outlines(
    name: str, width: float, height: float, adjusts: Mapping[str, float] | None = None
) -> tuple[Path, ...]:
    """The outlines of a preset shape, adjusted where a value is given; of an unknown one, those of a rectangle."""
    presets = _presets()
    preset = presets.get(name, presets["rect"])
    known = built_in(width, height) | dict(preset.adjusts)
    known |= {key: value for key, value in (adjusts or {}).items() if key in preset.adjusts}
    return outlines(preset.paths, evaluated(preset.guides, known), width, height)


@cache
def _presets() -> Mapping[str, Preset]:
    """The shapes of presets.txt: a line with the name and the adjust values; further in, at most one line of guides,
    parted by semicolons; then a line for each path, its size and the names of its fill and edge in brackets before it.
    """
    text = (files(__package__) / "presets.txt").read_text("utf-8")
    found: dict[str, list[str]] = {}
    for line in text.splitlines():
        if not line.startswith(" "):
            head = found[line.partition(" ")[0]] = [line]
        else:
            head.append(line.strip())
    return {name: _preset(lines) for name, lines in found.items()}


def _preset(lines: list[str]) -> Preset:
    adjusts = dict(word.split("=") for word in lines[0].split()[1:])
    paths = [line for line in lines[1:] if line.startswith(("M ", "("))]
    guides = [part.split() for line in lines[1:] if line not in paths for part in line.split(";")]
    return Preset(
        {name: float(value) for name, value in adjusts.items()},
        tuple((words[0], tuple(words[1:])) for words in guides),
        tuple(_path(line) for line in paths),
    )


def _path(line: str) -> Drawn:
    head, body = line[1:].split(") ") if line.startswith("(") else ("", line)
    width, height, fill, stroked = 0.0, 0.0, "norm", True
    for word in head.split():
        if word[0].isdigit():
            width, height = (float(side) for side in word.split("x"))
        elif word == "bare":
            stroked = False
        else:
            fill = "none" if word == "hollow" else word
    commands: list[tuple[str, list[str]]] = []
    for word in body.split():
        if word in "MLQCAZ":
            commands.append((word, []))
        else:
            commands[-1][1].append(word)
    return Drawn(tuple((letter, tuple(words)) for letter, words in commands), width, height, fill, stroked)

"""The sample deck as readable text: `python -m tests.painters.pptx.golden` writes the answer anew."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from slidegen.fingerprint import CUSTOM
from tests.painters.pptx.reading import Painted, painted
from tests.painters.pptx.sample import sample

ANSWER = Path(__file__).with_name("sample.txt")
# What the painter writes; the rest is the template's own.
WRITTEN = ("ppt/slides/", "ppt/notesSlides/", "docProps/", "ppt/_rels/", "_rels/")


def as_text(deck: Painted) -> str:
    """The parts in order, as XML with one element a line."""
    # The fingerprint is one of all parts, the template's too.
    names = [name for name in deck.files if name.startswith(WRITTEN) and name != CUSTOM]
    return "\n".join(f"==== {name}\n{_pretty(deck.files[name])}" for name in names)


def _pretty(data: bytes) -> str:
    root = etree.fromstring(data)
    etree.indent(root, " ")
    return str(etree.tostring(root, encoding="unicode")) + "\n"


if __name__ == "__main__":
    ANSWER.write_text(as_text(painted(sample())), encoding="utf-8")

"""Code among words from right to left."""

from __future__ import annotations

from dataclasses import replace

import pytest

from slidegen.painters.pptx.isolation import MARK, isolated
from slidegen.painters.pptx.text import paragraphs
from slidegen.scene import Body
from tests.painters.pptx.sample import paragraph, run
from tests.painters.pptx.test_text import SHEET


def texts(*words: str) -> list[str]:
    """The texts of runs of which those in backquotes are code."""
    runs = [replace(run(each.strip("`")), code=each.startswith("`")) for each in words]
    return [each.text for each in isolated(runs)]


@pytest.mark.parametrize(
    ("words", "written"),
    [
        (("אב ", "`--a`"), ["אב ", f"{MARK}--a"]),
        (("`C++`", " אב"), [f"C++{MARK}", " אב"]),
        (("`a b`",), ["a b"]),
        (("`(a`", "`→`", "`b)`"), [f"{MARK}(a", "→", f"b){MARK}"]),
        (("-- אב",), ["-- אב"]),
        (("``",), []),
    ],
)
def test_signs_at_the_ends_of_code_are_held(words: tuple[str, ...], written: list[str]) -> None:
    assert texts(*words) == written


def test_only_where_words_run_from_right_to_left() -> None:
    code = paragraph(replace(run("--a"), code=True))
    turned = replace(code, resolved=code.resolved.mirrored())
    assert MARK not in paragraphs(Body((code,)), SHEET)
    assert MARK in paragraphs(Body((turned,)), SHEET)

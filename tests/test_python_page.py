"""The examples of docs/python.md, run and typed as its readers would."""

from __future__ import annotations

import doctest
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

PAGE = (ROOT / "docs/python.md").read_text(encoding="utf-8")
TALK = re.findall(r"^```markdown\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)[0]
BLOCKS = re.findall(r"^```python\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)


def test_examples_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("talk.md").write_text(TALK, encoding="utf-8")
    names: dict[str, object] = {"__name__": "page"}
    runner = doctest.DocTestRunner(optionflags=doctest.REPORT_NDIFF)
    tried = 0
    for number, block in enumerate(BLOCKS):
        if block.startswith(">>>"):
            example = doctest.DocTestParser().get_doctest(
                block, names, f"block {number}", "docs/python.md", 0
            )
            failed, count = runner.run(example, clear_globs=False)
            assert not failed
            names |= example.globs
            tried += count
        else:
            exec(compile(block, f"docs/python.md, block {number}", "exec", dont_inherit=True), names)
    assert tried > 12


@pytest.mark.slow
def test_examples_are_typed(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(_script(), encoding="utf-8")
    command = (sys.executable, "-m", "mypy", "--strict", "--config-file", os.devnull, script)
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=300)
    assert told.returncode == 0, told.stdout


def _script() -> str:
    """All the examples as one program."""
    lines = []
    for block in BLOCKS:
        if block.startswith(">>>"):
            lines += [line[4:] for line in block.split("\n") if line.startswith((">>> ", "... "))]
        else:
            lines += block.split("\n")
    return "\n".join(lines) + "\n"

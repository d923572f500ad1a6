"""The wheel, installed in an empty environment, builds a deck in a folder that is not the project's."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest
from pptx import Presentation

from tests.conftest import ROOT

pytestmark = pytest.mark.slow

DECK = """---
title: Away from home
lang: en
---

## Any folder will do
- The themes came with the wheel.
- The fonts did, too.

## Code
```python
print("hello")
```
"""


@pytest.fixture(scope="module")
def archives(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the source archive and the wheel made from it."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT, folder=folder)
    return folder


@pytest.fixture(scope="module")
def wheel(archives: Path) -> Path:
    return next(archives.glob("slidegen_webcast-*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command `slidegen` of an environment that holds the wheel and what the lock names, nothing else."""
    home = tmp_path_factory.mktemp("environment")
    venv.create(home, with_pip=False, symlinks=os.name != "nt")
    programs = home / ("Scripts" if os.name == "nt" else "bin")
    pip = (sys.executable, "-m", "pip", "--python", programs / "python", "install", "--quiet")
    run(*pip, "--require-hashes", "-r", ROOT / "requirements.lock", folder=home)
    run(*pip, "--no-deps", wheel, folder=home)
    return programs / "slidegen"


@pytest.fixture(scope="module")
def built(installed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a deck, and with what became of it where there is no home and no Python path."""
    folder = tmp_path_factory.mktemp("somewhere else")
    (folder / "talk.md").write_text(DECK, encoding="utf-8")
    run(installed, "build", "talk.md", folder=folder, environment={"HOME": str(folder / "nobody")})
    return folder


def run(*command: str | Path, folder: Path, environment: dict[str, str] | None = None) -> None:
    inherited = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    done = subprocess.run(
        command,
        cwd=folder,
        env=inherited | (environment or {}),
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_deck_opens(built: Path) -> None:
    deck = Presentation(str(built / "talk.pptx"))
    titles = [slide.shapes.title.text for slide in deck.slides if slide.shapes.title is not None]
    assert "Any folder will do" in titles
    assert "Code" in titles


def test_page_is_self_contained(built: Path) -> None:
    page = (built / "talk.html").read_text(encoding="utf-8")
    sources = re.findall(r"""\s(?:src|srcset|poster)=["']?([^"'\s>]+)""", page)
    sources += re.findall(r"""<link\b[^>]*\shref=["']?([^"'\s>]+)""", page)
    sources += re.findall(r"""url\(\s*["']?([^"')]+)""", page)
    assert sources, "the fonts at least are in the page"
    assert [source[:60] for source in sources if not source.startswith(("data:", "#"))] == []
    assert "@import" not in page


def test_wheel_carries_what_is_not_code(wheel: Path) -> None:
    packed = set(zipfile.ZipFile(wheel).namelist())
    package = ROOT / "src/slidegen"
    data = [file for file in package.rglob("*") if file.is_file() and "__pycache__" not in file.parts]
    assert {f"slidegen/{file.relative_to(package).as_posix()}" for file in data} <= packed
    themes = [file for file in (ROOT / "themes").rglob("*") if file.is_file()]
    assert {f"slidegen/themes/{file.relative_to(ROOT / 'themes').as_posix()}" for file in themes} <= packed


def test_wheel_carries_its_licences(wheel: Path) -> None:
    packed = zipfile.ZipFile(wheel).namelist()
    licences = [name for name in packed if ".dist-info/licenses/" in name]
    families = {folder.name for folder in (ROOT / "src/slidegen/fonts").iterdir() if folder.is_dir()}
    assert any(name.endswith("/licenses/LICENSE") for name in licences)
    assert families == {Path(name).parent.name for name in licences if "/fonts/" in name}

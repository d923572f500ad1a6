"""The import contracts in pyproject.toml say something of every library that slidegen installs."""

from __future__ import annotations

import re
import tomllib

import pytest

from tests.conftest import ROOT

SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
# How a distribution is imported, where that is not its name in small letters.
IMPORT_NAMES = {
    "resvg-py": "resvg_py",
    "python-pptx": "pptx",
    "markdown-it-py": "markdown_it",
    "mdit-py-plugins": "mdit_py_plugins",
    "pillow": "PIL",
    "pyyaml": "yaml",
    "fonttools": "fontTools",
}
DISTRIBUTIONS = [
    re.split(r"[<>=!~ ;]", wanted, maxsplit=1)[0].lower() for wanted in SETTINGS["project"]["dependencies"]
]
CONTRACTS = SETTINGS["tool"]["importlinter"]["contracts"]


@pytest.mark.parametrize("distribution", DISTRIBUTIONS)
def test_every_library_has_one_door(distribution: str) -> None:
    name = IMPORT_NAMES.get(distribution, distribution)
    doors = [contract["id"] for contract in CONTRACTS if name in contract.get("forbidden_modules", ())]
    assert len(doors) == 1
    assert doors[0].startswith("door-")


def test_every_module_has_a_layer() -> None:
    layers = next(contract for contract in CONTRACTS if contract["id"] == "layers")
    assert layers["exhaustive"]
    assert not [layer for layer in layers["layers"] if layer.startswith("(")], "no layer is optional"

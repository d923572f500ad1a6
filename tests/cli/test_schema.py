"""`slidegen schema` prints what editors take."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from slidegen.cli.main import main
from slidegen.schemas import NAMES, shipped


def _run(*arguments: str) -> Result:
    return CliRunner(catch_exceptions=False).invoke(main, ["schema", *arguments])


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_printed_as_it_is_shipped(name: str) -> None:
    result = _run(name)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout_bytes == shipped(name)
    assert json.loads(result.stdout)["$schema"] == "http://json-schema.org/draft-07/schema#"


def test_a_schema_is_written_and_an_older_one_replaced(tmp_path: Path) -> None:
    out = tmp_path / "schemas" / "theme.schema.json"
    result = _run("theme", "--out", str(out))
    assert (result.exit_code, result.stdout) == (0, f"wrote {out}: the theme.yaml of a theme\n")
    out.write_bytes(shipped("theme").replace(b"hexadecimal", b"six"))
    assert _run("theme", "--out", str(out)).exit_code == 0
    assert out.read_bytes() == shipped("theme")
    assert [each.name for each in out.parent.iterdir()] == [out.name]


def test_no_other_file_is_replaced(tmp_path: Path) -> None:
    theme = tmp_path / "theme.yaml"
    theme.write_text("name: Lake\n", encoding="utf-8")
    result = _run("theme", "--out", str(theme))
    assert result.exit_code == 1
    assert "is there, and no schema of slidegen's: choose another name" in result.stderr
    assert theme.read_text(encoding="utf-8") == "name: Lake\n"


def test_where_nothing_can_be_written_it_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    result = _run("theme", "--out", str(tmp_path / "file" / "theme.schema.json"))
    assert result.exit_code == 1
    assert "can't be written" in result.stderr


def test_the_names_are_told() -> None:
    result = _run("deck")
    assert result.exit_code == 2
    assert all(name in result.stderr for name in NAMES)

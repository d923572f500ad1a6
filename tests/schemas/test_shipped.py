"""The schemas that come with slidegen are those of its settings: `pytest --update` writes them anew."""

from __future__ import annotations

import json
import re
from typing import Any

import jsonschema
import pytest

from slidegen.limits import Limits
from slidegen.markdown.front_matter import FrontMatter
from slidegen.schemas import NAMES, TITLE, shipped
from slidegen.schemas.making import made
from slidegen.settings.schema import described
from slidegen.theme.adopted import Adopted
from slidegen.theme.tokens import Tokens
from tests.conftest import ROOT

FILES = ROOT / "src/slidegen/schemas"
SCHEMAS: dict[str, Any] = {name: json.loads(made(name)) for name in NAMES}
# Those that name a template, and those that say all themselves.
THEMES = [SCHEMAS["theme"]["then"], SCHEMAS["theme"]["else"]]
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")


@pytest.mark.parametrize("name", NAMES)
def test_the_file_is_what_the_settings_say(name: str, pytestconfig: pytest.Config) -> None:
    if pytestconfig.getoption("--update", default=False):
        (FILES / f"{name}.schema.json").write_bytes(made(name))
    assert shipped(name) == made(name)
    assert TITLE in shipped(name)[:200], "by this a later version knows it"


@pytest.mark.parametrize("name", NAMES)
def test_it_is_a_schema(name: str) -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMAS[name])


def test_authors_read_the_same_of_each_key() -> None:
    page = (ROOT / "docs/authors.md").read_text(encoding="utf-8").partition("## Front matter")[2]
    rows = dict(re.findall(r"^\| `([\w-]+)` \| (.*) \|$", page.partition("\n## ")[0], re.MULTILINE))
    told = {key.replace("_", "-"): text for key, text in described(FrontMatter).items()}
    assert {key: LINK.sub(r"\1", text) for key, text in rows.items()} == told


def test_every_setting_says_what_it_is_for() -> None:
    def described_in(schema: Any) -> bool:
        within = schema.get("properties", {}).values()
        return all("description" in each and described_in(each) for each in within)

    assert all(map(described_in, (SCHEMAS["front-matter"], *THEMES)))
    assert set(SCHEMAS["front-matter"]["properties"]) >= set(described(FrontMatter)) - {"slide_level"}
    assert [set(kind["properties"]) for kind in THEMES] == [set(described(Adopted)), set(described(Tokens))]
    assert described(Limits)["megapixels"] == "1,000,000 pixels in a picture"


def test_only_warnings_are_offered_to_be_silenced() -> None:
    silence = SCHEMAS["front-matter"]["properties"]["silence"]["anyOf"][0]
    assert "missing-alt" in silence["enum"]
    assert "overflow" not in silence["enum"]
    assert len(silence["enum"]) == len(silence["enumDescriptions"])

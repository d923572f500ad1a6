"""JSON Schemas of what authors write in YAML."""

from __future__ import annotations

from collections.abc import Mapping

# What each describes, by the name that the command has for it; the files are made by `making.py`.
NAMES: Mapping[str, str] = {
    "front-matter": "the front matter of a deck",
    "theme": "the theme.yaml of a theme",
}
# The first words of each schema's title.
TITLE = b"slidegen: "


def shipped(name: str) -> bytes:
    """The schema's file, as it comes with slidegen."""
    from importlib.resources import files

    return files("slidegen.schemas").joinpath(f"{name}.schema.json").read_bytes()

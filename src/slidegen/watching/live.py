"""A page into one that a server keeps up to date: what does so is in no page that is built to be given away."""

from __future__ import annotations

import json
from base64 import b64encode
from functools import cache
from hashlib import sha256
from html import escape
from importlib.resources import files

# The file that puts the others to work.
ENTRY = "stream.js"
STYLE = "panel.css"


def live(page: str, version: str) -> str:
    """The page with the script that listens for changes since `version`, and leave for it to ask this server."""
    head, policy, rest = page.partition("script-src ")
    assert policy, "a page has a policy"
    page = f"{head}connect-src 'self'; {policy}{_hash(script())} {rest}"
    body, end, after = page.rpartition("</body>")
    assert end, "a page has a body"
    return f'{body}<script data-version="{escape(version)}">{script()}</script>\n{end}{after}'


def waiting(title: str) -> str:
    """The page of a deck that could not be built yet."""
    policy = "default-src 'none'; img-src data:; script-src ; base-uri 'none'; form-action 'none'"
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<title>{escape(title)}</title>\n<link rel="icon" href="data:,">\n</head>\n'
        f"<body>\n<main>\n<h1>{escape(title)}</h1>\n"
        f"<p>The deck could not be built yet. Once it can, it is shown here.</p>\n</main>\n</body>\n</html>\n"
    )


@cache
def script() -> str:
    """The parts, one a file, and last the one that puts them to work."""
    folder = files(__package__) / "client"
    parts = sorted(part.name for part in folder.iterdir() if part.name.endswith(".js") and part.name != ENTRY)
    style = json.dumps((folder / STYLE).read_text("utf-8"), ensure_ascii=False)
    source = "\n".join((folder / name).read_text("utf-8") for name in (*parts, ENTRY))
    assert "</script" not in (source + style).lower(), "the script's own text does not end its element"
    return f'(() => {{\n"use strict";\nconst style = {style};\n{source}}})();\n'


def _hash(source: str) -> str:
    """A source expression of CSP 3 (2.3.1)."""
    return f"'sha256-{b64encode(sha256(source.encode('utf-8')).digest()).decode('ascii')}'"

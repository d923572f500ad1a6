"""A laid-out deck into one HTML file that needs nothing beside it."""

from __future__ import annotations

import json
from base64 import b64encode
from dataclasses import asdict
from functools import cache
from hashlib import sha256
from importlib.resources import files

from slidegen.geometry import EMU_PER_POINT, Rect
from slidegen.painters.html.labels import labels
from slidegen.painters.html.markup import attributes, number, pixels, text
from slidegen.painters.html.slides import addresses, anchors, layout_classes, slide
from slidegen.painters.html.styles import Styles
from slidegen.painters.html.surface import Surface
from slidegen.painters.html.typecase import Typecase
from slidegen.scene import DeckFacts, Files, HeadingNode, LaidOutDeck

ENTRY = "main.js"


def paint(deck: LaidOutDeck, name: str) -> Files:
    """The page, as `name`.html."""
    styles, typecase = Styles(deck.palette), Typecase(deck.fonts)
    body = _body(deck, styles, typecase)
    page = (
        f"<!doctype html>\n<html{attributes(lang=deck.facts.lang, dir='rtl' if deck.facts.rtl else None)}>\n"
        f"{_head(deck.facts, _style(deck, styles, typecase))}\n{body}\n</html>\n"
    )
    return {f"{name}.html": page.encode("utf-8")}


def _body(deck: LaidOutDeck, styles: Styles, typecase: Typecase) -> str:
    own, layouts = addresses(deck.scenes), layout_classes(deck.layouts)
    known, words = anchors(deck.scenes, own), labels(deck.facts.lang)
    notes = words.notes if deck.facts.public_notes else ""
    room = Rect(0, 0, deck.width, deck.height)
    sections = []
    for index, (scene, address) in enumerate(zip(deck.scenes, own, strict=True), 1):
        surface = Surface(
            *(styles, typecase, known, room, deck.facts.lang, scene.lang, index),
            rtl=scene.rtl,
            deck_rtl=deck.facts.rtl,
        )
        backdrop = deck.layouts[scene.layout]
        sections.append(slide(scene, address, layouts[scene.layout], backdrop, surface, notes))
    # Data in a script element ends at the first "</script": no "<" may stand in it as such.
    settings = json.dumps(asdict(words), ensure_ascii=False).replace("<", "\\u003c")
    return (
        f"<body>\n{_title(deck)}<main>\n{chr(10).join(sections)}\n</main>\n"
        f'<script type="application/json">{settings}</script>\n<script>{player()}</script>\n</body>'
    )


def _title(deck: LaidOutDeck) -> str:
    """A heading for the document as a whole, where no slide is its title page."""
    nodes = (node for scene in deck.scenes for node in scene.tree)
    if any(isinstance(node, HeadingNode) and node.level == 1 for node in nodes):
        return ""
    return f'<header class="cover"><h1>{text(deck.facts.title)}</h1></header>\n'


def _head(facts: DeckFacts, style: str) -> str:
    policy = (
        f"default-src 'none'; img-src data:; font-src data:; style-src {_hash(style)}; "
        f"script-src {_hash(player())}; base-uri 'none'; form-action 'none'"
    )
    described = f"<meta{attributes(name='description', content=facts.subtitle)}>\n" if facts.subtitle else ""
    authors = "".join(f"<meta{attributes(name='author', content=author)}>\n" for author in facts.authors)
    return (
        f'<head>\n<meta charset="utf-8">\n<meta{attributes(http_equiv="Content-Security-Policy", content=policy)}>\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="referrer" content="no-referrer">\n<title>{text(facts.title)}</title>\n{described}{authors}'
        # Without an icon of its own, a page on a server makes the browser ask for one.
        f'<link rel="icon" href="data:,">\n<style>{style}</style>\n</head>'
    )


def _style(deck: LaidOutDeck, styles: Styles, typecase: Typecase) -> str:
    """The style sheet, once everything is painted and has said what it needs."""
    names = layout_classes(deck.layouts)
    backgrounds = "\n".join(
        f".{names[key]} .frame{{background:{styles.color(backdrop.background)}}}"
        for key, backdrop in deck.layouts.items()
    )
    size = f"--stage-width:{pixels(deck.width)};--stage-height:{pixels(deck.height)}"
    paper = f"{number(deck.width / EMU_PER_POINT)}pt {number(deck.height / EMU_PER_POINT)}pt"
    return "\n".join(
        (
            typecase.rules(),
            f"@page{{size:{paper};margin:0}}",
            f":root{{{size};{typecase.properties()};{styles.properties()}}}",
            # A mark's own look comes after what all marks have.
            _resource("page.css"),
            backgrounds,
            styles.rules(),
        )
    )


@cache
def player() -> str:
    """The behaviours, one a file, and last the one that lists them."""
    folder = files(__package__) / "player"
    behaviours = sorted(
        file.name for file in folder.iterdir() if file.name.endswith(".js") and file.name != ENTRY
    )
    source = "\n".join(_resource(f"player/{name}") for name in (*behaviours, ENTRY))
    assert "</script" not in source.lower(), "the player's own text does not end its element"
    return f'(() => {{\n"use strict";\n{source}}})();\n'


@cache
def _resource(name: str) -> str:
    return (files(__package__) / name).read_text("utf-8")


def _hash(source: str) -> str:
    """A source expression of CSP 3 (2.3.1) for what stands between the tags."""
    return f"'sha256-{b64encode(sha256(source.encode('utf-8')).digest()).decode('ascii')}'"

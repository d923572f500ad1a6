"""A laid-out deck into one HTML file that needs nothing beside it."""

from __future__ import annotations

import json
from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from functools import cache
from hashlib import sha256
from importlib.resources import files

from slidegen.figures.figure import Gradient, PictureFill
from slidegen.fingerprint import marked_page, meta
from slidegen.geometry import EMU_PER_POINT, Rect
from slidegen.painters.html.drawings import ground
from slidegen.painters.html.interface import INTERFACES, interface_for
from slidegen.painters.html.labels import labels
from slidegen.painters.html.markup import attributes, number, pixels, text
from slidegen.painters.html.pictures import file_of
from slidegen.painters.html.slides import Address, addresses, anchors, layout_classes, slide
from slidegen.painters.html.styles import Styles
from slidegen.painters.html.surface import Surface
from slidegen.painters.html.typecase import Typecase
from slidegen.scene import Backdrop, DeckFacts, Files, HeadingNode, LaidOutDeck, PictureMark, every
from slidegen.timeline.cues import Timeline, timeline

ENTRY = "main.js"


def paint(deck: LaidOutDeck, name: str) -> Files:
    """The page, as `name`.html."""
    styles, typecase = styles_of(deck), Typecase(deck.fonts)
    own, layouts = addresses(deck.scenes), layout_classes(deck.layouts)
    known = anchors(deck.scenes, own)
    sections = [
        section(deck, index, address, layouts, known, styles, typecase) for index, address in enumerate(own)
    ]
    page = b"".join([piece.encode("utf-8") for piece in pieces(deck, sections, styles, typecase)])
    return {f"{name}.html": marked_page(page)}


def styles_of(deck: LaidOutDeck) -> Styles:
    """The styles of a deck's page before anything is painted."""
    shown = (mark for scene in deck.scenes for mark in every(deck.layouts[scene.layout].art + scene.marks))
    counts = Counter(file_of(mark.image) for mark in shown if isinstance(mark, PictureMark))
    return Styles(deck.palette, deck.fonts, frozenset(file for file, count in counts.items() if count > 1))


def whole(deck: LaidOutDeck, sections: Iterable[str], styles: Styles, typecase: Typecase) -> str:
    """The page about the sections, once these have said what they need of styles and letters."""
    return "".join(pieces(deck, sections, styles, typecase))


def pieces(deck: LaidOutDeck, sections: Iterable[str], styles: Styles, typecase: Typecase) -> Iterator[str]:
    """The page, one section after the other: with its pictures it may be large, and is held no oftener than need be."""
    yield f"<!doctype html>\n<html{attributes(lang=deck.facts.lang, dir='rtl' if deck.facts.rtl else None)}>\n"
    yield f"{_head(deck.facts, _style(deck, styles, typecase))}\n<body>\n{cover(deck)}<main>\n"
    for written in sections:
        yield written
        yield "\n"
    # Data in a script element ends at the first "</script": no "<" may stand in it as such.
    data = {**_words(deck.facts.lang), "timeline": _times(timeline(deck))}
    settings = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    yield f'</main>\n<script type="application/json">{settings}</script>\n<script>{player()}</script>\n'
    yield "</body>\n</html>\n"


def section(
    deck: LaidOutDeck,
    index: int,
    address: Address,
    layouts: Mapping[str, str],
    known: Mapping[str, str],
    styles: Styles,
    typecase: Typecase,
) -> str:
    """The scene at `index`; `layouts` are the classes of the deck's layouts, `known` the addresses of its slides."""
    scene, facts = deck.scenes[index], deck.facts
    backdrop = deck.layouts[scene.layout]
    own = styles.of(backdrop.palette, backdrop.fonts)
    surface = Surface(
        *(own, typecase.of(own.fonts), known, slide_box(deck), facts.lang, scene.lang, index + 1),
        rtl=scene.rtl,
        deck_rtl=facts.rtl,
    )
    notes = labels(facts.lang).notes if facts.public_notes else ""
    layout = f"{layouts[scene.layout]} {own.name}" if own.name else layouts[scene.layout]
    chapter = next((each.title for each in deck.sections if each.first == index), "")
    return slide(scene, address, layout, backdrop, surface, notes, chapter)


def cover(deck: LaidOutDeck) -> str:
    """A heading for the document as a whole, where no slide is its title page."""
    nodes = (node for scene in deck.scenes for node in scene.tree)
    if any(isinstance(node, HeadingNode) and node.level == 1 for node in nodes):
        return ""
    return f'<header class="cover"><h1>{text(deck.facts.title)}</h1></header>\n'


def _words(lang: str) -> dict[str, object]:
    """What the player says: where it does not speak the deck's language, only what it does know in that."""
    chosen = interface_for(lang)
    own = {} if chosen == lang.split("-")[0].lower() else asdict(labels(lang))
    return {
        "own": own,
        "interface": {key: asdict(each) for key, each in INTERFACES.items()},
        "chosen": chosen,
    }


def _times(found: Timeline) -> dict[str, object]:
    """In milliseconds: when which slide, counted from 0, is shown with so many of its steps."""
    cues = [(cue.start, cue.index, cue.step) for cue in found.cues]
    chapters = [(each.start, each.title) for each in found.chapters]
    return {"duration": found.duration, "cues": cues, "chapters": chapters}


def _head(facts: DeckFacts, style: str) -> str:
    policy = (
        f"default-src 'none'; img-src data:; font-src data:; style-src {_hash(style)}; "
        f"script-src {_hash(player())}; base-uri 'none'; form-action 'none'"
    )
    described = f"<meta{attributes(name='description', content=facts.subtitle)}>\n" if facts.subtitle else ""
    authors = "".join(f"<meta{attributes(name='author', content=author)}>\n" for author in facts.authors)
    return (
        # The fingerprint is looked for at the beginning of a page.
        f'<head>\n<meta charset="utf-8">\n{meta()}\n'
        f"<meta{attributes(http_equiv='Content-Security-Policy', content=policy)}>\n"
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="referrer" content="no-referrer">\n<title>{text(facts.title)}</title>\n{described}{authors}'
        # Without an icon of its own, a page on a server makes the browser ask for one.
        f'<link rel="icon" href="data:,">\n<style>{style}</style>\n</head>'
    )


def _style(deck: LaidOutDeck, styles: Styles, typecase: Typecase) -> str:
    """The style sheet, once everything is painted and has said what it needs."""
    # A layout's background may be of a colour that the properties have to have.
    behind = backgrounds(deck.layouts, styles, slide_box(deck))
    sizes = {
        "--stage-width": pixels(deck.width),
        "--stage-height": pixels(deck.height),
        "--ratio": number(deck.height / deck.width),
    }
    size = ";".join(f"{name}:{value}" for name, value in sizes.items())
    paper = f"{number(deck.width / EMU_PER_POINT)}pt {number(deck.height / EMU_PER_POINT)}pt"
    return "\n".join(
        (
            typecase.rules(),
            f"@page{{size:{paper};margin:0}}",
            f":root{{{size};{typecase.properties()};{styles.properties()}}}",
            *looks(styles.others.values(), typecase),
            # A mark's own look comes after what all marks have.
            marks_css() + _resource("page.css") + _resource("player.css"),
            behind,
            styles.rules(),
        )
    )


def looks(others: Iterable[Styles], typecase: Typecase) -> Iterator[str]:
    """The rule of each look that slides have where it is not the deck's."""
    for each in others:
        properties = f"{typecase.of(each.fonts).properties()};{each.properties()}"
        yield f".{each.name}{{{properties}}}"


def slide_box(deck: LaidOutDeck) -> Rect:
    return Rect(0, 0, deck.width, deck.height)


def backgrounds(layouts: Mapping[str, Backdrop], styles: Styles, slide: Rect) -> str:
    """The rule of each layout; one for all that have the same gradient or picture."""
    names, shared = layout_classes(layouts), dict[tuple[Gradient | PictureFill, str], list[str]]()
    own = {key: styles.of(backdrop.palette, backdrop.fonts) for key, backdrop in layouts.items()}
    for key, backdrop in layouts.items():
        if backdrop.ground is not None:
            shared.setdefault((backdrop.ground, own[key].name), []).append(f".{names[key]} .frame")
    plain = [
        f".{names[key]} .frame{{background:{own[key].color(backdrop.background)}}}"
        for key, backdrop in layouts.items()
    ]
    by_name = {each.name: each for each in own.values()}
    painted = [
        f"{','.join(where)}{{background:{ground(fill, slide, by_name[name])}}}"
        for (fill, name), where in shared.items()
    ]
    return "\n".join((*plain, *painted))


def marks_css() -> str:
    """How marks stand on a stage, whatever is around it."""
    return _resource("marks.css")


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

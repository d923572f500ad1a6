"""What is known of a template into one web page that needs nothing beside it, with a picture of each layout."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from importlib.resources import files
from itertools import groupby

from slidegen.fingerprint import marked_page, meta
from slidegen.geometry import EMU_PER_PIXEL
from slidegen.inspecting.facts import Inspection, LayoutFacts, MasterFacts, PlaceholderFacts, Remark
from slidegen.inspecting.outlines import outlines
from slidegen.inspecting.specimen import empty_deck
from slidegen.inspecting.summary import (
    HEADS,
    headline,
    made_for,
    on_all,
    on_layouts,
    text_look,
    title,
    used_for,
)
from slidegen.inspecting.words import counted, listed
from slidegen.painters.html.markup import attributes, number, text
from slidegen.painters.html.thumbnails import thumbnails
from slidegen.powerpoint.template import Template
from slidegen.theme.theme import Theme

# Pixels that pictures are wide: on a desk, and where the window is no wider than the number before.
WIDTH, NARROW = 480, ((560, 328), (359, 272))
COLUMNS = ("Slot", "For", "Left, top (cm)", "Size (cm)", "Text", "Filled with", "Name")


def page(found: Inspection, theme: Theme, template: Template) -> bytes:
    """The page; without scripts, and with nothing that is fetched."""
    small = thumbnails(deck := empty_deck(theme, template))
    pictures = {int(scene.id): frame for scene, frame in zip(deck.scenes, small.frames, strict=True)}
    style = "\n".join((small.style, _own_css(), _scales(template.width), _swatches(found.masters)))
    sections = (
        _remarks(found),
        _layouts(found, template, pictures),
        _colors(found),
        _fonts(found),
    )
    links = "".join(f'<li><a href="#{id_}">{text(head)}</a></li>' for id_, head, _ in sections)
    body = "".join(
        f'<section aria-labelledby="{id_}"><h2 id="{id_}">{text(head)}</h2>{inner}</section>\n'
        for id_, head, inner in sections
    )
    head = f"<h1>{text(title(found))}</h1>\n<p>{text(headline(found))}</p>\n"
    written = (
        f'<!doctype html>\n<html lang="en">\n{_head(found.file, style)}\n<body>\n<main class="inspection">\n{head}'
        f'<nav aria-label="On this page"><ul>{links}</ul></nav>\n{body}</main>\n</body>\n</html>\n'
    )
    return marked_page(written.encode("utf-8", "replace"))


def _head(file: str, style: str) -> str:
    digest = b64encode(sha256(style.encode("utf-8")).digest()).decode("ascii")
    policy = (
        f"default-src 'none'; img-src data:; font-src data:; style-src 'sha256-{digest}'; "
        "base-uri 'none'; form-action 'none'"
    )
    return (
        f'<head>\n<meta charset="utf-8">\n{meta()}\n'
        f"<meta{attributes(http_equiv='Content-Security-Policy', content=policy)}>\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="referrer" content="no-referrer">\n<title>{text(file)}: its layouts</title>\n'
        f'<link rel="icon" href="data:,">\n<style>{style}</style>\n</head>'
    )


def _own_css() -> str:
    return (files(__package__) / "page.css").read_text("utf-8")


def _scales(width: int) -> str:
    """How much smaller than the stage pictures are."""
    stage = width / EMU_PER_PIXEL
    rules = [f":root{{--scale:{number(WIDTH / stage)}}}"]
    for window, wide in NARROW:
        rules.append(f"@media (max-width:{window}px){{:root{{--scale:{number(wide / stage)}}}}}")
    return "\n".join(rules)


def _swatches(masters: Sequence[MasterFacts]) -> str:
    known = dict.fromkeys(color.rgb for master in masters for color in master.colors)
    return "\n".join(f".swatch-{rgb}{{background:#{rgb}}}" for rgb in known)


def _remarks(found: Inspection) -> tuple[str, str, str]:
    if not found.remarks:
        return "look", "What to look at", "<p>Nothing was found.</p>"
    written = ""
    for kind, group in groupby(found.remarks, lambda each: each.kind):
        items = "".join(_remark(remark, found) for remark in group)
        written += f"<h3>{text(HEADS[kind])}</h3><ul>{items}</ul>"
    return "look", "What to look at", written


def _remark(remark: Remark, found: Inspection) -> str:
    hint = f'<br><span class="soft">{text(_sentence(remark.hint))}</span>' if remark.hint else ""
    return f"<li>{text(_sentence(remark.message + on_layouts(remark, found)))}{hint}</li>"


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def _layouts(found: Inspection, template: Template, pictures: Mapping[int, str]) -> tuple[str, str, str]:
    written = ""
    for layout, source in zip(found.layouts, template.layouts, strict=True):
        name = f"layout-{layout.number}"
        picture = pictures.get(layout.number)
        if picture:
            count = counted(len(layout.placeholders), "placeholder")
            said = attributes(
                role="img", aria_label=f"The empty layout, with {count} outlined", class_="shown"
            )
            shown = f"<div><div{said}>{picture}{outlines(source, template)}</div></div>"
        else:
            shown = '<p class="soft">Its art is too much for a picture here.</p>'
        written += (
            f'<article class="sheet-of" aria-labelledby="{name}"><h3 id="{name}">{_title(layout, found)}</h3>'
            f"{shown}<div>{''.join(_said(layout, found))}</div></article>\n"
        )
    return "layouts", "Layouts", written


def _title(layout: LayoutFacts, found: Inspection) -> str:
    of = f" (master {layout.master})" if len(found.masters) > 1 else ""
    return text(f"{layout.number}. {layout.name or '(no name)'}{of}")


def _said(layout: LayoutFacts, found: Inspection) -> Iterator[str]:
    for line in (made_for(layout), used_for(layout)):
        yield f"<p>{text(_sentence(line))}</p>"
    own = [each for each in found.remarks if layout.name in each.layouts and not on_all(each, found)]
    if own:
        yield f"<p>To look at: {text(listed((each.message for each in own), last='and also'))}</p>"
    if layout.placeholders:
        yield _table(layout)
    if layout.more:
        yield f"<p>And {layout.more:,} more placeholders.</p>"


def _table(layout: LayoutFacts) -> str:
    head = "".join(f'<th scope="col">{text(each)}</th>' for each in COLUMNS)
    rows = "".join(map(_row, layout.placeholders))
    label = attributes(
        class_="scroll",
        role="region",
        tabindex=0,
        aria_label=f"Placeholders of {layout.name or 'the layout'}",
    )
    return f"<div{label}><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"


def _row(each: PlaceholderFacts) -> str:
    place, size = f"{each.left:.1f}, {each.top:.1f}", f"{each.width:.1f} × {each.height:.1f}"
    cells = (each.takes, place, size, text_look(each), listed(each.filled) or "–", each.name)
    figures = (place, size)
    written = "".join(
        f"<td{attributes(class_='number' if cell in figures else None)}>{text(cell)}</td>" for cell in cells
    )
    return f'<tr><th scope="row">{each.slot}</th>{written}</tr>'


def _colors(found: Inspection) -> tuple[str, str, str]:
    written = ""
    for place, master in enumerate(found.masters, 1):
        if place > 1 and master.colors == found.masters[0].colors:
            continue
        items = "".join(
            f'<li><span class="swatch swatch-{color.rgb}"></span><span>{text(color.name)}<br>#{color.rgb}</span></li>'
            for color in master.colors
        )
        head = f"<h3>{text(f'{master.name} (master {place})')}</h3>" if len(found.masters) > 1 else ""
        written += f'{head}<ul class="colors">{items}</ul>'
    return "colors", "Colours", written


def _fonts(found: Inspection) -> tuple[str, str, str]:
    items = "".join(
        f"<li><strong>{text(font.name)}</strong>: {text(font.used)}; {text(font.measured)}</li>"
        for font in found.fonts
    )
    return "fonts", "Fonts", f"<ul>{items}</ul>"

"""The text that stands on a shape of art into paragraphs, each run in the look that it has there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from lxml import etree

from slidegen.powerpoint.names import child, children, integer, local
from slidegen.powerpoint.read_color import Colors
from slidegen.powerpoint.read_run import read_run
from slidegen.powerpoint.read_text import Properties, read_level, read_list_style, resolve_levels, stack
from slidegen.powerpoint.template import LEVELS, ArtParagraph
from slidegen.style import Level, RunStyle

# More paragraphs, or runs of one, than any art has.
MOST = 500
LINE_BREAK = "\n"


def read_words(
    body: etree._Element | None, inherited: list[Properties], colors: Colors
) -> tuple[ArtParagraph, ...]:
    """From the first to the last that has words; a:br is a line break."""
    rows = stack(inherited, read_list_style(child(body, "lstStyle"), colors))
    written = [each for each in children(body) if local(each) == "p"][:MOST]
    full = [number for number, each in enumerate(written) if _text(each).strip()]
    shown = written[full[0] : full[-1] + 1] if full else []
    return tuple(_paragraph(each, rows, colors) for each in shown)


def _paragraph(element: etree._Element, rows: list[Properties], colors: Colors) -> ArtParagraph:
    properties = child(element, "pPr")
    number = 0 if properties is None else integer(properties.get("lvl")) or 0
    own = {**rows[max(0, min(LEVELS - 1, number))], **read_level(properties, colors)}
    words = tuple(islice(_words(element, own, colors), MOST))
    # What nobody sees has a height all the same.
    style = words[0][1] if words else _looks({**own, **read_run(child(element, "endParaRPr"), colors)}).run
    level = _looks({**own, "size": style.size})
    return ArtParagraph(words, Level(style, level.paragraph))


def _words(element: etree._Element, own: Properties, colors: Colors) -> Iterator[tuple[str, RunStyle]]:
    for each in children(element):
        style = _looks({**own, **read_run(child(each, "rPr"), colors)}).run
        if local(each) == "br":
            yield LINE_BREAK, style
        elif local(each) in ("r", "fld") and (text := _text(each)):
            yield text, style


def _looks(properties: Properties) -> Level:
    return resolve_levels([properties])[0]


def _text(element: etree._Element) -> str:
    return "".join(each.text or "" for each in element.iter("{*}t"))

"""The text of a shape, and the levels that it inherits, into paragraphs and runs with their looks resolved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from lxml import etree

from slidegen.powerpoint.names import child, children, integer, local, percent
from slidegen.powerpoint.read_color import Colors
from slidegen.powerpoint.read_run import read_run
from slidegen.powerpoint.read_shapes import read_frame
from slidegen.powerpoint.read_text import Properties, read_level
from slidegen.powerpoint.slides.values import Body, Fit, Paragraph, Run, Spacing
from slidegen.powerpoint.template import LEVELS
from slidegen.style import Color

USUAL_SIZE = 1800
_FITS: Mapping[str, Fit] = {"noAutofit": "none", "spAutoFit": "shape", "normAutofit": "text"}
_TURNED = ("vert", "vert270")
_LINK = Color("hlink")


@dataclass(frozen=True, slots=True)
class TextSource:
    """What a text leans on. `fonts` are the families behind the theme's references; `color` is that of text which
    says none."""

    colors: Colors
    fonts: Mapping[str, str]
    levels: Sequence[Properties]
    color: Color | None = Color("tx1")


@dataclass(frozen=True, slots=True)
class _Shrunk:
    """By what share text is smaller, and by what share of a line its lines are nearer (a:normAutofit)."""

    scale: float = 1.0
    nearer: float = 0.0


def read_body(
    element: etree._Element | None, inherited: Sequence[etree._Element | None], source: TextSource
) -> Body | None:
    """`inherited` are the a:bodyPr from which the box's own inherits, nearest first."""
    if element is None:
        return None
    bodies = [each for each in (child(element, "bodyPr"), *inherited) if each is not None]
    frame = read_frame(list(bodies))
    fit, shrunk = _fit(bodies)
    turned = _attribute(bodies, "vert") or "horz"
    paragraphs = tuple(_paragraph(each, source, shrunk) for each in children(element) if local(each) == "p")
    return Body(
        paragraphs,
        frame.insets,
        frame.anchor,
        wrap=_attribute(bodies, "wrap") != "none",
        fit=fit,
        columns=max(1, min(16, integer(_attribute(bodies, "numCol")) or 1)),
        column_gap=integer(_attribute(bodies, "spcCol")) or 0,
        turned=turned in _TURNED,
        whole=turned in ("horz", *_TURNED) and not _is_odd(element) and not any(map(_is_bent, bodies)),
    )


def _is_odd(element: etree._Element) -> bool:
    """Whether it holds what is not measured: a formula, or a tab."""
    return any(
        local(each) == "AlternateContent" or (local(each) == "t" and "\t" in (each.text or ""))
        for each in element.iter("{*}*")
    )


def _is_bent(body: etree._Element) -> bool:
    """Whether the letters follow a form (WordArt)."""
    form = child(body, "prstTxWarp")
    return form is not None and form.get("prst") != "textNoShape"


def _attribute(bodies: Sequence[etree._Element], name: str) -> str | None:
    return next((body.get(name) for body in bodies if body.get(name) is not None), None)


def _fit(bodies: Sequence[etree._Element]) -> tuple[Fit, _Shrunk]:
    for body in bodies:
        for each in children(body):
            if local(each) in _FITS:
                scale = percent(each.get("fontScale"))
                nearer = percent(each.get("lnSpcReduction")) or 0.0
                return _FITS[local(each)], _Shrunk(scale if scale and 0 < scale <= 1 else 1.0, nearer)
    return "none", _Shrunk()


def _paragraph(element: etree._Element, source: TextSource, shrunk: _Shrunk) -> Paragraph:
    own = child(element, "pPr")
    level = 0 if own is None else min(LEVELS - 1, max(0, integer(own.get("lvl")) or 0))
    # Office programs pass over what a paragraph says of its runs (21.1.2.2.7, a:defRPr).
    passed = read_run(child(own, "defRPr"), source.colors)
    said = {key: each for key, each in read_level(own, source.colors).items() if key not in passed}
    given = {**source.levels[level], **said}
    line = _spacing(given, "line_spacing", 1.0)
    if line.points is None:
        line = Spacing(None, max(0.1, line.share - shrunk.nearer))
    return Paragraph(
        tuple(_runs(element, given, source, shrunk)),
        max(0, given.get("margin", 0)),
        _spacing(given, "space_before", 0.0),
        _spacing(given, "space_after", 0.0),
        line,
    )


def _spacing(given: Properties, name: str, usual: float) -> Spacing:
    found = given.get(name)
    return Spacing(None, usual) if found is None else Spacing(found.points, found.share)


def _runs(element: etree._Element, given: Properties, source: TextSource, shrunk: _Shrunk) -> Iterator[Run]:
    """At the end an empty run, with the look of the paragraph's mark."""
    for each in children(element):
        kind = local(each)
        if kind in ("r", "fld", "br"):
            text = "\n" if kind == "br" else "".join(part.text or "" for part in each.iterchildren("{*}t"))
            yield _run(text.replace("\v", "\n"), child(each, "rPr"), given, source, shrunk)
    yield _run("", child(element, "endParaRPr"), given, source, shrunk)


def _run(
    text: str, element: etree._Element | None, given: Properties, source: TextSource, shrunk: _Shrunk
) -> Run:
    look: dict[str, Any] = {**given, **read_run(element, source.colors)}
    linked = _has_link_color(child(element, "hlinkClick"))
    font = look.get("font", "+mn-lt")
    return Run(
        text.upper() if look.get("caps") else text,
        source.fonts.get(font, "" if font.startswith("+") else font),
        round(look.get("size", USUAL_SIZE) * shrunk.scale),
        look.get("bold", False),
        look.get("italic", False),
        look.get("spacing", 0),
        look.get("baseline", 0),
        "" if element is None else element.get("lang", ""),
        _LINK if linked else cast("Color | None", look.get("color", source.color)),
    )


def _has_link_color(link: etree._Element | None) -> bool:
    """A link takes the theme's colour for links, unless it says that it keeps the text's ([MS-ODRAWXML] 2.3.7)."""
    if link is None:
        return False
    return not any(each.get("val") == "tx" for each in link.iter("{*}hlinkClr"))

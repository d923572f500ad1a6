"""A built deck into the words that its slides show, in PowerPoint and in the page."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO

from lxml import etree

from tests.acceptance.words import ShownText, shown_text

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_FURNITURE = {"ftr", "dt", "sldNum"}
_PART = re.compile(r"\s*\(\d+/\d+\)$")


@dataclass(frozen=True, slots=True)
class ShownSlide:
    """A slide's paragraphs, without what slidegen adds: footers, titles that only outlines show, titles that a
    continuation repeats. `described` are alternative texts."""

    paragraphs: tuple[str, ...]
    described: tuple[str, ...] = ()
    hidden_title: bool = False


def pptx_slides(deck: bytes, parts: Sequence[tuple[int, int]]) -> list[ShownSlide]:
    """`parts` says of each slide which part it is of how many, as a slide's author may write "(1/2)" too."""
    with zipfile.ZipFile(BytesIO(deck)) as package:
        names = [name for name in package.namelist() if re.fullmatch(r"ppt/slides/slide\d+\.xml", name)]
        names.sort(key=lambda name: int(re.findall(r"\d+", name)[0]))
        slides = [etree.fromstring(package.read(name)) for name in names]
        charted = [tuple(_charted(package, name)) for name in names]
    return [
        _pptx_slide(slide, part, charts) for slide, part, charts in zip(slides, parts, charted, strict=True)
    ]


def _charted(package: zipfile.ZipFile, slide: str) -> Iterator[str]:
    """The names and values in a slide's charts, each as often as it is shown, and what their workbooks' first cells
    say."""
    folder, _, name = slide.rpartition("/")
    known = f"{folder}/_rels/{name}.rels"
    if known not in package.namelist():
        return
    for relationship in etree.fromstring(package.read(known)):
        if relationship.get("Type", "").endswith("/chart"):
            part = posixpath.normpath(posixpath.join("/" + folder, relationship.get("Target", "")))
            book = part.replace("charts/chart", "embeddings/workbook").replace(".xml", ".xlsx")
            with zipfile.ZipFile(BytesIO(package.read(book.lstrip("/")))) as workbook:
                sheet = etree.fromstring(workbook.read("xl/worksheets/sheet1.xml"))
            yield sheet.findtext(".//{*}c[@r='A1']/{*}is/{*}t", "")
            chart = etree.fromstring(package.read(part.lstrip("/")))
            for at, series in enumerate(chart.iter(C + "ser")):
                kept = series.iter(C + "tx", C + "val") if at else series.iter(C + "tx", C + "cat", C + "val")
                yield from (value.text or "" for each in kept for value in each.iter(C + "v"))


def _pptx_slide(slide: etree._Element, part: tuple[int, int], charts: Sequence[str]) -> ShownSlide:
    paragraphs = list(charts)
    hidden = False
    for shape in slide.iter(P + "sp", P + "graphicFrame"):
        kind = shape.find(f"{P}nvSpPr/{P}nvPr/{P}ph")
        role = "" if kind is None else kind.get("type", "")
        if role in _FURNITURE:
            continue
        words = [_paragraph(each) for each in shape.iter(A + "p")]
        if role in ("title", "ctrTitle"):
            if _is_above(shape):
                hidden = True
                continue
            words = _first_part(words, part)
        paragraphs += words
    described = [each.get("descr", "") for each in slide.iter(P + "cNvPr")]
    return ShownSlide(tuple(paragraphs), tuple(filter(None, described)), hidden)


def _is_above(shape: etree._Element) -> bool:
    place, size = shape.find(f".//{A}off"), shape.find(f".//{A}ext")
    return place is not None and size is not None and int(place.get("y", "0")) + int(size.get("cy", "0")) <= 0


def _paragraph(paragraph: etree._Element) -> str:
    return "".join(_run(each) for each in paragraph.iter(A + "r", A + "br", A + "fld"))


def _run(run: etree._Element) -> str:
    """Raised and lowered letters are words of their own, as the numbers of footnotes are."""
    looks, words = run.find(A + "rPr"), run.findtext(A + "t", "")
    moved = looks is not None and looks.get("baseline", "0") != "0"
    return f" {words} " if moved else words or "\n"


def _first_part(title: Sequence[str], part: tuple[int, int]) -> list[str]:
    """The title of a slide's first part without its number; nothing on the others."""
    if part[0] > 1:
        return []
    return [*title[:-1], _PART.sub("", title[-1])] if part[1] > 1 and title else list(title)


class _Page(ShownText):
    """The text of each slide's section: art, furniture and private notes are not the author's words on it."""

    def __init__(self) -> None:
        super().__init__()
        self.starts: list[int] = []
        self.titles: dict[int, int] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "section" and "slide" in (given.get("class") or "").split():
            self.starts.append(len(self.stretches))
        super().handle_starttag(tag, attrs)
        if tag == "span" and "p" in (given.get("class") or "").split():
            # A paragraph where HTML allows none, such as a line of a heading.
            self.stretches.append((0, "\n"))
        if re.fullmatch(r"h[1-6]", tag) and self.starts:
            self.titles.setdefault(len(self.starts) - 1, len(self.stretches))

    def is_skipped(self, tag: str, attributes: dict[str, str]) -> bool:
        names = attributes.get("class", "").split()
        return "furniture" in names or "art" in names or "notes" in names or "cover" in names


def html_slides(page: bytes, parts: Sequence[tuple[int, int]], hidden: Sequence[bool]) -> list[ShownSlide]:
    """`parts` as above; `hidden` says of each slide whether its title is one that only outlines show."""
    reader = _Page()
    shown_text(page.decode("utf-8"), reader)
    ends = [*reader.starts, len(reader.stretches)][1:]
    slides = []
    for number, (start, end) in enumerate(zip(reader.starts, ends, strict=True)):
        paragraphs = list(_pieces(reader.stretches[start:end]))
        if number in reader.titles and paragraphs:
            title = [] if hidden[number] else _first_part(paragraphs[:1], parts[number])
            paragraphs = [*title, *paragraphs[1:]]
        slides.append(ShownSlide(tuple(paragraphs)))
    return slides


def _pieces(stretches: Sequence[tuple[int, str]]) -> Iterator[str]:
    piece = ""
    for _, text in [*stretches, (0, "\n")]:
        if text == "\n":
            if piece.strip():
                yield piece
            piece = ""
        else:
            piece += text

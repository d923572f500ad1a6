"""Scenes into sections: art, marks and furniture in a frame of the stage's size, and notes that are public."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from slidegen.painters.html.marks import body_of, decoration, element
from slidegen.painters.html.markup import attributes, text
from slidegen.painters.html.reading import heading_of, read
from slidegen.painters.html.surface import Surface, direction
from slidegen.painters.html.text import paragraphs
from slidegen.scene import Backdrop, Mark, NoteRun, PictureMark, Scene


@dataclass(frozen=True, slots=True)
class Address:
    """The ids of a slide in the page: its own, and its heading's."""

    slide: str
    heading: str


def addresses(scenes: Sequence[Scene]) -> tuple[Address, ...]:
    """No two alike: source ids come first, continuations are numbered beside them."""
    taken: set[str] = set()
    first = [_free(scene.id, taken) if scene.part == 1 else "" for scene in scenes]
    own = [
        name or _free(f"{scene.id}-{scene.part}", taken) for name, scene in zip(first, scenes, strict=True)
    ]
    return tuple(Address(name, _free(f"{name}-title", taken)) for name in own)


def _free(name: str, taken: set[str]) -> str:
    name = re.sub(r"\s+", "-", name) or "slide"
    free, number = name, 2
    while free in taken:
        free, number = f"{name}-{number}", number + 1
    taken.add(free)
    return free


def layout_classes(layouts: Iterable[str]) -> dict[str, str]:
    """A class for each layout, named after it."""
    taken: set[str] = set()
    return {
        name: _free("layout-" + re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-"), taken)
        for name in layouts
    }


def slide(
    scene: Scene,
    address: Address,
    layout: str,
    backdrop: Backdrop,
    surface: Surface,
    notes: str,
    chapter: str = "",
) -> str:
    """One section. `notes` is the heading of the speaker's notes, empty where they stay private; `chapter` that of the
    deck's section that begins with it."""
    art = "".join(decoration(mark, surface) for mark in backdrop.art if not _is_read(mark))
    behind = f'<div class="art" aria-hidden="true">{art}</div>' if art else ""
    behind += "".join(element(mark, "", surface) for mark in backdrop.art if _is_read(mark))
    marks = read(scene, address.heading, surface)
    named = heading_of(scene.tree) is not None
    said = attributes(
        id=address.slide,
        class_=f"slide {layout}",
        role="group",
        lang=scene.lang if scene.lang != surface.deck_lang else None,
        dir=direction(scene.rtl) if scene.rtl != surface.deck_rtl else None,
        aria_labelledby=address.heading if named else None,
        aria_label=None if named else scene.title,
        tabindex=None if named else -1,
        data_transition=scene.transition or None,
        data_section=chapter or None,
    )
    spoken = _notes(scene.notes, notes) if notes and scene.notes else ""
    return f'<section{said}><div class="frame">{behind}{marks}{_furniture(scene, surface)}</div>{spoken}</section>'


def _is_read(mark: Mark) -> bool:
    """Whether a screen reader hears of a mark of the layout, as of a logo on the title slide."""
    return isinstance(mark, PictureMark) and not mark.decorative


def _furniture(scene: Scene, surface: Surface) -> str:
    written = ""
    for mark in scene.furniture:
        body = body_of(mark, surface)
        written += element(mark, paragraphs("div", body, surface) if body else "", surface)
    return f'<div class="furniture spread">{written}</div>' if written else ""


def _notes(notes: Sequence[tuple[NoteRun, ...]], heading: str) -> str:
    spoken = "".join(f"<p>{''.join(_said(run) for run in paragraph)}</p>" for paragraph in notes)
    return f'<details class="notes"><summary>{text(heading)}</summary>{spoken}</details>'


def _said(run: NoteRun) -> str:
    words = text(run.text).replace("\n", "<br>")
    return words if run.spoken else f"<em>{words}</em>"


def anchors(scenes: Sequence[Scene], own: Sequence[Address]) -> Mapping[str, str]:
    """Where a link to a slide leads: to its first part."""
    found: dict[str, str] = {}
    for scene, address in zip(scenes, own, strict=True):
        found.setdefault(scene.id, address.slide)
    return found

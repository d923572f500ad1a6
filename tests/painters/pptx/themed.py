"""Every layout of a theme with words in each of its slots: what compose would give for a deck that says little."""

from __future__ import annotations

from slidegen.scene import (
    Backdrop,
    Body,
    Cell,
    DeckFacts,
    HeadingNode,
    LaidOutDeck,
    Leaf,
    Mark,
    NoteRun,
    Paragraph,
    PictureMark,
    ReadingNode,
    Row,
    Run,
    Scene,
    TableMark,
    TextMark,
    TextNode,
)
from slidegen.style import Frame
from slidegen.theme.theme import Layout, SlotLook, Theme
from tests.painters.pptx.sample import png

FURNITURE = ("date", "footer", "number")


def _text(role: str, look: SlotLook, said: str) -> TextMark:
    level = look.levels[0]
    words = Run(said, level.run, level.run, "en")
    paragraph = Paragraph((words,), level.paragraph, level.paragraph)
    field = "slidenum" if role == "number" else ""
    body = Body((paragraph,), look.slot.frame)
    return TextMark(role, look.slot.box, body, look.slot, autofit=role not in FURNITURE, field=field)


def _table(role: str, look: SlotLook, theme: Theme) -> TableMark:
    level = theme.text[0]
    words = Run("Lake", level.run, level.run, "en")
    cell = Cell(Body((Paragraph((words,), level.paragraph, level.paragraph),), Frame()))
    width = look.slot.box.width // 2
    rows = tuple(Row(500_000, (cell, cell)) for _ in range(3))
    return TableMark(role, look.slot.box, (width, width), rows, theme.table, alt="Lakes", slot=look.slot)


def _mark(role: str, look: SlotLook, theme: Theme) -> Mark:
    match look.slot.type:
        case "pic":
            return PictureMark(role, look.slot.box, png(), "A shore", slot=look.slot)
        case "tbl":
            return _table(role, look, theme)
        case _:
            return _text(role, look, f"Words of {role}")


def _scene(name: str, layout: Layout, theme: Theme) -> Scene:
    """The title says the layout's name: two slides of one title confuse a listener."""
    looks = {role: look for role, look in layout.slots.items() if role not in FURNITURE}
    marks = tuple(
        _text(role, look, name) if role == "title" else _mark(role, look, theme)
        for role, look in looks.items()
    )
    tree: tuple[ReadingNode, ...] = (
        HeadingNode(1, Leaf("title")),
        *(TextNode(Leaf(role)) for role in looks if role != "title"),
    )
    furniture = tuple(_text(role, layout.slots[role], "7") for role in FURNITURE if role in layout.slots)
    return Scene(name, name, name, marks, tree, "en", furniture, notes=((NoteRun(f"Of {name}."),),))


def themed(theme: Theme) -> LaidOutDeck:
    """A slide for each layout of the theme."""
    layouts = {name: Backdrop(layout.part, layout.background) for name, layout in theme.layouts.items()}
    scenes = tuple(_scene(name, layout, theme) for name, layout in theme.layouts.items())
    facts = DeckFacts("Every layout", "en")
    return LaidOutDeck(
        facts, theme.width, theme.height, theme.palette, theme.fonts, layouts, scenes, (), theme.template
    )

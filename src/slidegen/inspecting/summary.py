"""Facts of a template into the sentences that are said of it, on the terminal and on the page."""

from __future__ import annotations

from collections.abc import Mapping

from slidegen.inspecting.facts import Inspection, Kind, LayoutFacts, PlaceholderFacts, Remark
from slidegen.inspecting.words import ROLES, counted, listed, sure

HEADS: Mapping[Kind, str] = {
    "file": "The file",
    "contrast": "Contrast",
    "font": "Fonts",
    "name": "Names",
    "layout": "Layouts",
    "placeholder": "Placeholders",
    "art": "In the browser",
    "leftover": "What decks do not take along",
}


def headline(found: Inspection) -> str:
    """How large the slides are, and how many layouts there are for them."""
    size = f"Slides of {found.width:g} × {found.height:g} cm ({found.ratio})"
    masters = counted(len(found.masters), "slide master")
    used = sum(bool(each.forms or each.drawn) for each in found.layouts)
    layouts = counted(len(found.layouts), "layout")
    if used == len(found.layouts):
        return (
            f"{size}; {layouts} on {masters}. slidegen uses {'all of them' if used > 1 else 'it'} by itself."
        )
    others = "the others where a slide names one"
    return f"{size}; {layouts} on {masters}. slidegen uses {used} of them by itself, {others}."


def title(found: Inspection) -> str:
    """The file's name, and the theme's own where that is another."""
    own = found.name if found.name.casefold() != found.file.casefold() else ""
    return f'{found.file} ("{own}")' if own else found.file


def made_for(layout: LayoutFacts) -> str:
    role = ROLES.get(layout.role, layout.role)
    declared = f'its type is "{layout.type}"'
    reason = (
        f'the template says so, by the type "{layout.type}"' if layout.reason == declared else layout.reason
    )
    return f"made for: {role} ({sure(layout.confidence)}: {reason})"


def used_for(layout: LayoutFacts) -> str:
    said = [listed(layout.forms)] if layout.forms else []
    if layout.drawn:
        said.append(f"in boxes drawn on it, {listed(layout.drawn)}")
    return f"used for: {'; '.join(said)}" if said else "used for: slides that name it"


def text_look(each: PlaceholderFacts) -> str:
    further = [f"turned {each.turned:g}°"] if each.turned else []
    further += ["lines run down"] if each.vertical else []
    further += [] if each.shown else ["not seen"]
    return ", ".join((f"{each.font} {each.size:g}\u00a0pt", *further))


def on_layouts(remark: Remark, found: Inspection) -> str:
    """On which layouts it is, where it is not said otherwise."""
    if not remark.layouts:
        return ""
    if on_all(remark, found):
        return "; on all layouts"
    quoted = (f'"{name}"' for name in remark.layouts)
    return f"; on {listed(quoted)}"


def on_all(remark: Remark, found: Inspection) -> bool:
    names = {each.name for each in found.layouts}
    return len(names) > 1 and set(remark.layouts) == names

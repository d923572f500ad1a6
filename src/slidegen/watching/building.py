"""A deck's file, as it is now, into scenes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from slidegen.deck_file import read_deck_file, shown_name
from slidegen.diagnostics import Finding, has_error
from slidegen.layouts.forms import LAYOUTS
from slidegen.limits import DEFAULT, Limits
from slidegen.markdown.front_matter import read_meta
from slidegen.markdown.parsing import parse
from slidegen.outline import read_deck
from slidegen.pipeline import brand_of, heard, lay_out_in, read_texts
from slidegen.scene import LaidOutDeck
from slidegen.source import Source
from slidegen.watching.inputs import Inputs, inputs_of
from slidegen.watching.pictures import Pictures


@dataclass(frozen=True, slots=True)
class Order:
    """What is watched and how it is built; `name` is that of the outputs, `theme` replaces the deck's own."""

    deck: Path
    name: str
    root: Path
    theme: Path | str = ""
    limits: Limits = DEFAULT
    keep_going: bool = False
    to: tuple[str, ...] = ()
    out: Path = Path()


@dataclass(frozen=True, slots=True)
class Outcome:
    """`laid_out` is None where there is nothing to be shown. What is not needed before it is shown is asked for later:
    `inputs` are what the deck was made of, and `holds` tells whether these are still what they were then."""

    laid_out: LaidOutDeck | None
    findings: tuple[Finding, ...]
    inputs: Callable[[], Inputs]
    holds: Callable[[], bool] = bool


def build(order: Order, pictures: Pictures) -> Outcome:
    """The deck of this moment. An error in it gives no scenes, unless these are asked for all the same."""
    source = _read(order)
    if isinstance(source, Finding):
        return Outcome(
            None, (source,), partial(Inputs, frozenset((order.deck,)), root=order.root), lambda: True
        )
    # The trees of the texts as they were would fill the memory: each save changes one.
    parse.cache_clear()
    pictures.begin()
    folder, root, limits = order.deck.parent, order.root, order.limits
    most = read_meta(source, limits)[0].limits
    texts, unread = read_texts(source, root, folder, most)
    deck, findings = read_deck(source, frozenset(LAYOUTS), texts, limits)
    brand, more = brand_of(deck, folder, order.theme, limits, root)
    findings = unread + findings + more
    inputs = partial(inputs_of, source, deck, order.deck, root, order.theme)

    def holds() -> bool:
        again = read_texts(source, root, folder, most)[0] == texts
        same = again and brand_of(deck, folder, order.theme, limits, root)[0] == brand
        return same and pictures.hold()

    if brand is None:
        return Outcome(None, heard(findings, deck), inputs, holds)
    laid_out, more = lay_out_in(deck, brand, folder, root, pictures.read)
    findings = heard(findings + more, deck)
    shown = laid_out if order.keep_going or not has_error(findings) else None
    return Outcome(shown, findings, inputs, holds)


def _read(order: Order) -> Source | Finding:
    name = shown_name(order.deck)
    try:
        return read_deck_file(order.deck, order.limits)
    except FileNotFoundError:
        return Finding(
            "unreadable", f'there is no file "{name}" now', None, "once it is back, it is shown again"
        )
    except OSError as error:
        return Finding("unreadable", f'"{name}" can\'t be read: {error.strerror}')

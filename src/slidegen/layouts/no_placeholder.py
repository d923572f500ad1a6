"""What a layout has no place for into findings that name the placeholders and the layouts that could take it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from slidegen.diagnostics import Finding, did_you_mean
from slidegen.layouts.contents import DEDICATED, kinds_of
from slidegen.layouts.housing import housed, place_called, takes
from slidegen.model import Asked, Block, Slide
from slidegen.powerpoint.template import Placeholder
from slidegen.theme.company_signature import FURNITURE, TITLES
from slidegen.theme.named import NamedLayout

# So many layouts or placeholders are named.
MOST = 5
# What placeholders are for that take no content.
OTHER = {"dt": "the date", "ftr": "the footer", "sldNum": "the slide's number", "hdr": "a header"}
OTHER |= {"chart": "a chart", "dgm": "a diagram", "media": "a film or sound"}
OTHER |= dict.fromkeys(TITLES, "the title")
HELD = {"pic": "a picture", "clipArt": "a picture", "tbl": "a table", "obj": "anything", **OTHER}


def unknown_layout(asked: Asked, names: Sequence[str]) -> Finding:
    message = f'no layout of the theme is called "{asked.name}"'
    return Finding("unknown-layout", message, asked.span, did_you_mean(asked.name, dict.fromkeys(names)))


@dataclass(frozen=True, slots=True)
class Homeless:
    """A slide that its layout `named` has no place for, by what was `asked`, and all layouts of the theme."""

    slide: Slide
    asked: Asked
    named: NamedLayout
    layouts: Sequence[NamedLayout]

    def findings(self, kinds: Sequence[str], refused: Sequence[Block]) -> Iterator[Finding]:
        """For content that no placeholder takes, and for blocks that ask for one which does not take them."""
        for block in refused:
            assert block.slot, "what asks for a placeholder says which"
            yield self._refused(block, block.slot)
        if kinds:
            message = f'the layout "{self.named.name}" has no placeholder for {_listed(kinds)}'
            able = _quoted(self._able())
            hint = f"these take all of the slide: {able}" if able else "no layout takes all of the slide"
            if "the title" in kinds:
                hint += "; or {.blank} keeps the heading for the outline alone"
            yield Finding("no-placeholder", message, self.asked.span, hint)

    def _refused(self, block: Block, slot: Asked) -> Finding:
        place = place_called(slot, self.named)
        kinds = _listed(kinds_of(block))
        if place is None:
            message = self._absent(slot)
        elif not takes(place, block):
            message = f"{self._called(place)} takes {HELD.get(place.type, 'text')}, not {kinds}"
        elif place.type in DEDICATED:
            message = f"{self._called(place)} takes {HELD[place.type].replace('a ', 'one ')} only"
        else:
            message = f'what stands in a list or quotation has no placeholder "{slot.name}" to itself'
            return Finding("no-placeholder", message, slot.span, "let it stand behind the list or quotation")
        fitting = [each for each in self.named.places if takes(each, block) and each is not place]
        here = ", ".join(f'{each.idx} "{each.name}"' for each in fitting[:MOST])
        able, having = _quoted(self._able()), _quoted(self._having(slot, block))
        hints = [f"these on it take {kinds}: {here}"] if here else []
        if able:
            hints.append(f"these layouts take all of the slide: {able}")
        elif having:
            hints.append(f'a placeholder "{slot.name}" for {kinds} is on {having}')
        return Finding("no-placeholder", message, slot.span, "; ".join(hints))

    def _called(self, place: Placeholder) -> str:
        return f'the placeholder {place.idx} of the layout "{self.named.name}"'

    def _absent(self, slot: Asked) -> str:
        """Why there is no such placeholder, which the layout may have all the same."""
        layout = self.named.sheet.layout
        for each in layout.placeholders:
            if slot.name not in (str(each.idx), each.name):
                continue
            if each.type in (*FURNITURE, *TITLES):
                return f'the placeholder "{slot.name}" of "{layout.name}" is for {OTHER[each.type]}'
            why = "has lines that run down the slide" if each.vertical else "is turned, or not on the slide"
            return f'the placeholder "{slot.name}" of "{layout.name}" {why}; it is not filled'
        return f'the layout "{layout.name}" has no placeholder "{slot.name}"'

    def _able(self) -> list[str]:
        """The layouts that could take the slide, those with the fewest placeholders left empty first."""
        found: list[tuple[int, str]] = []
        for each in self.layouts:
            result = housed(self.slide.blocks, each)
            titled = each.title or self.slide.hidden_title
            if titled and not result.homeless and not result.refused:
                found.append((result.empty, each.name))
        return [name for _, name in sorted(found, key=lambda able: able[0])]

    def _having(self, slot: Asked, block: Block) -> list[str]:
        """The layouts with such a placeholder, which takes the block."""
        others = (each for each in self.layouts if each is not self.named)
        places = ((each.name, place_called(slot, each)) for each in others)
        return [name for name, place in places if place and takes(place, block)]


def _quoted(names: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in list(dict.fromkeys(names))[:MOST])


def _listed(kinds: Sequence[str]) -> str:
    *others, last = dict.fromkeys(kinds)
    return f"{', '.join(others)} and {last}" if others else last

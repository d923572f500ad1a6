"""The blocks of a slide, and a layout of the template, into which of its placeholders takes which of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from slidegen.blocks.footnotes import Footnotes
from slidegen.blocks.stacking import is_text
from slidegen.blocks.subheading import Subheading
from slidegen.layouts.contents import DEDICATED, TAKERS, Content, Piece, asking, cuts, kinds_of, pieces
from slidegen.layouts.matching import matched
from slidegen.model import Asked, Block
from slidegen.powerpoint.template import Placeholder
from slidegen.theme.named import NamedLayout, area

# Parts of a slide stand side by side in placeholders of which the smallest has this part of the largest's area.
ALIKE = 0.45
# A line above a placeholder is its heading where it reaches into it by no more than this part of its height.
ABOVE = 0.1

# The contents with the number of the placeholder of each.
Homes = Sequence[tuple[Content, Placeholder]]


@dataclass(frozen=True, slots=True)
class Housed:
    """The blocks in the order of the source, each with the number of its placeholder. `homeless` are the kinds of what
    no placeholder takes, `refused` the blocks that ask for one that does not take them; `empty` counts placeholders
    that stay so."""

    blocks: tuple[Block, ...]
    homeless: tuple[str, ...] = ()
    refused: tuple[Block, ...] = ()
    empty: int = 0


def housed(blocks: Sequence[Block], named: NamedLayout) -> Housed:
    """What asks for a placeholder there; all else where the layout has room for it, as it is read."""
    notes = tuple(each for each in blocks if isinstance(each, Footnotes))
    whole = pieces(each for each in blocks if not isinstance(each, Footnotes))
    asked = [piece for piece in whole if piece.block.slot]
    given = [(piece, place_called(piece.block.slot, named)) for piece in asked if piece.block.slot]
    refused = tuple(piece.block for piece, place in given if not _takes(place, piece, given))
    refused += tuple(each for piece in whole for each in _buried(piece.block))
    taken = {place.idx for _, place in given if place}
    free = [each for each in named.places if each.idx not in taken]
    rest = [piece for piece in whole if not piece.block.slot]
    homes, homeless = _homes(rest, free, named.places)
    placed = [(piece, place) for piece, place in given if place]
    placed += [(piece, place) for content, place in homes for piece in content.pieces]
    placed.sort(key=lambda each: each[0].at)
    if notes and not named.footed:
        homeless = (*homeless, "footnotes")
    used = {place.idx for _, place in placed}
    shown = tuple(_in(piece.block, place) for piece, place in placed)
    return Housed((*shown, *notes), homeless, refused, len(named.places) - len(used))


def place_called(slot: Asked, named: NamedLayout) -> Placeholder | None:
    """The placeholder of that number, or else of that name."""
    by_number = (each for each in named.places if str(each.idx) == slot.name)
    by_name = (each for each in named.places if each.name.casefold().strip() == slot.name.casefold())
    return next(by_number, None) or next(by_name, None)


def takes(place: Placeholder, block: Block) -> bool:
    return all(place.type in TAKERS[kind] for kind in kinds_of(block))


def _takes(
    place: Placeholder | None, piece: Piece, given: Sequence[tuple[Piece, Placeholder | None]]
) -> bool:
    if place is None or not takes(place, piece.block):
        return False
    first = next(each for each, other in given if other is place)
    return place.type not in DEDICATED or piece is first


def _buried(block: Block) -> Iterator[Block]:
    """What asks for a placeholder within text, which stands in one with that."""
    return (each for each in asking((block,)) if each is not block) if is_text(block) else iter(())


def _in(block: Block, place: Placeholder) -> Block:
    span = block.slot.span if block.slot else block.span
    return replace(block, slot=Asked(str(place.idx), span))


def _homes(
    rest: Sequence[Piece], free: Sequence[Placeholder], places: Sequence[Placeholder]
) -> tuple[Homes, tuple[str, ...]]:
    """Each content in a placeholder of its own, cut as finely as they allow; else several in one."""
    if not rest:
        return (), ()
    parts, apart, opened, whole = cuts(rest)
    for contents in (parts, apart, opened):
        own = _own(contents, free)
        if own is not None and (parts == apart or contents is not parts or _alike(own)):
            return _with_headings(tuple(zip(contents, own, strict=True)), free), ()
    together = [_together(contents, free, places) for contents in (whole, opened)]
    return next((each for each in together if not each[1]), together[-1])


def _own(contents: Sequence[Content], free: Sequence[Placeholder]) -> list[Placeholder] | None:
    """One of the largest placeholders for each, in the order of reading; None where there are too few."""
    larger = sorted((each for each in free if each.type not in DEDICATED), key=area, reverse=True)
    for count in range(len(larger) + 1):
        left_out = larger[count:]
        open_places = [number for number, each in enumerate(free) if each not in left_out]
        open_places.sort(key=lambda number: free[number].type not in DEDICATED)
        choices = [[number for number in open_places if each.fits(free[number])] for each in contents]
        found = matched(choices)
        if found is not None:
            return [free[number] for number in found]
    return None


def _alike(places: Sequence[Placeholder]) -> bool:
    areas = [area(each) for each in places]
    return min(areas) >= ALIKE * max(areas)


def _together(
    contents: Sequence[Content], free: Sequence[Placeholder], places: Sequence[Placeholder]
) -> tuple[Homes, tuple[str, ...]]:
    """As many as can be in placeholders of their own; the others in the largest that takes them too."""
    kept: list[Content] = []
    over: list[Content] = []
    for each in contents:
        (over if _own([*kept, each], free) is None else kept).append(each)
    own = _own(kept, free) or []
    homes = list(zip(kept, own, strict=True))
    homeless: dict[str, None] = {}
    for each in over:
        shared = _largest(each, free) or _largest(each, places)
        if shared:
            homes.append((each, shared))
        else:
            homeless.update(dict.fromkeys(each.kinds))
    return tuple(homes), tuple(homeless)


def _largest(content: Content, places: Sequence[Placeholder]) -> Placeholder | None:
    takers = (each for each in places if each.type not in DEDICATED and content.fits(each))
    return max(takers, key=area, default=None)


def _with_headings(homes: Homes, free: Sequence[Placeholder]) -> Homes:
    """The subheading that a content begins with, in a placeholder for text right above its own that has none."""
    used = {place.idx for _, place in homes}
    found: list[tuple[Content, Placeholder]] = []
    for content, place in homes:
        above = _above(place, [each for each in free if each.idx not in used])
        first, *others = content.pieces
        if above and others and isinstance(first.block, Subheading):
            used.add(above.idx)
            found += [(Content((first,)), above), (Content(tuple(others)), place)]
        else:
            found.append((content, place))
    return tuple(found)


def _above(place: Placeholder, free: Sequence[Placeholder]) -> Placeholder | None:
    box = place.box
    lines = (
        each
        for each in free
        if each.type in TAKERS["text"]
        and area(each) < area(place)
        and each.box.bottom <= box.y + ABOVE * box.height
        and 2 * (min(box.right, each.box.right) - max(box.x, each.box.x)) >= each.box.width
    )
    return max(lines, key=lambda each: each.box.bottom, default=None)

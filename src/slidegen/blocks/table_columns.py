"""What the columns of a table need into how wide each is."""

from __future__ import annotations

from collections.abc import Sequence


def shared_widths(least: Sequence[int], most: Sequence[int], width: int) -> tuple[int, ...]:
    """`width` EMU shared among columns that need `least` and would like `most`, to the last EMU."""
    fair = [max(low, min(high, width // len(most))) for low, high in zip(least, most, strict=True)]
    # Who wants no more than an equal share is not broken for who wants more.
    lows, highs = (fair, most) if sum(fair) <= width else (least, fair)
    if sum(most) <= width:
        shares = [width * want / sum(most) for want in most]
    elif sum(least) <= width:
        room, wish = width - sum(lows), sum(highs) - sum(lows)
        shares = [low + room * (high - low) / wish for low, high in zip(lows, highs, strict=True)]
    else:
        shares = [width * low / sum(least) for low in least]
    edges = [round(sum(shares[:index])) for index in range(len(shares))] + [width]
    return tuple(edges[index + 1] - edges[index] for index in range(len(shares)))

"""Contents and the placeholders that could take each into one placeholder for each of them."""

from __future__ import annotations

from collections.abc import Sequence

# For each content, in the order of the source, the numbers of the placeholders that take it, the best first.
Choices = Sequence[Sequence[int]]


def matched(choices: Choices) -> list[int] | None:
    """A placeholder for each content, no two in one, each as good as those before it allow; None where there are too
    few."""
    if len(_most(choices)) < len(choices):
        return None
    open_choices = [list(each) for each in choices]
    for at, each in enumerate(open_choices):
        for number in each:
            tried = [*open_choices[:at], [number], *open_choices[at + 1 :]]
            if len(_most(tried)) == len(choices):
                open_choices = tried
                break
    return [each[0] for each in open_choices]


def _most(choices: Choices) -> dict[int, int]:
    """Which content has which placeholder, where as many as can be have one (augmenting paths)."""
    taken: dict[int, int] = {}

    def housed(content: int, seen: set[int]) -> bool:
        for number in choices[content]:
            if number in seen:
                continue
            seen.add(number)
            if number not in taken or housed(taken[number], seen):
                taken[number] = content
                return True
        return False

    for content in range(len(choices)):
        housed(content, set())
    return taken

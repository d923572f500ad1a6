"""Real decks that nobody of this project wrote: all their words and nothing else on the slides, in both outputs."""

from __future__ import annotations

from functools import cache, reduce
from operator import add
from pathlib import Path

import pytest

from tests.acceptance.corpus import CORPUS, Outcome, decks, outcome
from tests.acceptance.fit import Fit

pytestmark = [
    # The checker leaves closing its file to Python.
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
    pytest.mark.slow,
    pytest.mark.skipif(not CORPUS.is_dir(), reason="no folder ../shared with real decks"),
]

# Of those whose language slidegen speaks: how many slides fit, and how many may continue on a next one.
LEAST_FIT, MOST_CONTINUED = 0.95, 0.10


@cache
def built(path: Path, dialect: str) -> Outcome:
    """Once for all tests. An exception here is a fault, whatever the deck is like."""
    return outcome(path, dialect, path.relative_to(CORPUS).as_posix())


@pytest.mark.parametrize(
    ("path", "dialect"), decks(), ids=[path.relative_to(CORPUS).as_posix() for path, _ in decks()]
)
def test_every_word_is_shown_and_no_directive(path: Path, dialect: str) -> None:
    told = built(path, dialect).told()
    assert not told, told


def test_slides_fit_at_a_size_that_can_be_read() -> None:
    made = [built(path, dialect) for path, dialect in decks() if dialect in ("plain", "quarto")]
    whole = reduce(add, (each.fit for each in made), Fit())
    worst = [f"{each.name}: {each.fit}" for each in made if each.fit.unfit or each.fit.continued]
    assert whole.slides > 300
    assert whole.unfit <= (1 - LEAST_FIT) * whole.slides, "\n".join(worst)
    assert whole.continued <= MOST_CONTINUED * whole.slides, "\n".join(worst)

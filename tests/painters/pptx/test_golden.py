from tests.painters.pptx.golden import ANSWER, as_text
from tests.painters.pptx.reading import painted
from tests.painters.pptx.sample import sample


def test_the_sample_deck_is_written_as_it_was() -> None:
    assert as_text(painted(sample())) == ANSWER.read_text(encoding="utf-8")

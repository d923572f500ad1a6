from slidegen.geometry import EMU_PER_CENTIPOINT
from slidegen.text.fonts import Face
from slidegen.text.metrics import first_baseline


def test_an_office_suite_keeps_a_fifth_of_the_size_below(square: Face) -> None:
    assert first_baseline(4000, 4800) == 4000 * EMU_PER_CENTIPOINT

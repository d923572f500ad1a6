"""A font in which text layout becomes counting."""

import pytest

from slidegen.text.fonts import Face
from tests.square import square_face


@pytest.fixture(scope="session")
def square() -> Face:
    return square_face()

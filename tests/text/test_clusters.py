import pytest
from hypothesis import given
from hypothesis import strategies as st

from slidegen.text.clusters import clusters

# A bar stands between what a reader takes for two characters.
CASES = [
    "a|b",
    "e\u0301|l",
    "👩\u200d👩\u200d👧|x|👍🏽",
    "🇫🇷|🇩🇪|🇯",
    "1\ufe0f\u20e3|2",
    "🏴\U000e0067\U000e0062\U000e007f|x",
    "क्ष|त्रि|य",
    "क्|x",
    "กำ|น้ำ",
    "한|국",
    "\u1112\u1161\u11ab|\u1100\u1173",
    "가\u11a8|x",
    "ف\u064e|ع",
]


@pytest.mark.parametrize("marked", CASES)
def test_marks_and_joined_characters_stay_together(marked: str) -> None:
    text = marked.replace("|", "")
    assert "|".join(text[start:end] for start, end in clusters(text)) == marked


@given(st.text())
def test_clusters_are_the_whole_text(text: str) -> None:
    assert "".join(text[start:end] for start, end in clusters(text)) == text

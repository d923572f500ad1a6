from itertools import pairwise

import pytest

from slidegen.text.breaking import cuts, opportunities
from slidegen.text.clusters import is_joined
from slidegen.text.dictionary import lacks_dictionary, needs_dictionary

# A bar stands wherever Chromium may end the line.
CASES = [
    "คณะ|กรรมการ|ประชุม|วัน|อังคาร",
    "ไฟล์ |PDF |และ|ภาษา |C++ |เรียบร้อย|แล้ว",
    "มาก |ๆ |(ชั้น|สอง)",
    "ສະບາຍດີ|ຊາວໂລກ",
    "សួស្តី|ពិភពលោក",
]


@pytest.mark.parametrize("marked", CASES)
def test_lines_end_between_words_that_no_space_parts(marked: str) -> None:
    text = marked.replace("|", "")
    places = [0, *opportunities(text), len(text)]
    assert "|".join(text[start:end] for start, end in pairwise(places)) == marked


def test_a_vowel_stays_with_its_letter() -> None:
    text = "กำน้ำ"
    assert [i for i in cuts(text, 0, len(text)) if is_joined(text, i)] == []
    assert list(cuts(text, 0, len(text))) == [2]


def test_which_texts_need_a_dictionary() -> None:
    assert needs_dictionary("in ไทย")
    assert not needs_dictionary("日本 12 ๑๒ ก x")
    assert lacks_dictionary("ᨣᩤᩴᨾᩮᩬᩥᨦ")
    assert not lacks_dictionary("ไทย")

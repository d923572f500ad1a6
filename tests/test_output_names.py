"""Names of outputs: the deck's own where every system can have them."""

from __future__ import annotations

import os
from pathlib import PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slidegen.output_names import LONGEST, lock_names, numbered, portable


@pytest.mark.parametrize(
    "name",
    ["talk.pptx", "Q3 results.html", "forêt 🌲.pptx", "console.html", "com10.html", ".x.pptx", "a..pptx"],
)
def test_a_name_that_every_system_has_stays(name: str) -> None:
    assert portable(name) == name


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Q3: results.pptx", "Q3- results.pptx"),
        ("a\\b.pptx", "a-b.pptx"),
        ("what now?.html", "what now-.html"),
        ('"a"<b>|*.html', "-a--b---.html"),
        ("a\nb.html", "a-b.html"),
        ("CON.pptx", "CON_.pptx"),
        ("aux.html", "aux_.html"),
        ("Com1.notes.html", "Com1_.notes.html"),
        ("lpt².html", "lpt²_.html"),
    ],
)
def test_what_some_system_can_t_have_is_replaced(name: str, made: str) -> None:
    assert portable(name) == made


@given(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=400),
    st.sampled_from(["pptx", "html"]),
)
def test_a_name_fits_every_system_and_keeps_its_suffix(stem: str, suffix: str) -> None:
    name = portable(f"{stem}.{suffix}")
    assert name.endswith(f".{suffix}")
    assert len(os.fsencode(name)) <= LONGEST
    assert portable(name) == name
    path = PureWindowsPath(name)
    assert path.name == name
    assert not path.drive


@pytest.mark.parametrize("letter", ["a", "é", "e\u0301", "漢", "🌲"])
def test_a_long_name_has_room_for_its_number(letter: str) -> None:
    name = portable(letter * 200 + ".html")
    second = numbered(name, 2)
    assert second != name
    assert second.endswith(" (2).html")
    assert len(os.fsencode(second)) <= LONGEST


def test_numbers_stand_before_the_suffix() -> None:
    assert (numbered("a.b.pptx", 2), numbered("a (2).pptx", 3)) == ("a.b (2).pptx", "a (2) (3).pptx")


def test_a_name_that_is_no_text_keeps_its_bytes() -> None:
    name = os.fsdecode(b"caf\xe9.pptx")
    assert os.fsencode(numbered(portable(name), 2)) == b"caf\xe9 (2).pptx"


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("talk.pptx", (".~lock.talk.pptx#", "~$talk.pptx")),
        ("lecture.pptx", (".~lock.lecture.pptx#", "~$lecture.pptx", "~$ecture.pptx")),
        (
            "my talk on lakes.pptx",
            (".~lock.my talk on lakes.pptx#", "~$my talk on lakes.pptx", "~$ talk on lakes.pptx"),
        ),
    ],
)
def test_locks_have_the_names_that_programs_give_them(name: str, names: tuple[str, ...]) -> None:
    assert lock_names(name) == names

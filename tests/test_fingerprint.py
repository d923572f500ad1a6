"""The fingerprint of an output: there, the same each time, and gone wrong by any change."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree
from pptx import Presentation

from slidegen.fingerprint import CUSTOM, NAME, Origin, fingerprint, marked_page, meta, origin
from slidegen.pipeline import build
from slidegen.source import Source

DECK = Source(
    "talk.md", "---\ntitle: Lakes\nauthor: A guide\n---\n\n## Water\n\n- é\n\n::: notes\nSpoken.\n:::\n"
)
FILES = build(DECK, Path(), "talk").files
DECK_FILE, PAGE = FILES["talk.pptx"], FILES["talk.html"]


def _origin(data: bytes) -> Origin:
    return origin(BytesIO(data))


def _members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _packed(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return stream.getvalue()


def test_both_outputs_are_known_again() -> None:
    assert [_origin(data) for data in FILES.values()] == [Origin.UNCHANGED, Origin.UNCHANGED]


def test_the_same_deck_has_the_same_fingerprint_and_another_has_another() -> None:
    assert build(DECK, Path(), "talk").files == FILES
    other = build(Source("talk.md", DECK.text.replace("Spoken", "Unspoken")), Path(), "talk").files
    assert _members(other["talk.pptx"])[CUSTOM] != _members(DECK_FILE)[CUSTOM]


def test_the_package_has_one_custom_property() -> None:
    root = etree.fromstring(_members(DECK_FILE)[CUSTOM])
    [found] = root
    assert (found.get("name"), found.get("pid")) == (NAME, "2")
    assert len(str(found.xpath("string()"))) == 32


def test_the_page_names_it_in_its_head() -> None:
    text = PAGE.decode()
    assert text.count(f'<meta name="{NAME}" content="') == 1
    assert text.index(NAME) < text.index("</head>")


def test_a_package_packed_again_is_unchanged() -> None:
    assert _origin(_packed(_members(DECK_FILE), zipfile.ZIP_STORED)) is Origin.UNCHANGED


def test_any_member_that_changes_is_noticed() -> None:
    members = _members(DECK_FILE)
    for name, data in members.items():
        # Of the property itself only its value makes it slidegen's.
        changed = members | {name: data.replace(b"?>", b" ?>") if data.startswith(b"<?xml") else data + b" "}
        assert _origin(_packed(changed)) is Origin.CHANGED, name


@pytest.mark.parametrize("name", ["docProps/app.xml", "ppt/slides/slide2.xml"])
def test_a_member_that_is_gone_or_new_is_noticed(name: str) -> None:
    members = _members(DECK_FILE)
    assert _origin(_packed({key: data for key, data in members.items() if key != name})) is Origin.CHANGED
    assert _origin(_packed(members | {"more.xml": b""})) is Origin.CHANGED


def test_a_deck_saved_by_another_program_is_noticed() -> None:
    deck = Presentation(BytesIO(DECK_FILE))
    saved = BytesIO()
    deck.save(saved)
    deck.slides[0].shapes.title.text = "Other words"
    changed = BytesIO()
    deck.save(changed)
    assert _origin(saved.getvalue()) is not Origin.UNCHANGED
    assert _origin(changed.getvalue()) is not Origin.UNCHANGED


@pytest.mark.parametrize(
    "change",
    [lambda page: page + b"\n", lambda page: page.replace(b"Water", b"Fire!"), lambda page: page[:-9]],
)
def test_a_page_that_changes_is_noticed(change: type[bytes]) -> None:
    assert _origin(change(PAGE)) is Origin.CHANGED


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK",
        b"PK\x03\x04 and no more",
        DECK_FILE[:4000],
        _packed({"a.txt": b"a"}),
        _packed({CUSTOM: b"<Properties/>"}),
        _packed({CUSTOM: b" " * 1_000_000 + NAME.encode()}),
        b"<!doctype html>\n<title>By hand</title>\n",
        b"x" * 5000 + meta("0" * 32).encode(),
    ],
)
def test_what_slidegen_did_not_write(data: bytes) -> None:
    assert _origin(data) is Origin.FOREIGN


def test_a_package_that_is_cut_short_is_not_known() -> None:
    assert _origin(DECK_FILE[:-30]) is Origin.FOREIGN


def test_a_page_is_marked_where_its_place_is() -> None:
    page = f"<html><head>{meta()}</head>{meta()}</html>".encode()
    marked = marked_page(page)
    assert marked.count(meta().encode()) == 1
    assert _origin(marked) is Origin.UNCHANGED


def test_names_order_and_sizes_count() -> None:
    values = [
        fingerprint(members)
        for members in (
            [("a", 1, 2), ("b", 3, 4)],
            [("b", 3, 4), ("a", 1, 2)],
            [("a", 1, 23), ("b", 4, 4)],
            [("a", 12, 3), ("b", 3, 4)],
            [("a", 1, 2)],
            [],
        )
    ]
    assert len(set(values)) == len(values)

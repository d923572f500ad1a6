"""Files that are damaged, or no PowerPoint files, are refused with a sentence; small oddities are put up with."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile, ZipInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slidegen.diagnostics import Finding
from slidegen.limits import DEFAULT, Limits
from slidegen.powerpoint.opening import open_presentation
from slidegen.powerpoint.refusal import OLE
from slidegen.powerpoint.relations import read_types, resolved
from slidegen.powerpoint.template_package import open_template
from tests.powerpoint.damage import (
    LAYOUT,
    MAIN,
    TYPES,
    entries,
    related,
    relations,
    replaced,
    small,
    typed,
    without,
    zipped,
)

SMALL = small()
BOMB = '<!DOCTYPE p:presentation [<!ENTITY a "aaaaaaaaaa">]><p:presentation'


def _refusal(data: bytes, name: str = "brand.potx", limits: Limits = DEFAULT) -> Finding:
    package, findings = open_presentation(data, name, limits)
    assert package is None
    (finding,) = findings
    assert finding.hint
    return finding


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b"not a zip", "is no PowerPoint file"),
        (SMALL[:-40], "is damaged or cut off: its zip can't be opened"),
        (SMALL[:300], "is damaged or cut off: its zip can't be opened"),
        (OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "has a password"),
        (
            OLE + "EncryptedPackage".encode("utf-16-le") + "DRMEncryptedDataSpace".encode("utf-16-le"),
            "is under rights management",
        ),
        (OLE + "PowerPoint Document".encode("utf-16-le"), "is in the format of PowerPoint 97 to 2003"),
        (OLE + bytes(600), "is an OLE file, and no PowerPoint file"),
        (zipped({"content.xml": b"<a/>"}), "is an OpenDocument file"),
        (zipped({"Index/Document.iwa": b""}), "is a Keynote file"),
        (zipped({}), "is a zip, but no PowerPoint file: it has no list of content types"),
        (without(SMALL, TYPES), "is a zip, but no PowerPoint file: it has no list of content types"),
        (without(SMALL, "_rels/.rels"), "has no presentation in it, or does not say where"),
        (without(SMALL, MAIN), "has no presentation in it, or does not say where"),
        (
            replaced(SMALL, MAIN, "<p:presentation", BOMB),
            "is damaged: its presentation is no XML that may be read",
        ),
        (
            replaced(SMALL, MAIN, "</p:presentation>", ""),
            "is damaged: its presentation is no XML that may be read",
        ),
        (
            zipped(
                {
                    **entries(replaced(SMALL, TYPES, "presentationml.template", "wordprocessingml.document")),
                    MAIN: b"<w/>",
                }
            ),
            "is the file of another Office program",
        ),
    ],
)
def test_what_is_no_powerpoint_file(data: bytes, said: str) -> None:
    finding = _refusal(data)
    assert (finding.code, finding.message) == ("bad-powerpoint", f'"brand.potx" {said}')


def test_a_lock_file_is_known_by_its_name() -> None:
    finding = _refusal(b"\x05A. Who" + bytes(158), "slides/~$brand.potx")
    assert "lock file" in finding.message
    assert finding.hint == 'name the file itself, "brand.potx"'


def _with_entries(*names: str) -> bytes:
    """A zip whose entries have been given these names in place of their own, in their order."""
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        for name, data in zip(names, entries(SMALL).values(), strict=True):
            archive.writestr(ZipInfo(name), data)
    return stream.getvalue()


NAMES = list(entries(SMALL))


@pytest.mark.parametrize(
    "data",
    [
        _with_entries(*[name.replace("/", "\\") for name in NAMES]),
        _with_entries(*["/" + name for name in NAMES]),
        _with_entries(*[name.upper() for name in NAMES]),
        zipped({"ppt/": b"", "ppt/media/": b"", **entries(SMALL)}),
        b"MZ" + bytes(1000) + SMALL,
        SMALL + bytes(100),
        replaced(SMALL, relations(MAIN), 'Target="', 'Target="./../ppt/'),
        replaced(SMALL, relations(MAIN), 'Target="slideMasters', 'Target="slideMaster%73'),
        replaced(SMALL, "_rels/.rels", 'Target="ppt/', 'Target="../../..\\ppt/'),
    ],
    ids=["backslashes", "slashes", "capitals", "folders", "prefix", "tail", "dots", "percent", "above"],
)
def test_what_powerpoint_puts_up_with(data: bytes) -> None:
    package, findings = open_template(data, "brand.potx")
    assert findings == ()
    assert package is not None
    kinds = sorted(name.rpartition("/")[2].lower() for name in package.parts)
    assert kinds == ["presentation.xml", "slidelayout1.xml", "slidemaster1.xml", "theme1.xml"]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_of_entries_with_one_name_the_first_counts() -> None:
    stream = BytesIO(SMALL)
    with ZipFile(stream, "a") as archive:
        archive.writestr(TYPES, b"evil")
        archive.writestr(MAIN.upper(), b"evil")
    package, _ = open_template(stream.getvalue(), "brand.potx")
    assert package is not None


def test_a_part_that_can_not_be_unpacked_is_not_there() -> None:
    data = bytearray(SMALL)
    at = data.index(LAYOUT.encode()) + len(LAYOUT) + 20
    data[at : at + 20] = bytes(20)
    package, _ = open_presentation(bytes(data), "brand.pptx")
    assert package is not None
    assert f"/{LAYOUT}" not in package.parts


@pytest.mark.parametrize(
    "name", ["../../outside.xml", "..\\..\\outside.xml", "/../outside.xml", "%2e%2e/%2e%2e/outside.xml"]
)
def test_no_reference_leads_out_of_the_package(name: str) -> None:
    assert resolved(name, "/ppt/slides/") == "/outside.xml"


@pytest.mark.parametrize(
    ("limits", "code"),
    [
        (replace(DEFAULT, package_parts=3), "package-parts"),
        (replace(DEFAULT, unpacked_megabytes=1), "unpacked-megabytes"),
    ],
)
def test_a_file_beyond_the_limits(limits: Limits, code: str) -> None:
    data = related(SMALL, LAYOUT, "image", "/ppt/media/image1.png", bytes(1_100_000))
    finding = _refusal(data, limits=limits)
    assert finding.code == "too-large"
    assert f"--limit {code}=" in finding.hint
    assert open_presentation(data, "brand.potx")[0] is not None


def test_what_nothing_leads_to_is_not_unpacked() -> None:
    bomb = zipped({**entries(SMALL), "ppt/media/zero.bin": bytes(3_000_000)})
    package, findings = open_presentation(bomb, "brand.pptx", replace(DEFAULT, unpacked_megabytes=1))
    assert findings == ()
    assert package is not None
    assert "/ppt/media/zero.bin" not in package.parts


@pytest.mark.parametrize(
    ("listed", "beginning", "kind"),
    [
        ("image/jpg", b"\xff\xd8\xff", "image/jpeg"),
        ("image/jpg", b"?", "image/jpeg"),
        ("image/png", b"\xff\xd8\xff", "image/jpeg"),
        ("image/x-emf", b"?", "image/x-emf"),
    ],
)
def test_the_type_of_a_picture(listed: str, beginning: bytes, kind: str) -> None:
    data = related(SMALL, LAYOUT, "image", "/ppt/media/image1.png", beginning)
    package, _ = open_presentation(typed(data, "ppt/media/image1.png", listed), "brand.pptx")
    assert package is not None
    assert package.parts["/ppt/media/image1.png"].content_type == kind


def test_a_list_of_types_that_is_none() -> None:
    assert read_types(b"<Other/>") is None
    assert read_types(b"<Types") is None


@given(st.data())
def test_a_file_with_any_bytes_changed_is_read_or_refused(data: st.DataObject) -> None:
    changed = bytearray(SMALL)
    places = st.tuples(st.integers(0, len(SMALL) - 1), st.integers(0, 255))
    for place, byte in data.draw(st.lists(places, max_size=20)):
        changed[place] = byte
    package, findings = open_template(bytes(changed), "brand.potx")
    assert package is not None or findings

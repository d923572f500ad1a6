"""A template in ISO Strict is read as the same one in Transitional."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from slidegen.opc import Package
from slidegen.powerpoint.package import write_package
from slidegen.powerpoint.read import read_template
from slidegen.powerpoint.strict import STRICT, TRANSITIONAL, is_strict, transitional
from slidegen.powerpoint.template_package import open_template
from slidegen.theme.load import load_theme
from tests.powerpoint.damage import MASTER, entries, small, zipped

PLAIN_NAMES = {"extended-properties": "extendedProperties", "custom-properties": "customProperties"}


def _strict(data: bytes) -> bytes:
    """The file as ISO Strict has it: other namespaces and types, and per cent in place of thousandths."""
    files = {}
    for name, blob in entries(data).items():
        text = blob.decode()
        if name.endswith((".xml", ".rels")) and name != "[Content_Types].xml":
            for family in ("officeDocument", "presentationml", "drawingml"):
                text = text.replace(f"{TRANSITIONAL}{family}/2006/", f"{STRICT}{family}/")
            for old, new in PLAIN_NAMES.items():
                text = text.replace(
                    f"{STRICT}officeDocument/relationships/{old}",
                    f"{STRICT}officeDocument/relationships/{new}",
                )
            text = _percents(text)
        files[name] = text.encode()
    return zipped(files)


def _percents(text: str) -> str:
    if "<a:" not in text:
        return text
    root = etree.fromstring(text.encode())
    for element in root.iter(
        "{*}spcPct", "{*}lumMod", "{*}lumOff", "{*}tint", "{*}shade", "{*}alpha", "{*}buSzPct"
    ):
        element.set("val", f"{int(element.get('val', '0')) / 1000:g}%")
    return etree.tostring(root, encoding="unicode")


def test_a_compiled_theme_in_strict_is_read_as_it_is_in_transitional() -> None:
    theme, _ = load_theme("leman", Path())
    assert theme is not None
    data = write_package(theme.template)
    strict = _strict(data)
    assert STRICT.encode() in entries(strict)[MASTER]
    package, findings = open_template(strict, "strict.potx")
    assert findings == ()
    assert package is not None
    assert read_template(package) == read_template(theme.template)
    for part in package.parts.values():
        assert b"purl.oclc.org" not in part.blob
        assert not [rel for rel in part.relationships if "purl" in rel.type]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ('<a:spcPct val="90%"/>', b'val="90000"'),
        ('<a:buSzPct val="62.5%"/>', b'val="62500"'),
        ('<a:srcRect l="-5%"/>', b'l="-5000"'),
        ('<a:off x="1in" y="2.5cm"/>', b'x="914400" y="900000"'),
        ('<a:defRPr spc="-1.5pt"/>', b'spc="-150"'),
        ('<a:latin typeface="5%"/>', b'typeface="5%"'),
        ('<p:cNvPr id="1" name="10pt"/>', b'name="10pt"'),
        ('<c:gapWidth xmlns:c="http://purl.oclc.org/ooxml/drawingml/chart" val="150%"/>', b'val="150"'),
        ("<a:t>http://purl.oclc.org/other 5%</a:t>", b"purl.oclc.org/other 5%"),
    ],
)
def test_values_with_units(written: str, read: bytes) -> None:
    files = entries(_strict(small()))
    blob = files[MASTER].replace(b"</p:cSld>", f"{written}</p:cSld>".encode())
    package, _ = open_template(zipped({**files, MASTER: blob}), "strict.potx")
    assert package is not None
    assert read in package.parts["/" + MASTER].blob


def test_what_is_transitional_stays_as_it_is() -> None:
    package, _ = open_template(small(), "brand.potx")
    assert package is not None
    assert not is_strict(package)
    assert transitional(package) == Package(package.parts, package.relationships)

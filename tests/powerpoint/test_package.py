from __future__ import annotations

import zipfile
from io import BytesIO
from posixpath import dirname, relpath

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from slidegen.opc import Package, Part, Relationship
from slidegen.powerpoint.package import write_package

NAMES = st.lists(st.sampled_from(["ppt", "slides", "a", "ppt2"]), max_size=4).map(
    lambda folders: "".join(f"/{each}" for each in folders) + "/part.xml"
)


@given(NAMES, NAMES)
def test_a_relationship_leads_from_the_folder_of_its_part(source: str, target: str) -> None:
    part = Part(source, "application/xml", b"<a/>", (Relationship("rId1", "type", target),))
    made = write_package(Package({source: part}))
    with zipfile.ZipFile(BytesIO(made)) as archive:
        (name,) = [each for each in archive.namelist() if each.endswith("part.xml.rels")]
        assert name == f"{dirname(source)}/_rels/part.xml.rels".lstrip("/")
        written = etree.fromstring(archive.read(name))[0].get("Target")
    assert written == relpath(target, dirname(source))

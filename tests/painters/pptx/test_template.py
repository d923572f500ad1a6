from dataclasses import replace
from io import BytesIO

import pptx
from lxml import etree

from slidegen.opc import Package, Part, Relationship
from slidegen.painters.pptx.presentation import without_slides
from slidegen.powerpoint.package import write_package
from slidegen.powerpoint.xml import NAMESPACES
from tests.painters.pptx.reading import Painted, painted
from tests.painters.pptx.sample import TEMPLATE, sample
from tests.powerpoint.parts import opened

MAIN = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def _filled() -> bytes:
    """A template in which someone has left slides and a picture."""
    template = pptx.Presentation(BytesIO(TEMPLATE))
    for number in range(3):
        slide = template.slides.add_slide(template.slide_layouts[1])
        slide.shapes.title.text = f"Left over {number}"
    stream = BytesIO()
    template.save(stream)
    return stream.getvalue()


def _painted(template: bytes) -> Painted:
    return painted(replace(sample(), template=opened(template)))


def test_a_templates_slides_are_not_the_decks() -> None:
    files = _painted(_filled())
    assert not [name for name, data in files.files.items() if b"Left over" in data]
    assert len(pptx.Presentation(BytesIO(files.data)).slides) == 5


def test_the_main_part_of_a_template_becomes_that_of_a_presentation() -> None:
    package = opened(TEMPLATE)
    main = package.parts["/ppt/presentation.xml"]
    kind = main.content_type.replace("presentation.main", "template.main")
    potx = write_package(
        Package({**package.parts, main.name: replace(main, content_type=kind)}, package.relationships)
    )
    assert (
        f'PartName="/ppt/presentation.xml" ContentType="{MAIN}"'
        in _painted(potx).files["[Content_Types].xml"].decode()
    )


def test_what_belongs_to_a_file_and_not_to_a_brand_stays_behind() -> None:
    package = opened(TEMPLATE)
    main = package.parts["/ppt/presentation.xml"]
    authors = Part("/ppt/commentAuthors.xml", "application/xml", b"<a>A. Person</a>")
    view = replace(
        package.parts["/ppt/viewProps.xml"],
        relationships=(Relationship("rId1", KIND + "slide", "/ppt/presProps.xml"),),
    )
    owner = replace(
        main,
        relationships=(*main.relationships, Relationship("rId99", KIND + "commentAuthors", authors.name)),
    )
    parts = {**package.parts, main.name: owner, authors.name: authors, view.name: view}
    files = _painted(write_package(Package(parts, package.relationships))).files
    for gone in ("ppt/commentAuthors.xml", "ppt/viewProps.xml", "docProps/thumbnail.jpeg"):
        assert gone not in files
    assert not [name for name in files if "printerSettings" in name]
    assert "ppt/presProps.xml" in files


def test_lists_of_slides_shows_and_sections_are_emptied() -> None:
    sections = '<p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"/>'
    head = f"<p:presentation {NAMESPACES}><p:sldIdLst/><p:notesSz cx='1' cy='1'/><p:custShowLst/>"
    alone = without_slides(f"{head}<p:extLst>{sections}</p:extLst></p:presentation>".encode())
    assert _children(alone) == ["notesSz"]
    other = without_slides(f"{head}<p:extLst>{sections}<p:ext uri='x'/></p:extLst></p:presentation>".encode())
    assert _children(other) == ["notesSz", "extLst"]
    assert b'uri="x"' in other


def _children(blob: bytes) -> list[str]:
    return [etree.QName(child).localname for child in etree.fromstring(blob)]


def test_a_picture_of_the_deck_does_not_take_the_place_of_one_of_the_template() -> None:
    package = opened(TEMPLATE)
    master = package.parts["/ppt/slideMasters/slideMaster1.xml"]
    logo = Part("/ppt/media/image1.jpg", "image/jpeg", b"logo")
    owner = replace(
        master, relationships=(*master.relationships, Relationship("rId99", KIND + "image", logo.name))
    )
    parts = {**package.parts, master.name: owner, logo.name: logo}
    files = _painted(write_package(Package(parts, package.relationships))).files
    assert files["ppt/media/image1.jpg"] == b"logo"
    assert "ppt/media/image2.png" in files

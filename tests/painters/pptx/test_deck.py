from dataclasses import replace
from io import BytesIO

import pptx
import pytest

from slidegen.painters.pptx import paint
from slidegen.scene import PictureMark
from tests.painters.pptx.reading import find, painted
from tests.painters.pptx.sample import CONTENT_SLOT, deck, png, sample, scene, title

EMBED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"


def test_the_same_deck_gives_the_same_bytes() -> None:
    assert paint(sample(), "water") == paint(sample(), "water")


def test_the_file_has_the_name_asked_for() -> None:
    assert list(paint(sample(), "lake-2026")) == ["lake-2026.pptx"]


def test_shape_ids_are_unique_on_each_slide() -> None:
    deck_ = painted(sample())
    for number in range(1, 6):
        ids = [found.get("id") for found in find(deck_.slide(number), ".//p:cNvPr")]
        assert len(ids) == len(set(ids)) > 1


def test_a_deck_without_slides_is_a_presentation_without_slides() -> None:
    files = painted(deck())
    assert not find(files.root("ppt/presentation.xml"), "p:sldIdLst")
    assert len(pptx.Presentation(BytesIO(files.data)).slides) == 0


def test_python_pptx_reads_the_words_the_titles_and_the_notes() -> None:
    opened = pptx.Presentation(BytesIO(painted(sample()).data))
    titles = [slide.shapes.title.text for slide in opened.slides]
    assert titles == ["Water", "What a lake gives", "Areas", "The shore at dusk", "Depth"]
    assert opened.slides[0].notes_slide.notes_text_frame.text == "Welcome. Wait for quiet.\nBegin."
    table = next(shape.table for shape in opened.slides[2].shapes if shape.has_table)
    assert [cell.text for cell in table.rows[1].cells] == ["Geneva", "580"]


def test_slides_stand_in_order_with_ids_of_their_own() -> None:
    files = painted(sample())
    entries = find(files.root("ppt/presentation.xml"), "p:sldIdLst/p:sldId")
    assert [entry.get("id") for entry in entries] == ["256", "257", "258", "259", "260"]
    targets = files.relationships("ppt/presentation.xml")
    keys = [
        entry.get("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id")
        for entry in entries
    ]
    assert [targets[str(key)] for key in keys] == [("slide", f"slides/slide{n}.xml") for n in range(1, 6)]


def test_a_drawing_is_there_as_pixels_and_as_itself() -> None:
    drawing = replace(png(), vector=b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>')
    marks = [PictureMark(name, CONTENT_SLOT.box, drawing, name) for name in ("A", "B")]
    files = painted(deck(scene("a", "A", (title("A"), *marks), "A", "B")))
    media = [name for name in files.files if "/media/" in name]
    assert media == ["ppt/media/image1.png", "ppt/media/image2.svg"]
    assert files.files[media[1]] == drawing.vector
    keys = {target: key for key, (_, target) in files.slide_relationships(1).items()}
    for blip in find(files.slide(1), ".//a:blip"):
        assert blip.get(EMBED) == keys["../media/image1.png"]
        (extension,) = find(blip, "a:extLst/a:ext")
        assert extension.get("uri") == "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
        assert extension[0].tag == "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip"
        assert extension[0].get(EMBED) == keys["../media/image2.svg"]
    assert b'<Default Extension="svg" ContentType="image/svg+xml"/>' in files.files["[Content_Types].xml"]
    assert len(pptx.Presentation(BytesIO(files.data)).slides) == 1


def test_pictures_of_equal_content_are_one_file() -> None:
    files = painted(sample())
    assert [name for name in files.files if "/media/" in name] == ["ppt/media/image1.png"]
    assert ("image", "../media/image1.png") in files.slide_relationships(4).values()
    assert ("image", "../media/image1.png") in files.slide_relationships(5).values()


def test_a_link_to_a_slide_that_is_not_there_is_our_own_fault() -> None:
    lost = replace(sample(), scenes=sample().scenes[1:])
    with pytest.raises(AssertionError, match="leads to a slide"):
        paint(lost, "water")

from dataclasses import replace
from io import BytesIO

import pptx

from slidegen.painters.pptx.notes import notes_xml
from slidegen.scene import LaidOutDeck, NoteRun
from tests.painters.pptx.reading import find, painted, texts
from tests.painters.pptx.sample import deck, sample, scene, title
from tests.powerpoint.parts import opened

NOTES = "ppt/notesSlides/notesSlide1.xml"


def test_notes_and_slide_lead_to_each_other_and_to_the_master() -> None:
    files = painted(sample())
    assert ("notesSlide", "../notesSlides/notesSlide1.xml") in files.slide_relationships(1).values()
    assert set(files.relationships(NOTES).values()) == {
        ("slide", "../slides/slide1.xml"),
        ("notesMaster", "../notesMasters/notesMaster1.xml"),
    }


def test_only_slides_with_notes_have_a_page_of_them() -> None:
    pages = [name for name in painted(sample()).files if name.startswith("ppt/notesSlides/notes")]
    assert pages == ["ppt/notesSlides/notesSlide1.xml", "ppt/notesSlides/notesSlide3.xml"]


def test_stage_directions_are_in_italics() -> None:
    root = painted(sample()).root(NOTES)
    assert texts(root) == ["Welcome. ", "Wait for quiet.", "Begin."]
    assert [found.get("i") for found in find(root, ".//a:rPr")] == [None, "1", None]
    assert {found.get("lang") for found in find(root, ".//a:rPr")} == {"en-GB"}


def test_notes_run_in_the_direction_of_their_slide() -> None:
    notes = ((NoteRun("a"),), (NoteRun("b"),))
    assert notes_xml(notes, "he-IL", 3, rtl=True).count(b'<a:p><a:pPr algn="r" rtl="1"/>') == 2
    assert b"rtl" not in notes_xml(notes, "en-US", 3)


def test_a_template_without_notes_master_gets_one_with_a_theme_of_its_own() -> None:
    files = painted(sample())
    assert files.relationships("ppt/notesMasters/notesMaster1.xml") == {
        "rId1": ("theme", "../theme/theme2.xml")
    }
    assert len(find(files.root("ppt/presentation.xml"), "p:notesMasterIdLst/p:notesMasterId")) == 1


def test_a_deck_without_notes_needs_no_master_for_them() -> None:
    files = painted(deck(scene("a", "A", (title("A"),))))
    assert not [name for name in files.files if "notes" in name.lower()]


def test_the_templates_own_notes_master_is_kept_and_its_body_filled() -> None:
    template = pptx.Presentation()
    assert template.notes_master is not None
    stream = BytesIO()
    template.save(stream)
    files = painted(_spoken(stream.getvalue()))
    masters = [name for name in files.files if name.startswith("ppt/notesMasters/n")]
    assert masters == ["ppt/notesMasters/notesMaster1.xml"]
    own = [
        found.get("idx") for found in find(files.root(masters[0]), ".//p:ph") if found.get("type") == "body"
    ]
    filled = [found.get("idx") for found in find(files.root(NOTES), ".//p:ph") if found.get("type") == "body"]
    assert own == filled == ["3"]


def _spoken(template: bytes) -> LaidOutDeck:
    spoken = replace(scene("a", "A", (title("A"),)), notes=((NoteRun("Now."),),))
    return replace(deck(spoken), template=opened(template))

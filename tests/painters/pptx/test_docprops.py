from slidegen.painters.pptx.docprops import app_xml, core_xml
from slidegen.scene import DeckFacts


def test_what_is_known_of_the_deck_is_said() -> None:
    text = core_xml(DeckFacts("A < B", "fr", "Sub", ("Ada", "Ben"), "2026-03-01")).decode()
    for said in (
        "<dc:title>A &lt; B</dc:title>",
        "<dc:subject>Sub</dc:subject>",
        "<dc:creator>Ada; Ben</dc:creator>",
        "<dc:language>fr</dc:language>",
        '<dcterms:created xsi:type="dcterms:W3CDTF">2026-03-01T00:00:00Z</dcterms:created>',
        '<dcterms:modified xsi:type="dcterms:W3CDTF">2026-03-01T00:00:00Z</dcterms:modified>',
    ):
        assert said in text


def test_what_is_not_known_is_not_said() -> None:
    text = core_xml(DeckFacts("A", "fr")).decode()
    assert "creator" not in text
    assert "subject" not in text
    assert "W3CDTF" not in text


def test_the_program_and_its_counts_are_said() -> None:
    assert b"<Application>slidegen</Application><Slides>3</Slides><Notes>1</Notes>" in app_xml(3, 1)

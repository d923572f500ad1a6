from dataclasses import replace

from slidegen.painters.pptx.parts import target_url
from slidegen.scene import Body, LaidOutDeck, Link, PictureMark, TextMark
from tests.painters.pptx.reading import find, painted
from tests.painters.pptx.sample import CONTENT_SLOT, deck, paragraph, png, run, scene, title


def _linked(*links: Link) -> LaidOutDeck:
    words = Body(tuple(paragraph(run("here", link=link)) for link in links))
    marks = (title("A"), TextMark("Body", CONTENT_SLOT.box, words, CONTENT_SLOT))
    parts = [replace(scene("b", "B", (title("B"),)), part=part, parts=2) for part in (1, 2)]
    return deck(scene("a", "A", marks, "Body"), *parts)


def _targets(*links: Link) -> list[tuple[str, str]]:
    return list(painted(_linked(*links)).slide_relationships(1).values())[1:]


def test_a_url_has_one_relationship_on_a_slide_however_often_it_is_linked() -> None:
    link = Link("https://example.org/?a=1&b=2")
    assert _targets(link, link) == [("hyperlink", "https://example.org/?a=1&b=2")]


def test_a_url_is_written_in_the_characters_of_urls() -> None:
    assert _targets(Link("https://example.org/été à 2%20h")) == [
        ("hyperlink", "https://example.org/%C3%A9t%C3%A9%20%C3%A0%202%20h")
    ]


def test_a_link_to_a_slide_leads_to_its_first_part() -> None:
    assert _targets(Link(slide="b")) == [("slide", "slide2.xml")]


def test_a_slide_may_link_to_itself() -> None:
    assert _targets(Link(slide="a")) == [("slide", "slide1.xml")]


def test_a_picture_may_be_a_link() -> None:
    picture = PictureMark("Shore", CONTENT_SLOT.box, png(), "The shore", link=Link("https://example.org"))
    files = painted(deck(scene("a", "A", (title("A"), picture), "Shore")))
    clicks = find(files.slide(1), ".//p:cNvPr/a:hlinkClick")
    key = clicks[0].get("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id")
    assert files.slide_relationships(1)[str(key)] == ("hyperlink", "https://example.org")


def test_what_may_not_stand_in_a_url_is_written_in_percent() -> None:
    assert target_url("https://a.example/#/room/#b:c") == "https://a.example/#/room/%23b:c"
    assert (
        target_url("https://a.example/é [1]?q=100%&r=%20")
        == "https://a.example/%C3%A9%20%5B1%5D?q=100%25&r=%20"
    )
    assert target_url("mailto:a@b.example") == "mailto:a@b.example"

from lxml import etree

from slidegen.painters.pptx.sections import P14
from slidegen.scene import DeckFacts, LaidOutDeck, SceneSection
from tests.painters.pptx.reading import painted
from tests.painters.pptx.sample import deck, sample, scene, title

TAG = f"{{{P14}}}"


def _deck(*sections: SceneSection, name: str = "Water") -> LaidOutDeck:
    scenes = [scene(key, key.upper(), (title(key.upper()),)) for key in "abcd"]
    return deck(*scenes, sections=sections, facts=DeckFacts(name, "en"))


def _sections(of: LaidOutDeck) -> list[tuple[str | None, list[str | None]]]:
    root: etree._Element = painted(of).root("ppt/presentation.xml")
    return [
        (section.get("name"), [slide.get("id") for slide in section.iter(f"{TAG}sldId")])
        for section in root.iter(f"{TAG}section")
    ]


def test_slides_before_the_first_section_are_under_the_decks_title() -> None:
    assert _sections(_deck(SceneSection("One", 1, 2), SceneSection("Two", 2, 4))) == [
        ("Water", ["256"]),
        ("One", ["257"]),
        ("Two", ["258", "259"]),
    ]


def test_a_deck_without_title_names_that_section_after_its_first_slide() -> None:
    assert _sections(_deck(SceneSection("One", 2, 4), name=""))[0] == ("A", ["256", "257"])


def test_every_slide_is_in_a_section_even_between_two() -> None:
    assert _sections(_deck(SceneSection("One", 0, 1), SceneSection("Two", 3, 4))) == [
        ("One", ["256", "257", "258"]),
        ("Two", ["259"]),
    ]


def test_a_deck_without_sections_has_no_list_of_them() -> None:
    assert b"sectionLst" not in painted(_deck()).files["ppt/presentation.xml"]


def test_sections_of_one_name_have_ids_of_their_own() -> None:
    root = painted(_deck(SceneSection("One", 0, 1), SceneSection("One", 1, 4))).root("ppt/presentation.xml")
    ids = [section.get("id") for section in root.iter(f"{TAG}section")]
    assert len(set(ids)) == 2
    assert len(_sections(sample())) == 3

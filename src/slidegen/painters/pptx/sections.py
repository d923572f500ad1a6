"""The sections of a deck into PowerPoint's section list ([MS-PPTX] 2.4.4, CT_SectionList)."""

from __future__ import annotations

from collections.abc import Sequence

from slidegen.powerpoint.pruning import SECTIONS
from slidegen.powerpoint.xml import PRESENTATION, guid, xml_attribute
from slidegen.scene import LaidOutDeck, SceneSection

P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"


def covering(deck: LaidOutDeck) -> tuple[SceneSection, ...]:
    """Sections that hold every slide: PowerPoint has no slide outside, as soon as there is one section.

    What stands before the first section is under the deck's title; what stands between two belongs to the earlier.
    """
    if not deck.sections:
        return ()
    starts = [(section.title, section.first) for section in deck.sections]
    if starts[0][1] > 0:
        starts.insert(0, (deck.facts.title or deck.scenes[0].title, 0))
    ends = [first for _, first in starts[1:]] + [len(deck.scenes)]
    return tuple(SceneSection(title, first, end) for (title, first), end in zip(starts, ends, strict=True))


def sections_xml(sections: Sequence[SceneSection], slide_ids: Sequence[int]) -> str:
    """p:ext with the p14:sectionLst, an id of its own for each section, the same in every build."""
    rows = "".join(_section(number, section, slide_ids) for number, section in enumerate(sections))
    return (
        f'<p:ext xmlns:p="{PRESENTATION}" uri="{SECTIONS}">'
        f'<p14:sectionLst xmlns:p14="{P14}">{rows}</p14:sectionLst></p:ext>'
    )


def _section(number: int, section: SceneSection, slide_ids: Sequence[int]) -> str:
    slides = "".join(f'<p14:sldId id="{key}"/>' for key in slide_ids[section.first : section.end])
    key = guid(f"section {number} {section.title}")
    name = xml_attribute(section.title)
    return f'<p14:section name={name} id="{key}"><p14:sldIdLst>{slides}</p14:sldIdLst></p14:section>'

"""Steps in PowerPoint's own elements."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from slidegen.powerpoint.xml import PRESENTATION
from slidegen.scene import Leaf
from tests.painters.pptx.reading import find, painted
from tests.painters.pptx.sample import sample

STEPS = ((Leaf("Body", 0),), (Leaf("Body", 1), Leaf("Title")))


def _slide(*steps: tuple[Leaf, ...]) -> etree._Element:
    deck = sample()
    second = replace(deck.scenes[1], steps=steps, transition="fade")
    return painted(replace(deck, scenes=(deck.scenes[0], second, *deck.scenes[2:]))).slide(2)


def test_a_slide_without_steps_has_no_timing() -> None:
    assert [etree.QName(child).localname for child in _slide()] == ["cSld", "clrMapOvr", "transition"]


def test_each_step_is_a_click_and_its_first_effect_begins_it() -> None:
    slide = _slide(*STEPS)
    assert [etree.QName(child).localname for child in slide][2:] == ["transition", "timing"]
    clicks = find(slide, "p:timing/p:tnLst/p:par/p:cTn/p:childTnLst/p:seq/p:cTn/p:childTnLst/p:par")
    nodes = [[each.get("nodeType") for each in click.iter(f"{{{PRESENTATION}}}cTn")] for click in clicks]
    assert [list(filter(None, each)) for each in nodes] == [["clickEffect"], ["clickEffect", "withEffect"]]
    waits = [find(click, "p:cTn/p:stCondLst/p:cond")[0].get("delay") for click in clicks]
    assert waits == ["indefinite", "indefinite"]


def test_targets_are_shapes_of_the_slide_by_their_ids() -> None:
    slide = _slide(*STEPS)
    ids = {each.get("name"): each.get("id") for each in find(slide, "p:cSld//p:cNvPr")}
    targets = find(slide, "p:timing//p:spTgt")
    ranges = [[(part.get("st"), part.get("end")) for part in find(each, "p:txEl/p:pRg")] for each in targets]
    assert [each.get("spid") for each in targets] == [ids["Body"], ids["Body"], ids["Title"]]
    assert ranges == [[("0", "0")], [("1", "1")], []]
    builds = [(each.get("spid"), each.get("build")) for each in find(slide, "p:timing/p:bldLst/p:bldP")]
    assert builds == [(ids["Body"], "p"), (ids["Title"], None)]


def test_the_ids_of_time_nodes_are_their_own() -> None:
    ids = [each.get("id") for each in _slide(*STEPS).iter(f"{{{PRESENTATION}}}cTn")]
    assert len(ids) == len(set(ids))

"""The steps of a slide into p:timing, each at a click (ECMA-376 19.5)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import count

from slidegen.scene import (
    ChartMark,
    GroupMark,
    Leaf,
    LineMark,
    Mark,
    PictureMark,
    ShapeMark,
    TableMark,
    every,
)

_AT_ONCE = '<p:stCondLst><p:cond delay="0"/></p:stCondLst>'
_ON_CLICK = '<p:stCondLst><p:cond delay="indefinite"/></p:stCondLst>'
_BACK_AND_ON = "".join(
    f'<p:{name}CondLst><p:cond evt="{event}" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond></p:{name}CondLst>'
    for name, event in (("prev", "onPrev"), ("next", "onNext"))
)


def timing(steps: Sequence[Sequence[Leaf]], marks: Sequence[Mark], shapes: Mapping[str, int]) -> str:
    """The element that follows a slide's transition; empty where there are no steps. `shapes` are the ids of marks."""
    if not steps:
        return ""
    known = {mark.name: mark for mark in every(marks)}
    # The root is 1, the sequence 2.
    ids = count(3)
    clicks = "".join(_click(step, known, shapes, ids) for step in steps)
    sequence = (
        '<p:seq concurrent="1" nextAc="seek"><p:cTn id="2" dur="indefinite" nodeType="mainSeq">'
        f"<p:childTnLst>{clicks}</p:childTnLst></p:cTn>{_BACK_AND_ON}</p:seq>"
    )
    return (
        '<p:timing><p:tnLst><p:par><p:cTn id="1" dur="indefinite" restart="never" nodeType="tmRoot">'
        f"<p:childTnLst>{sequence}</p:childTnLst></p:cTn></p:par></p:tnLst>{_builds(steps, known, shapes)}</p:timing>"
    )


def _click(
    step: Sequence[Leaf], known: Mapping[str, Mark], shapes: Mapping[str, int], ids: Iterator[int]
) -> str:
    """All that one click shows: three levels of time containers, as PowerPoint has them."""
    outer, inner = next(ids), next(ids)
    effects = "".join(
        _effect(leaf, "clickEffect" if first else "withEffect", known, shapes, ids)
        for first, leaf in zip((True, *[False] * len(step)), step, strict=False)
    )
    return (
        f'<p:par><p:cTn id="{outer}" fill="hold">{_ON_CLICK}<p:childTnLst>'
        f'<p:par><p:cTn id="{inner}" fill="hold">{_AT_ONCE}<p:childTnLst>{effects}</p:childTnLst></p:cTn></p:par>'
        "</p:childTnLst></p:cTn></p:par>"
    )


def _effect(
    leaf: Leaf, node: str, known: Mapping[str, Mark], shapes: Mapping[str, int], ids: Iterator[int]
) -> str:
    """Appear, the first of the entrance effects."""
    built = ' grpId="0"' if _build(known[leaf.mark], leaf.paragraph is not None, 0) else ""
    at = leaf.paragraph
    within = "" if at is None else _within(known[leaf.mark], at)
    target = f'<p:spTgt spid="{shapes[leaf.mark]}"'
    target += f">{within}</p:spTgt>" if within else "/>"
    return (
        f'<p:par><p:cTn id="{next(ids)}" presetID="1" presetClass="entr" presetSubtype="0" fill="hold"{built} '
        f'nodeType="{node}">{_AT_ONCE}<p:childTnLst><p:set><p:cBhvr><p:cTn id="{next(ids)}" dur="1" fill="hold">'
        f"{_AT_ONCE}</p:cTn><p:tgtEl>{target}</p:tgtEl><p:attrNameLst><p:attrName>style.visibility</p:attrName>"
        '</p:attrNameLst></p:cBhvr><p:to><p:strVal val="visible"/></p:to></p:set></p:childTnLst></p:cTn></p:par>'
    )


def _within(mark: Mark, at: int) -> str:
    if isinstance(mark, ChartMark):
        step = f'<a:chart seriesIdx="{at}" categoryIdx="-3" bldStep="series"/>'
        return f"<p:graphicEl>{step}</p:graphicEl>"
    return f'<p:txEl><p:pRg st="{at}" end="{at}"/></p:txEl>'


def _builds(steps: Sequence[Sequence[Leaf]], known: Mapping[str, Mark], shapes: Mapping[str, int]) -> str:
    """p:bldLst: how each shape that has an effect is taken apart, once for each."""
    apart: dict[str, bool] = {}
    for leaf in (leaf for step in steps for leaf in step):
        apart.setdefault(leaf.mark, leaf.paragraph is not None)
    written = "".join(_build(known[name], parted, shapes[name]) for name, parted in apart.items())
    return f"<p:bldLst>{written}</p:bldLst>" if written else ""


def _build(mark: Mark, parted: bool, shape: int) -> str:
    """Pictures, tables, connectors and groups have none."""
    match mark:
        case PictureMark() | TableMark() | LineMark() | GroupMark():
            return ""
        case ChartMark():
            how = '<p:bldSub><a:bldChart bld="series" animBg="0"/></p:bldSub>' if parted else "<p:bldAsOne/>"
            return f'<p:bldGraphic spid="{shape}" grpId="0">{how}</p:bldGraphic>'
        case _ if parted:
            return f'<p:bldP spid="{shape}" grpId="0" build="p"/>'
        case _:
            ground = ' animBg="1"' if isinstance(mark, ShapeMark) and mark.fill else ""
            return f'<p:bldP spid="{shape}" grpId="0"{ground}/>'

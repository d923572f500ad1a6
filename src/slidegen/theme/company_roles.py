"""A layout of a company's template into its role, why it is thought to be so, and how sure that is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from slidegen.powerpoint.template import Template, TemplateLayout
from slidegen.theme.company_names import said_by_name
from slidegen.theme.company_signature import Role, Signature, by_signature, signature

# What ST_SlideLayoutType (ECMA-376 19.7.15) says; types for charts and the like are content to a deck.
BY_TYPE: Mapping[str, Role] = {
    "title": "title",
    "secHead": "section",
    "titleOnly": "title-only",
    "blank": "blank",
    **dict.fromkeys(("obj", "tx", "chart", "dgm", "objOnly"), "content"),
    "tbl": "table",
    **dict.fromkeys(
        ("twoObj", "twoColTx", "txAndObj", "objAndTx", "txAndChart", "chartAndTx"), "two-columns"
    ),
    **dict.fromkeys(("txAndClipArt", "clipArtAndTx", "txAndMedia", "mediaAndTx"), "two-columns"),
    "twoTxTwoObj": "comparison",
    "objTx": "caption",
    "picTx": "picture",
    **dict.fromkeys(("fourObj", "objAndTwoObj", "twoObjAndObj", "twoObjAndTx", "txAndTwoObj"), "cards"),
    **dict.fromkeys(("objOverTx", "txOverObj", "twoObjOverTx"), "other"),
    **dict.fromkeys(("vertTx", "vertTitleAndTx", "vertTitleAndTxOverChart", "clipArtAndVertTx"), "vertical"),
}


@dataclass(frozen=True, slots=True)
class LayoutRole:
    """`confidence` from 0 to 1; a layout's declared type that its placeholders bear out is certain."""

    role: Role
    reason: str
    confidence: float


def roles_of(template: Template) -> tuple[LayoutRole, ...]:
    """The role of each layout, in their order."""
    return tuple(role_of(layout, template.width, template.height) for layout in template.layouts)


def role_of(layout: TemplateLayout, width: int, height: int) -> LayoutRole:
    """By its declared type, then by its placeholders; its name decides only between roles that look alike."""
    sign = signature(layout, width, height)
    declared = BY_TYPE.get(layout.type)
    if declared is not None and _bears_out(declared, sign):
        found = LayoutRole(declared, f'its type is "{layout.type}"', 1.0)
    else:
        found = LayoutRole(*by_signature(sign))
    named = said_by_name(layout.name, found.role)
    if named is None or (declared == found.role and named != "closing"):
        return found
    return LayoutRole(named, f'its name is "{layout.name}"; {found.reason}', 0.6)


def _bears_out(role: Role, sign: Signature) -> bool:
    """Whether a layout has what its type promises: who copies a layout and changes it, may leave the type."""
    match role:
        case "title" | "section":
            return bool(sign.titles) and not sign.objects and not sign.tables
        case "title-only":
            return bool(sign.titles) and not sign.takers
        case "blank":
            return not sign.titles and not sign.takers
        case "content":
            return len(sign.objects) + len(sign.texts) + len(sign.tables) >= 1
        case "table":
            return bool(sign.tables or sign.objects)
        case "two-columns" | "comparison" | "cards":
            return len(sign.takers) >= 2
        case "caption":
            return bool(sign.objects and sign.texts)
        case "picture":
            return bool(sign.pictures)
        case _:
            return True

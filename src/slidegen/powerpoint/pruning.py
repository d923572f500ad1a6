"""A part's XML without the relationships that it loses: nothing may name one that is not there."""

from __future__ import annotations

from collections.abc import Collection

from lxml import etree

from slidegen.powerpoint.names import R, child, local

# The extension of presentation.xml that lists sections ([MS-PPTX] 2.4.4).
SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
# Elements that are nothing without their relationship.
ALONE = frozenset(
    {
        *("hlinkClick", "hlinkHover", "hlinkMouseOver", "snd", "wavAudioFile", "externalData"),
        *("tags", "custData", "control", "smartTags", "legacyDrawing"),
        *("sldMasterId", "sldLayoutId", "notesMasterId", "handoutMasterId"),
        *("regular", "bold", "italic", "boldItalic"),
    }
)
# Those that a shape is nothing without.
SHAPES = frozenset({"oleObj", "videoFile", "audioFile", "quickTimeFile", "relIds", "chart", "contentPart"})
# Extensions of a picture, and what is left of a list whose last entry is gone.
EXTENSIONS = frozenset({"imgLayer", "svgBlip"})
LISTS = frozenset({"custDataLst", "controls", "notesMasterIdLst", "handoutMasterIdLst", "embeddedFont"})
TREES = frozenset({"spTree", "grpSp"})
# What presentation.xml says of its own slides, readers and password (ECMA-376 19.2.1.26).
OF_A_FILE = ("sldIdLst", "custShowLst", "photoAlbum", "custDataLst", "smartTags", "modifyVerifier")
# Actions that start a program or a macro (19.2.1.5).
ACTING = ("ppaction://macro", "ppaction://program", "ppaction://ole")


def relationship_ids(root: etree._Element) -> set[str]:
    """The relationships that a part's XML names."""
    attributes = (item for found in root.iter(etree.Element) for item in found.attrib.items())
    return {str(value) for name, value in attributes if str(name).startswith(R)}


def drop_relationships(root: etree._Element, ids: Collection[str]) -> None:
    """Takes out of the tree what leans on these relationships."""
    for element in list(root.iter(etree.Element)):
        for name, value in list(element.attrib.items()):
            if str(name).startswith(R) and value in ids:
                _drop(element, str(name))


def drop_actions(root: etree._Element) -> bool:
    """Takes out links that start something, and says whether there were any."""
    found = [each for each in root.iter("{*}*") if (each.get("action") or "").lower().startswith(ACTING)]
    for each in found:
        _remove(each)
    return bool(found)


def drop_own(root: etree._Element) -> None:
    """Takes out of presentation.xml what belongs to the file and its slides, and not to a brand."""
    for name in OF_A_FILE:
        for element in list(root.iterchildren("{*}" + name)):
            root.remove(element)
    extensions = child(root, "extLst")
    if extensions is not None:
        for extension in [each for each in extensions if each.get("uri") == SECTIONS]:
            extensions.remove(extension)
        if not len(extensions):
            root.remove(extensions)


def _drop(element: etree._Element, name: str) -> None:
    kind = local(element)
    shape = _shape(element) if kind in SHAPES or (kind == "blip" and _is_picture(element)) else None
    if shape is not None:
        _remove(shape)
    elif kind in ALONE:
        _remove(element)
    elif kind in EXTENSIONS:
        _remove(next((each for each in element.iterancestors("{*}ext")), element))
    else:
        del element.attrib[name]


def _is_picture(blip: etree._Element) -> bool:
    fill = blip.getparent()
    holder = None if fill is None else fill.getparent()
    return holder is not None and local(holder) == "pic"


def _shape(element: etree._Element) -> etree._Element | None:
    """The child of the tree, or of a group, in which an element stands."""
    for each in element.iterancestors("{*}*"):
        parent = each.getparent()
        if parent is not None and local(parent) in TREES:
            return each
    return None


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is None:
        return
    parent.remove(element)
    if local(parent) in LISTS and not len(parent):
        _remove(parent)

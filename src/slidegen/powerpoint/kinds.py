"""The kinds of relationships of a presentation (ECMA-376 part 1, 13.3) into what becomes of them in a template."""

from __future__ import annotations

from slidegen.opc import Relationship

_TYPES = "application/vnd.openxmlformats-officedocument"
# What a relationship's kind says of the part that it leads to, whatever the list of content types says.
CONTENT = {
    "slideMaster": f"{_TYPES}.presentationml.slideMaster+xml",
    "slideLayout": f"{_TYPES}.presentationml.slideLayout+xml",
    "notesMaster": f"{_TYPES}.presentationml.notesMaster+xml",
    "handoutMaster": f"{_TYPES}.presentationml.handoutMaster+xml",
    "theme": f"{_TYPES}.theme+xml",
    "themeOverride": f"{_TYPES}.themeOverride+xml",
    "presProps": f"{_TYPES}.presentationml.presProps+xml",
    "viewProps": f"{_TYPES}.presentationml.viewProps+xml",
    "tableStyles": f"{_TYPES}.presentationml.tableStyles+xml",
}
# Further kinds that belong to the look of a brand.
LOOKS = frozenset(
    {
        *("image", "hdphoto", "font", "video", "audio", "media", "hyperlink"),
        *("chart", "chartUserShapes", "chartStyle", "chartColorStyle"),
        *("diagramData", "diagramLayout", "diagramQuickStyle", "diagramColors", "diagramDrawing"),
    }
)
# Programs, controls and documents within documents: they may act.
ACTIVE = frozenset(
    {"vbaProject", "control", "activeXControlBinary", "oleObject", "package", "attachedToolbars"}
)
# Relationships that no XML names.
UNNAMED = frozenset({"theme", "themeOverride", "slideMaster", "presProps", "viewProps", "tableStyles"})
SETTINGS = frozenset({"presProps", "viewProps"})
OWNERS = frozenset({"slideMaster", "notesMaster", "handoutMaster"})
# Where links in a master may lead; any other address is a path of someone's machine or network.
ADDRESSES = ("http://", "https://", "mailto:", "tel:")
# What a walk over a template need not open: what belongs to a file and not to a brand, and what may act.
LEFT = ACTIVE | {
    *("slide", "notesSlide", "comments", "commentAuthors", "authors", "tags", "customXml", "printerSettings"),
    *("thumbnail", "core-properties", "extended-properties", "custom-properties", "extensibility"),
}


def kind_of(relationship: Relationship) -> str:
    """The last word of a relationship's type, which is the same in Strict and Transitional."""
    return relationship.type.rpartition("/")[2]

"""A picture into a page of OpenDocument (1.2, flat XML) which it fills, and which has no ground."""

from __future__ import annotations

from base64 import b64encode

# LibreOffice draws a page with as many pixels an inch.
DOTS_PER_INCH = 96
OASIS = "urn:oasis:names:tc:opendocument:xmlns"
SPACES = " ".join(
    f'xmlns:{prefix}="{OASIS}:{name}:1.0"'
    for prefix, name in (("office", "office"), ("style", "style"), ("draw", "drawing"))
)
SPACES += f' xmlns:fo="{OASIS}:xsl-fo-compatible:1.0" xmlns:svg="{OASIS}:svg-compatible:1.0"'
MARGINS = " ".join(f'fo:margin-{side}="0in"' for side in ("top", "right", "bottom", "left"))


def drawing_page(picture: bytes, width: int, height: int) -> bytes:
    """The page, `width` by `height` pixels large. The picture's bytes stand in it, so that nothing is linked."""
    wide, high = (f"{side / DOTS_PER_INCH:.6f}in" for side in (width, height))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<office:document {SPACES} office:version="1.2" '
        'office:mimetype="application/vnd.oasis.opendocument.graphics">'
        '<office:styles><style:style style:name="bare" style:family="graphic"><style:graphic-properties '
        'draw:stroke="none" draw:fill="none"/></style:style></office:styles>'
        '<office:automatic-styles><style:page-layout style:name="sheet"><style:page-layout-properties '
        f'fo:page-width="{wide}" fo:page-height="{high}" {MARGINS}/></style:page-layout></office:automatic-styles>'
        '<office:master-styles><style:master-page style:name="plain" style:page-layout-name="sheet"/>'
        "</office:master-styles><office:body><office:drawing>"
        '<draw:page draw:name="page" draw:master-page-name="plain"><draw:frame draw:style-name="bare" '
        f'svg:x="0in" svg:y="0in" svg:width="{wide}" svg:height="{high}"><draw:image><office:binary-data>'
        f"{b64encode(picture).decode('ascii')}</office:binary-data></draw:image></draw:frame></draw:page>"
        "</office:drawing></office:body></office:document>"
    ).encode()

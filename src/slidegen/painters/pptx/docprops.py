"""What is said of a deck into the document properties (ECMA-376 part 2 clause 11, part 1 clause 22.2)."""

from __future__ import annotations

import re

from slidegen.powerpoint.xml import HEAD, xml_text
from slidegen.scene import DeckFacts

CORE_NAMESPACES = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)
APP_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def core_xml(facts: DeckFacts) -> bytes:
    """cp:coreProperties. The date is the deck's own, midnight UTC: a clock would make builds differ."""
    said = {
        "dc:title": facts.title,
        "dc:subject": facts.subtitle,
        "dc:creator": "; ".join(facts.authors),
        "dc:language": facts.lang,
    }
    rows = "".join(f"<{name}>{xml_text(text)}</{name}>" for name, text in said.items() if text)
    if day := _DAY.match(facts.date):
        rows += "".join(
            f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{day[0]}T00:00:00Z</dcterms:{name}>'
            for name in ("created", "modified")
        )
    return f"{HEAD}<cp:coreProperties {CORE_NAMESPACES}>{rows}</cp:coreProperties>".encode()


def app_xml(slides: int, notes: int) -> bytes:
    """Properties: the program, and how many slides and pages of notes there are."""
    rows = f"<Application>slidegen</Application><Slides>{slides}</Slides><Notes>{notes}</Notes>"
    return f'{HEAD}<Properties xmlns="{APP_NAMESPACE}">{rows}</Properties>'.encode()

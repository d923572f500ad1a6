import re

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from slidegen.powerpoint.xml import guid, xml_attribute, xml_text


def _legal(letter: str) -> bool:
    """The production Char of XML 1.0, clause 2.2."""
    code = ord(letter)
    return code in (0x9, 0xA, 0xD) or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or code >= 0x10000


@given(st.text(st.characters()))
def test_any_text_can_be_read_back_without_what_xml_cannot_write(text: str) -> None:
    back = etree.fromstring(f"<t>{xml_text(text)}</t>".encode()).text or ""
    assert back == "".join(
        " " if letter in "\n\r\u2028\u2029" else letter for letter in text if _legal(letter)
    )


@given(st.text(st.characters()))
def test_any_attribute_can_be_read_back(text: str) -> None:
    back = etree.fromstring(f"<t a={xml_attribute(text)}/>".encode()).get("a")
    assert back == "".join(filter(_legal, text))


@given(st.text())
def test_a_guid_has_the_form_that_powerpoint_asks_for(name: str) -> None:
    """ST_Guid, ECMA-376 22.9.2.4."""
    assert re.fullmatch(r"\{[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}\}", guid(name))


def test_guids_differ_where_names_do() -> None:
    assert guid("a") != guid("b")
    assert guid("a") == guid("a")

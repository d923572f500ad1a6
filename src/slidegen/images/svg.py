"""The bytes of a drawing into an SVG that draws, and neither acts nor fetches."""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from slidegen.images.embedding import SVG, embedded
from slidegen.images.raster import read_raster
from slidegen.images.refusal import Refusal
from slidegen.images.svg_css import OUTSIDE, clean_declarations, clean_sheet, clean_value, variables_of
from slidegen.images.svg_names import ATTRIBUTES, ELEMENTS, MISSED, TRANSPARENT
from slidegen.images.svg_size import size_of
from slidegen.images.svg_weight import MOST_ELEMENTS, weight
from slidegen.limits import Limits
from slidegen.scene import Image

NAMESPACE = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
XML = "http://www.w3.org/XML/1998/namespace"
DEFAULT_FAMILY = "Arimo, Arial, sans-serif"
# Deeper than any drawing; the parser itself stops at 256.
DEEPEST = 100
_TOO_DEEP = Refusal(f"its elements are nested more than {DEEPEST} deep", "save it anew as plain SVG")
_HREFS = ("href", f"{{{XLINK}}}href")
_ENTITY = re.compile(r"<!ENTITY|<!DOCTYPE[^>\[]*\[", re.IGNORECASE)
_DOCTYPE = re.compile(r"<!DOCTYPE[^>]*>", re.IGNORECASE)
_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
_ENCODING = re.compile(rb"<\?xml[^>]*?encoding=[\"']([\w.-]+)")
_PICTURE = re.compile(r"data:image/(?:png|jpe?g|gif|webp);base64,", re.IGNORECASE)
# A picture inside a drawing keeps as many pixels as the stage shows, EMU.
_STAGE = 1920 * 6350


@dataclass(frozen=True, slots=True)
class Drawing:
    """`missed` is what the author's file has and the picture does not show."""

    image: Image
    missed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Cleaning:
    """What holds for a whole drawing while it is copied."""

    limits: Limits
    variables: dict[str, str]
    missed: dict[str, None] = field(default_factory=dict)

    def miss(self, *what: str) -> None:
        self.missed.update(dict.fromkeys(what))


def is_svg(data: bytes) -> bool:
    """Whether the file begins as a drawing does: with its element, after comments and declarations."""
    head = _text(data[:4000])
    return bool(head) and bool(
        re.match(r"\s*(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE.*?>|\s)*<(?:\w+:)?svg[\s>/]", head, re.DOTALL)
    )


def read_svg(data: bytes, limits: Limits) -> Drawing | Refusal:
    root = _parsed(data)
    if isinstance(root, Refusal):
        return root
    size = size_of({str(key): str(value) for key, value in root.attrib.items()})
    if size is None:
        hint = 'give its <svg> a width and a height, or a viewBox such as "0 0 400 300"'
        return Refusal("it does not say how large it is", hint)
    sheets = ["".join(str(text) for text in each.itertext()) for each in root.iter("{*}style")]
    cleaning = _Cleaning(limits, variables_of(sheets, root.get("style", "")))
    copy = _copied(root, cleaning)
    assert copy is not None, "the root of a drawing is an element that is kept"
    if weight(copy) > MOST_ELEMENTS:
        return Refusal(
            "it draws too much", f"a drawing has at most {MOST_ELEMENTS:,} elements, repeated ones too"
        )
    if "font-family" not in copy.attrib:
        # What programs take where nothing is said differs.
        copy.set("font-family", DEFAULT_FAMILY)
    for key, value in zip(("width", "height"), size, strict=True):
        copy.set(key, f"{value:.4f}".rstrip("0").rstrip("."))
    etree.cleanup_namespaces(copy)
    vector = etree.tostring(copy, encoding="utf-8")
    image = Image(b"", SVG, max(1, round(size[0])), max(1, round(size[1])), vector)
    return Drawing(image, tuple(cleaning.missed))


def _text(data: bytes) -> str:
    """The text in the encoding that the file says it is in; empty where it is in another."""
    found = _ENCODING.match(data)
    wide = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    name = "utf-16" if wide else found[1].decode("ascii") if found else "utf-8-sig"
    try:
        return data.decode("utf-8-sig" if name.lower() == "utf-8" else name, "replace")
    except (LookupError, UnicodeError):
        return ""


def _parsed(data: bytes) -> etree._Element | Refusal:
    text = _text(data)
    if _ENTITY.search(text):
        return Refusal("its document type declares entities", "save it as plain SVG, without a DOCTYPE")
    plain = _DOCTYPE.sub("", _DECLARATION.sub("", text, count=1), count=1).strip()
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
        encoding="utf-8",
    )
    try:
        root = etree.fromstring(plain.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        if "depth" in str(error):
            return _TOO_DEEP
        return Refusal(
            f"its XML can't be read: {str(error).partition(', line')[0]}", "save it anew as plain SVG"
        )
    if _name(root) != "svg":
        return Refusal("it is not a drawing", "its first element has to be <svg>")
    if any(depth > DEEPEST for depth in _depths(root)):
        return _TOO_DEEP
    return root


def _depths(root: etree._Element) -> Iterator[int]:
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        yield depth


def _name(element: etree._Element) -> str:
    """The name of an element of SVG; empty for one of another language."""
    tag = element.tag if isinstance(element.tag, str) else ""
    space, _, name = tag.rpartition("}")
    return name if space in ("", f"{{{NAMESPACE}") else ""


def _copied(element: etree._Element, cleaning: _Cleaning) -> etree._Element | None:
    """The element with what of it draws; None where nothing does."""
    name = _name(element)
    if name in MISSED:
        cleaning.miss(MISSED[name])
    if name not in ELEMENTS | TRANSPARENT:
        return None
    copy = etree.Element(
        f"{{{NAMESPACE}}}{'g' if name in TRANSPARENT else name}",
        nsmap={None: NAMESPACE, "xlink": XLINK},  # type: ignore[dict-item]
    )
    _copy_attributes(element, copy, cleaning)
    if name == "style":
        return _sheet(element, copy, cleaning)
    if name == "image" and not _copy_picture(element, copy, cleaning):
        return None
    copy.text = element.text
    for child in element:
        inner = _copied(child, cleaning)
        if inner is not None:
            inner.tail = child.tail
            copy.append(inner)
        elif child.tail:
            _append_text(copy, child.tail)
    return copy


def _append_text(element: etree._Element, text: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def _copy_attributes(element: etree._Element, copy: etree._Element, cleaning: _Cleaning) -> None:
    for key, written in element.attrib.items():
        name, value = str(key), str(written)
        if name.startswith("on"):
            cleaning.miss(MISSED["script"])
        elif name == "style":
            clean = clean_declarations(value, cleaning.variables)
            cleaning.miss(*clean.missed)
            if clean.text:
                copy.set("style", clean.text)
        elif name in (f"{{{XML}}}space", f"{{{XML}}}lang"):
            copy.set(name, value)
        elif name in _HREFS and _name(element) not in ("image", "a"):
            _copy_reference(value, copy, cleaning)
        elif name in ATTRIBUTES:
            cleaned = clean_value(name, value, cleaning.variables)
            cleaning.miss(*(cleaned.missed if cleaned else ()))
            if cleaned and cleaned.text:
                copy.set(name, cleaned.text)


def _copy_reference(value: str, copy: etree._Element, cleaning: _Cleaning) -> None:
    """A reference to another element of the drawing, in the older spelling, which every reader knows."""
    if value.startswith("#"):
        copy.set(_HREFS[1], value)
    else:
        cleaning.miss(OUTSIDE)


def _sheet(element: etree._Element, copy: etree._Element, cleaning: _Cleaning) -> etree._Element | None:
    if element.get("media", "all").strip().lower() not in ("", "all", "screen"):
        return None
    clean = clean_sheet("".join(str(text) for text in element.itertext()), cleaning.variables)
    cleaning.miss(*clean.missed)
    copy.text = clean.text
    return copy if clean.text else None


def _copy_picture(element: etree._Element, copy: etree._Element, cleaning: _Cleaning) -> bool:
    """A picture that the drawing carries, made anew; whether there is one."""
    written = next((str(element.get(key)) for key in reversed(_HREFS) if element.get(key)), "")
    head = _PICTURE.match(written)
    if head is None:
        cleaning.miss(OUTSIDE if not written.startswith("data:") else "a picture in it")
        return False
    try:
        found = read_raster(b64decode("".join(written[head.end() :].split())), cleaning.limits)
    except (NotBase64, ValueError):
        found = Refusal("")
    if isinstance(found, Refusal):
        cleaning.miss("a picture in it")
        return False
    # Its first frame: only a drawing that is still looks the same in all programs.
    image = embedded(
        replace(found.image, media_type="image/png")
        if found.image.media_type == "image/gif"
        else found.image,
        _STAGE,
        _STAGE,
    )
    copy.set(_HREFS[1], f"data:{image.media_type};base64,{b64encode(image.data).decode('ascii')}")
    return True

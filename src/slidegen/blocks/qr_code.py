"""An address that a slide's heading gives, `qr="https://..."`, into its QR code on the slide."""

from __future__ import annotations

import re
from dataclasses import dataclass

from slidegen.blocks.reader import Read
from slidegen.blocks.setting import Context, Placed
from slidegen.diagnostics import Finding
from slidegen.geometry import Rect, points
from slidegen.images.qr_code import FINE, modules, qr_code
from slidegen.markdown.attributes import place_of
from slidegen.markdown.nodes import Attributes
from slidegen.model import Block
from slidegen.scene import FigureNode, Leaf, Link, PictureMark
from slidegen.source import Span

# How large a code is, and how small it may be, EMU.
SIDE, LEAST = points(168), points(90)
_ADDRESS = re.compile(r"(?:https?://|mailto:|tel:)[^\s]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class QrCode(Block):
    """`address` is what phones open."""

    address: str


def read_qr_code(attributes: Attributes, span: Span) -> Read:
    """The code; nothing where no heading asks for one, or where none holds the address."""
    if "qr" not in attributes.values:
        return (), ()
    address = attributes.values["qr"].strip()
    place = place_of(attributes, address) or span
    if not _ADDRESS.fullmatch(address):
        hint = 'write the whole address: {qr="https://example.org/deck"}'
        return (), (Finding("bad-value", f'"{address}" is no address for a QR code', place, hint),)
    side = modules(address)
    block = () if side == 0 else (QrCode(place, address),)
    if 0 < side <= FINE:
        return block, ()
    what = f"has {side} squares a side, too fine for phones in a hall" if side else "can't be made"
    message = f"the QR code of an address of {len(address)} characters {what}"
    return block, (
        Finding("fine-qr-code", message, place, "a shorter address gives a code of larger squares"),
    )


def natural(block: QrCode, width: int, context: Context) -> int:
    return min(SIDE, width)


def place(block: QrCode, box: Rect, context: Context, name: str) -> Placed:
    """The code at the left of the box, as a link."""
    image = qr_code(block.address)
    assert image, "a code is read only where it can be made"
    side = min(SIDE, box.width, box.height)
    square = Rect(box.x, box.y, side, side)
    mark = PictureMark(name, square, image, block.address, link=Link(url=block.address), span=block.span)
    return Placed((mark,), (FigureNode(Leaf(name)),), max(0, LEAST - side))

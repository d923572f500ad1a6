"""Two sides of a style, resolved and inherited, into the properties that say only their difference."""

from __future__ import annotations

from functools import lru_cache
from typing import TypeVar

from slidegen.geometry import Insets
from slidegen.painters.pptx.languages import proofing_language
from slidegen.powerpoint.drawing import color, fill
from slidegen.powerpoint.xml import attributes, element, xml_attribute
from slidegen.style import MAJOR, MINOR, Bullet, Color, FontRef, Frame, ParagraphStyle, RunStyle

# What a:bodyPr and a:tcPr hold where they say nothing (ECMA-376 21.1.2.1.1, 21.1.3.17).
UNSAID = Frame(Insets(91_440, 45_720, 91_440, 45_720), "t")
BODY_INSETS = ("lIns", "tIns", "rIns", "bIns")
CELL_INSETS = ("marL", "marT", "marR", "marB")
NO_BULLET = Bullet()

Value = TypeVar("Value", int, str)

FONT_SLOTS = ("latin", "ea", "cs")
_FAMILIES = {MAJOR: ("+mj-lt", "+mj-ea", "+mj-cs"), MINOR: ("+mn-lt", "+mn-ea", "+mn-cs")}


@lru_cache(maxsize=1 << 12)
def run_properties(
    resolved: RunStyle, inherited: RunStyle, lang: str, code: bool = False, own: tuple[str, str] = ("", "")
) -> tuple[str, str]:
    """The attributes of a:rPr (21.1.2.3.9), and its children: what differs of the two styles.

    `own` is a slot ("latin", "ea" or "cs") and the family that the run has there, whatever its style says.
    """
    # A spelling checker has nothing to say of code.
    proof = ' noProof="1"' if code else ""
    head = f" lang={xml_attribute(proofing_language(lang))}{run_attributes(resolved, inherited)}{proof}"
    return head, run_children(resolved, inherited, own)


def run_attributes(resolved: RunStyle, inherited: RunStyle) -> str:
    """Sizes are in hundredths of a point."""
    return attributes(
        sz=_changed(resolved.size, inherited.size),
        b=_flag(resolved.bold, inherited.bold),
        i=_flag(resolved.italic, inherited.italic),
        u=_choice(resolved.underline, inherited.underline, "sng", "none"),
        strike=_choice(resolved.strike, inherited.strike, "sngStrike", "noStrike"),
        cap=_choice(resolved.caps, inherited.caps, "all", "none"),
        spc=_changed(resolved.spacing, inherited.spacing),
        baseline=_changed(resolved.baseline, inherited.baseline),
    )


def run_children(resolved: RunStyle, inherited: RunStyle, own: tuple[str, str] = ("", "")) -> str:
    """Fill and fonts, in the order of the schema."""
    paint = fill(resolved.color) if resolved.color != inherited.color else ""
    faces = _faces(resolved.font) if resolved.font != inherited.font else {}
    slot, family = own
    if slot:
        faces = {**faces, slot: family}
    order = (name for name in FONT_SLOTS if name in faces)
    return paint + "".join(f"<a:{name} typeface={xml_attribute(faces[name])}/>" for name in order)


def _faces(font: FontRef) -> dict[str, str]:
    """A theme font in each of its scripts; a named one for all but East Asian text, which keeps its own."""
    if font in _FAMILIES:
        return dict(zip(FONT_SLOTS, _FAMILIES[font], strict=True))
    return {"latin": font, "cs": font}


@lru_cache(maxsize=1 << 12)
def paragraph_properties(
    resolved: ParagraphStyle, inherited: ParagraphStyle, level: int, whole_words: bool = False
) -> str:
    """a:pPr with what differs, or nothing; lengths in EMU (21.1.2.2.7). `whole_words`: East Asian ones are not cut."""
    head = attributes(
        marL=_changed(resolved.margin, inherited.margin),
        lvl=level or None,
        indent=_changed(resolved.indent, inherited.indent),
        algn=_changed(resolved.align, inherited.align),
        rtl=_flag(resolved.rtl, inherited.rtl),
        eaLnBrk=0 if whole_words else None,
    )
    spacings = (
        _spacing("lnSpc", resolved.line_spacing, inherited.line_spacing),
        _spacing("spcBef", resolved.space_before, inherited.space_before),
        _spacing("spcAft", resolved.space_after, inherited.space_after),
    )
    return element("a:pPr", head, "".join(spacings) + _bullet(resolved.bullet, inherited.bullet))


def _spacing(name: str, resolved: int, inherited: int) -> str:
    return "" if resolved == inherited else f'<a:{name}><a:spcPts val="{resolved}"/></a:{name}>'


def _bullet(resolved: Bullet | None, inherited: Bullet | None) -> str:
    """What a bullet's colour, size, font and sign differ in, in the order of the schema (21.1.2.4)."""
    if resolved is None:
        return "" if inherited is None else "<a:buNone/>"
    given = inherited or NO_BULLET
    return "".join(
        (
            "" if resolved.color == given.color else _bullet_color(resolved.color),
            ""
            if resolved.size_percent == given.size_percent
            else f'<a:buSzPct val="{resolved.size_percent * 1000}"/>',
            "" if resolved.font == given.font else _bullet_font(resolved.font),
            "" if _sign(resolved) == _sign(given) else _sign(resolved),
        )
    )


def _bullet_color(value: Color | None) -> str:
    return f"<a:buClr>{color(value)}</a:buClr>" if value else "<a:buClrTx/>"


def _bullet_font(font: FontRef | None) -> str:
    return f"<a:buFont typeface={xml_attribute(font)}/>" if font else "<a:buFontTx/>"


def _sign(bullet: Bullet) -> str:
    if bullet.numbering:
        head = attributes(type=bullet.numbering, startAt=bullet.start if bullet.start != 1 else None)
        return f"<a:buAutoNum{head}/>"
    return f"<a:buChar char={xml_attribute(bullet.char)}/>" if bullet.char else ""


@lru_cache(maxsize=1 << 12)
def frame_attributes(frame: Frame, inherited: Frame, names: tuple[str, str, str, str]) -> str:
    """The insets (left, top, right, bottom, under the names given) and the anchor where they differ."""
    pairs = zip(names, _sides(frame.insets), _sides(inherited.insets), strict=True)
    insets = {name: _changed(inset, given) for name, inset, given in pairs}
    return attributes(**insets, anchor=_changed(frame.anchor, inherited.anchor))


def _sides(insets: Insets) -> tuple[int, int, int, int]:
    return insets.left, insets.top, insets.right, insets.bottom


def _changed(resolved: Value, inherited: Value) -> Value | None:
    return None if resolved == inherited else resolved


def _flag(resolved: bool, inherited: bool) -> int | None:
    return None if resolved == inherited else int(resolved)


def _choice(resolved: bool, inherited: bool, on: str, off: str) -> str | None:
    return None if resolved == inherited else on if resolved else off

"""Text levels into DrawingML, written only where they differ from what is inherited."""

from __future__ import annotations

from slidegen.powerpoint.drawing import color, fill
from slidegen.powerpoint.template import Levels
from slidegen.powerpoint.xml import xml_attribute
from slidegen.style import Bullet, FontRef, Level, ParagraphStyle, RunStyle

# Pairs are kerned from this size on, hundredths of a point, as in PowerPoint's own templates.
KERNING = 1200


def list_style_xml(levels: Levels, inherited: Levels) -> str:
    """a:lstStyle with the levels that differ from the inherited ones."""
    rows = [
        level_xml(number, level, base)
        for number, (level, base) in enumerate(zip(levels, inherited, strict=True), 1)
        if level != base
    ]
    return f"<a:lstStyle>{''.join(rows)}</a:lstStyle>" if rows else "<a:lstStyle/>"


def levels_xml(levels: Levels) -> str:
    """a:lvl1pPr to a:lvl9pPr, each with all its properties."""
    return "".join(level_xml(number, level, None) for number, level in enumerate(levels, 1))


def level_xml(number: int, level: Level, base: Level | None) -> str:
    tag = f"a:lvl{number}pPr"
    paragraph, base_paragraph = level.paragraph, base.paragraph if base else None
    inner = _spacings_xml(paragraph, base_paragraph)
    if base_paragraph is None or paragraph.bullet != base_paragraph.bullet:
        inner += bullet_xml(paragraph.bullet)
    inner += run_xml("a:defRPr", level.run, base.run if base else None)
    return f"<{tag}{_paragraph_attributes(paragraph, base_paragraph)}>{inner}</{tag}>"


def _paragraph_attributes(style: ParagraphStyle, base: ParagraphStyle | None) -> str:
    rows = []
    if base is None or style.margin != base.margin:
        rows.append(f' marL="{style.margin}"')
    if base is None or style.indent != base.indent:
        rows.append(f' indent="{style.indent}"')
    if base is None or style.align != base.align:
        rows.append(f' algn="{style.align}"')
    if base is None or style.rtl != base.rtl:
        rows.append(f' rtl="{int(style.rtl)}"')
    return "".join(rows)


def _spacings_xml(style: ParagraphStyle, base: ParagraphStyle | None) -> str:
    values = (
        ("lnSpc", style.line_spacing, base and base.line_spacing),
        ("spcBef", style.space_before, base and base.space_before),
        ("spcAft", style.space_after, base and base.space_after),
    )
    return "".join(
        f'<a:{name}><a:spcPts val="{value}"/></a:{name}>'
        for name, value, inherited in values
        if base is None or value != inherited
    )


def bullet_xml(bullet: Bullet | None) -> str:
    """All parts of a bullet, so that none of another level's shines through."""
    if bullet is None:
        return "<a:buNone/>"
    tint = f"<a:buClr>{color(bullet.color)}</a:buClr>" if bullet.color else "<a:buClrTx/>"
    size = f'<a:buSzPct val="{bullet.size_percent * 1000}"/>'
    font = f"<a:buFont typeface={xml_attribute(bullet.font)}/>" if bullet.font else "<a:buFontTx/>"
    if bullet.numbering:
        start = f' startAt="{bullet.start}"' if bullet.start != 1 else ""
        return f'{tint}{size}{font}<a:buAutoNum type="{bullet.numbering}"{start}/>'
    return f"{tint}{size}{font}<a:buChar char={xml_attribute(bullet.char)}/>"


def run_xml(tag: str, run: RunStyle, base: RunStyle | None) -> str:
    if run == base:
        return ""
    paint = "" if base and run.color == base.color else fill(run.color)
    font = "" if base and run.font == base.font else font_xml(run.font)
    attributes = _run_attributes(run, base)
    return f"<{tag}{attributes}>{paint}{font}</{tag}>" if paint or font else f"<{tag}{attributes}/>"


def _run_attributes(run: RunStyle, base: RunStyle | None) -> str:
    pairs = (
        ("sz", run.size, base and base.size),
        ("b", int(run.bold), base and int(base.bold)),
        ("i", int(run.italic), base and int(base.italic)),
        ("u", "sng" if run.underline else "none", base and ("sng" if base.underline else "none")),
        ("strike", _strike(run), base and _strike(base)),
        ("kern", KERNING, base and KERNING),
        ("cap", "all" if run.caps else "none", base and ("all" if base.caps else "none")),
        ("spc", run.spacing, base and base.spacing),
        ("baseline", run.baseline, base and base.baseline),
    )
    return "".join(
        f' {name}="{value}"' for name, value, inherited in pairs if base is None or value != inherited
    )


def _strike(run: RunStyle) -> str:
    return "sngStrike" if run.strike else "noStrike"


def font_xml(font: FontRef) -> str:
    """The Latin face with its companions for East Asian and complex scripts."""
    if font.startswith("+"):
        names = (font, f"{font[:3]}-ea", f"{font[:3]}-cs")
        return "".join(
            f'<a:{tag} typeface="{name}"/>' for tag, name in zip(("latin", "ea", "cs"), names, strict=True)
        )
    name = xml_attribute(font)
    return f"<a:latin typeface={name}/><a:cs typeface={name}/>"

"""Styles of paragraphs, runs and bullets into classes of the style sheet, worked out once for equal styles."""

from __future__ import annotations

from dataclasses import replace

from slidegen.geometry import EMU_PER_CENTIPOINT, EMU_PER_PIXEL
from slidegen.painters.html.baseline import drop
from slidegen.painters.html.markup import number, units
from slidegen.painters.html.surface import Surface
from slidegen.scene import Body, Paragraph, Run
from slidegen.style import Bullet, FontRef, ParagraphStyle, RunStyle
from slidegen.text.breaking import keeps_words

BREAK = "\n"
ALIGN = {"l": "left", "ctr": "center", "r": "right", "just": "justify"}
# DrawingML leaves the size of a raised or lowered run to the program: PowerPoint and LibreOffice draw it at two thirds.
RAISED = 2 / 3
DEFAULTS = {
    "font-weight": "400",
    "font-style": "normal",
    "letter-spacing": "0",
    "text-transform": "none",
    "text-decoration": "none",
    "vertical-align": "baseline",
}

# The look of a paragraph's first run, and whether that is code.
Base = tuple[RunStyle | None, bool]


def base(content: Paragraph) -> Base:
    """The look of the first run: it is the paragraph's, and the bullet's (ECMA-376 21.1.2.4.3)."""
    if not content.runs:
        return None, False
    style = next((run for run in content.runs if run.text != BREAK), content.runs[0]).resolved
    if style.underline or style.strike or style.baseline:
        style = replace(style, underline=False, strike=False, baseline=0)
    return style, content.runs[0].code


def paragraph_class(body: Body, index: int, surface: Surface) -> str:
    """The class of a paragraph: its place below the one before it, and the look of its first run."""
    content, known = body.paragraphs[index], surface.styles.known
    key = (content.resolved, base(content), _gap(body, index), keeps_words(content.text))
    if key not in known:
        known[key] = surface.styles.named("p", _paragraph_declarations(*key, surface))
    return known[key]


def _paragraph_declarations(
    style: ParagraphStyle, around: Base, gap: int, whole_words: bool, surface: Surface
) -> dict[str, str]:
    look, code = around
    declared = _run_declarations(look, code, surface) if look else {}
    declared = {name: value for name, value in declared.items() if value != DEFAULTS.get(name)}
    declared["line-height"] = units(style.line_spacing * EMU_PER_CENTIPOINT)
    declared |= _placing(style, gap)
    if look:
        declared |= _shift(look, style.line_spacing, surface)
    if whole_words:
        declared["word-break"] = "keep-all"
    return declared


def _gap(body: Body, index: int) -> int:
    """Distance to the paragraph before, EMU: PowerPoint adds the two spacings, where CSS margins would overlap."""
    if not index:
        return 0
    after = body.paragraphs[index - 1].resolved.space_after
    return (after + body.paragraphs[index].resolved.space_before) * EMU_PER_CENTIPOINT


def _placing(style: ParagraphStyle, gap: int) -> dict[str, str]:
    declared = {
        "margin-top": units(gap),
        "padding-inline-start": units(style.margin),
        "text-indent": units(0 if style.bullet else style.indent),
        "text-align": ALIGN[style.align],
    }
    start = ALIGN["r" if style.rtl else "l"]
    return {name: value for name, value in declared.items() if value not in ("0", start)}


def _shift(look: RunStyle, line_spacing: int, surface: Surface) -> dict[str, str]:
    """Down or up to where PowerPoint's baseline is: CSS shares out the height of a line differently."""
    down = drop(surface.typecase.face(look), look.size, line_spacing)
    return {"top": units(down)} if abs(down) >= EMU_PER_PIXEL / 100 else {}


def run_class(run: Run, around: Base, surface: Surface) -> str:
    """The class of a run: in what it differs from its paragraph; empty where it does not."""
    look, code = around
    if run.resolved is look and run.code == code and not run.fallback:
        return ""
    key, known = (run.resolved, run.code, run.fallback, around), surface.styles.known
    if key not in known:
        assert look, "a paragraph with runs has a look"
        surrounding = _run_declarations(look, code, surface)
        own = _run_declarations(run.resolved, run.code, surface, run.fallback)
        different = {name: value for name, value in own.items() if value != surrounding[name]}
        known[key] = surface.styles.named("r", different)
    return known[key]


def _run_declarations(
    style: RunStyle, code: bool, surface: Surface, fallback: FontRef = ""
) -> dict[str, str]:
    """Every character property, so that two looks can be subtracted."""
    size = f"clamp(var(--floor),{units(style.size * EMU_PER_CENTIPOINT)},var(--ceiling))"
    lines = " ".join(
        name for name, drawn in (("underline", style.underline), ("line-through", style.strike)) if drawn
    )
    return {
        "font-family": surface.typecase.stack(fallback or style.font, code),
        "font-size": f"calc({size}*{number(RAISED)})" if style.baseline else size,
        "font-weight": "700" if style.bold else "400",
        "font-style": "italic" if style.italic else "normal",
        "color": f"var(--ink,{surface.styles.color(style.color)})",
        "letter-spacing": units(style.spacing * EMU_PER_CENTIPOINT),
        "text-transform": "uppercase" if style.caps else "none",
        "text-decoration": lines or "none",
        # The shift is a part of the run's size before it is drawn smaller.
        "vertical-align": f"{number(style.baseline / 100_000 / RAISED)}em" if style.baseline else "baseline",
    }


def bullet_class(bullet: Bullet, style: ParagraphStyle, surface: Surface) -> str:
    """The class of a paragraph's bullet. It is out of the flow, so that a word too long for its line does not leave it
    alone on the line before."""
    key, known = (bullet, style.margin, style.indent), surface.styles.known
    if key not in known:
        known[key] = surface.styles.named("m", _bullet_declarations(bullet, style, surface), "::before")
    return known[key]


def _bullet_declarations(bullet: Bullet, style: ParagraphStyle, surface: Surface) -> dict[str, str]:
    declared = {"inset-inline-start": units(max(0, style.margin + style.indent))}
    if bullet.color:
        declared["color"] = surface.styles.color(bullet.color)
    if font := bullet.fallback or bullet.font:
        declared["font-family"] = surface.typecase.stack(font)
    if bullet.size_percent != 100:
        declared["font-size"] = f"{bullet.size_percent}%"
    return declared

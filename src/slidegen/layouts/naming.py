"""The names that a slide asks for, of a layout and of placeholders, into the form that lays it out there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from slidegen.blocks.kinds import hoisted
from slidegen.blocks.setting import Context
from slidegen.dates import spelled
from slidegen.diagnostics import Finding
from slidegen.layouts.arranging import Form, prose
from slidegen.layouts.contents import asking
from slidegen.layouts.feet import without_notes
from slidegen.layouts.forms import LAYOUTS, chosen
from slidegen.layouts.housing import housed
from slidegen.layouts.named import OnLayout
from slidegen.layouts.no_placeholder import Homeless, unknown_layout
from slidegen.model import Asked, Block, Meta, Slide, Words
from slidegen.theme.named import NamedLayout, made, named_layouts, with_name
from slidegen.theme.ruled import under_rules
from slidegen.theme.theme import Layout, Theme

# What --explain calls a slide that fills the placeholders of its layout one by one.
PLACEHOLDERS = "placeholders"


@dataclass(frozen=True, slots=True)
class Naming:
    """How a slide is laid out by the names that it asks for; as if it asked for none, where `form` is none. `called`
    and `because` are for --explain, `layouts` those that its theme does not have yet."""

    slide: Slide
    form: Form | None = None
    called: str = ""
    because: str = ""
    layouts: Mapping[str, Layout] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()


def naming(slide: Slide, meta: Meta, context: Context, tool: str) -> Naming:
    """The layout that the slide names, else the one that it takes; its blocks in the placeholders of that. In a deck
    for another tool, a name that the theme does not have means something else."""
    layouts = named_layouts(context.theme)
    if slide.layout is None:
        return _in_own(slide, meta, context, layouts)
    found = with_name(slide.layout.name, layouts)
    if not found:
        wrong = () if tool else (unknown_layout(slide.layout, [each.name for each in layouts]),)
        return Naming(slide, findings=wrong)
    named, findings = found[0], tuple(_ambiguous(slide.layout, found))
    form = None if any(asking(slide.blocks)) else _form_on(slide, named, meta, context)
    if form:
        shown = replace(slide, blocks=hoisted(slide.blocks))
        # A list that is long goes on, as no other layout is meant.
        alone = replace(LAYOUTS[form], beside=None, suits=None)
        return Naming(shown, alone, form, "layout", findings=findings)
    result = _filled(_with_meta(slide, meta), slide.layout, named, layouts, context.theme, "layout")
    result = result if result.form else replace(result, slide=slide)
    return replace(result, findings=(*findings, *result.findings))


def _in_own(slide: Slide, meta: Meta, context: Context, layouts: Sequence[NamedLayout]) -> Naming:
    """The placeholders that blocks ask for are those of the layout that the slide has anyway."""
    plain = replace(slide, blocks=hoisted(without_notes(slide).blocks))
    arranged = LAYOUTS[_form(plain)].arrange(plain, meta, context)
    part = context.theme.layouts[arranged.layout].part
    named = next((each for each in layouts if each.sheet.layout.part == part), None)
    first = next(asking(slide.blocks)).slot
    assert first, "a block that asks for a placeholder says which"
    if named is None:
        return Naming(slide)
    result = _filled(_with_meta(slide, meta), first, named, layouts, context.theme, "slot")
    return result if result.form else replace(result, slide=slide)


def _form(slide: Slide) -> str:
    named = slide.form if slide.form and LAYOUTS[slide.form].holds(slide) else ""
    return named or chosen(slide)


def _form_on(slide: Slide, named: NamedLayout, meta: Meta, context: Context) -> str:
    """The form whose own layout it is and that holds the slide: it knows what the layout is made for."""
    theme, part = context.theme, named.sheet.layout.part
    plain = replace(slide, blocks=hoisted(without_notes(slide).blocks))
    own = _form(plain)
    # Only the title slide says what the front matter does.
    made_for = [key for key, layout in theme.layouts.items() if layout.part == part and key in LAYOUTS]
    for name in dict.fromkeys((own, *made_for)):
        if (name == "title") != (slide.kind == "title") or not LAYOUTS[name].holds(plain):
            continue
        arranged = LAYOUTS[name].arrange(plain, meta, context)
        if theme.layouts[arranged.layout].part == part:
            return name
    return ""


def _filled(
    slide: Slide, by: Asked, named: NamedLayout, known: Sequence[NamedLayout], theme: Theme, because: str
) -> Naming:
    result = housed(slide.blocks, named)
    titled = named.title is not None or slide.hidden_title
    kinds = result.homeless if titled else (*result.homeless, "the title")
    if kinds or result.refused:
        wrong = Homeless(slide, by, named, known).findings(kinds, result.refused)
        return Naming(slide, findings=tuple(wrong))
    form = Form(OnLayout(named.key).arrange, lambda slide: True)
    shown = replace(slide, blocks=result.blocks)
    layouts = {**theme.layouts, named.key: made(named, theme)}
    ruled = under_rules(replace(theme, layouts=layouts)).layouts[named.key]
    return Naming(shown, form, PLACEHOLDERS, because, {named.key: ruled})


def _with_meta(slide: Slide, meta: Meta) -> Slide:
    """The title slide says what the front matter says, on any layout."""
    if slide.kind != "title":
        return slide
    spoken = (*meta.authors, spelled(meta.date, meta.lang) if meta.date else "", meta.event)
    before = prose((Words(meta.subtitle, slide.span),), slide.span) if meta.subtitle else ()
    behind: list[Block] = []
    for text in filter(None, spoken):
        behind += prose((Words(text, slide.span),), slide.span)
    return replace(slide, blocks=(*before, *slide.blocks, *behind))


def _ambiguous(asked: Asked, found: Sequence[NamedLayout]) -> Iterator[Finding]:
    """Layouts that look the same, as those of a master that a file has twice, are one to an author."""
    first, *others = (each.sheet.layout for each in found)
    alike = (replace(each, name=first.name, part=first.part, master=first.master) for each in others)
    if any(each != first for each in alike):
        message = f'{len(found)} layouts of the theme are called "{first.name}"; the first is taken'
        hint = "give them different names in PowerPoint's slide master"
        yield Finding("ambiguous-layout", message, asked.span, hint)

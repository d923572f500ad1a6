"""A deck and a theme into scenes: chooses the form of each slide, fits it, cuts it, and reports what does not fit."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace

from slidegen.blocks.kinds import hoisted
from slidegen.blocks.setting import Context, Placed
from slidegen.brand_breaches import barred_forms, breaches, foreign_fonts
from slidegen.builds import built
from slidegen.continuation import numbered
from slidegen.deck_facts import facts, sections_of, spoken
from slidegen.diagnostics import Finding
from slidegen.ladder import Attempt
from slidegen.layouts.arranging import Form, place_title
from slidegen.layouts.contents import asking
from slidegen.layouts.feet import without_notes
from slidegen.layouts.forms import LAYOUTS, PLAIN, chosen, holding
from slidegen.layouts.free_boxes import as_inherited
from slidegen.layouts.furniture import footer_findings, furniture
from slidegen.layouts.grounds import Behind, grounded, narrowed, parted
from slidegen.layouts.labels import labelled
from slidegen.mirror import in_reading_direction
from slidegen.missing_glyphs import missing_glyphs, missing_in_furniture, unknown_words
from slidegen.model import Deck, Meta, Slide, plain
from slidegen.overflow import given_up, oversized
from slidegen.page_numbers import with_page_numbers
from slidegen.scene import (
    Backdrop,
    Choice,
    Image,
    LaidOutDeck,
    Mark,
    Scene,
    TextMark,
)
from slidegen.sharing import Settled, fit_alike
from slidegen.style import Palette
from slidegen.text.fonts import FontBook
from slidegen.text.scripts import is_rtl
from slidegen.theme.ruled import under_rules
from slidegen.theme.theme import Layout, Scale, Theme, theme_for


def compose(deck: Deck, theme: Theme, images: Mapping[str, Image]) -> tuple[LaidOutDeck, tuple[Finding, ...]]:
    """Every slide laid out. `images` are the pictures by the path that the author wrote."""
    theme = under_rules(theme)
    barred = barred_forms(theme)
    brands = _brands(theme, deck)
    drafts = [_draft(slide, deck, brands[_rtl(slide, deck)], images, barred) for slide in deck.slides]
    theme = _with_layouts(theme, [draft.named for draft in drafts if draft.named])
    brands = {rtl: _with_named(brand, drafts, rtl, theme) for rtl, brand in brands.items()}
    findings: list[Finding] = []
    scenes: list[Scene] = []
    sections: list[int] = []
    tried = [(draft.slide, draft.attempt) for draft in drafts]
    settled = with_page_numbers(tried, fit_alike(tried))
    books = {name: theme_for(theme, layout).fonts for name, layout in theme.layouts.items()}
    for draft, each in zip(drafts, settled, strict=True):
        titles = _titles(draft, each)
        over = [title.overflow for title in titles]
        brand = brands[is_rtl(draft.attempt.context.lang)]
        findings += [*draft.findings, *oversized(each.fitted, over, draft.slide, draft.attempt.context)]
        if draft.form == draft.slide.form and draft.because == "name":
            findings.extend(given_up(each.fitted, draft.slide, draft.attempt.form))
        own = [_finished(scene, draft, brand, deck) for scene in _scenes(draft, each, titles, deck)]
        findings.extend(missing_glyphs(draft.slide, own, books))
        findings.extend(breaches(draft.slide, draft.ground.color, own, theme))
        scenes.extend(own)
        sections.extend([draft.slide.section] * len(own))
    findings += [*footer_findings(scenes, theme, deck.meta), *foreign_fonts(scenes, theme)]
    findings += [*missing_in_furniture(scenes, books), *unknown_words(scenes)]
    used = {scene.layout for scene in scenes}
    laid_out = LaidOutDeck(
        facts(deck),
        theme.width,
        theme.height,
        theme.palette,
        theme.fonts,
        _backdrops(theme.layouts, used),
        tuple(scenes),
        sections_of(deck, sections),
        theme.template,
    )
    facing = _backdrops(theme.facing, used)
    return in_reading_direction(laid_out, theme.rtl, facing, theme.fixed), tuple(findings)


def _finished(scene: Scene, draft: Draft, brand: Theme, deck: Deck) -> Scene:
    """The scene on its ground, with the theme's label, what it inherits left to its layout, and its steps."""
    layout = brand.layouts[scene.layout]
    scene = labelled(grounded(scene, draft.ground, brand), layout, deck.meta, draft.attempt.context)
    return built(as_inherited(scene, layout), draft.slide.steps)


def _backdrops(layouts: Mapping[str, Layout], used: Set[str]) -> dict[str, Backdrop]:
    return {
        name: _backdrop(layout, layout.look.palette, layout.look.fonts) if layout.look else _backdrop(layout)
        for name, layout in layouts.items()
        if name in used
    }


def _backdrop(layout: Layout, palette: Palette | None = None, fonts: FontBook | None = None) -> Backdrop:
    return Backdrop(layout.part, layout.background, layout.art, layout.ground, palette, fonts)


@dataclass(frozen=True, slots=True)
class Draft:
    """A slide before it is fitted: how it is to be tried and why so, and what lies behind it. `named` are layouts that
    only slides which name them have."""

    slide: Slide
    attempt: Attempt
    form: str
    because: str
    ground: Behind
    findings: tuple[Finding, ...]
    named: Mapping[str, Layout] = field(default_factory=dict)


def _rtl(slide: Slide, deck: Deck) -> bool:
    return is_rtl(slide.lang or deck.meta.lang)


def _brands(theme: Theme, deck: Deck) -> Mapping[bool, Theme]:
    """The theme by the direction of the slides that are laid out on it: whether it is from right to left."""
    directions = {_rtl(slide, deck) for slide in deck.slides}
    if not theme.fixed or not (theme.rtl or any(directions)):
        return dict.fromkeys(directions, theme)
    # Imported here: most decks run as their template does.
    from slidegen.theme.company_directions import as_laid_out

    return {rtl: as_laid_out(theme, rtl) for rtl in directions}


def _with_named(brand: Theme, drafts: Sequence[Draft], rtl: bool, theme: Theme) -> Theme:
    """The brand with the layouts that slides of its direction name."""
    named = [each.named for each in drafts if each.named and is_rtl(each.attempt.context.lang) == rtl]
    if not named or not theme.fixed or not (theme.rtl or rtl):
        return _with_layouts(brand, named)
    from slidegen.theme.company_directions import with_given

    return _with_layouts(brand, [with_given(each, theme) for each in named])


def _with_layouts(theme: Theme, more: Sequence[Mapping[str, Layout]]) -> Theme:
    layouts = {key: layout for each in (theme.layouts, *more) for key, layout in each.items()}
    return replace(theme, layouts=layouts) if more else theme


def _draft(slide: Slide, deck: Deck, theme: Theme, images: Mapping[str, Image], barred: Set[str]) -> Draft:
    meta = deck.meta
    context = Context(theme, images, slide.lang or meta.lang, hyphenate=meta.hyphenate)
    slide, ground = parted(slide, context)
    wrong: tuple[Finding, ...] = ()
    if slide.layout or next(asking(slide.blocks), None):
        # Imported here: few slides ask for a layout or a placeholder.
        from slidegen.layouts.naming import naming

        asked = naming(slide, meta, context, deck.tool)
        wrong = asked.findings
        if asked.form:
            free = narrowed(_with_layouts(theme, [asked.layouts]), ground.free)
            plain = LAYOUTS.get(PLAIN if asked.called in LAYOUTS else "", asked.form)
            attempt = Attempt(asked.form, plain, meta, replace(context, theme=free))
            return Draft(
                asked.slide, attempt, asked.called, asked.because, ground, asked.findings, asked.layouts
            )
    context = replace(context, theme=narrowed(theme, ground.free))
    slide = replace(slide, blocks=hoisted(slide.blocks))
    name, because, findings = _form(without_notes(slide), barred)
    form, plain = (_without_columns(LAYOUTS[each], barred) for each in (name, PLAIN))
    if form.prepared:
        slide = in_form(slide, form.prepared)
    attempt = Attempt(form, plain, meta, context)
    return Draft(slide, attempt, name, because, ground, (*wrong, *findings))


def in_form(slide: Slide, prepared: Callable[[Slide], Slide]) -> Slide:
    """The slide as its form has it, its footnotes as they are."""
    bare = without_notes(slide)
    return replace(slide, blocks=(*prepared(bare).blocks, *slide.blocks[len(bare.blocks) :]))


def _without_columns(form: Form, barred: Set[str]) -> Form:
    return replace(form, beside=None, suits=None) if "two-columns" in barred else form


def _form(slide: Slide, barred: Set[str]) -> tuple[str, str, tuple[Finding, ...]]:
    """The form by name where it can hold the content, else by content; and which of the two, or the slide's kind."""
    name = chosen(slide, barred)
    if slide.form == name:
        return name, "name", ()
    because = "kind" if name == slide.kind else "content"
    if not slide.form:
        return name, because, ()
    if LAYOUTS[slide.form].holds(slide):
        return slide.form, "name", ()
    message = f'the form "{slide.form}" can\'t hold this content; "{name}" was taken'
    hint = f"these can: {', '.join(holding(slide))}"
    return name, because, (Finding("form-mismatch", message, slide.span, hint),)


def _titles(draft: Draft, settled: Settled) -> list[Placed]:
    """The title of each part, whose number it says, at the size that it has in the end; nothing where none shows, and
    where it is arranged so already: in full size on a slide of one part."""
    parts = settled.fitted.parts
    if len(parts) == 1 and settled.title == 1:
        return [Placed()]
    context = replace(draft.attempt.context, title_step=settled.title)
    return [
        place_title(numbered(part, number, len(parts)), context.theme.layouts[arranged.layout], context)
        if any(map(_is_title, arranged.placed.marks))
        else Placed()
        for number, (part, arranged) in enumerate(parts, 1)
    ]


def _is_title(mark: Mark) -> bool:
    """Whether it is a title on the slide: one that does not show stands above it."""
    return isinstance(mark, TextMark) and mark.name == "Title" and mark.box.bottom > 0


def _scenes(draft: Draft, settled: Settled, titles: Sequence[Placed], deck: Deck) -> Iterator[Scene]:
    parts = settled.fitted.parts
    context = draft.attempt.context
    section = deck.sections[draft.slide.section - 1] if draft.slide.section else ""
    for number, ((part, arranged), title) in enumerate(zip(parts, titles, strict=True), 1):
        slide = numbered(part, number, len(parts))
        layout = context.theme.layouts[arranged.layout]
        foot = furniture(slide, layout, deck.meta, section, context)
        marks = tuple(
            title.marks[0] if title.marks and _is_title(mark) else mark for mark in arranged.placed.marks
        )
        yield Scene(
            slide.id,
            plain(slide.title),
            arranged.layout,
            marks,
            arranged.placed.tree,
            context.lang,
            foot.marks,
            spoken(slide.notes) if number == 1 else (),
            number,
            len(parts),
            slide.span,
            transition=_transition(slide, deck.meta),
            choice=_choice(draft, settled, number, layout, foot.left_out),
        )


def _transition(slide: Slide, meta: Meta) -> str:
    asked = slide.transition or meta.transition
    return "" if asked == "none" else asked


def _choice(draft: Draft, settled: Settled, number: int, layout: Layout, left_out: tuple[str, ...]) -> Choice:
    fitted, scale = settled.fitted, draft.attempt.context.theme.scale
    tried = scale.steps if len(fitted.parts) > 1 else [step for step in scale.steps if step >= fitted.step]
    return Choice(
        draft.form,
        draft.because,
        settled.own,
        settled.shared,
        fitted.step,
        settled.title,
        _sizes(layout, tried, scale),
        fitted.begins[number - 1] if number > 1 else "",
        fitted.parts[number - 1][1].placed.gave_way,
        left_out,
    )


def _sizes(layout: Layout, steps: Sequence[float], scale: Scale) -> tuple[float, ...]:
    """Of the layout's running text at each step, in points; each once."""
    role = next((role for role in ("code", "table", "body") if role in layout.slots), "")
    if not role:
        return ()
    size = layout.slots[role].levels[0].run.size
    least = min(size, scale.body_minimum if role == "body" else scale.label_minimum)
    return tuple(dict.fromkeys(max(least, round(size * step / 50) * 50) / 100 for step in steps))

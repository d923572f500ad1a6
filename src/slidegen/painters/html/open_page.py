"""A page that is open in a browser, and its deck laid out anew, into what is to change in the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass

from slidegen.painters.html.page import backgrounds, cover, looks, section, slide_box, styles_of, whole
from slidegen.painters.html.slides import Address, addresses, anchors, layout_classes
from slidegen.painters.html.styles import Styles
from slidegen.painters.html.typecase import Typecase, font_face
from slidegen.scene import Backdrop, LaidOutDeck, Scene
from slidegen.text.fonts import Face

# Rules are only ever added to an open page. It is made anew before they are more than twice what they were, and this.
SPARE = 200_000


class Asked(Mapping[str, str]):
    """The addresses of slides by id, and what was asked of them: only that matters to the slide that asked."""

    def __init__(self, known: Mapping[str, str]) -> None:
        self.known = known
        self.answers: dict[str, str | None] = {}

    def __getitem__(self, key: str) -> str:
        self.answers[key] = self.known.get(key)
        return self.known[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.known)

    def __len__(self) -> int:
        return len(self.known)


@dataclass(frozen=True, slots=True)
class Section:
    """A slide as painted, what it was painted from, and the addresses that it asked for."""

    scene: Scene
    address: Address
    html: str
    answers: Mapping[str, str | None]

    def holds(self, scene: Scene, address: Address, known: Mapping[str, str]) -> bool:
        """Whether painting the scene would come to the same."""
        same = self.address == address and self.scene == scene
        return same and all(known.get(name) == answer for name, answer in self.answers.items())


@dataclass(frozen=True, slots=True)
class OpenPage:
    """`opened` is the length of its rules when it was first painted."""

    deck: LaidOutDeck
    styles: Styles
    typecase: Typecase
    sections: tuple[Section, ...]
    opened: int

    def html(self) -> str:
        return whole(self.deck, (each.html for each in self.sections), self.styles, self.typecase)


@dataclass(frozen=True, slots=True)
class Changes:
    """What is to change in a page of `count` slides from now on. `slides` are the HTML of each that does not stay, by
    its place from 0. `rules` come after those of the page; `fonts` are @font-face rules, each in place of the one with
    its descriptors."""

    count: int
    slides: Mapping[int, str]
    rules: str = ""
    fonts: tuple[str, ...] = ()


def open_page(deck: LaidOutDeck) -> OpenPage:
    """The page painted from the beginning."""
    styles, typecase = styles_of(deck), Typecase(deck.fonts)
    sections = _sections(deck, styles, typecase, ())
    return OpenPage(deck, styles, typecase, sections, _length(styles))


def changed(page: OpenPage, deck: LaidOutDeck) -> tuple[OpenPage, Changes] | None:
    """The page with the deck of now, and what has to change in a browser that has it open; None where it has to be
    loaded anew. The page that was is then done with: its styles and letters live on in the new one."""
    if not _alike(page.deck, deck) or _length(page.styles) > 2 * page.opened + SPARE:
        return None
    styles, typecase = page.styles, page.typecase
    classes, letters = len(styles.classes), _letters(typecase)
    derived = {each.name: set(each.derived) for each in (styles, *styles.others.values())}
    sections = _sections(deck, styles, typecase, page.sections)
    behind = backgrounds(_added(page.deck.layouts, deck.layouts), styles, slide_box(deck))
    colors = _colors(styles, derived, typecase)
    rules = "\n".join(filter(None, (*colors, behind, styles.rules(classes))))
    fonts = tuple(
        font_face(face, use) for face, use in typecase.uses.items() if len(use.letters) > letters.get(face, 0)
    )
    stay = {
        place for place, (was, now) in enumerate(zip(page.sections, sections, strict=False)) if was is now
    }
    slides = {place: each.html for place, each in enumerate(sections) if place not in stay}
    now = OpenPage(deck, styles, typecase, sections, page.opened)
    return now, Changes(len(sections), slides, rules, fonts)


def _alike(was: LaidOutDeck, now: LaidOutDeck) -> bool:
    """Whether all that stands in the page beside the slides and their styles is the same."""
    return (
        was.fonts is now.fonts
        and (was.facts, was.palette, was.width, was.height) == (now.facts, now.palette, now.width, now.height)
        and bool(was.scenes and now.scenes)
        and _backdrops_agree(was.layouts, now.layouts)
        and cover(was) == cover(now)
    )


def _backdrops_agree(was: Mapping[str, Backdrop], now: Mapping[str, Backdrop]) -> bool:
    """Whether layouts look as they did, and the classes of the others can be told by these alone."""
    named = layout_classes(_added(was, now)) | layout_classes(was)
    names = layout_classes(now)
    return all(names[name] == named[name] and was.get(name, each) == each for name, each in now.items())


def _added(was: Mapping[str, Backdrop], now: Mapping[str, Backdrop]) -> dict[str, Backdrop]:
    return {name: each for name, each in now.items() if name not in was}


def _sections(
    deck: LaidOutDeck, styles: Styles, typecase: Typecase, before: tuple[Section, ...]
) -> tuple[Section, ...]:
    """Each slide, that of `before` at its place where it still holds."""
    own, layouts = addresses(deck.scenes), layout_classes(deck.layouts)
    known = anchors(deck.scenes, own)
    sections = []
    for index, (scene, address) in enumerate(zip(deck.scenes, own, strict=True)):
        if index < len(before) and before[index].holds(scene, address, known):
            sections.append(before[index])
            continue
        asked = Asked(known)
        html = section(deck, index, address, layouts, asked, styles, typecase)
        sections.append(Section(scene, address, html, asked.answers))
    return tuple(sections)


def _colors(styles: Styles, before: Mapping[str, Set[str]], typecase: Typecase) -> Iterator[str]:
    """The rules of colours that the page does not have yet."""
    for each in (styles, *styles.others.values()):
        if each.name not in before:
            yield from looks((each,), typecase)
            continue
        new = (f"{name}:{value}" for name, value in each.derived.items() if name not in before[each.name])
        if colors := ";".join(new):
            yield f"{f'.{each.name}' if each.name else ':root'}{{{colors}}}"


def _letters(typecase: Typecase) -> dict[Face, int]:
    return {face: len(use.letters) for face, use in typecase.uses.items()}


def _length(styles: Styles) -> int:
    return sum(len(body) for _, body in styles.classes)

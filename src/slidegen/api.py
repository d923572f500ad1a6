"""Decks for Python programs: a path or a text in; slides, findings and files out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import overload

from slidegen import model
from slidegen.arguments import (
    Format,
    StrPath,
    deck_path,
    file_name,
    limits_of,
    path_of,
    root_of,
    targets_of,
    text_of,
    theme_of,
)
from slidegen.deck_file import deck_name, read_deck_file
from slidegen.diagnostics import Finding, Severity, has_error
from slidegen.limits import DEFAULT, Limits, allow_depth
from slidegen.pipeline import heard, lay_out_deck, painted, read_with_files
from slidegen.scene import LaidOutDeck, Scene
from slidegen.source import Source, Span, lines_of
from slidegen.writing import Written
from slidegen.writing import write as write_files

# Below a file there are no files: a text without a folder reads none.
_NOWHERE = Path(__file__) / "nowhere"


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide, as written or as built. `part` of `parts` counts the slides that one of the source became.

    `notes` are what is said, paragraphs with a blank line between them; they stand on part 1. `section` is the title
    of the section that the slide is in, empty where there is none.
    """

    id: str
    title: str
    notes: str = ""
    section: str = ""
    span: Span | None = None
    part: int = 1
    parts: int = 1


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Deck:
    """A deck that was read: its slides, and what its author should know. `load` makes it, `build` takes it.

    `name` is what its files will be called, without their endings.
    """

    name: str
    title: str
    lang: str
    slides: tuple[Slide, ...]
    findings: tuple[Finding, ...]
    _read: _Read

    @property
    def failed(self) -> bool:
        """Whether a finding is an error."""
        return has_error(self.findings)

    def __repr__(self) -> str:
        return f"<Deck {self.name!r}: {_told(self.slides, self.findings)}>"


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Built:
    """What a deck became. `files` has the bytes of each file by its name; it is empty where the deck failed.

    `slides` are those of the outputs: a long one of the deck may have become several.
    """

    files: Mapping[str, bytes]
    findings: tuple[Finding, ...]
    slides: tuple[Slide, ...]
    failed: bool

    def write(self, folder: StrPath = ".", *, force: bool = False) -> Written:
        """Puts the files into the folder, which is made if need be; each is there whole or not at all.

        A file that someone changed or has open stays, unless `force`: the new one gets another name beside it, and
        `Written.findings` says so. Raises OSError where the folder can't be written to. Without files nothing is done.
        """
        written = write_files(self.files, path_of(folder, "folder"), force)
        for finding in written.findings:
            if finding.code == "unwritable":
                raise OSError(finding.message)
        return written

    def __repr__(self) -> str:
        return f"<Built {', '.join(self.files) or 'nothing'}: {_told(self.slides, self.findings)}>"


@dataclass(frozen=True, slots=True)
class _Read:
    """What `build` goes on from: the deck of the earlier stages, all that was found in it, and where its files are."""

    deck: model.Deck | None
    findings: tuple[Finding, ...]
    folder: Path
    root: Path
    limits: Limits = field(default=DEFAULT)


@overload
def load(path: StrPath, /, *, root: StrPath | None = None, limits: Limits | None = None) -> Deck: ...
@overload
def load(
    *,
    text: str,
    name: str = "deck",
    folder: StrPath | None = None,
    root: StrPath | None = None,
    limits: Limits | None = None,
) -> Deck: ...
def load(
    path: StrPath | None = None,
    /,
    *,
    text: str | None = None,
    name: str = "deck",
    folder: StrPath | None = None,
    root: StrPath | None = None,
    limits: Limits | None = None,
) -> Deck:
    """The deck in a file, or in a text.

    A folder stands for the `deck.md` in it. Files that the deck names are read below `root`, by default the deck's
    folder. A text without a `folder` reads no file at all. `limits` are the highest that the deck may ask for.

    Raises OSError (FileNotFoundError, PermissionError, ...) where the file can't be read, TypeError or ValueError where
    the arguments are wrong. What is wrong in the deck is in `findings`.

    >>> import slidegen
    >>> deck = slidegen.load(text="## A lake\\n\\n- Water\\n", name="lakes")
    >>> [slide.title for slide in deck.slides]
    ['A lake']
    """
    if (path is None) == (text is None):
        raise TypeError("load() takes the path of a deck, or text=...")
    allowed = limits_of(limits)
    allow_depth(allowed)
    if text is not None:
        place = path_of(folder, "folder") if folder is not None else _NOWHERE
        source = Source(f"{file_name(name)}.md", lines_of(text_of(text)))
        return _loaded(source, name, place, root_of(root, place), allowed)
    assert path is not None, "there is a path or a text"
    file = deck_path(path)
    return _loaded(
        read_deck_file(file, allowed), deck_name(file), file.parent, root_of(root, file.parent), allowed
    )


def build(
    deck: StrPath | Deck,
    /,
    *,
    to: Format | Iterable[Format] = ("pptx", "html"),
    theme: StrPath | None = None,
    root: StrPath | None = None,
    limits: Limits | None = None,
    strict: bool = False,
    keep_going: bool = False,
) -> Built:
    """The deck as files, which stay in memory until you write them.

    `to` names the outputs. `theme` goes before the deck's own: a `str` is the name of a theme, a `Path` the folder of
    one, wherever it is. `root` and `limits` are those of `load`, for a path. A deck with an error gives no files, nor
    does one with a warning where `strict`; with `keep_going` what could be made is there all the same.

    Raises what `load` does.

    >>> import slidegen
    >>> built = slidegen.build(slidegen.load(text="## A lake\\n\\n- Water\\n"), to="pptx")
    >>> list(built.files), built.failed
    (['deck.pptx'], False)
    """
    targets = targets_of(to)
    read = _deck(deck, root, limits)
    laid_out, findings = _laid_out(read._read, theme_of(theme))
    failed = has_error(findings) or (strict and bool(findings))
    if laid_out is None:
        return Built({}, findings, (), failed)
    files = {} if failed and not keep_going else painted(laid_out, read.name, targets)
    return Built(files, findings, _slides_built(laid_out), failed)


def check(
    deck: StrPath | Deck,
    /,
    *,
    theme: StrPath | None = None,
    root: StrPath | None = None,
    limits: Limits | None = None,
) -> tuple[Finding, ...]:
    """All that `build` would find, in the order of the deck; nothing is painted. The arguments are those of `build`.

    >>> import slidegen
    >>> for finding in slidegen.check(slidegen.load(text="## A lake\\n\\n- Water\\n"), theme="lemon"):
    ...     print(finding, "-", finding.hint)
    error[unknown-theme]: there is no theme "lemon" - did you mean "leman"?
    """
    return _laid_out(_deck(deck, root, limits)._read, theme_of(theme))[1]


def _loaded(source: Source | Finding, name: str, folder: Path, root: Path, limits: Limits) -> Deck:
    if isinstance(source, Finding):
        return Deck(name, "", "", (), (source,), _Read(None, (source,), folder, root, limits))
    deck, findings = read_with_files(source, folder, root, limits)
    read = _Read(deck, findings, folder, root, limits)
    slides = tuple(_slide(slide, deck.sections) for slide in deck.slides)
    return Deck(name, deck.meta.title, deck.meta.lang, slides, heard(findings, deck), read)


def _laid_out(read: _Read, theme: Path | str) -> tuple[LaidOutDeck | None, tuple[Finding, ...]]:
    if read.deck is None:
        return None, read.findings
    allow_depth(read.limits)
    return lay_out_deck(read.deck, read.findings, read.folder, read.root, theme, read.limits)


def _slide(slide: model.Slide, sections: tuple[str, ...]) -> Slide:
    notes = "\n\n".join(model.plain(note) for note in slide.notes)
    section = sections[slide.section - 1] if slide.section else ""
    return Slide(slide.id, model.plain(slide.title), notes, section, slide.span)


def _slides_built(laid_out: LaidOutDeck) -> tuple[Slide, ...]:
    titles = {at: each.title for each in laid_out.sections for at in range(each.first, each.end)}
    return tuple(_slide_built(scene, titles.get(at, "")) for at, scene in enumerate(laid_out.scenes))


def _slide_built(scene: Scene, section: str) -> Slide:
    notes = "\n\n".join("".join(run.text for run in paragraph) for paragraph in scene.notes)
    return Slide(scene.id, scene.title, notes, section, scene.span, scene.part, scene.parts)


def _told(slides: tuple[Slide, ...], findings: tuple[Finding, ...]) -> str:
    errors = sum(finding.severity is Severity.ERROR for finding in findings)
    counts = ((len(slides), "slide"), (errors, "error"), (len(findings) - errors, "warning"))
    return ", ".join(f"{count} {word}{'' if count == 1 else 's'}" for count, word in counts)


def _deck(deck: StrPath | Deck, root: StrPath | None, limits: Limits | None) -> Deck:
    if not isinstance(deck, Deck):
        return load(deck, root=root, limits=limits)
    if root is not None or limits is not None:
        raise TypeError("root and limits are for load(), where the deck is loaded already")
    return deck

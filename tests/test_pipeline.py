import shutil
from pathlib import Path

import pytest

from slidegen.pipeline import Built, build
from slidegen.source import Source
from tests.outlines import codes
from tests.pictures import draw

ROOT = Path(__file__).parent.parent
GOOD = "## A lake\n\n- water\n"
PICTURE = "## A lake\n\n![](wide.png)\n"


def _built(text: str, folder: Path, **how: object) -> Built:
    return build(Source("deck.md", text), folder, "lake", **how)  # type: ignore[arg-type]


def test_every_painter_gives_its_file(tmp_path: Path) -> None:
    built = _built(GOOD, tmp_path)
    assert list(built.files) == ["lake.pptx", "lake.html"]
    assert (built.findings, built.failed) == ((), False)
    assert built.laid_out is not None
    assert [scene.title for scene in built.laid_out.scenes] == ["A lake"]


@pytest.mark.parametrize("target", ["pptx", "html"])
def test_one_painter_alone(target: str, tmp_path: Path) -> None:
    assert list(_built(GOOD, tmp_path, to=(target,)).files) == [f"lake.{target}"]


def test_nothing_is_painted_where_an_error_was_found(tmp_path: Path) -> None:
    text = "## A lake\n\n![A shore](absent.png)\n"
    built = _built(text, tmp_path)
    assert (built.files, codes(built.findings), built.failed) == ({}, ["unreadable"], True)
    going = _built(text, tmp_path, keep_going=True)
    assert (set(going.files), codes(going.findings), going.failed) == (
        {"lake.pptx", "lake.html"},
        ["unreadable"],
        True,
    )


def test_without_a_theme_nothing_is_painted_however_far_it_should_go(tmp_path: Path) -> None:
    built = _built("---\ntheme: lemon\n---\n\n" + GOOD, tmp_path, keep_going=True)
    assert (built.files, codes(built.findings)) == ({}, ["unknown-theme"])
    assert built.findings[0].hint == 'did you mean "leman"?'


def test_the_theme_asked_for_goes_before_the_deck_s_own(tmp_path: Path) -> None:
    text = "---\ntheme: lemon\n---\n\n" + GOOD
    assert _built(text, tmp_path, theme="leman").findings == ()
    assert codes(_built(GOOD, tmp_path, theme="lemon").findings) == ["unknown-theme"]


def test_a_theme_by_its_path_may_be_anywhere(tmp_path: Path) -> None:
    brand = tmp_path / "brands" / "lake"
    shutil.copytree(ROOT / "themes/leman", brand)
    folder = tmp_path / "deck"
    folder.mkdir()
    assert _built(GOOD, folder, theme=brand).findings == ()
    assert codes(_built(GOOD, folder, theme="../brands/lake").findings) == ["unknown-theme"]


def test_warnings_can_be_silenced(tmp_path: Path) -> None:
    draw(tmp_path)
    assert codes(_built(PICTURE, tmp_path).findings) == ["missing-alt"]
    assert _built(f"---\nsilence: [missing-alt]\n---\n\n{PICTURE}", tmp_path).findings == ()


def test_errors_can_t_be_silenced(tmp_path: Path) -> None:
    text = "---\nsilence: [unreadable]\n---\n\n## A lake\n\n![A shore](absent.png)\n"
    assert codes(_built(text, tmp_path).findings) == ["unreadable"]


def test_files_are_read_below_the_root(tmp_path: Path) -> None:
    draw(tmp_path)
    folder = tmp_path / "deck"
    folder.mkdir()
    text = "## A lake\n\n![A shore](../wide.png)\n"
    assert codes(_built(text, folder).findings) == ["unreadable"]
    assert _built(text, folder, root=tmp_path).findings == ()


def test_each_place_of_a_picture_that_is_missing_is_told(tmp_path: Path) -> None:
    text = "## A lake\n\n![A shore](absent.png)\n\n## Again\n\n![A shore](absent.png)\n"
    findings = _built(text, tmp_path).findings
    assert [finding.span.line for finding in findings if finding.span] == [3, 7]

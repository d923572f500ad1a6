"""`slidegen watch` with real saves: what is said, what is served, how it ends."""

from __future__ import annotations

import http.client
import json
import socket
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.pictures import draw
from tests.watching.running import Running, running

DECK = "---\ntitle: Lakes\n---\n\n## Water\n\n- clear\n\n## Shore\n\n- wooded\n"


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    deck = tmp_path / "talk.md"
    deck.write_text(DECK, encoding="utf-8")
    return deck


@pytest.fixture
def run(deck: Path) -> Iterator[Running]:
    with running(deck) as run:
        yield run


def ask(run: Running, path: str = "/", **headers: str) -> tuple[int, str]:
    """The answer's status, and its text."""
    host, _, port = run.address.removeprefix("http://").rstrip("/").partition(":")
    with closing(http.client.HTTPConnection(host, int(port), timeout=20)) as connection:
        connection.request(
            "GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()}
        )
        answer = connection.getresponse()
        return answer.status, answer.read().decode("utf-8")


def test_the_page_follows_what_is_saved(deck: Path, run: Running) -> None:
    assert "clear" in ask(run)[1]
    deck.write_text(DECK.replace("clear", "turbid"), encoding="utf-8")
    assert run.wait_for("rebuilt in").endswith(" ms\n")
    page = ask(run)[1]
    assert "turbid" in page
    assert "clear" not in page.partition("<main>")[2].partition("</main>")[0]


def test_an_editor_that_saves_by_renaming_is_followed(deck: Path, run: Running) -> None:
    for word in ("turbid", "salty"):
        scratch = deck.with_name("talk.md.tmp")
        scratch.write_text(DECK.replace("clear", word), encoding="utf-8")
        scratch.replace(deck)
        run.wait_for("rebuilt")
        assert word in ask(run)[1]
    assert len([line for line in run.said if "rebuilt" in line]) == 2


def test_without_a_system_that_tells_of_changes(deck: Path) -> None:
    with running(deck, "--poll") as run:
        deck.write_text(DECK.replace("clear", "turbid"), encoding="utf-8")
        run.wait_for("rebuilt")
        assert "turbid" in ask(run)[1]


def test_an_error_keeps_the_last_page(deck: Path, run: Running) -> None:
    deck.write_text(DECK + "\n![The lake](lake.png)\n", encoding="utf-8")
    assert "not built, 1 error; the page stays as it was" in run.wait_for("not built")
    assert any("error[unreadable]" in line for line in run.said)
    assert "wooded" in ask(run)[1]


def test_a_picture_that_appears_is_shown(deck: Path, run: Running) -> None:
    draw(deck.parent)
    deck.write_text(DECK + "\n![The lake](shown/lake.png)\n", encoding="utf-8")
    run.wait_for("not built, 1 error")
    (deck.parent / "shown").mkdir()
    (deck.parent / "wide.png").rename(deck.parent / "shown" / "lake.png")
    run.wait_for("rebuilt")
    assert 'alt="The lake"' in ask(run)[1]


def test_an_included_file_is_followed(deck: Path, run: Running) -> None:
    deck.write_text(DECK + "\n![Levels](levels.csv)\n", encoding="utf-8")
    run.wait_for("not built")
    (deck.parent / "levels.csv").write_text("Lake,Level\nWide,372\n", encoding="utf-8")
    run.wait_for("rebuilt")
    (deck.parent / "levels.csv").write_text("Lake,Level\nWide,373\n", encoding="utf-8")
    run.wait_for("rebuilt")
    assert "373" in ask(run)[1]


def test_a_deck_that_is_gone_comes_back(deck: Path, run: Running) -> None:
    deck.unlink()
    run.wait_for("not built")
    assert any('there is no file "talk.md" now' in line for line in run.said)
    deck.write_text(DECK.replace("clear", "turbid"), encoding="utf-8")
    run.wait_for("rebuilt")
    assert "turbid" in ask(run)[1]


def test_an_empty_deck_is_no_end(deck: Path, run: Running) -> None:
    deck.write_text("", encoding="utf-8")
    run.wait_for("rebuilt|not built")
    deck.write_text(DECK, encoding="utf-8")
    run.wait_for("rebuilt")
    assert "wooded" in ask(run)[1]


def test_a_deck_that_cannot_be_built_yet_is_waited_for(deck: Path) -> None:
    deck.write_text(DECK + "\n![The lake](absent.png)\n", encoding="utf-8")
    with running(deck) as run:
        assert "could not be built yet" in ask(run)[1]
        deck.write_text(DECK, encoding="utf-8")
        run.wait_for("built in")
        assert "wooded" in ask(run)[1]


def test_the_line_of_a_build_counts_what_was_found(deck: Path, run: Running) -> None:
    deck.write_text(DECK + "\n![](wide.png)\n", encoding="utf-8")
    draw(deck.parent)
    run.wait_for("1 warning")
    deck.write_text(DECK.replace("clear", "turbid") + "\n![](wide.png)\n", encoding="utf-8")
    run.wait_for("1 warning")
    deck.write_text(DECK, encoding="utf-8")
    assert "warning" not in run.wait_for("rebuilt")


def test_no_file_is_written_unasked(deck: Path, run: Running) -> None:
    deck.write_text(DECK.replace("clear", "turbid"), encoding="utf-8")
    run.wait_for("rebuilt")
    assert [each.name for each in deck.parent.iterdir()] == ["talk.md"]


def test_files_follow_and_what_someone_changed_stays(deck: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    with running(deck, "--to", "pptx,html", "--out", str(out)) as run:
        run.wait_for(r"wrote .*talk\.html")
        page = (out / "talk.html").read_text("utf-8")
        assert "wooded" in page
        assert "changes?version" not in page
        with ZipFile(out / "talk.pptx", "a") as changed:
            changed.writestr("docProps/note.txt", "mine")
        mine = (out / "talk.pptx").read_bytes()
        deck.write_text(DECK.replace("clear", "turbid"), encoding="utf-8")
        run.wait_for(r"wrote .*talk \(2\)\.pptx")
        assert (out / "talk.pptx").read_bytes() == mine
        assert any("output-changed" in line for line in run.said)


def test_ctrl_c_ends_it_quietly(run: Running) -> None:
    listening = socket.create_connection(("127.0.0.1", int(run.address.rsplit(":", 1)[1].rstrip("/"))))
    with listening:
        version = ask(run)[1].split('data-version="')[1].split('"')[0]
        listening.sendall(f"GET /changes?version={version} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
        assert b"200 OK" in listening.recv(1000)
        assert run.interrupt() == 0
    assert not [line for line in run.said if "Traceback" in line or "Error" in line]


def test_a_port_that_is_taken(deck: Path, run: Running) -> None:
    port = int(run.address.rsplit(":", 1)[1].rstrip("/"))
    with pytest.raises(AssertionError, match=f"port {port} is taken by another program; without --port, one"):
        running(deck, port=port).__enter__()


def test_other_sites_get_nothing(run: Running) -> None:
    assert ask(run, Host="lakes.example")[0] == 400
    assert ask(run, Host="127.0.0.1.lakes.example")[0] == 400
    assert ask(run, Host="localhost:9000")[0] == 200
    for headers in ({"Origin": "https://lakes.example"}, {"Sec_Fetch_Site": "cross-site"}):
        assert ask(run, "/changes?version=x.1", **headers)[0] == 403
    assert ask(run, "/talk.md")[0] == 404
    assert ask(run, "/../talk.md")[0] == 404


def test_a_page_of_another_run_is_loaded_anew(run: Running) -> None:
    host = run.address.removeprefix("http://").rstrip("/")
    with closing(http.client.HTTPConnection(host, timeout=20)) as connection:
        connection.request("GET", "/changes?version=other.1")
        line = connection.getresponse().readline().decode("utf-8")
    assert json.loads(line.removeprefix("data: "))["reload"] is True

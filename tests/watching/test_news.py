from __future__ import annotations

import json

from slidegen.watching.news import MOST, News


def told(news: News, version: str) -> list[dict[str, object]]:
    """What a page of this version is told at once."""

    reader = news.join(version)
    messages = [reader.get_nowait() for _ in range(reader.qsize())]
    return [json.loads(message) for message in messages if message]


def changes(news: News, count: int) -> None:
    for number in range(1, count + 1):
        news.change(number, {"findings": []}, {"slides": [number]})


def test_a_page_is_told_what_it_missed_and_how_things_stand() -> None:
    news = News("run")
    changes(news, 3)
    news.tell({"findings": ["one"]})
    missed = told(news, "run.1")
    assert [each.get("slides") for each in missed] == [[2], [3], None]
    assert missed[-1] == {"findings": ["one"], "version": "run.3"}
    assert [each.get("slides") for each in told(news, "run.3")] == [None]


def test_a_page_that_is_newer_than_the_news_is_not_loaded_anew() -> None:
    news = News("run")
    changes(news, 2)
    assert [each.get("reload") for each in told(news, "run.3")] == [None]


def test_a_page_that_missed_too_much_is_loaded_anew() -> None:
    news = News("run")
    changes(news, MOST + 2)
    for version in ("run.1", "other.32", "run", "", "run.x", "run.-1", "run." + "9" * 5000):
        assert told(news, version) == [{"version": f"run.{MOST + 2}", "reload": True}], version
    assert len(told(news, "run.2")) == MOST + 1


def test_what_is_kept_is_bounded() -> None:
    news = News("run")
    for number in range(1, 9):
        news.change(number, {}, {"slides": "x" * 1_000_000})
    assert told(news, "run.1")[0]["reload"] is True
    assert len(told(news, "run.6")) == 3


def test_each_page_hears_until_the_end() -> None:
    news = News("run")
    one, other = news.join("run.0"), news.join("run.0")
    news.leave(other)
    news.tell({"findings": []})
    news.end()
    assert news.join("run.0").qsize() == 2
    assert other.qsize() == 1
    heard = [one.get_nowait() for _ in range(one.qsize())]
    assert [json.loads(each)["version"] if each else None for each in heard] == ["run.0", "run.0", None]

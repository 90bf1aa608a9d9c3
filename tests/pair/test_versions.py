"""Which articles are versions of one, and in which order."""

from datetime import date

import pytest

from srcdiff.model import Article, Event
from srcdiff.pair.versions import version_groups

FIRST, SECOND = date(2024, 3, 4), date(2024, 3, 5)


def article(identifier: str, day: date | None = None, *, source: str = "", title: str = "", url: str = "") -> Article:
    return Article(identifier, "x", date=day, source=source or None, title=title, url=url or None)


def test_articles_of_one_address_are_versions_in_the_order_of_their_days() -> None:
    later = article("a", SECOND, url="https://www.post.no/ferry?utm=1#top", title="Ferry sinks, 5 hurt")
    first = article("b", FIRST, url="http://post.no/ferry/", title="Ferry sinks")
    assert list(version_groups([later, first, article("c", url="https://post.no/frost")])) == [("b", "a")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"url": "https://post.no"}, {"url": "https://post.no/"}),
        ({"source": "Post", "title": "Ferry sinks"}, {"source": "Herald", "title": "Ferry sinks"}),
        ({"title": "Ferry sinks"}, {"title": "Ferry sinks"}),
        ({"source": "Post", "title": ""}, {"source": "Post", "title": ""}),
        ({"source": "Post", "title": "Ferry sinks"}, {"source": "Post", "title": "Ferry raised"}),
        ({"url": "http://[bad"}, {"url": "http://[bad"}),
    ],
    ids=["first pages", "two outlets", "no outlet", "no headline", "two headlines", "no address"],
)
def test_other_articles_are_not(one: dict[str, str], other: dict[str, str]) -> None:
    assert list(version_groups([article("a", None, **one), article("b", None, **other)])) == []


def test_one_outlet_with_one_headline_or_nearly_the_same_text_has_versions() -> None:
    same_headline = [
        article("a", source="Post", title="Ferry sinks"),
        article("b", source="POST", title="Ferry sinks!"),
    ]
    assert list(version_groups(same_headline)) == [("a", "b")]
    same_text = [article("a", source="Post", title="Ferry sinks"), article("b", source="Post", title="Five hurt")]
    assert list(version_groups(same_text, [("a", "b")])) == [("a", "b")]


def test_articles_without_a_day_come_last_and_of_one_day_the_id_decides() -> None:
    versions = [
        article(name, day, source="Post", title="Ferry") for name, day in (("c", None), ("b", FIRST), ("a", FIRST))
    ]
    assert list(version_groups(versions)) == [("a", "b", "c")]


def test_the_latest_version_and_the_first_copy_are_the_sources() -> None:
    event = Event("1", "Ferry", ("a", "b", "c", "d", "e"), copies=(("b", "c"),), versions=(("a", "b", "c"),))
    assert event.sources() == ("b", "d", "e")

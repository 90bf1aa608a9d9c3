"""Copies of one text: recognised once, counted as one text, and named."""

import random

import pytest

from srcdiff.model import Article, Event
from srcdiff.pair import pair_articles, text_scores
from srcdiff.pipeline import study
from tests.builders import article
from tests.pair.articles import FERRY, FERRY_AGAIN, FERRY_BRIEF, LIBRARY, STRIKE, day

WIRE = (*FERRY, *STRIKE)


def wire_copies(count: int) -> list[Article]:
    """Return copies of one report, each with another number of passengers."""
    texts = (tuple(text.replace("214", str(300 + number)) for text in WIRE) for number in range(count))
    return [article(f"copy{number:04}", *paragraphs) for number, paragraphs in enumerate(texts)]


def events(*articles: Article) -> tuple[Event, ...]:
    return pair_articles(articles)[1]


def test_copies_are_named_in_their_event_in_the_order_read() -> None:
    first, second = wire_copies(2)
    other = article("other", *FERRY_AGAIN, *STRIKE)
    assert events(second, other, first)[0].copies == (("copy0001", "copy0000"),)


def test_a_retold_report_is_no_copy() -> None:
    assert events(article("a", *FERRY), article("b", *FERRY_AGAIN), article("c", *FERRY_BRIEF))[0].copies == ()


def test_briefs_are_copies_only_where_they_are_equal() -> None:
    brief = "The ferry Marlene ran aground off Varnby on Friday."
    assert events(article("a", brief), article("b", brief))[0].copies == (("a", "b"),)
    changed = brief.replace("Varnby", "Osthaven")
    assert all(event.copies == () for event in events(article("a", brief), article("b", changed)))


def test_the_same_text_a_year_later_is_no_copy() -> None:
    found = events(article("a", *WIRE, date=day(3)), article("b", *WIRE, date=day(3, month=12)))
    assert all(event.copies == () for event in found)


@pytest.mark.parametrize("count", [3, 60, 401])
def test_any_number_of_copies_is_one_event(count: int) -> None:
    (event,) = events(*wire_copies(count))
    assert len(event.articles) == count
    assert [len(group) for group in event.copies] == [count]


def test_more_articles_than_are_all_compared_are_still_one_event(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_scores, "ALL_PAIRS", 5)
    articles = [*wire_copies(8), article("retold", *FERRY_AGAIN, *STRIKE), article("library", *LIBRARY)]
    assert sorted(len(event.articles) for event in events(*articles)) == [9]


def test_the_order_read_does_not_matter() -> None:
    articles = [*wire_copies(6), article("retold", *FERRY_AGAIN, *STRIKE), article("library", *LIBRARY)]
    groups = {frozenset(event.articles) for event in events(*articles)}
    random.Random(5).shuffle(articles)
    assert {frozenset(event.articles) for event in events(*articles)} == groups


def test_copies_are_compared_with_their_original_only() -> None:
    articles = [*wire_copies(3), article("retold", *FERRY_AGAIN, *STRIKE)]
    compared = {(one.left, one.right) for one in study(articles).comparisons}
    assert compared == {("copy0000", "copy0001"), ("copy0000", "copy0002"), ("copy0000", "retold")}


def test_a_limit_that_is_reached_is_a_warning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_scores, "ALL_PAIRS", 1)
    monkeypatch.setattr(text_scores, "WHOLE_COMPONENT", 1)
    (warning,) = study([article("a", *FERRY), article("b", *FERRY_AGAIN), article("c", *FERRY_BRIEF)]).warnings
    assert "articles are connected by chains of pairs" in warning


def test_a_copy_may_have_a_name_that_is_a_common_word_in_every_other_text() -> None:
    copy = tuple(text.replace("the ferry", "the Ferry").replace("passengers", "Passengers") for text in WIRE)
    (event,) = events(article("a", *WIRE), article("b", *FERRY_AGAIN), article("copy", *copy), article("d", *FERRY))
    assert event.copies == (("a", "copy"),)

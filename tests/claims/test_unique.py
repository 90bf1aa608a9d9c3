"""What one article of an event alone reports: every sentence once, and the clauses that others do not share."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srcdiff.claims.unique import event_unique, uncovered
from srcdiff.model import Comparison, Event, Link
from tests.builders import article

ONE = article("one", "The ferry sank.", ("Photo: M. Okafor", "furniture"), "Nobody was hurt.", "Fog was thick.")
TWO = article("two", "The ferry sank.", "It was Monday.", "Fog was thick.")
THREE = article("three", "The ferry sank.", "Nobody was hurt.")
ARTICLES = {one.id: one for one in (ONE, TWO, THREE)}
EVENT = Event("1", "Ferry", ("one", "two", "three"))
COMPARISONS = (
    Comparison("one", "two", (Link((0,), (0,), "same", 1.0), Link((3,), (2,), "same", 1.0)), (2,), (1,)),
    Comparison("one", "three", (Link((0,), (0,), "same", 1.0), Link((2,), (1,), "same", 1.0)), (3,), ()),
    Comparison("two", "three", (Link((0,), (0,), "same", 1.0),), (1, 2), (1,)),
)


def test_a_sentence_that_any_other_article_of_the_event_shares_is_not_unique() -> None:
    found = event_unique(EVENT, ARTICLES, COMPARISONS)
    assert [(unique.article, unique.position) for unique in found] == [("two", 1)]
    assert found[0].spans == ((TWO.sentences[1].start, TWO.sentences[1].end),)


def test_what_may_be_in_another_article_says_where_the_best_link_leads() -> None:
    weak = [Link((1,), (place,), "partial", score, "possible") for place, score in ((0, 0.4), (2, 0.5), (3, 0.5))]
    found = event_unique(EVENT, ARTICLES, (Comparison("two", "one", tuple(weak), (), ()),))
    (doubtful,) = (one for one in found if one.counterpart and one.article == "two")
    assert (doubtful.position, doubtful.counterpart, doubtful.possible) == (1, ("one", 2), True)


def test_comparisons_with_articles_of_other_events_do_not_count() -> None:
    event = replace(EVENT, articles=("one", "two"))
    found = event_unique(event, ARTICLES, COMPARISONS)
    assert [(unique.article, unique.position) for unique in found] == [("one", 2), ("two", 1)]


def test_furniture_is_never_unique() -> None:
    found = event_unique(EVENT, ARTICLES, ())
    assert [(unique.article, unique.position) for unique in found if unique.article == "one"] == [
        ("one", 0),
        ("one", 2),
        ("one", 3),
    ]


@pytest.mark.parametrize(
    ("covered", "rest"),
    [
        ([], ["He said it, she denied it"]),
        ([(0, 10)], ["she denied it"]),
        ([(12, 26)], ["He said it"]),
        ([(3, 7), (16, 22)], ["He", "it, she", "it"]),
        ([(3, 18), (8, 26)], ["He"]),
        ([(0, 26)], []),
    ],
)
def test_what_no_other_article_shares_of_a_sentence_are_its_other_clauses(
    covered: list[tuple[int, int]], rest: list[str]
) -> None:
    text = "He said it, she denied it."
    assert [text[slice(*span)] for span in uncovered(text, (0, 26), covered)] == rest


spans = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda ends: (min(ends), max(ends)))


@given(st.text("ab ,.", min_size=30, max_size=30), spans, st.lists(spans, max_size=5))
def test_every_letter_of_a_span_is_covered_or_in_the_rest_and_never_in_both(
    text: str, span: tuple[int, int], covered: list[tuple[int, int]]
) -> None:
    rest = {place for found in uncovered(text, span, covered) for place in range(*found)}
    shared = {place for found in covered for place in range(*found)}
    letters = {place for place in range(*span) if text[place].isalnum()}
    assert rest & shared == set()
    assert letters <= rest | shared
    assert rest <= set(range(*span))

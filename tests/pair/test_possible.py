"""An article connected to an event by one weak pairing is listed as possible: neither merged nor hidden."""

import pytest

from srcdiff.model import Event
from srcdiff.pair.clusters import Linkage, Pair
from srcdiff.pair.events import Grouped, events_of
from tests.builders import article

ARTICLES = tuple(article(name, f"{name} sentence.") for name in ("first", "second", "single"))


def events(scores: dict[Pair, float]) -> tuple[Event, ...]:
    """Return the events of three articles, the first two of which are joined."""
    linkage = Linkage(3, scores)
    linkage.join([(0, 1)])
    return events_of(ARTICLES, (0, 1, 2), Grouped(linkage, (0, 1, 2)), scores, 0.5)


def possible(scores: dict[Pair, float]) -> tuple[str, ...]:
    return events(scores)[0].possible


def test_one_good_pair_and_a_nearly_good_mean_make_an_article_possible() -> None:
    assert possible({(0, 1): 0.9, (0, 2): 0.6, (1, 2): 0.35}) == ("single",)


@pytest.mark.parametrize(
    "scores",
    [
        {(0, 1): 0.9, (0, 2): 0.49, (1, 2): 0.49},
        {(0, 1): 0.9, (0, 2): 0.6, (1, 2): 0.1},
        {(0, 1): 0.9, (0, 2): 0.6},
        {(0, 1): 0.9, (0, 2): 0.9, (1, 2): -1.0},
    ],
    ids=["no good pair", "a poor mean", "a pair not scored", "kept apart from a member"],
)
def test_less_than_that_does_not(scores: dict[Pair, float]) -> None:
    assert possible(scores) == ()


def test_a_possible_article_is_in_no_event() -> None:
    found = events({(0, 1): 0.9, (0, 2): 0.6, (1, 2): 0.35})
    assert [event.articles for event in found] == [("first", "second")]

"""An article that hangs on an event by one weak chain is told as possible; it is not merged and not hidden."""

import pytest

from srcdiff.pair.events import events_of
from srcdiff.pair.grouping import Pair
from tests.builders import article

ARTICLES = tuple(article(name, f"{name} sentence.") for name in ("first", "second", "single"))
GROUPS = ((0, 1), (2,))


def possible(scores: dict[Pair, float], threshold: float = 0.5) -> tuple[str, ...]:
    return events_of(ARTICLES, (0, 1, 2), GROUPS, scores, threshold)[0].possible


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


def test_a_possible_article_keeps_an_event_of_its_own() -> None:
    events = events_of(ARTICLES, (0, 1, 2), GROUPS, {(0, 1): 0.9, (0, 2): 0.6, (1, 2): 0.35}, 0.5)
    assert [event.articles for event in events] == [("first", "second"), ("single",)]

"""Events are told apart inside their topic, whatever else is read with it."""

import datetime

from srcdiff.model import Article
from srcdiff.pair import pair_articles
from srcdiff.pair.topics import LARGEST_TOPIC, topics
from tests.builders import article
from tests.pair.articles import mixed_set

TRADES = ("baker", "tailor", "cooper", "saddler", "glazier", "potter", "weaver", "miller", "tanner", "joiner")
PLACES = ("Arlen", "Brask", "Corvey", "Dunmoor", "Elsby", "Fenwick", "Garrow", "Hestle", "Ingleby", "Jarrow")


def unrelated(count: int) -> list[Article]:
    """Return reports that share no more than the words of every report."""
    days = [datetime.date(2019, 1 + number % 12, 1 + number % 28) for number in range(count)]
    return [
        article(
            f"z{number:03}",
            f"The {TRADES[number % 10]} of {PLACES[number // 10]}{number} opened shop{number} beside bridge{number}.",
            f"Guest{number} praised loaf{number}, stool{number} and kettle{number} at length{number}.",
            date=days[number],
        )
        for number in range(count)
    ]


def scores(articles: list[Article]) -> dict[tuple[str, str], float]:
    pairings, _ = pair_articles(articles)
    return {(pairing.left, pairing.right): pairing.score for pairing in pairings}


def test_pairs_of_one_event_score_the_same_alone_and_beside_many_other_articles() -> None:
    harbour = [one for one in mixed_set() if one.id != "x"]
    alone, among_others = scores(harbour), scores([*harbour, *unrelated(60)])
    same_event = [pair for pair in alone if pair[0][0] == pair[1][0]]
    assert len(same_event) == 4
    assert {pair: among_others[pair] for pair in same_event} == {pair: alone[pair] for pair in same_event}


def test_one_event_is_one_topic_however_many_texts_report_it() -> None:
    count = LARGEST_TOPIC + 5
    pairs = [(left, right) for left in range(count) for right in range(left + 1, count)]
    assert topics(count, dict.fromkeys(pairs, 0.9), dict.fromkeys(pairs, 0.3), 0.5) == [tuple(range(count))]


def test_texts_on_different_events_make_topics_of_limited_size() -> None:
    count = 2 * LARGEST_TOPIC
    pairs = [(left, right) for left in range(count) for right in range(left + 1, count)]
    found = topics(count, dict.fromkeys(pairs, 0.1), dict.fromkeys(pairs, 0.3), 0.5)
    assert max(map(len, found)) <= LARGEST_TOPIC
    assert sorted(position for topic in found for position in topic) == list(range(count))


def test_texts_that_share_no_word_have_no_topic() -> None:
    assert topics(3, {(0, 1): 0.0}, {(0, 1): 0.0}, 0.5) == []

import random
from dataclasses import replace
from itertools import pairwise

import pytest

from srcdiff.model import Article, Event, Pairing
from srcdiff.pair import pair_articles
from srcdiff.settings import EventSettings, PairingRule, Settings
from tests.builders import article
from tests.pair.articles import FERRY, FERRY_AGAIN, FERRY_BRIEF, LIBRARY, STRIKE, STRIKE_AGAIN, day, mixed_set


def groups(events: tuple[Event, ...]) -> list[tuple[str, ...]]:
    return [event.articles for event in events]


def pairing_of(pairings: tuple[Pairing, ...], *ids: str) -> Pairing:
    return next(pairing for pairing in pairings if {pairing.left, pairing.right} == set(ids))


def test_reports_of_one_happening_are_one_event_and_a_single_is_in_none() -> None:
    _, events = pair_articles(mixed_set())
    assert groups(events) == [("f1", "f2", "f3"), ("s1", "s2")]
    assert [event.id for event in events] == ["1", "2"]


def test_every_pair_of_a_small_set_is_listed_in_the_order_read_with_its_reasons() -> None:
    articles = mixed_set()
    pairings, _ = pair_articles(articles)
    places = {one.id: place for place, one in enumerate(articles)}
    order = [(places[pairing.left], places[pairing.right]) for pairing in pairings]
    assert len(order) == 15
    assert order == sorted(order)
    assert all(left < right for left, right in order)
    assert all(pairing.reasons for pairing in pairings)


def test_a_pair_is_paired_exactly_when_one_event_holds_both_and_its_score_reaches_the_threshold() -> None:
    pairings, events = pair_articles(mixed_set())
    event_of = {identifier: event.id for event in events for identifier in event.articles}
    for pairing in pairings:
        together = event_of.get(pairing.left, "left") == event_of.get(pairing.right, "right")
        assert pairing.paired == together == (pairing.score >= 0.5)


def test_reasons_come_weightiest_first() -> None:
    pairings, _ = pair_articles(mixed_set())
    for pairing in pairings:
        weights = [abs(reason.weight) for reason in pairing.reasons]
        assert all(first >= second for first, second in pairwise(weights))


def test_the_place_of_a_dateline_is_evidence_though_the_dateline_is_furniture() -> None:
    story = ("A dog was shot on a farm on Monday.", "The police look for a man in a red car.")
    other = ("Somebody killed a dog on Monday.", "Police want to find the driver of a red car.")

    def score(left: str, right: str) -> float:
        filed = (
            replace(one, dateline=(one.sentences[0].start, one.sentences[0].end))
            for one in (
                article("a", (f"{left} (AP) -", "furniture"), *story),
                article("b", (f"{right} (AP) -", "furniture"), *other),
            )
        )
        return pair_articles(tuple(filed))[0][0].score

    assert score("VARNBY", "VARNBY") > score("VARNBY", "OSTHAVEN")


@pytest.mark.parametrize("seed", range(5))
def test_shuffled_input_gives_the_same_events_and_the_same_scores(seed: int) -> None:
    articles = mixed_set()
    shuffled = random.Random(seed).sample(articles, len(articles))
    pairings, events = pair_articles(articles)
    other_pairings, other_events = pair_articles(shuffled)
    assert {frozenset(event.articles) for event in other_events} == {frozenset(event.articles) for event in events}
    scores = {frozenset((pairing.left, pairing.right)): pairing.score for pairing in pairings}
    assert {frozenset((pairing.left, pairing.right)): pairing.score for pairing in other_pairings} == scores


def test_the_same_input_gives_the_same_result() -> None:
    assert pair_articles(mixed_set()) == pair_articles(mixed_set())


@pytest.mark.parametrize("count", [0, 1])
def test_no_article_or_one_makes_no_pairing(count: int) -> None:
    pairings, events = pair_articles(mixed_set()[:count])
    assert pairings == ()
    assert events == ()


def test_articles_without_a_word_are_not_paired() -> None:
    pairings, events = pair_articles([article("a", "…"), article("b", "— —"), Article("c", "")])
    assert not any(pairing.paired for pairing in pairings)
    assert events == ()


def test_two_reports_alone_pair_and_two_strangers_do_not() -> None:
    reports, _ = pair_articles([article("a", *FERRY), article("b", *FERRY_AGAIN)])
    strangers, _ = pair_articles([article("a", *FERRY), article("b", *LIBRARY)])
    assert reports[0].paired
    assert not strangers[0].paired


def test_days_between_two_reports_count_against_them_but_not_in_a_story() -> None:
    first = article("a", *STRIKE, date=day(3))
    later = article("b", *STRIKE_AGAIN, date=day(29))
    near, _ = pair_articles([first, replace(later, date=day(4))])
    far, _ = pair_articles([first, later])
    story, _ = pair_articles([first, later], Settings(event=EventSettings(level="story")))
    assert near[0].score > far[0].score
    assert story[0].score > far[0].score


def test_the_window_refuses_what_lies_further_apart() -> None:
    articles = [article("a", *FERRY, date=day(1)), article("b", *FERRY, date=day(9))]
    within, _ = pair_articles(articles, Settings(event=EventSettings(window_days=8)))
    outside, events = pair_articles(articles, Settings(event=EventSettings(window_days=7)))
    assert within[0].paired
    assert not outside[0].paired
    assert events == ()
    assert any("8 days apart" in reason.detail for reason in outside[0].reasons)


def test_no_event_holds_two_articles_beyond_the_window_even_through_a_third() -> None:
    articles = [article(f"a{number}", *FERRY, date=day(number)) for number in (1, 5, 9)]
    _, events = pair_articles(articles, Settings(event=EventSettings(window_days=5)))
    assert all(not {"a1", "a9"} <= set(event.articles) for event in events)


def test_a_higher_threshold_pairs_no_more() -> None:
    low, _ = pair_articles(mixed_set(), Settings(event=EventSettings(threshold=0.3)))
    high, _ = pair_articles(mixed_set(), Settings(event=EventSettings(threshold=0.9999)))
    assert sum(pairing.paired for pairing in high) < sum(pairing.paired for pairing in low)


def test_the_settings_win_over_the_score_and_say_so() -> None:
    rules = (
        PairingRule(("f1", "f2"), same_event=False, name="not these"),
        PairingRule(("s1", "x"), same_event=True, name="surely these"),
    )
    pairings, events = pair_articles(mixed_set(), Settings(pairings=rules))
    refused, wanted = pairing_of(pairings, "f1", "f2"), pairing_of(pairings, "s1", "x")
    assert (refused.paired, refused.origin, refused.name) == (False, "config", "not these")
    assert (wanted.paired, wanted.origin, wanted.name) == (True, "config", "surely these")
    assert wanted.reasons[0].kind == refused.reasons[0].kind == "config"
    assert "surely these" in wanted.reasons[0].detail
    assert any({"s1", "x"} <= set(event.articles) for event in events)
    assert not any({"f1", "f2"} <= set(event.articles) for event in events)


def test_the_later_of_two_rules_on_a_pair_wins() -> None:
    rules = (PairingRule(("f1", "f2"), same_event=False), PairingRule(("f1", "f2", "f3"), same_event=True))
    pairings, _ = pair_articles(mixed_set(), Settings(pairings=rules))
    assert pairing_of(pairings, "f1", "f2").paired


def test_a_rule_for_an_id_that_was_not_read_is_an_error() -> None:
    with pytest.raises(KeyError):
        pair_articles(mixed_set(), Settings(pairings=(PairingRule(("f1", "nobody"), same_event=True),)))


def test_a_pair_that_only_its_event_holds_together_says_so() -> None:
    articles = [article("a", *FERRY[:2]), article("b", *FERRY), article("c", *FERRY_BRIEF), article("x", *LIBRARY)]
    pairings, _ = pair_articles(articles, Settings(pairings=(PairingRule(("a", "x"), same_event=True),)))
    joined = pairing_of(pairings, "x", "b")
    assert joined.origin == "automatic"
    assert joined.paired == any(reason.kind in ("config", "event") and reason.weight > 0 for reason in joined.reasons)


def test_furniture_takes_no_part() -> None:
    plain = [article("a", *FERRY), article("b", *STRIKE)]
    furnished = [
        article("a", *FERRY, ("Read more about the strike in Osthaven harbour", "furniture")),
        article("b", *STRIKE, ("Read more about the strike in Osthaven harbour", "furniture")),
    ]
    assert pair_articles(plain)[0][0].score == pair_articles(furnished)[0][0].score


def test_progress_is_reported_to_the_end() -> None:
    reported: dict[str, tuple[int, int]] = {}

    def hear(step: str, done: int, total: int) -> None:
        reported[step] = (done, total)

    pair_articles(mixed_set(), Settings(), hear)
    assert reported["reading words"] == (6, 6)
    assert all(done == total for done, total in reported.values())


def test_an_event_bears_the_title_of_its_most_central_article() -> None:
    _, events = pair_articles(mixed_set())
    assert events[0].title in {FERRY[0], FERRY_AGAIN[0], FERRY_BRIEF[0]}
    assert events[1].title in {STRIKE[0], STRIKE_AGAIN[0]}

"""What has to be computed again between two states of the verdicts."""

import pytest

from srcdiff.verdicts.difference import VerdictDifference
from srcdiff.verdicts.match import match_verdicts
from srcdiff.verdicts.values import Verdict, pairing_verdict
from tests.builders import article
from tests.verdicts.examples import LEFT, RIGHT, furniture, note, on_link

THIRD = article("third", "The port authority opened an inquiry.")
ARTICLES = (LEFT, RIGHT, THIRD)
PAIRS = ((LEFT.id, RIGHT.id), (THIRD.id, LEFT.id), (RIGHT.id, THIRD.id))


def difference(before: list[Verdict], after: list[Verdict]) -> VerdictDifference:
    return VerdictDifference(match_verdicts(before, ARTICLES), match_verdicts(after, ARTICLES))


@pytest.mark.parametrize(
    ("verdict", "pairing", "pairs"),
    [
        (on_link(((1,), (2,)), linked=False), False, {PAIRS[0]}),
        (note(2, "ask the coast guard"), False, {PAIRS[0], PAIRS[1]}),
        (furniture(2), True, {PAIRS[0], PAIRS[1]}),
        (pairing_verdict(LEFT.id, RIGHT.id, same_event=True), True, set()),
    ],
    ids=["link", "note", "furniture", "pairing"],
)
def test_a_verdict_given_or_withdrawn_affects_only_what_it_is_on(
    verdict: Verdict, pairing: bool, pairs: set[tuple[str, str]]
) -> None:
    for found in (difference([], [verdict]), difference([verdict], [])):
        assert found.affects_pairing is pairing
        assert {pair for pair in PAIRS if found.affects_comparison(*pair)} == pairs


def test_only_the_articles_of_other_furniture_are_named() -> None:
    assert difference([furniture(1)], [furniture(1), furniture(2, on=RIGHT)]).articles_with_furniture == {RIGHT.id}


def test_equal_verdicts_affect_nothing() -> None:
    verdicts: list[Verdict] = [on_link(((1,), (2,)), linked=True), note(2, "why?"), furniture(1)]
    found = difference(verdicts, list(verdicts))
    assert not found.affects_pairing
    assert not any(found.affects_comparison(*pair) for pair in PAIRS)


def test_of_two_overlapping_links_the_other_order_is_another_comparison() -> None:
    one, other = on_link(((1,), (1, 2)), linked=True), on_link(((1,), (2,)), linked=False)
    assert difference([one, other], [other, one]).affects_comparison(*PAIRS[0])

"""Verdicts apply to every step of the pipeline, and everything that is true without verdicts stays true."""

from collections.abc import Mapping
from itertools import chain, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from srcdiff import pipeline
from srcdiff.comparer import Comparer
from srcdiff.model import Article, Comparison, Link, Note
from srcdiff.settings import DEFAULTS, PairingRule, Settings
from srcdiff.verdicts.index import Verdicts
from srcdiff.verdicts.match import match_verdicts
from srcdiff.verdicts.values import Verdict, pairing_verdict
from tests.test_pipeline import as_it_is, mirrored
from tests.verdicts.examples import LEFT, RIGHT, furniture, note, on_link

MADE = ((4,), (1,))
"""Linked by the program itself."""
NOT_MADE = ((1,), (3,))


def compared(*verdicts: Verdict, left: Article = LEFT, right: Article = RIGHT) -> Comparison:
    return pipeline.compare(left, right, verdicts=match_verdicts(verdicts, (left, right)))


def links(comparison: Comparison) -> dict[object, Link]:
    return {(link.left, link.right): link for link in comparison.links}


def test_the_program_alone_makes_one_link_and_not_the_other() -> None:
    assert MADE in links(compared())
    assert NOT_MADE not in links(compared())


def test_a_rejected_link_is_not_made_and_what_is_in_no_other_link_is_unique() -> None:
    comparison = compared(on_link(MADE, linked=False))
    assert MADE not in links(comparison)
    assert comparison.rejected == (MADE,)
    assert 1 in comparison.unique_right


def test_an_accepted_link_is_sure_and_stays_what_it_was() -> None:
    by_itself, accepted = links(compared())[MADE], links(compared(on_link(MADE, linked=True)))[MADE]
    assert (accepted.origin, accepted.score) == ("verdict", 1.0)
    assert (accepted.relation, accepted.edits) == (by_itself.relation, by_itself.edits)


def test_sentences_joined_by_hand_are_a_link_and_no_longer_unique() -> None:
    comparison = compared(on_link(NOT_MADE, linked=True))
    link = links(comparison)[NOT_MADE]
    assert (link.origin, link.score, link.relation) == ("verdict", 1.0, "partial")
    assert 3 not in comparison.unique_right


def test_joined_sentences_that_are_the_same_are_called_so() -> None:
    assert links(compared(on_link(((0,), (0,)), linked=True), right=LEFT_AGAIN))[(0,), (0,)].relation == "same"


LEFT_AGAIN = Article("left again", LEFT.text, LEFT.sentences)


def test_marked_furniture_is_no_longer_compared() -> None:
    comparison = compared(furniture(2))
    assert not any(2 in link.left for link in comparison.links)
    assert 2 not in comparison.unique_left


def test_notes_come_with_every_comparison_of_the_article() -> None:
    comparison = compared(note(4, "since when?"))
    assert (comparison.notes_left, comparison.notes_right) == ((Note(4, "since when?"),), ())


def ends(count: int) -> st.SearchStrategy[tuple[int, ...]]:
    return st.lists(st.integers(0, count - 1), min_size=1, max_size=2, unique=True).map(
        lambda found: tuple(sorted(found))
    )


any_link = st.builds(on_link, st.tuples(ends(len(LEFT.sentences)), ends(len(RIGHT.sentences))), linked=st.booleans())
any_verdict = st.one_of(
    any_link,
    st.builds(furniture, st.integers(0, len(LEFT.sentences) - 1), marked=st.booleans()),
    st.builds(note, st.integers(0, len(LEFT.sentences) - 1), st.just("a note")),
)


@settings(max_examples=60)
@given(st.lists(any_verdict, max_size=6))
def test_every_sentence_is_linked_or_unique_and_never_both_whatever_was_decided(verdicts: list[Verdict]) -> None:
    met = match_verdicts(verdicts, (LEFT, RIGHT))
    comparison = pipeline.compare(LEFT, RIGHT, verdicts=met)
    for side, unique, linked in (
        (met.marked(LEFT), comparison.unique_left, {position for link in comparison.links for position in link.left}),
        (
            met.marked(RIGHT),
            comparison.unique_right,
            {position for link in comparison.links for position in link.right},
        ),
    ):
        assert not linked & set(unique)
        assert linked | set(unique) == set(side.compared_positions())
    made = {(one, other) for link in comparison.links for one in link.left for other in link.right}
    assert not any((one, other) in made for lefts, rights in comparison.rejected for one in lefts for other in rights)


@settings(max_examples=60)
@given(st.lists(any_verdict, max_size=6))
def test_swapping_the_sides_mirrors_the_comparison_whatever_was_decided(verdicts: list[Verdict]) -> None:
    met = match_verdicts(verdicts, (LEFT, RIGHT))
    there, back = pipeline.compare(LEFT, RIGHT, verdicts=met), pipeline.compare(RIGHT, LEFT, verdicts=met)
    assert {mirrored(link) for link in back.links} == {as_it_is(link) for link in there.links}
    assert {ends[::-1] for ends in back.rejected} == set(there.rejected)
    assert (back.unique_left, back.notes_left) == (there.unique_right, there.notes_right)


def cells(comparison: Comparison) -> set[tuple[int, int]]:
    return {(one, other) for link in comparison.links for one in link.left for other in link.right}


@given(st.lists(any_link, max_size=4))
def test_what_is_decided_of_some_sentences_changes_no_other_link(verdicts: list[Verdict]) -> None:
    met = match_verdicts(verdicts, (LEFT, RIGHT))
    decided = {cell for ends in chain(*met.links_between(LEFT, RIGHT)) for cell in product(*ends)}
    assert cells(pipeline.compare(LEFT, RIGHT, verdicts=met)) - decided == cells(compared()) - decided


@settings(max_examples=30)
@given(st.lists(st.lists(any_link, max_size=4), min_size=2, max_size=3))
def test_comparing_again_under_other_verdicts_gives_what_comparing_anew_gives(turns: list[list[Verdict]]) -> None:
    comparer = Comparer(LEFT, RIGHT, DEFAULTS)
    for turn in turns:
        met = match_verdicts(turn, (LEFT, RIGHT))
        assert comparer.compare(met) == pipeline.compare(LEFT, RIGHT, verdicts=met)


@pytest.fixture(scope="module")
def seed_articles(seeds: Mapping[str, Article]) -> tuple[Article, ...]:
    return tuple(seeds.values())


def matched(seed_articles: tuple[Article, ...], *verdicts: Verdict) -> Verdicts:
    return match_verdicts(verdicts, seed_articles)


def test_a_pairing_by_verdict_overrides_the_score_and_the_settings(seed_articles: tuple[Article, ...]) -> None:
    first, second = seed_articles[0].id, seed_articles[2].id
    rules = Settings(pairings=(PairingRule((first, second), same_event=True),))
    refusal = pairing_verdict(second, first, same_event=False)
    for chosen in (DEFAULTS, rules):
        study = pipeline.pair(seed_articles, chosen, verdicts=matched(seed_articles, refusal))
        pairing = next(one for one in study.pairings if {one.left, one.right} == {first, second})
        assert (pairing.paired, pairing.origin) == (False, "verdict")
        assert pairing.reasons[0].kind == "verdict"
        assert not any({first, second} <= set(event.articles) for event in study.events)


def test_two_articles_paired_by_verdict_are_one_event_and_compared(seed_articles: tuple[Article, ...]) -> None:
    first, other = seed_articles[0].id, seed_articles[1].id
    study = pipeline.study(
        seed_articles, verdicts=matched(seed_articles, pairing_verdict(first, other, same_event=True))
    )
    assert any({first, other} <= set(event.articles) for event in study.events)
    assert any((one.left, one.right) == (first, other) for one in study.comparisons)


def test_a_pair_that_follows_from_another_pairs_verdict_says_so(seed_articles: tuple[Article, ...]) -> None:
    pairings = pipeline.pair(
        seed_articles,
        verdicts=matched(seed_articles, pairing_verdict(seed_articles[0].id, seed_articles[1].id, same_event=True)),
    ).pairings
    followed = [one for one in pairings if seed_articles[1].id in (one.left, one.right) and one.origin == "automatic"]
    assert any(reason.kind in {"verdict", "event"} for one in followed for reason in one.reasons)


def test_pairing_again_under_other_verdicts_gives_what_pairing_anew_gives(seed_articles: tuple[Article, ...]) -> None:
    pairer = pipeline.Pairer(seed_articles, DEFAULTS)
    for same_event in (True, False):
        decided = matched(
            seed_articles, pairing_verdict(seed_articles[0].id, seed_articles[1].id, same_event=same_event)
        )
        assert pairer.pair(decided) == pipeline.pair(seed_articles, verdicts=decided)
    assert pairer.pair(None) == pipeline.pair(seed_articles)


def test_furniture_marked_by_a_person_is_marked_before_the_articles_are_paired(
    seed_articles: tuple[Article, ...],
) -> None:
    study = pipeline.pair(seed_articles, verdicts=matched(seed_articles, furniture(6, on=seed_articles[0])))
    assert study.articles[0].sentences[6].kind == "furniture"
    assert study.articles[0].sentences[6].origin == "verdict"


def test_without_a_verdict_on_them_the_articles_give_the_same_study(seed_articles: tuple[Article, ...]) -> None:
    assert pipeline.pair(seed_articles, verdicts=matched(seed_articles)) == pipeline.pair(seed_articles)

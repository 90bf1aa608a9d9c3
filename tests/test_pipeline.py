"""The whole path: what holds for every comparison and every study."""

import random
from collections.abc import Mapping

import pytest

from srcdiff import pipeline
from srcdiff.link import Linker
from srcdiff.model import Article, Comparison, Link, Study
from srcdiff.settings import LinkSettings, PairingRule, Settings
from srcdiff.show.json import study_json
from tests.builders import article

PAIRS = [("000", "002"), ("000", "003"), ("000", "004"), ("001", "002"), ("002", "003"), ("002", "004"), ("003", "004")]


@pytest.fixture(scope="session")
def comparisons(seeds: Mapping[str, Article]) -> dict[tuple[str, str], Comparison]:
    return {(left, right): pipeline.compare(seeds[left], seeds[right]) for left, right in PAIRS}


@pytest.fixture(scope="session")
def seeds_study(seeds: Mapping[str, Article]) -> Study:
    return pipeline.study(tuple(seeds.values()))


def mirrored(link: Link) -> tuple[object, ...]:
    edits = tuple(
        ({"delete": "insert", "insert": "delete"}.get(edit.op, edit.op), edit.right, edit.left) for edit in link.edits
    )
    conflicts = {(conflict.kind, conflict.right, conflict.left) for conflict in link.conflicts}
    return link.right, link.left, link.relation, round(link.score, 9), link.moved, edits, frozenset(conflicts)


def as_it_is(link: Link) -> tuple[object, ...]:
    edits = tuple((edit.op, edit.left, edit.right) for edit in link.edits)
    conflicts = {(conflict.kind, conflict.left, conflict.right) for conflict in link.conflicts}
    return link.left, link.right, link.relation, round(link.score, 9), link.moved, edits, frozenset(conflicts)


def test_every_sentence_is_linked_or_unique_and_never_both(
    seeds: Mapping[str, Article], comparisons: Mapping[tuple[str, str], Comparison]
) -> None:
    for (left, right), comparison in comparisons.items():
        for seed, linked, unique in (
            (seeds[left], {i for link in comparison.links for i in link.left}, comparison.unique_left),
            (seeds[right], {i for link in comparison.links for i in link.right}, comparison.unique_right),
        ):
            assert not linked & set(unique)
            assert linked | set(unique) == set(seed.compared_positions())


def test_edits_rebuild_both_sides_of_every_link(
    seeds: Mapping[str, Article], comparisons: Mapping[tuple[str, str], Comparison]
) -> None:
    for (left, right), comparison in comparisons.items():
        for link in comparison.links:
            assert "".join(seeds[left].text[slice(*edit.left)] for edit in link.edits) == "".join(
                seeds[left].text_of(position) for position in link.left
            )
            assert "".join(seeds[right].text[slice(*edit.right)] for edit in link.edits) == "".join(
                seeds[right].text_of(position) for position in link.right
            )


def test_swapping_the_sides_mirrors_the_comparison(
    seeds: Mapping[str, Article], comparisons: Mapping[tuple[str, str], Comparison]
) -> None:
    for (left, right), comparison in comparisons.items():
        swapped = pipeline.compare(seeds[right], seeds[left])
        assert {mirrored(link) for link in swapped.links} == {as_it_is(link) for link in comparison.links}
        assert (swapped.unique_left, swapped.unique_right) == (comparison.unique_right, comparison.unique_left)


def test_an_article_compared_with_itself_differs_in_nothing(seeds: Mapping[str, Article]) -> None:
    for seed in seeds.values():
        assert not pipeline.compare(seed, seed).differs


def test_the_seeds_are_one_event_and_one_article_alone(seeds_study: Study) -> None:
    (event,) = seeds_study.events
    assert [name[:3] for name in event.articles] == ["000", "002", "003", "004"]
    assert event.possible == ()
    assert [name[:3] for name in seeds_study.alone()] == ["001"]


def test_the_refusal_of_the_other_event_says_why(seeds_study: Study) -> None:
    refused = [pairing for pairing in seeds_study.pairings if not pairing.paired]
    assert len(refused) == 4
    for pairing in refused:
        assert "001" in pairing.left + pairing.right
        against = " ".join(reason.detail for reason in pairing.reasons if reason.weight < 0)
        names_a_month = "000" not in pairing.left + pairing.right
        assert ("June 2024" in against) is names_a_month
        assert "Monday" in against


def test_the_order_of_reading_changes_no_event(seeds: Mapping[str, Article], seeds_study: Study) -> None:
    articles = list(seeds.values())
    events = {frozenset(event.articles) for event in seeds_study.events}
    for seed in range(3):
        random.Random(seed).shuffle(articles)
        assert {frozenset(event.articles) for event in pipeline.pair(articles).events} == events


def test_the_same_articles_give_the_same_bytes(seeds: Mapping[str, Article], seeds_study: Study) -> None:
    assert study_json(pipeline.study(tuple(seeds.values()))) == study_json(seeds_study)


def test_settings_win_over_the_score(seeds: Mapping[str, Article]) -> None:
    first, other = seeds["000"].id, seeds["001"].id
    settings = Settings(pairings=(PairingRule((first, other), same_event=True, name="by hand"),))
    pairing = next(
        one
        for one in pipeline.pair(tuple(seeds.values()), settings).pairings
        if {one.left, one.right} == {first, other}
    )
    assert (pairing.paired, pairing.origin, pairing.name) == (True, "config", "by hand")


LINKED = [
    ("000", "003", "“So we will look at the principles", "“We will look at the principles of course,”"),
    ("000", "003", "Visiting the Estonian capital", "Beijing, the NATO secretary-general said"),
    ("003", "004", "“On the question of supplies", "“On the question of supplies"),
    ("002", "004", "“That’s the reason why the United States", "“We have seen some signs"),
    ("002", "004", "The announcement came days after", "The Secretary-General’s remarks come after"),
    (
        "000",
        "002",
        "Ukrainian President Volodymyr Zelenskyy said on Thursday",
        "Ukrainian President Volodymyr Zelenskiy said",
    ),
]


@pytest.mark.parametrize(("left", "right", "first", "other"), LINKED)
def test_the_seeds_correspondences_link(
    seeds: Mapping[str, Article],
    comparisons: Mapping[tuple[str, str], Comparison],
    left: str,
    right: str,
    first: str,
    other: str,
) -> None:
    assert any(
        any(seeds[left].text_of(i).startswith(first) for i in link.left)
        and any(seeds[right].text_of(i).startswith(other) for i in link.right)
        for link in comparisons[left, right].links
    )


def test_spellings_of_one_name_are_house_style_and_no_edit(
    seeds: Mapping[str, Article], comparisons: Mapping[tuple[str, str], Comparison]
) -> None:
    styles = {(style.left, style.right) for link in comparisons["000", "002"].links for style in link.style}
    assert ("Zelenskyy", "Zelenskiy") in styles
    for link in comparisons["000", "002"].links:
        for edit in link.edits:
            if edit.op != "equal":
                assert not (
                    "Zelenskyy" in seeds["000"].text[slice(*edit.left)]
                    and "Zelenskiy" in seeds["002"].text[slice(*edit.right)]
                )


def test_sentences_that_differ_in_house_style_alone_are_the_same() -> None:
    left = article("left", "The F.B.I. organised nine searches of the minister’s house in Oslo on Friday.")
    right = article("right", "The FBI organized 9 searches of the minister's house in Oslo on Friday.")
    comparison = pipeline.compare(left, right)
    assert [link.relation for link in comparison.links] == ["same"]
    assert not comparison.differs


CRASH = "Ana Lind, 44, a teacher from Brede, was killed when her car left the road on Friday."
"""Linked to the sentence of ``RELATIVES`` with a score below the threshold."""
RELATIVES = "Relatives said that Ana Lind, 46, had been driving home from a concert."


def test_sentences_that_give_one_person_two_ages_are_a_possible_link_on_less_evidence() -> None:
    left, right = article("left", CRASH, "The weather was dry."), article("right", RELATIVES, "A choir sang.")
    (link,) = pipeline.compare(left, right).links
    assert (link.grade, [(one.left, one.right) for one in link.conflicts]) == ("possible", [("44", "46")])
    assert link.score < Settings().link.threshold
    assert pipeline.compare(left, right, Settings(link=LinkSettings(threshold=0.95))).links == ()


def test_sentences_that_do_not_contradict_each_other_are_no_link_on_less_evidence() -> None:
    left, right = article("left", CRASH, "The weather was dry."), article("right", RELATIVES, "A choir sang.")
    agreeing = article("right", RELATIVES.replace("46", "a singer"), "A choir sang.")
    assert Linker(left, agreeing, Settings(), lambda left, right, _score: left == right == 0).doubtful_links()
    assert pipeline.compare(left, agreeing).links == ()
    assert Linker(left, right, Settings()).doubtful_links() == ()


def test_a_rejected_link_does_not_come_back_for_its_conflict() -> None:
    left, right = article("left", CRASH, "The weather was dry."), article("right", RELATIVES, "A choir sang.")
    linker = Linker(left, right, Settings(), lambda left, right, _score: left == right == 0)
    assert [(link.left, link.right) for link in linker.doubtful_links()] == [((0,), (0,))]
    assert linker.doubtful_links(rejected=[((0,), (0,))]) == ()

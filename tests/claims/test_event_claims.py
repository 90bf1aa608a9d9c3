"""Claims: every statement with all sentences that make it, tied by links of their own, whatever the order read."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srcdiff import Article, Comparison, Event, Link, pipeline
from srcdiff.claims import claim_conflicts, event_claims
from srcdiff.claims.event_links import EventLinks
from srcdiff.model import Claim, ClaimSentence, ClaimValue, Conflict, ConflictKind, Grade, LinkEnds, Span
from srcdiff.settings import DEFAULTS, Settings
from srcdiff.verdicts.index import Verdicts
from srcdiff.verdicts.match import match_verdicts
from tests.builders import article, span
from tests.verdicts.examples import on_link

ONE = article("one", "A ferry with 40 people sank off Tern Island, and the harbour master resigned.", "Fog was thick.")
TWO = article("two", "Fog was thick.", "A ferry with 43 people sank off Tern Island.")
THREE = article("three", "The harbour master resigned.", "The ferry that sank off Tern Island had 40 on board.")
ARTICLES = {one.id: one for one in (ONE, TWO, THREE)}
EVENT = Event("1", "Ferry", ("one", "two", "three"))
SINKING = span(ONE, "A ferry with 40 people sank off Tern Island")
RESIGNED = span(ONE, "the harbour master resigned")


def link(left: int, right: int, score: float = 0.9, *, grade: Grade = "sure", shared: Sequence[Span] = ()) -> Link:
    return Link((left,), (right,), "partial" if shared else "edited", score, grade, tuple(shared))


SUNK = replace(
    link(0, 1, shared=[SINKING]),
    conflicts=(Conflict("number", "40 people", "43 people", span(ONE, "40 people"), span(TWO, "43 people")),),
)
ONE_TWO = Comparison("one", "two", (SUNK, link(1, 0)), (), ())
ONE_THREE = Comparison("one", "three", (link(0, 0, shared=[RESIGNED]), link(0, 1, shared=[SINKING])), (1,), ())
TWO_THREE = Comparison(
    "two",
    "three",
    (
        replace(
            link(1, 1),
            conflicts=(Conflict("number", "43 people", "40", span(TWO, "43 people"), span(THREE, "40")),),
        ),
    ),
    (0,),
    (0,),
)
COMPARISONS = (ONE_TWO, ONE_THREE, TWO_THREE)


def sentences(claim: Claim) -> set[tuple[str, int]]:
    return {(one.article, one.position) for one in claim.sentences}


def test_stretches_apart_from_each_other_are_claims_of_their_own() -> None:
    claims = event_claims(EVENT, ARTICLES, COMPARISONS)
    assert [(claim.id, sentences(claim)) for claim in claims] == [
        ("1.1", {("one", 0), ("three", 0)}),
        ("1.2", {("one", 1), ("two", 0)}),
        ("1.3", {("one", 0), ("two", 1), ("three", 1)}),
    ]
    resigned, _, sunk = claims
    assert next(one.shared for one in sunk.sentences if one.article == "one") == (SINKING,)
    assert next(one.shared for one in resigned.sentences if one.article == "one") == (RESIGNED,)


def test_the_values_of_all_sentences_that_disagree_are_one_conflict() -> None:
    conflicts = [claim.conflicts for claim in event_claims(EVENT, ARTICLES, COMPARISONS)]
    assert [len(found) for found in conflicts] == [0, 0, 1]
    assert [(one.article, one.text) for one in conflicts[2][0].values] == [
        ("one", "40 people"),
        ("two", "43 people"),
        ("three", "40"),
    ]


def test_a_conflict_of_two_claims_is_listed_once() -> None:
    two_claims = {
        **ARTICLES,
        "three": article("three", "Snow closed twelve schools."),
        "four": article("four", "Rain."),
    }
    sunk = replace(SUNK, left=(0,), right=(1,), shared_left=(), relation="edited")
    both = [
        Comparison(one, other, (link(place, 0),), (), ())
        for one, place in (("one", 0), ("two", 1))
        for other in ("three", "four")
    ]
    found = [Comparison("one", "two", (sunk,), (), ()), *both]
    claims = event_claims(replace(EVENT, articles=tuple(two_claims)), two_claims, found)
    assert [sentences(claim) >= {("one", 0), ("two", 1)} for claim in claims] == [True, True]
    assert sorted(len(claim.conflicts) for claim in claims) == [0, 1]


def test_a_sentence_is_marked_where_sure_links_to_the_others_share_it() -> None:
    weak = Comparison("one", "three", (link(0, 1, 0.5, grade="possible", shared=[RESIGNED, SINKING]),), (), ())
    claims = event_claims(EVENT, ARTICLES, (replace(ONE_TWO, links=(SUNK,)), weak, TWO_THREE))
    shared = {one.shared for claim in claims for one in claim.sentences if one.article == "one"}
    assert shared == {(SINKING,)}


def test_sentences_that_disagree_without_a_link_are_a_conflict_too() -> None:
    texts = {"one": "Olav Roe was shot in the leg.", "two": "Olav Roe, 34, was shot in the leg."}
    texts["three"] = "Olav Roe, 35, was shot in the leg."
    articles = {name: article(name, text) for name, text in texts.items()}
    found = [Comparison("one", other, (link(0, 0),), (), ()) for other in ("two", "three")]
    (claim,) = event_claims(EVENT, articles, found)
    (ages,) = claim.conflicts
    assert (ages.kind, [(value.article, value.text) for value in ages.values]) == (
        "age",
        [("two", "34"), ("three", "35")],
    )


def test_a_sentence_that_only_a_third_one_links_is_possible_and_inferred() -> None:
    without = replace(TWO_THREE, links=())
    claim = event_claims(EVENT, ARTICLES, (ONE_TWO, ONE_THREE, without))[2]
    assert claim.lead == ("one", 0)
    inferred = [(one.article, one.grade) for one in claim.sentences if one.inferred]
    assert inferred in ([("three", "possible")], [("two", "possible")])


GROUNDED = {
    name: article(name, text)
    for name, text in (
        ("a", "A ferry ran aground."),
        ("b", "The ferry ran aground."),
        ("c", "One ferry ran aground."),
        ("d", "It ran aground, a ferry."),
        ("e", "It ran aground, the ferry."),
    )
}


def grounded_claims(names: str, links: dict[str, Link]) -> tuple[Claim, ...]:
    """The claims of some of these articles, with a link for each two letters."""
    found = [Comparison(ends[0], ends[1], (one,), (), ()) for ends, one in links.items()]
    return event_claims(replace(EVENT, articles=tuple(names)), {name: GROUNDED[name] for name in names}, found)


def test_a_sentence_that_one_of_many_ties_to_a_claim_is_possible() -> None:
    all_linked = dict.fromkeys(("ab", "ac", "bc"), link(0, 0))
    (claim,) = grounded_claims("abcd", {**all_linked, "ad": link(0, 0, 0.5)})
    assert [(one.article, one.grade) for one in claim.sentences if one.inferred] == [("d", "possible")]


def test_a_sentence_that_one_of_many_ties_to_a_claim_is_not_in_it_if_it_makes_another_one() -> None:
    all_linked = dict.fromkeys(("ab", "ac", "bc", "de"), link(0, 0))
    claims = list(map(sentences, grounded_claims("abcde", {**all_linked, "ad": link(0, 0, 0.5)})))
    assert {("a", 0), ("b", 0), ("c", 0)} in claims
    assert {("d", 0), ("e", 0)} in claims


def test_sentences_that_share_nothing_but_a_third_one_are_not_one_claim() -> None:
    fire = article("two", "Fog was thick.", "Twelve schools closed because of snow.")
    without = replace(TWO_THREE, links=())
    articles = {**ARTICLES, "two": fire}
    found = map(sentences, event_claims(EVENT, articles, (replace(ONE_TWO, links=(link(0, 1),)), ONE_THREE, without)))
    assert not any({("two", 1), ("three", 1)} <= claim for claim in found)


def test_a_possible_link_makes_a_possible_sentence() -> None:
    weak = replace(ONE_TWO, links=(link(1, 0, 0.65, grade="possible"),))
    (claim,) = event_claims(EVENT, ARTICLES, (weak,))
    assert [one.grade for one in claim.sentences if (one.article, one.position) != claim.lead] == ["possible"]


def test_the_edits_of_a_sentence_turn_the_lead_into_it() -> None:
    for claim in event_claims(EVENT, ARTICLES, COMPARISONS):
        lead = ARTICLES[claim.lead[0]]
        for one in claim.sentences:
            left = "".join(lead.text[slice(*edit.left)] for edit in one.edits)
            right = "".join(ARTICLES[one.article].text[slice(*edit.right)] for edit in one.edits)
            is_lead = (one.article, one.position) == claim.lead
            assert left == ("" if is_lead else lead.text_of(claim.lead[1]))
            assert right == ("" if is_lead else ARTICLES[one.article].text_of(one.position))


def test_a_copy_makes_no_claim_of_its_own() -> None:
    event = replace(EVENT, copies=(("one", "two"),))
    assert all("two" not in dict(sentences(claim)) for claim in event_claims(event, ARTICLES, COMPARISONS))


POSITIONS = 4
PEOPLE = [
    article(name, *(f"{word} ferries sank near the harbour {name}." for word in ("Two", "Three", "Old", "New")))
    for name in ("a", "b", "c", "d")
]
WHOLE = {one.id: one for one in PEOPLE}
cells = st.dictionaries(
    st.tuples(st.integers(0, POSITIONS - 1), st.integers(0, POSITIONS - 1)),
    st.tuples(st.sampled_from([0.3, 0.5, 0.7, 0.9]), st.sampled_from([(0, 8), (8, 20), (0, 20)])),
    max_size=6,
)
tables = st.lists(cells, min_size=6, max_size=6)


def comparisons_of(
    drawn: Sequence[dict[tuple[int, int], tuple[float, Span]]], order: Sequence[Article]
) -> Iterator[Comparison]:
    """Yield the comparisons of every two articles, each with the article that comes first in ``order`` on the left."""
    for (left, right), table in zip(combinations(PEOPLE, 2), drawn, strict=True):
        straight = order.index(left) < order.index(right)
        first, second = (left, right) if straight else (right, left)
        links = [made_link(left, right, ends, *how) for ends, how in table.items()]
        mirrored = [
            replace(one, left=one.right, right=one.left, shared_left=one.shared_right, shared_right=one.shared_left)
            for one in links
        ]
        chosen = sorted(links if straight else mirrored, key=lambda one: (one.left, one.right))
        yield Comparison(first.id, second.id, tuple(chosen), (), ())


def made_link(left: Article, right: Article, ends: tuple[int, int], score: float, part: Span) -> Link:
    shared = [
        ((one.sentences[position].start + part[0], one.sentences[position].start + part[1]),)
        for one, position in zip((left, right), ends, strict=True)
    ]
    grade: Grade = "sure" if score >= 0.5 else "possible"
    return Link((ends[0],), (ends[1],), "partial", score, grade, shared[0], shared[1])


def event_of(order: Sequence[Article]) -> Event:
    return Event("1", "Ferries", tuple(one.id for one in order))


@given(tables)
def test_every_two_sentences_of_different_articles_are_linked_unless_one_is_inferred(
    drawn: list[dict[tuple[int, int], tuple[float, Span]]],
) -> None:
    found = list(comparisons_of(drawn, PEOPLE))
    linked = {frozenset([(one.left, link.left[0]), (one.right, link.right[0])]) for one in found for link in one.links}
    for claim in event_claims(event_of(PEOPLE), WHOLE, found):
        direct = [(one.article, one.position) for one in claim.sentences if not one.inferred]
        assert claim.lead in direct
        assert all(frozenset(pair) in linked for pair in combinations(direct, 2) if pair[0][0] != pair[1][0])
        assert all(one.grade == "possible" for one in claim.sentences if one.inferred)


@given(tables)
def test_no_claim_is_a_part_of_another_one_and_none_has_a_single_source(
    drawn: list[dict[tuple[int, int], tuple[float, Span]]],
) -> None:
    found = [sentences(claim) for claim in event_claims(event_of(PEOPLE), WHOLE, comparisons_of(drawn, PEOPLE))]
    assert not any(set(one) <= set(other) for one, other in permutations(found, 2))
    assert all(len({identifier for identifier, _ in claim}) > 1 for claim in found)


@given(tables, st.permutations(PEOPLE))
def test_the_order_read_changes_only_the_order_of_the_sentences(
    drawn: list[dict[tuple[int, int], tuple[float, Span]]], order: list[Article]
) -> None:
    straight = event_claims(event_of(PEOPLE), WHOLE, list(comparisons_of(drawn, PEOPLE)))
    turned = event_claims(event_of(order), WHOLE, list(comparisons_of(drawn, order)))
    assert list(map(without_order, turned)) == list(map(without_order, straight))


def without_order(claim: Claim) -> tuple[Claim, set[ClaimSentence], set[tuple[ConflictKind, frozenset[ClaimValue]]]]:
    """Return a claim without the order of its sentences, which is also that of the values of its conflicts."""
    conflicts = {(conflict.kind, frozenset(conflict.values)) for conflict in claim.conflicts}
    return replace(claim, sentences=(), conflicts=()), set(claim.sentences), conflicts


FIRST = article("first", "A ferry with 212 people on board ran aground near Tern Island on Monday.", "Fog was thick.")
SECOND = article("second", "A ferry carrying 212 people ran aground near Tern Island on Monday.", "It was cold.")


@pytest.mark.parametrize(
    ("ends", "linked", "expected"),
    [(((0,), (0,)), False, []), (((1,), (1,)), True, [((0,), (0,)), ((1,), (1,))])],
)
def test_a_verdict_on_a_link_changes_the_claims(ends: LinkEnds, linked: bool, expected: list[LinkEnds]) -> None:
    verdicts: Verdicts = match_verdicts([on_link(ends, linked=linked, left=FIRST, right=SECOND)], (FIRST, SECOND))
    found = pipeline.study((FIRST, SECOND), verdicts=verdicts, one_event=True).claims
    assert [tuple((one.position,) for one in claim.sentences) for claim in found] == expected


def test_two_sentences_without_a_link_are_compared_once_for_all_claims(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[tuple[str, int, str, int]] = []

    def conflicts(left: tuple[Article, int], right: tuple[Article, int], _: Settings) -> tuple[Conflict, ...]:
        compared.append((left[0].id, left[1], right[0].id, right[1]))
        return ()

    monkeypatch.setattr(claim_conflicts, "sentence_conflicts", conflicts)
    found = claim_conflicts.ClaimConflicts(ARTICLES, EventLinks(()), DEFAULTS)
    for claim in ([("one", 0), ("two", 1)], [("two", 1), ("one", 0), ("three", 1)]):
        assert found.of(claim) == ()
    assert sorted(compared) == [("one", 0, "three", 1), ("one", 0, "two", 1), ("three", 1, "two", 1)]

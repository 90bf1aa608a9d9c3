"""What a person decided on claims: which claims and unique sentences that leaves, in every order of reading."""

from collections.abc import Iterable, Sequence
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from srcdiff import pipeline
from srcdiff.api import read, read_verdicts, study
from srcdiff.claims.decisions import claim_with, parting
from srcdiff.model import Article, Claim, Study
from srcdiff.model.claim_decisions import ClaimDecision
from srcdiff.verdicts.match import match_verdicts
from srcdiff.verdicts.store import change_verdicts
from srcdiff.verdicts.values import (
    ClaimNoteVerdict,
    ClaimVerdict,
    Verdict,
    VerdictChange,
    link_verdict,
    remembered_claim,
    remembered_sentences,
)
from tests.builders import THREE_FILES, article

ARTICLES = tuple(article(name, *paragraphs) for name, paragraphs in THREE_FILES.items())
BY_ID = {one.id: one for one in ARTICLES}
Place = tuple[str, int]
BANG = frozenset({("harbour", 2), ("isles", 2), ("tern", 1)})
REFUND = frozenset({("harbour", 3), ("tern", 2)})
MONEY: Place = ("tern", 3)


def claim_verdict(one: Iterable[Place], other: Iterable[Place], *, joined: bool) -> ClaimVerdict:
    return ClaimVerdict(remembered_claim(sorted(one), BY_ID), remembered_claim(sorted(other), BY_ID), joined)


def decided(*verdicts: Verdict, articles: Sequence[Article] = ARTICLES) -> Study:
    return pipeline.study(articles, verdicts=match_verdicts(verdicts, articles), one_event=True)


def places(claim: Claim) -> frozenset[Place]:
    return frozenset((one.article, one.position) for one in claim.sentences)


def claims(study: Study) -> set[frozenset[Place]]:
    return set(map(places, study.claims))


def alone(study: Study) -> set[Place]:
    return {(one.article, one.position) for one in study.unique}


JOINED = claim_verdict(BANG, REFUND, joined=True)
OUT = claim_verdict(BANG - {("tern", 1)}, {("tern", 1)}, joined=False)
BEFORE = decided()


def test_the_articles_have_the_claims_that_are_decided_on() -> None:
    assert {BANG, REFUND} < claims(BEFORE)
    assert MONEY in alone(BEFORE)


def test_two_joined_claims_are_one_that_says_who_joined_it() -> None:
    after = decided(JOINED)
    assert claims(after) == claims(BEFORE) - {BANG, REFUND} | {BANG | REFUND}
    (joined,) = (claim for claim in after.claims if claim.origin == "verdict")
    assert places(joined) == BANG | REFUND
    assert joined.sure_sources() == ("harbour", "isles", "tern")
    assert not any(one.inferred for one in joined.sentences)
    assert [claim.id for claim in after.claims] == [f"1.{number}" for number in range(1, len(after.claims) + 1)]


def test_a_sentence_alone_is_joined_to_a_claim_and_no_longer_reported_by_one_alone() -> None:
    after = decided(claim_verdict(REFUND, {MONEY}, joined=True))
    assert REFUND | {MONEY} in claims(after)
    assert alone(after) == alone(BEFORE) - {MONEY}


def test_a_sentence_taken_out_leaves_the_claim_and_is_reported_by_one_alone() -> None:
    after = decided(OUT)
    assert claims(after) == claims(BEFORE) - {BANG} | {BANG - {("tern", 1)}}
    assert alone(after) == alone(BEFORE) | {("tern", 1)}
    assert after.comparisons == BEFORE.comparisons


def test_a_claim_of_two_sources_ends_with_one_of_its_sentences() -> None:
    after = decided(claim_verdict({("harbour", 3)}, {("tern", 2)}, joined=False))
    assert claims(after) == claims(BEFORE) - {REFUND}
    assert alone(after) == alone(BEFORE) | REFUND


def test_decisions_apply_one_after_the_other() -> None:
    whole = BANG | REFUND
    rest = whole - {("isles", 2)}
    assert rest in claims(decided(JOINED, claim_verdict(rest, {("isles", 2)}, joined=False)))
    assert whole | {MONEY} in claims(decided(JOINED, claim_verdict(whole, {MONEY}, joined=True)))
    again = claim_verdict(BANG - {("tern", 1)}, {("tern", 1)}, joined=True)
    assert BANG in claims(decided(OUT, again))


def test_a_decision_on_a_claim_that_is_gone_changes_nothing() -> None:
    bang = [BY_ID[name] for name in ("harbour", "isles", "tern")]
    apart = [
        link_verdict(remembered_sentences(left, (at[0],)), remembered_sentences(right, (at[1],)), linked=False)
        for (left, right), at in zip(combinations(bang, 2), ((2, 2), (2, 1), (2, 1)), strict=True)
    ]
    assert BANG not in claims(decided(*apart))
    assert claims(decided(*apart, JOINED)) == claims(decided(*apart))


def test_a_note_is_on_its_claim_and_the_newest_counts() -> None:
    notes = [ClaimNoteVerdict(remembered_claim(sorted(BANG), BY_ID), text) for text in ("who?", "a teacher")]
    assert {places(claim): claim.note for claim in decided(*notes).claims if claim.note} == {BANG: "a teacher"}
    empty = ClaimNoteVerdict(remembered_claim(sorted(BANG), BY_ID), "")
    assert not any(claim.note for claim in decided(*notes, empty).claims)


def test_a_claim_is_found_again_after_its_articles_were_edited() -> None:
    edited = dict(THREE_FILES)
    edited["isles"] = ("Late news", *THREE_FILES["isles"])
    edited["tern"] = (*THREE_FILES["tern"][:1], "“We heard a loud bang and then the engines stopped,” said a teacher.")
    after = decided(JOINED, articles=[article(name, *paragraphs) for name, paragraphs in edited.items()])
    (joined,) = (claim for claim in after.claims if claim.origin == "verdict")
    assert places(joined) == {("harbour", 2), ("isles", 3), ("tern", 1), ("harbour", 3)}


def test_a_claim_keeps_its_verdict_without_one_of_its_articles() -> None:
    after = decided(JOINED, articles=[one for one in ARTICLES if one.id != "isles"])
    assert (BANG | REFUND) - {("isles", 2)} in claims(after)
    assert match_verdicts([JOINED], [BY_ID["isles"]]).claims == []


def test_a_claim_all_of_whose_sentences_are_gone_is_reported_without_their_text() -> None:
    others = [article(one.id, "Nothing of that is left.") for one in ARTICLES]
    lost = match_verdicts([JOINED], others).lost
    assert lost == (
        "the verdict on a claim has no effect: harbour no longer has the sentence [3]",
        "the verdict on a claim has no effect: harbour no longer has the sentence [4]",
    )


@pytest.mark.parametrize("verdicts", [(JOINED,), (OUT,), (JOINED, OUT)])
def test_the_order_of_reading_changes_no_decided_claim(verdicts: tuple[Verdict, ...]) -> None:
    turned = decided(*verdicts, articles=ARTICLES[::-1])
    assert claims(turned) == claims(decided(*verdicts))
    assert alone(turned) == alone(decided(*verdicts))


sentences = st.sampled_from([(one.id, position) for one in ARTICLES for position in range(len(one.sentences))])
groups = st.frozensets(sentences, min_size=1, max_size=4)
any_decision = st.builds(claim_verdict, groups, groups, joined=st.booleans())


@settings(max_examples=40, deadline=None)
@given(st.lists(any_decision, max_size=4))
def test_whatever_was_decided_every_sentence_is_in_a_claim_or_alone_or_linked(verdicts: list[ClaimVerdict]) -> None:
    after = decided(*verdicts)
    for claim in after.claims:
        assert len({one.article for one in claim.sentences}) > 1
        assert claim.lead in places(claim)
        assert any((one.article, one.position) == claim.lead and one.relation == "same" for one in claim.sentences)
    assert len(claims(after)) == len(after.claims)
    in_claims = set().union(*claims(after)) if after.claims else set()
    before = set().union(*claims(BEFORE)) | alone(BEFORE)
    assert before <= in_claims | alone(after)


def test_of_several_claims_with_the_sentences_the_smallest_is_meant() -> None:
    one, two = frozenset({("a", 1), ("b", 2)}), frozenset({("a", 1), ("b", 2), ("c", 3)})
    assert claim_with(one, [two, one]) == 1
    assert claim_with(two, [one, two]) == 1
    assert claim_with(frozenset({("a", 1), ("d", 4), ("e", 5)}), [one, two]) is None


def test_sentences_that_make_another_claim_together_are_not_apart() -> None:
    (bang,) = (claim for claim in BEFORE.claims if places(claim) == BANG)
    out = ClaimDecision(frozenset({("harbour", 2), ("harbour", 3)}), frozenset({("tern", 1)}), joined=False)
    is_apart = parting([out], [bang])
    assert is_apart(("harbour", 3), ("tern", 1))
    assert is_apart(("tern", 1), ("isles", 3))
    assert not is_apart(("harbour", 2), ("tern", 1))
    assert not is_apart(("harbour", 3), ("isles", 3))


def test_the_python_interface_applies_decisions_on_claims(tmp_path: Path) -> None:
    paths = [tmp_path / f"{name}.txt" for name in THREE_FILES]
    for path in paths:
        path.write_text("\n\n".join(THREE_FILES[path.stem]), encoding="utf-8")
    articles = read(*paths)
    note = ClaimNoteVerdict(remembered_claim(sorted(BANG), BY_ID), "ask her")
    for verdict in (JOINED, note):
        change_verdicts(tmp_path / "kept.jsonl", VerdictChange(added=(verdict,)))
    made = study(articles, verdicts=read_verdicts(tmp_path / "kept.jsonl", articles))
    rows = {(row["article"], row["position"]) for row in made.to_rows("claims") if row["origin"] == "verdict"}
    assert rows == BANG | REFUND
    assert {row["note"] for row in made.to_rows("claims") if row["origin"] == "verdict"} == {"ask her"}

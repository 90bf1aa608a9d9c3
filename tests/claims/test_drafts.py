"""Statements of which one repeats another become one."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from srcdiff.claims.drafts import REPEATED, ClaimDraft, with_repeats_joined
from srcdiff.model import SentenceId

SENTENCES: list[SentenceId] = [(article, number) for article in ("one", "two", "three") for number in range(3)]
statements = st.lists(st.sets(st.sampled_from(SENTENCES), min_size=2), min_size=1, max_size=6)


def draft(*sentences: SentenceId) -> ClaimDraft:
    return ClaimDraft(frozenset(sentences))


def core_of(statement: ClaimDraft) -> set[SentenceId]:
    """Take the sentences 2 of all articles for inferred ones."""
    return {sentence for sentence in statement.sentences if sentence[1] != 2}


@given(statements)
def test_joining_loses_no_sentence_and_leaves_no_statement_with_most_of_its_core_in_one_that_came_before(
    drawn: list[set[SentenceId]],
) -> None:
    joined = with_repeats_joined([draft(*one) for one in drawn], core_of)
    assert set().union(*drawn) == set().union(*(one.sentences for one in joined))
    cores = [core_of(one) for one in joined]
    before = [core_of(draft(*one)) for one in drawn]
    kept = [core for core in cores if core in before]
    assert not [
        (one, other) for one, other in combinations(kept, 2) if other and len(one & other) >= REPEATED * len(other)
    ]


def test_statements_that_differ_in_inferred_sentences_alone_are_one_with_all_of_them() -> None:
    first, second = draft(("one", 0), ("two", 0), ("three", 2)), draft(("one", 0), ("two", 0), ("two", 2))
    (joined,) = with_repeats_joined([first, second], core_of)
    assert joined.sentences == first.sentences | second.sentences


def test_statements_with_little_in_common_stay_apart_in_any_order() -> None:
    one, other = draft(("one", 0), ("two", 0)), draft(("one", 0), ("three", 1))
    assert with_repeats_joined([one, other], core_of) == with_repeats_joined([other, one], core_of)
    assert len(with_repeats_joined([one, other], core_of)) == 2

"""Which links a report without ``-v`` shows in full."""

from dataclasses import replace

from srcdiff.model import Conflict, Link
from srcdiff.show.shown_links import links_in_full

STRONG = Link((0,), (0,), "reworded", 0.9)
OTHER = Link((1,), (1,), "partial", 0.7)
CROSS = Link((0,), (1,), "partial", 0.6)


def test_a_partial_link_of_sentences_shown_in_stronger_ones_is_shown_in_brief() -> None:
    assert links_in_full([STRONG, CROSS, OTHER]) == {0, 2}


def test_a_partial_link_that_shows_a_new_sentence_is_given_in_full() -> None:
    assert links_in_full([STRONG, CROSS]) == {0, 1}


def test_a_link_with_a_conflict_or_another_relation_is_given_in_full() -> None:
    conflict = Conflict("number", "80", "85", (0, 2), (0, 2))
    assert links_in_full([STRONG, replace(CROSS, conflicts=(conflict,)), OTHER]) == {0, 1, 2}
    assert links_in_full([STRONG, replace(CROSS, relation="quote"), OTHER]) == {0, 1, 2}


def test_no_links_give_none() -> None:
    assert links_in_full([]) == frozenset()

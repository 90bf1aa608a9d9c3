"""Mentions: which stretches of a sentence are one statement of it."""

import pytest

from srcdiff import Comparison, Link
from srcdiff.claims.mentions import mentions_of, sentence_links
from srcdiff.model import Span
from tests.builders import article

LONG = article("long", "x" * 100)
OTHER = article("other", "One statement.", "Another one.")


def mentions_of_two_links(first: Span, second: Span) -> int:
    """Return how many statements the long sentence makes if two links share these stretches of it."""
    links = [Link((0,), (right,), "partial", 0.9, "sure", (shared,)) for right, shared in enumerate((first, second))]
    found = sentence_links({"long": LONG, "other": OTHER}, [Comparison("long", "other", tuple(links), (), ())])
    return len({mention for mention in mentions_of(found).values() if mention.sentence[0] == "long"})


@pytest.mark.parametrize(
    ("first", "second", "statements"),
    [
        ((0, 50), (0, 50), 1),
        ((0, 50), (50, 100), 2),
        ((0, 50), (20, 70), 1),
        ((0, 50), (40, 90), 2),
        ((0, 100), (70, 100), 1),
        ((0, 100), (90, 100), 2),
    ],
    ids=["the same", "apart", "mostly shared", "hardly shared", "a third at the end", "a few words at the end"],
)
def test_stretches_that_share_enough_of_both_are_one_statement(first: Span, second: Span, statements: int) -> None:
    assert mentions_of_two_links(first, second) == statements
    assert mentions_of_two_links(second, first) == statements

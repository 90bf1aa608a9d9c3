"""The linker on the five real articles."""

from functools import cache
from pathlib import Path

import pytest

from srcdiff.link import link_sentences
from srcdiff.model import Article, Link
from srcdiff.settings import DEFAULTS
from srcdiff.split import split
from srcdiff.text.safe import safe_text

SEEDS = Path(__file__).parents[2] / "seeds"


@cache
def seed(number: str) -> Article:
    (path,) = SEEDS.glob(f"{number}_*.txt")
    return split(Article(number, safe_text(path.read_text(encoding="utf-8"))), ())


@cache
def seed_links(left: str, right: str) -> tuple[Link, ...]:
    return link_sentences(seed(left), seed(right), DEFAULTS)


def link_between(left: str, left_words: str, right: str, right_words: str) -> Link | None:
    """Return the link between the sentences that hold these words, if there is one."""
    one, other = seed(left), seed(right)
    for link in seed_links(left, right):
        found_left = any(left_words in one.text_of(position) for position in link.left)
        if found_left and any(right_words in other.text_of(position) for position in link.right):
            return link
    return None


@pytest.mark.parametrize(
    ("left", "left_words", "right", "right_words"),
    [
        ("000", "So we will look at the principles", "003", "We will look at the principles of course"),
        ("000", "much credibility", "003", "much credibility"),
        ("003", "On the question of supplies", "004", "On the question of supplies"),
        ("002", "providing material support", "004", "offering financial ai"),
        ("003", "limitless partnership", "000", "signed an agreement"),
        ("002", "has seen signs that China", "004", "had seen indications"),
    ],
)
def test_what_a_reader_would_link_is_linked(left: str, left_words: str, right: str, right_words: str) -> None:
    assert link_between(left, left_words, right, right_words) is not None


def test_a_quotation_used_in_both_is_called_a_quotation_or_an_edited_sentence() -> None:
    link = link_between("003", "On the question of supplies", "004", "On the question of supplies")
    assert link is not None
    assert link.relation in {"edited", "quote"}


def test_quotations_in_opposite_order_are_linked_and_one_of_them_is_moved() -> None:
    assert any(link.moved for link in seed_links("003", "004"))
    assert not all(link.moved for link in seed_links("003", "004"))


@pytest.mark.parametrize(
    ("left", "left_words", "right", "right_words"),
    [
        ("000", "to act as a mediator", "003", "sent a public warning to Beijing"),
        ("000", "to act as a mediator", "002", "said on Thursday the alliance has seen signs"),
        ("000", "lacks credibility to mediate", "004", "warns China against backing"),
    ],
)
def test_shared_names_at_the_top_of_both_are_never_called_one_statement(
    left: str, left_words: str, right: str, right_words: str
) -> None:
    link = link_between(left, left_words, right, right_words)
    assert link is None or (link.relation == "partial" and link.score < 0.85)


def test_one_statement_in_other_words_is_called_reworded() -> None:
    link = link_between("000", "had not yet seen a Chinese plan", "002", "has not seen any plans from China")
    assert link is not None
    assert link.relation == "reworded"

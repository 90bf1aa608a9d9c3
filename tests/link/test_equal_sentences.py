"""Equal sentences are always linked, in order, however often they occur."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from srcdiff.link import link_sentences
from srcdiff.settings import DEFAULTS, LinkSettings, Settings
from tests.builders import article
from tests.link.test_linking import HARBOUR

CHARACTERS = "ab Ж字ไक ाע́ΣIx ß9٣½.,…?!“”'’-–—−+$€%&@#<>*_/☂👍🏽\u00a0"
texts = st.text(st.sampled_from(CHARACTERS), min_size=1, max_size=12).filter(lambda text: bool(text.strip()))
ordinary = st.sampled_from(["No.", "Why?", "I was.", "He did it for her.", "…", "%", "Rain fell on Lisbon."])


@pytest.mark.parametrize("sentence", ["No.", "Why?", "It was he who did it, he said.", "...", "☂", "是。", "και", "-"])
def test_a_sentence_without_content_words_is_linked_to_an_equal_one(sentence: str) -> None:
    (link,) = link_sentences(article("a", sentence), article("b", sentence), DEFAULTS)
    assert link.relation == "same"


@settings(max_examples=150, deadline=None)
@given(st.lists(texts | ordinary, max_size=12))
def test_every_sentence_of_identical_articles_is_the_same_as_itself(sentences: list[str]) -> None:
    one = article("a", *sentences)
    same = {(link.left, link.right) for link in link_sentences(one, one, DEFAULTS) if link.relation == "same"}
    assert same >= {((number,), (number,)) for number in range(len(sentences))}


@settings(max_examples=100, deadline=None)
@given(st.lists(ordinary, max_size=9), st.lists(ordinary, max_size=9))
def test_every_sentence_with_an_equal_one_has_a_link_of_the_same(left: list[str], right: list[str]) -> None:
    links = link_sentences(article("a", *left), article("b", *right), DEFAULTS)
    same = [(link.left[0], link.right[0]) for link in links if link.relation == "same"]
    assert {row for row, _ in same} == {row for row, text in enumerate(left) if text in right}
    assert {column for _, column in same} == {column for column, text in enumerate(right) if text in left}
    assert all(left[row] == right[column] for row, column in same)
    counts, others = Counter(left), Counter(right)
    assert len(same) == sum(max(counts[text], others[text]) for text in counts.keys() & others.keys())


def test_a_sentence_repeated_forty_times_is_linked_in_order_to_each_of_its_copies() -> None:
    one = article("a", *["The minister closed the bridge."] * 40)
    assert [(link.left, link.right) for link in link_sentences(one, one, DEFAULTS)] == [
        ((number,), (number,)) for number in range(40)
    ]


def test_the_threshold_does_not_part_equal_sentences() -> None:
    one = article("a", *HARBOUR)
    links = link_sentences(one, one, Settings(link=LinkSettings(threshold=1.0)))
    assert len(links) == len(HARBOUR)


def test_a_rejected_link_between_equal_sentences_is_not_made() -> None:
    one = article("a", *HARBOUR)
    links = link_sentences(one, one, DEFAULTS, rejected=[((1,), (1,))])
    assert ((1,), (1,)) not in {(link.left, link.right) for link in links}
    assert ((2,), (2,)) in {(link.left, link.right) for link in links}

"""What holds for any two articles."""

import math
import subprocess
import sys

from hypothesis import given, settings
from hypothesis import strategies as st

from srcdiff.link import candidates as candidates_module
from srcdiff.link import link_sentences
from srcdiff.link.candidates import BEST_OF_A_SENTENCE, candidates, idea_evidence, shared_evidence
from srcdiff.link.digest import Digest, digests
from srcdiff.link.selection import lowered
from srcdiff.link.weights import LENIENCE
from srcdiff.model import Article, Link, SentenceKind
from srcdiff.settings import DEFAULTS, SPELLING
from srcdiff.text.terms import lexicon
from srcdiff.text.words import Spelling
from tests.builders import article

WORDS = "minister bridge river Lisbon Mendes closed engineers 12 40 said cracks the of in a and “we ” ' .".split()
sentences = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join)
kinds: st.SearchStrategy[SentenceKind] = st.sampled_from(["body", "body", "body", "caption", "furniture"])
bodies = st.lists(st.tuples(sentences, kinds), max_size=8)
headlines = st.none() | sentences


@st.composite
def articles(draw: st.DrawFn, identifier: str) -> Article:
    headline = draw(headlines)
    top: list[tuple[str, SentenceKind]] = [(headline, "headline")] if headline else []
    return article(identifier, *top, *draw(bodies))


def mirrored(links: tuple[Link, ...]) -> list[tuple[object, ...]]:
    found = [(link.right, link.left, link.relation, link.score, link.parts, link.moved) for link in links]
    return sorted(found, key=lambda link: link[:2])


def plain(links: tuple[Link, ...]) -> list[tuple[object, ...]]:
    return [(link.left, link.right, link.relation, link.score, link.parts, link.moved) for link in links]


def both_digests(left: Article, right: Article) -> tuple[tuple[Digest, ...], tuple[Digest, ...]]:
    return digests(left, right, Spelling(SPELLING), lexicon(left.text, right.text))


@settings(max_examples=150, deadline=None)
@given(articles("a"), articles("b"))
def test_swapping_the_sides_mirrors_the_result_exactly(left: Article, right: Article) -> None:
    assert mirrored(link_sentences(right, left, DEFAULTS)) == plain(link_sentences(left, right, DEFAULTS))


@settings(max_examples=80, deadline=None)
@given(articles("a"))
def test_an_article_mirrors_itself(one: Article) -> None:
    links = link_sentences(one, one, DEFAULTS)
    assert mirrored(links) == plain(links)


@settings(max_examples=80, deadline=None)
@given(articles("a"), articles("b"))
def test_links_name_compared_sentences_and_no_cell_twice(left: Article, right: Article) -> None:
    links = link_sentences(left, right, DEFAULTS)
    cells = [(one, other) for link in links for one in link.left for other in link.right]
    assert len(cells) == len(set(cells))
    assert {one for one, _ in cells} <= set(left.compared_positions())
    assert {other for _, other in cells} <= set(right.compared_positions())
    assert all(len(link.left) == 1 or len(link.right) == 1 for link in links)
    assert all(lowered(DEFAULTS.link.threshold, LENIENCE) <= link.score <= 1 for link in links)


@settings(max_examples=80, deadline=None)
@given(articles("a"), articles("b"))
def test_shared_evidence_is_what_a_slow_look_at_every_cell_finds(left: Article, right: Article) -> None:
    one, other = both_digests(left, right)
    slow = {(i, j): slow_evidence(one, other, i, j) for i in range(len(one)) for j in range(len(other))}
    fast = {cell: round(evidence, 9) for cell, evidence in evidence_by_cell(one, other).items()}
    assert fast == {cell: round(evidence, 9) for cell, evidence in slow.items() if evidence}


@settings(max_examples=50, deadline=None)
@given(articles("a"), articles("b"))
def test_no_cell_with_evidence_is_left_out_of_short_articles(left: Article, right: Article) -> None:
    one, other = both_digests(left, right)
    assert candidates(one, other, idea_evidence(one, other)) == list(evidence_by_cell(one, other))


@settings(max_examples=80, deadline=None)
@given(st.dictionaries(st.integers(0, 200), st.sampled_from([0.25, 0.5, 1.0]), max_size=80))
def test_the_best_cells_of_a_line_are_those_that_a_slow_sort_puts_first(line: dict[int, float]) -> None:
    slow = sorted(line, key=lambda index: (-line[index], index))[:BEST_OF_A_SENTENCE]
    assert sorted(candidates_module._best(line, BEST_OF_A_SENTENCE)) == sorted(slow)


def test_of_a_long_line_only_the_best_cells_are_kept() -> None:
    crowd = [f"The minister closed the bridge on street {number}." for number in range(BEST_OF_A_SENTENCE + 5)]
    left = article("a", "The minister closed the bridge on street 33 and on street 34.")
    one, other = both_digests(left, article("b", *crowd))
    kept = candidates(one, other, idea_evidence(one, other))
    assert len(kept) == BEST_OF_A_SENTENCE
    assert {(0, 33), (0, 34)} <= set(kept)


def evidence_by_cell(left: tuple[Digest, ...], right: tuple[Digest, ...]) -> dict[tuple[int, int], float]:
    lines = enumerate(shared_evidence(left, right, idea_evidence(left, right)))
    return {(row, column): evidence for row, line in lines for column, evidence in sorted(line.items())}


def slow_evidence(left: tuple[Digest, ...], right: tuple[Digest, ...], row: int, column: int) -> float:
    if left[row].reports_only or right[column].reports_only:
        return 0.0
    shared = set(left[row].ideas) & set(right[column].ideas)
    return sum(1 / math.sqrt(holders(left, idea) * holders(right, idea)) for idea in shared)


def holders(side: tuple[Digest, ...], idea: str) -> int:
    return sum(idea in digest.ideas and not digest.reports_only for digest in side)


SCRIPT = """
from tests.link.test_linking import HARBOUR, RETOLD
from tests.builders import article
from srcdiff.link import link_sentences
from srcdiff.settings import DEFAULTS
print(link_sentences(article("a", *HARBOUR), article("b", *RETOLD), DEFAULTS))
"""


def test_the_order_of_hashes_changes_no_bit_of_the_result() -> None:
    outputs = [
        subprocess.run(
            [sys.executable, "-c", SCRIPT],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": "."},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert outputs[0] == outputs[1] != b""

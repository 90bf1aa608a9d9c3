"""The stretches of two partly equal sentences that carry the statement of both."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srcdiff.diff import with_differences
from srcdiff.diff.shared_statement import best_stretch
from srcdiff.model import Article, Link, Relation
from srcdiff.settings import DEFAULTS
from tests.builders import article

WORDS = st.lists(
    st.sampled_from("the mayor said, that five boats sank on Monday after a storm “we saw it,” police and".split()),
    min_size=1,
    max_size=30,
)


def shared(left: str, right: str, relation: Relation = "partial") -> tuple[str, str]:
    """Return the shared words of two sentences."""
    left_article, right_article = article("left", left), article("right", right)
    link = with_differences(Link((0,), (0,), relation, 1.0), left_article, right_article, DEFAULTS)
    return _text(left_article, link.shared_left), _text(right_article, link.shared_right)


def _text(one: Article, spans: tuple[tuple[int, int], ...]) -> str:
    return " … ".join(one.text[start:end] for start, end in spans)


def test_what_one_side_adds_is_left_out() -> None:
    left, right = shared(
        "Two fishermen were rescued from the burning trawler.",
        "Two fishermen were rescued from the burning trawler, while a search went on for the captain, "
        "who had last been seen on the bridge.",
    )
    assert left == "Two fishermen were rescued from the burning trawler."
    assert right == "Two fishermen were rescued from the burning trawler"


def test_the_naming_of_a_source_is_left_out() -> None:
    _, right = shared(
        "The pier will reopen in March after a costly repair, which the harbour board had long opposed.",
        "Speaking to reporters on the quay, the mayor said the pier will reopen in March after a costly repair.",
    )
    assert right.startswith("the pier will reopen")


def test_a_reworded_link_is_partial_if_one_side_says_much_more() -> None:
    short = article("short", "The pier will reopen in March.")
    long = article(
        "long",
        "The pier will reopen in March, said the mayor, who had long opposed the costly repair because she feared that "
        "the harbour board would never pay back what the town had lent it for the work.",
    )
    other = article("other", "The pier is to be opened again in March.")
    bare = Link((0,), (0,), "reworded", 1.0)
    assert with_differences(bare, short, long, DEFAULTS).relation == "partial"
    assert with_differences(bare, long, short, DEFAULTS).relation == "partial"
    assert with_differences(bare, short, other, DEFAULTS).relation == "reworded"


@pytest.mark.parametrize("relation", ["quote", "edited"])
def test_all_other_links_share_whole_sentences(relation: Relation) -> None:
    left, right = "The pier reopened.", "The pier reopened, said the mayor, who had long opposed the costly repair."
    assert shared(left, right, relation) == (left, right)


def test_every_sentence_of_a_split_statement_has_its_stretch() -> None:
    one = article("one", "The pier reopened in March and the cafe burned down in June, according to the board.")
    many = article("many", "The pier reopened in March.", "The cafe burned down in June.")
    link = with_differences(Link((0,), (0, 1), "partial", 1.0), one, many, DEFAULTS)
    assert len(link.shared_right) == 2
    assert all(
        many.sentences[at].start <= start < end <= many.sentences[at].end
        for at, (start, end) in enumerate(link.shared_right)
    )


@given(WORDS, WORDS)
def test_swapping_the_sides_mirrors_the_stretches_and_each_is_part_of_its_sentence(
    left: list[str], right: list[str]
) -> None:
    one, other = article("one", " ".join(left)), article("other", " ".join(right))
    bare = Link((0,), (0,), "partial", 1.0)
    link, mirrored = with_differences(bare, one, other, DEFAULTS), with_differences(bare, other, one, DEFAULTS)
    assert (link.shared_left, link.shared_right) == (mirrored.shared_right, mirrored.shared_left)
    for spans, side in ((link.shared_left, one), (link.shared_right, other)):
        ((start, end),) = spans
        assert 0 <= start < end <= len(side.text)
        assert not side.text[start:end].startswith((",", " "))
        assert not side.text[start:end].endswith(" ")


@given(st.lists(st.floats(0.01, 0.99), min_size=1, max_size=12), st.data())
def test_the_best_stretch_is_that_of_an_exhaustive_search(chances: list[float], data: st.DataObject) -> None:
    inner = data.draw(st.sets(st.integers(0, len(chances))))
    cuts = sorted({0, len(chances), *inner})

    def expected_f1(start: int, end: int) -> float:
        return 2 * sum(chances[start:end]) / (end - start + sum(chances))

    most = max(expected_f1(*stretch) for stretch in combinations(cuts, 2))
    assert expected_f1(*best_stretch(chances, cuts)) == pytest.approx(most)

"""What holds for conflicts of every kind."""

from hypothesis import example, given
from hypothesis import strategies as st

from srcdiff.diff import sentence_conflicts
from srcdiff.model import Conflict
from srcdiff.settings import DEFAULTS
from tests.diff.conflicts.found import found
from tests.diff.linked import linked

WORDS = (
    "“We will not leave now.” he said Marsh Baker told them $5 billion $6 people 12 on Tuesday Monday in March April "
    "2006 2009 rose fell older younger sister Norfolk Norwalk the of to and mayor governor should shouldn't at 9 a.m. "
    "p.m. mayor's brother uncle denied may will red blue because of fog caused missing dead Highway 41 14 90°F more "
    "than nicht fewer a 12-year-old boy was shot killed by critical in the leg head"
).split()
SENTENCE = st.lists(st.sampled_from(WORDS), min_size=1, max_size=16).map(" ".join)
SENTENCES = st.lists(SENTENCE, min_size=1, max_size=2)


def mirrored(conflict: Conflict) -> Conflict:
    return Conflict(
        conflict.kind, conflict.right, conflict.left, conflict.right_span, conflict.left_span, conflict.score
    )


@given(SENTENCES, SENTENCES)
def test_swapping_the_sides_mirrors_the_conflicts(left: list[str], right: list[str]) -> None:
    there, back = linked(left, right)[0].conflicts, linked(right, left)[0].conflicts
    assert {mirrored(conflict) for conflict in there} == set(back)


@given(SENTENCES, SENTENCES)
def test_swapping_the_sides_mirrors_the_wordings(left: list[str], right: list[str]) -> None:
    there, back = linked(left, right)[0].wordings, linked(right, left)[0].wordings
    assert {(one.left_span, one.right_span) for one in there} == {(one.right_span, one.left_span) for one in back}


@given(SENTENCES, SENTENCES)
def test_a_conflict_shows_the_words_of_its_spans_and_a_score(left: list[str], right: list[str]) -> None:
    link, left_article, right_article = linked(left, right)
    for conflict in link.conflicts:
        assert conflict.left == left_article.text[slice(*conflict.left_span)]
        assert conflict.right == right_article.text[slice(*conflict.right_span)]
        assert conflict.left
        assert conflict.right
        assert 0 < conflict.score <= 1


@given(SENTENCES)
def test_a_sentence_does_not_contradict_itself(sentences: list[str]) -> None:
    assert found(sentences, sentences) == []


@given(SENTENCES)
def test_a_sentence_in_another_house_style_does_not_contradict_it(sentences: list[str]) -> None:
    restyled = [
        sentence.replace("“", '"').replace("”", '"').replace("$5 billion", "$5bn").replace("9 a.m.", "9am")
        for sentence in sentences
    ]
    assert found(sentences, restyled) == []


def test_a_page_without_full_stops_is_compared_place_by_place() -> None:
    page = ", ".join(f"town {number} counted {3013 + 10 * number} votes on Monday" for number in range(100))
    assert found(page, page.replace("3353 votes", "3358 votes")) == [("number", "3353", "3358")]


def test_a_link_of_more_than_5000_words_has_no_conflicts() -> None:
    page = "He paid $5 million for it, they said, " * 900
    assert found(page + "$9 million", page + "$7 million") == []


def test_a_sentence_that_lists_many_numbers_is_compared_place_by_place() -> None:
    listed = "The depot sent " + ", ".join(f"{number} crates" for number in range(101, 281, 2)) + " to the port."
    assert len(listed.split()) < 500
    assert found(listed, listed.replace("151 crates", "162 crates")) == [("number", "151", "162")]


@given(SENTENCE, SENTENCE)
@example("“We leave the valley now,” Marsh said.", "We leave the valley now, Baker told them.")
@example("We leave the valley now, Marsh said.", "“We leave the valley now,” Baker told them.")
def test_two_sentences_without_a_link_have_the_conflicts_of_their_link(left: str, right: str) -> None:
    link, *articles = linked(left, right)
    assert sentence_conflicts((articles[0], 0), (articles[1], 0), DEFAULTS) == link.conflicts

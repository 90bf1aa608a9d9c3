"""The steps of the linker by themselves: order, groups, relations, terms."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from srcdiff.english.synonyms import IDEAS
from srcdiff.link.order import ScoredLink, moved
from srcdiff.link.relation import JoinedSentences, relation
from srcdiff.link.selection import selected
from srcdiff.link.splits import cell_groups
from srcdiff.link.table_features import feature_table
from srcdiff.link.terms import idea, lexicon
from srcdiff.link.weights import WEIGHTS
from srcdiff.text.stems import stem
from srcdiff.text.tfidf import cosine, rarity, tf_idf
from tests.builders import article
from tests.link.test_linking import HARBOUR, RETOLD
from tests.link.test_properties import both_digests

ends = st.tuples(st.integers(0, 5), st.integers(0, 5), st.sampled_from([0.5, 0.75, 1.0]))


def slowly_moved(links: list[ScoredLink]) -> list[bool]:
    """Try every set of links: those in all of the best chains are in order."""
    chains = [
        chain
        for size in range(1, len(links) + 1)
        for chain in combinations(sorted(range(len(links)), key=lambda number: links[number]), size)
        if all(links[one][1] <= links[other][1] for one, other in pairwise(chain))
    ]
    best = max(((len(chain), round(sum(links[n][2] for n in chain), 6)) for chain in chains), default=None)
    kept = [set(c) for c in chains if (len(c), round(sum(links[n][2] for n in c), 6)) == best]
    return [not all(number in chain for chain in kept) for number in range(len(links))]


@settings(max_examples=150, deadline=None)
@given(st.lists(ends, max_size=7, unique_by=lambda link: link[:2]))
def test_what_is_moved_is_what_a_slow_search_for_the_longest_chain_leaves_out(links: list[ScoredLink]) -> None:
    assert moved(links) == slowly_moved(links)


def test_links_that_share_a_sentence_do_not_cross() -> None:
    assert moved([(0, 0, 0.9), (0, 3, 0.9), (1, 3, 0.9)]) == [False, False, False]


cells = st.tuples(st.integers(0, 3), st.integers(0, 3))
tables = st.dictionaries(cells, st.sampled_from([0.1, 0.4, 0.45, 0.5, 0.9]), max_size=9)


@given(tables)
def test_a_cell_below_the_threshold_is_chosen_only_where_both_its_sentences_have_surer_links(
    scores: dict[tuple[int, int], float],
) -> None:
    sure = {cell for cell, score in scores.items() if score >= 0.5}
    lenient = {
        (row, column)
        for (row, column), score in scores.items()
        if score >= 0.45 and any(one == row for one, _ in sure) and any(other == column for _, other in sure)
    }
    assert set(selected(scores, 0.5, lenience=0.3)) == sure | lenient


@given(tables)
def test_choosing_among_swapped_sides_mirrors_the_choice(scores: dict[tuple[int, int], float]) -> None:
    swapped = {(column, row): score for (row, column), score in scores.items()}
    assert {(row, column) for column, row in selected(swapped, 0.5)} == set(selected(scores, 0.5))


def test_the_threshold_may_be_nothing_or_certainty() -> None:
    assert selected({(0, 0): 0.0, (0, 1): 1.0}, 0.0) == [(0, 0), (0, 1)]
    assert selected({(0, 0): 0.99, (0, 1): 1.0}, 1.0) == [(0, 1)]


WHOLE = dict.fromkeys("abcdefgh", 1.0)


def test_two_halves_of_a_long_sentence_are_one_link() -> None:
    halves = [dict.fromkeys("abcd", 1.0), dict.fromkeys("xyz", 1.0), dict.fromkeys("efgh", 1.0)]
    assert cell_groups([(0, 0), (0, 2)], [WHOLE], halves) == [((0,), (0, 2))]
    assert cell_groups([(0, 0), (2, 0)], halves, [WHOLE]) == [((0, 2), (0,))]


def test_two_sentences_that_say_the_same_part_are_two_links() -> None:
    same_part = [dict.fromkeys("abcd", 1.0), dict.fromkeys("abce", 1.0)]
    assert cell_groups([(0, 0), (0, 1)], [WHOLE], same_part) == [((0,), (0,)), ((0,), (1,))]


def test_halves_that_stand_far_apart_are_two_links() -> None:
    halves = [dict.fromkeys("abcd", 1.0), {}, {}, {}, {}, dict.fromkeys("efgh", 1.0)]
    assert cell_groups([(0, 0), (0, 5)], [WHOLE], halves) == [((0,), (0,)), ((0,), (5,))]


def a_side(text: str, quoted: str = "") -> JoinedSentences:
    """Names are written with a capital."""
    keys = tuple(text.lower().split())
    content = frozenset(word for word in text.split() if word.islower())
    return JoinedSentences(" ".join(keys), keys, content, tuple(quoted.split()))


@pytest.mark.parametrize(
    ("left", "right", "score", "expected"),
    [
        (a_side("rain fell in lisbon"), a_side("rain fell in lisbon"), 1.0, "same"),
        (a_side("rain fell on lisbon all day"), a_side("rain fell on lisbon all night"), 1.0, "edited"),
        (
            a_side("he swore we will not leave this town today", "we will not leave this town"),
            a_side("to a full hall a reporter heard him say we will not leave this", "we will not leave this"),
            1.0,
            "quote",
        ),
        (a_side("heavy rain hit the capital"), a_side("Lisbon drowned in rain"), 0.95, "reworded"),
        (a_side("heavy rain hit the capital"), a_side("Lisbon drowned in rain"), 0.6, "partial"),
        (a_side("Mayor Mendes closed the bridge"), a_side("heavy rain fell on Mayor Mendes"), 0.95, "partial"),
    ],
)
def test_the_first_relation_that_fits_is_given_on_either_side(
    left: JoinedSentences, right: JoinedSentences, score: float, expected: str
) -> None:
    assert relation(left, right, score) == expected
    assert relation(right, left, score) == expected


def test_every_word_of_the_thesaurus_has_one_idea() -> None:
    for group in IDEAS:
        assert len({idea(stem(word)) for word in group.split()}) == 1, group


def test_english_words_get_stems_and_ideas_and_others_their_beginnings() -> None:
    english = lexicon("The committee said that it was for the plan.", "She has said it with the others.")
    polish = lexicon("Nie ma go w domu i nie wiem, jak to się stało.", "To jest to, co się liczy na co dzień.")
    assert english.idea(english.term("approved")) == english.idea(english.term("passes"))
    assert english.term("twelve") == english.term("12") == "12"
    assert english.term("43,885") == "43885"
    assert polish.term("pasażerów") == polish.term("pasażerowie")


def test_the_cosine_is_one_for_the_same_words_and_zero_for_others_or_none() -> None:
    rarities = rarity([["a", "b"], ["a", "c"]])
    one = tf_idf(["a", "b"], rarities)
    assert cosine(one, one) == pytest.approx(1)
    assert cosine(one, tf_idf(["c"], rarities)) == 0
    assert cosine(one, tf_idf([], rarities)) == 0


def test_a_rarer_term_weighs_more() -> None:
    rarities = rarity([["a", "b"], ["a", "c"], ["a"]])
    assert rarities["b"] > rarities["a"] > 0


def test_the_words_of_one_long_name_count_once_together() -> None:
    one_name = ("Yesterday Secretary General Jens Berg spoke.", "Nothing else happened.")
    many_words = ("Today the critics of Secretary General Jens Berg left.", "Rain fell all day.")
    last_name = ("Today the critics of Berg left.", "Rain fell all day.")
    rare_words = [
        dict(feature_table(*both_digests(article("a", *one_name), article("b", *other))))[0, 0]["shared rare words"]
        for other in (many_words, last_name)
    ]
    assert rare_words[0] <= rare_words[1]


def test_shared_names_are_no_shared_content() -> None:
    left, right = article("a", "Then Mayor Mendes closed a bridge."), article("b", "Here Mayor Mendes likes rain.")
    assert dict(feature_table(*both_digests(left, right)))[0, 0]["shared words besides names"] == 0


def test_every_weight_belongs_to_a_feature_and_every_feature_has_a_weight() -> None:
    table = dict(feature_table(*both_digests(article("a", *HARBOUR), article("b", *RETOLD))))
    assert all(list(found) == list(WEIGHTS) for found in table.values())

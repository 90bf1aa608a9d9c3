"""Sentences that together correspond to one are one link."""

from srcdiff.link.splits import cell_groups

WHOLE = dict.fromkeys("abcdefgh", 1.0)


def test_two_halves_of_a_long_sentence_are_one_link() -> None:
    halves = [dict.fromkeys("abcd", 1.0), dict.fromkeys("xyz", 1.0), dict.fromkeys("efgh", 1.0)]
    assert cell_groups([(0, 0), (0, 2)], [WHOLE], halves) == [((0,), (0, 2))]
    assert cell_groups([(0, 0), (2, 0)], halves, [WHOLE]) == [((0, 2), (0,))]


def test_two_sentences_that_say_the_same_part_are_two_links() -> None:
    same_part = [dict.fromkeys("abcd", 1.0), dict.fromkeys("abce", 1.0)]
    assert cell_groups([(0, 0), (0, 1)], [WHOLE], same_part) == [((0,), (0,)), ((0,), (1,))]


def test_halves_far_apart_are_two_links() -> None:
    halves = [dict.fromkeys("abcd", 1.0), {}, {}, {}, {}, dict.fromkeys("efgh", 1.0)]
    assert cell_groups([(0, 0), (0, 5)], [WHOLE], halves) == [((0,), (0,)), ((0,), (5,))]

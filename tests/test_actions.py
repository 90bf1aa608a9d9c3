"""The table of actions."""

from itertools import combinations

from srcdiff.actions import ACTIONS


def test_no_key_has_two_meanings_on_one_screen_but_for_the_match_key() -> None:
    pairs = [(one, other) for one, other in combinations(ACTIONS, 2) if set(one.keys) & set(other.keys)]
    together = [(one.name, other.name) for one, other in pairs if one.scope == other.scope]
    assert together == [("compare.next", "compare.next_match")]
    assert not any(one.excludes(other) for one, other in pairs)

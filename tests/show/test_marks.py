"""Text cut at its marks."""

from srcdiff.show.marks import pieces


def test_pieces_of_a_span_join_to_it_and_carry_every_mark_on_them() -> None:
    cut = pieces((10, 20), [((5, 13), "changed"), ((12, 15), "match"), ((30, 40), "match")])
    assert cut == [((10, 12), ("changed",)), ((12, 13), ("changed", "match")), ((13, 15), ("match",)), ((15, 20), ())]


def test_a_span_without_marks_and_an_empty_one_are_one_piece() -> None:
    assert pieces((3, 9), [((0, 3), "match"), ((9, 12), "match")]) == [((3, 9), ())]
    assert pieces((3, 3), [((0, 3), "match")]) == [((3, 3), ())]

"""The symbols of both front ends."""

from rich.cells import cell_len

from srcdiff.browse.symbols import CONFLICT, MOVED, STATE_SYMBOLS, legend


def test_every_symbol_is_one_cell_and_no_two_states_share_one() -> None:
    marks = [symbol.character for symbol in (*STATE_SYMBOLS.values(), MOVED, CONFLICT)]
    assert len(set(marks)) == len(marks)
    assert {cell_len(mark) for mark in marks} == {1}
    assert {mark for mark, _ in legend("compare")} >= set(marks)

"""Which line is in which row."""

import pytest

from srcdiff.browse.cursor import Cursor, open_pair
from srcdiff.browse.pair_view import Place, Side
from srcdiff.browse.stops import filter_named
from srcdiff.tui.render.geometry import View, Window, geometry
from srcdiff.tui.render.layouts import WholeLayout
from srcdiff.tui.render.overview import overview
from srcdiff.tui.render.scene import Scene, scene
from tests.tui.driving import ferry


def cursor_at(side: Side, position: int) -> Cursor:
    cursor = open_pair(ferry())
    assert cursor is not None
    return cursor.at(cursor.pair.place(side, position))


def row_of(shown: Scene, side: Side, position: int) -> int | None:
    return shown.layout.row_of(shown.pair.place(side, position))


@pytest.mark.parametrize(("left", "right"), [(2, 2), (3, 4), (4, 5), (6, 1)])
@pytest.mark.parametrize("side", list(Side))
def test_both_ends_of_the_current_link_are_level(left: int, right: int, side: Side) -> None:
    shown = scene(cursor_at(side, (left, right)[side]), geometry(100, 20, "auto"))
    assert row_of(shown, Side.LEFT, left) == row_of(shown, Side.RIGHT, right)


def test_a_sentence_without_a_link_leaves_the_articles_where_they_are() -> None:
    shown = scene(cursor_at(Side.LEFT, 6), geometry(100, 20, "auto"))
    assert shown.reads(cursor_at(Side.RIGHT, 3)).layout == shown.layout


def test_every_sentence_of_both_articles_is_in_some_row_of_the_whole_view() -> None:
    shown = scene(cursor_at(Side.LEFT, 6), geometry(100, 20, "auto"))
    rows = [shown.layout.row(number) for number in range(shown.layout.height)]
    for side in Side:
        lines = (row[side] for row in rows)
        assert {line.position for line in lines if line} == set(range(len(shown.pair.articles[side].sentences)))


def test_the_differences_view_leaves_out_what_is_the_same() -> None:
    shown = scene(cursor_at(Side.LEFT, 2), geometry(100, 20, "differences"))
    assert row_of(shown, Side.LEFT, 4) is None
    assert row_of(shown, Side.LEFT, 5) is not None


def test_the_differences_view_puts_the_ends_of_a_link_in_one_row_or_one_below_the_other() -> None:
    beside = scene(cursor_at(Side.LEFT, 6), geometry(100, 20, "differences"))
    first = row_of(beside, Side.LEFT, 6)
    assert first is not None
    assert all(beside.layout.row(first))
    stacked = scene(cursor_at(Side.LEFT, 6), geometry(60, 20, "differences"))
    assert not any(all(stacked.layout.row(number)) for number in range(stacked.layout.height))


def test_rows_lead_back_to_their_sentences() -> None:
    views: tuple[View, ...] = ("auto", "differences")
    for view in views:
        shown = scene(cursor_at(Side.LEFT, 2), geometry(100, 20, view))
        row = row_of(shown, Side.LEFT, 6)
        assert row is not None
        assert shown.place_at(Side.LEFT, row) == Place(Side.LEFT, 6, 3)


def test_a_filter_that_lets_nothing_through_leaves_an_empty_view() -> None:
    cursor = cursor_at(Side.LEFT, 2)
    nothing = scene(cursor.keeping(filter_named("unique")), geometry(60, 20, "differences"))
    assert nothing.layout.height > 0
    pair = ferry()
    assert scene(cursor, geometry(60, 20, "auto")).pair.texts == pair.texts


@pytest.mark.parametrize(("width", "stacked"), [(40, True), (89, True), (90, False), (200, False)])
def test_the_articles_are_side_by_side_where_there_is_room(width: int, stacked: bool) -> None:
    assert geometry(width, 20, "auto").stacked is stacked


@pytest.mark.parametrize("width", range(40, 201, 7))
def test_panes_fill_the_width(width: int) -> None:
    shape = geometry(width, 20, "columns")
    assert shape.pane_width(Side.LEFT) + 1 + shape.pane_width(Side.RIGHT) == width


def test_the_overview_shows_conflicts_and_unique_sentences_where_they_are() -> None:
    shown = scene(cursor_at(Side.LEFT, 2), geometry(100, 30, "auto"))
    symbols = overview(shown.columns[Side.LEFT], shown.pair.states[Side.LEFT], 26)
    assert symbols[0] == "*"
    assert "!" in symbols
    assert len(symbols) == 26


def test_an_end_off_screen_is_pointed_to() -> None:
    window = Window(10, 5)
    assert [window.direction(row, "→") for row in (9, 10, 14, 15)] == ["↑", "→", "→", "↓"]


def test_levelling_never_hides_a_line_above_the_first_row() -> None:
    shown = scene(cursor_at(Side.LEFT, 6), geometry(100, 20, "auto"))
    assert isinstance(shown.layout, WholeLayout)
    assert min(shown.layout.above) == 0

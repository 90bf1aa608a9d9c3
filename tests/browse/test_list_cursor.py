"""The cursor of the list, and where its commands lead."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from srcdiff.browse.event_list_builder import build_event_list
from srcdiff.browse.list_cursor import LIST_COMMANDS, MOST_MARKED, ListCursor, open_list
from tests.builders import STUDY

LIST = build_event_list(STUDY, ("a.txt: empty",))
WALKS = st.lists(st.sampled_from(sorted(LIST_COMMANDS)), max_size=12)


def walked(*names: str, cursor: ListCursor | None = None) -> ListCursor:
    cursor = cursor or open_list(LIST)
    for name in names:
        cursor = LIST_COMMANDS[name](cursor)
    return cursor


@given(WALKS)
def test_the_cursor_is_at_a_listed_entry_whatever_was_pressed(names: list[str]) -> None:
    cursor = walked(*names)
    assert cursor.entry == cursor.entries[cursor.position]


@given(WALKS, st.sampled_from(["events.refused", "events.sort"]))
def test_listing_otherwise_keeps_the_entry_if_it_is_still_listed(names: list[str], relist: str) -> None:
    before = walked(*names)
    after = walked(relist, cursor=before)
    same = [entry for entry in after.entries if before.entry and entry.of == before.entry.of is not None]
    assert not same or after.entry in same


def test_pairs_are_stepped_through_and_the_last_one_is_the_end() -> None:
    listed = [walked(*["events.next_pair"] * count, cursor=walked("events.refused")) for count in range(1, 5)]
    scores = [cursor.entry.pairing.score for cursor in listed if cursor.entry and cursor.entry.pairing]
    assert scores == [0.93, 0.04, 0.02, 0.02]
    assert walked("events.previous_pair", cursor=listed[1]) == listed[0]


def test_a_filter_without_matches_leaves_an_empty_list_and_all_entries_come_back() -> None:
    empty = walked("events.last_entry").filtered("no such text")
    assert [entry.kind for entry in empty.entries] == ["warning"]
    assert walked("events.all_entries", cursor=empty).entries == open_list(LIST).entries
    nothing = open_list(build_event_list(STUDY)).filtered("no such text")
    assert (nothing.entry, nothing.pairing, nothing.chosen_pair) == (None, None, None)


def test_two_marked_articles_are_the_chosen_pair_and_a_third_replaces_the_oldest() -> None:
    cursor = open_list(LIST)
    for position, entry in enumerate(cursor.entries):
        if entry.article:
            cursor = cursor.at(position).toggling_mark() or cursor
    assert len(cursor.marked) == MOST_MARKED
    assert cursor.chosen_pair == ("isles-daily", "orchard-weekly")
    unmarked = cursor.toggling_mark()
    assert unmarked is not None
    assert unmarked.marked == ("isles-daily",)
    assert cursor.without_marks().marked == ()


def test_only_articles_are_marked() -> None:
    pair = walked("events.next_pair")
    assert pair.toggling_mark() is None
    assert pair.chosen_pair == ("harbour-post", "isles-daily")


def test_without_pairs_the_refused_ones_are_listed_from_the_start() -> None:
    refused = tuple(replace(pairing, paired=False) for pairing in STUDY.pairings)
    assert open_list(build_event_list(replace(STUDY, pairings=refused))).with_refused


def test_a_study_paired_again_keeps_the_entry_its_options_and_the_marks() -> None:
    before = replace(walked("events.refused", "events.sort", "events.next_pair"), marked=("isles-daily",))
    after = before.on(build_event_list(replace(STUDY, pairings=STUDY.pairings[:1])))
    assert (after.order, after.with_refused, after.marked) == ("score", True, ("isles-daily",))
    assert after.entry is not None
    assert before.entry is not None
    assert after.entry.pairing == before.entry.pairing

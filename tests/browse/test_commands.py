"""The table of commands that both front ends use."""

from hypothesis import given
from hypothesis import strategies as st

from srcdiff.actions import ACTIONS
from srcdiff.browse import commands
from srcdiff.browse.cursor import Cursor, open_pair
from srcdiff.browse.list_cursor import LIST_COMMANDS
from srcdiff.browse.pair_view import Place, Side, compared_pair
from srcdiff.verdicts.index import NO_VERDICTS
from srcdiff.verdicts.match import match_verdicts
from srcdiff.verdicts.values import LinkVerdict
from tests.builders import COMPARISON, HARBOUR, ISLES

PAIR = compared_pair(HARBOUR, ISLES, COMPARISON)
NAMES = {action.name for action in ACTIONS}


def opened() -> Cursor:
    cursor = open_pair(PAIR)
    assert cursor is not None
    return cursor


def test_every_command_is_an_action() -> None:
    tables = (
        commands.CURSOR_COMMANDS,
        commands.FILTER_COMMANDS,
        commands.CORRECTING_COMMANDS,
        commands.PAIRING_COMMANDS,
        LIST_COMMANDS,
    )
    assert not {name for table in tables for name in table} - NAMES
    assert commands.NEEDS_MATCHES <= NAMES


@given(st.lists(st.sampled_from(sorted(commands.CURSOR_COMMANDS)), max_size=20))
def test_the_cursor_is_at_a_sentence_whatever_was_pressed(names: list[str]) -> None:
    cursor = opened()
    for name in names:
        cursor = commands.CURSOR_COMMANDS[name](cursor)
    assert 0 <= cursor.place.position < len(PAIR.articles[cursor.place.side].sentences)
    both = PAIR.ends_at(cursor.place)
    assert both is None or cursor.place.position in both[cursor.place.side]


def test_rejecting_twice_withdraws_the_verdict() -> None:
    cursor = opened().at(Place(Side.LEFT, 2, 0))
    decision = commands.correction_at(cursor, "compare.reject")
    first = decision(NO_VERDICTS)
    assert first.message == "Link rejected"
    assert first.change is not None
    (verdict,) = first.change.added
    assert isinstance(verdict, LinkVerdict)
    assert not verdict.linked
    second = decision(match_verdicts(first.change.added, PAIR.articles))
    assert second.message == "Link no longer rejected"
    assert second.change is not None
    assert (second.change.removed, second.change.added) == ((verdict,), ())


def test_a_sentence_without_a_link_is_not_rejected_and_says_why() -> None:
    correction = commands.correction_at(opened().at(Place(Side.LEFT, 5)), "compare.reject")(NO_VERDICTS)
    assert (correction.message, correction.change) == ("This sentence has no link to reject", None)


def test_marks_of_both_articles_join_and_one_mark_moves_or_is_removed() -> None:
    marked, join = commands.mark(opened().at(Place(Side.LEFT, 5)), "; then the other")
    assert join is None
    assert marked.notice == "Marked in the left article; then the other"
    moved, join = commands.mark(marked.at(Place(Side.LEFT, 6)))
    assert (moved.marked, join) == (Place(Side.LEFT, 6), None)
    assert commands.mark(moved)[0].marked is None
    joined, join = commands.mark(moved.at(Place(Side.RIGHT, 3)))
    assert joined.marked is None
    assert join is not None
    assert join(NO_VERDICTS).message == "Sentences joined"


def test_an_empty_note_deletes_and_the_same_note_changes_nothing() -> None:
    cursor = opened()
    written = commands.note_at(cursor, "ask the  owner")(NO_VERDICTS)
    assert written.message == "Note written"
    assert commands.note_at(cursor, "")(NO_VERDICTS).change is None

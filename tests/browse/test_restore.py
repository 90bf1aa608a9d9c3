"""The reader's place after articles were read again, and the messages about changed files."""

from dataclasses import replace
from pathlib import Path

from srcdiff.browse.cursor import Cursor, open_pair
from srcdiff.browse.event_list import find_entry
from srcdiff.browse.event_list_builder import build_event_list
from srcdiff.browse.pair_view import ComparedPair, Place, Side, compared_pair
from srcdiff.browse.restore import restored_cursor, restored_pair, successors
from srcdiff.browse.stops import filter_named
from srcdiff.model import Article, Comparison, Study
from srcdiff.reading import FileLine, Files, Stamps
from srcdiff.session.file_watch import FileWatch, change_message, file_watch
from srcdiff.session.values import LoadedStudy
from tests.builders import COMPARISON, HARBOUR, ISLES, STUDY, article
from tests.tui.driving import ferry


def at(place: Place) -> Cursor:
    started = open_pair(ferry())
    assert started is not None
    return started.at(started.pair.place(place.side, place.position))


def longer_harbour() -> ComparedPair:
    """Return the ferry's pair as it is when the left article begins with one more sentence, that nothing links."""
    sentences = [(HARBOUR.text_of(position), HARBOUR.sentences[position].kind) for position in range(7)]
    left = article("harbour-post", "It was a windy day.", *sentences)
    links = tuple(replace(link, left=(link.left[0] + 1,), edits=(), conflicts=()) for link in COMPARISON.links)
    return compared_pair(left, ISLES, Comparison(left.id, ISLES.id, links, (0, 1, 6), (0, 3, 6)))


def test_the_reader_stays_at_the_sentence_and_its_link() -> None:
    moved = restored_cursor(at(Place(Side.LEFT, 3)), longer_harbour())
    assert moved.place == Place(Side.LEFT, 4, 1)
    assert restored_cursor(at(Place(Side.RIGHT, 3)), longer_harbour()).place == Place(Side.RIGHT, 3)


def test_filter_search_and_match_stay() -> None:
    searching = at(Place(Side.LEFT, 2)).keeping(filter_named("shared")).searching("hull").at_next_match(forward=True)
    moved = restored_cursor(searching, longer_harbour())
    assert moved.stops.chosen.name == "shared"
    assert moved.found.count_text(moved.match) == '2 of 2 matches for "hull"'
    assert moved.place == Place(Side.RIGHT, 1, 3)


def test_a_match_that_is_gone_gives_way_to_the_next_one_or_to_none() -> None:
    searching = at(Place(Side.LEFT, 0)).searching("aground")
    shorter = article("harbour-post", "All is well.", "The ferry ran aground, they say.")
    pair = compared_pair(shorter, ISLES, Comparison("harbour-post", "isles-daily", (), (0, 1), (0, 1, 2, 3, 4, 5, 6)))
    moved = restored_cursor(searching, pair)
    assert moved.match is not None
    assert moved.match.position == 1
    assert restored_cursor(at(Place(Side.LEFT, 0)).searching("refund"), pair).match is None


def test_a_sentence_that_is_gone_leaves_the_reader_at_its_number_or_at_the_end() -> None:
    pair = compared_pair(article("h", "One thing."), ISLES, Comparison("h", "isles-daily", (), (0,), ()))
    assert restored_cursor(at(Place(Side.LEFT, 6)), pair).place == Place(Side.LEFT, 0)


def test_what_is_carried_over_already_is_not_carried_again() -> None:
    cursor = at(Place(Side.LEFT, 3))
    ready = restored_pair(longer_harbour(), cursor)
    assert ready.restore(cursor) is ready.after
    assert ready.restore(at(Place(Side.LEFT, 6))).place.position == 7


def loaded(*places: tuple[str, FileLine]) -> LoadedStudy:
    study = Study(tuple(Article(identifier, identifier) for identifier, _ in places))
    return LoadedStudy(study, files=Files(places=dict(places)))


def test_an_article_is_known_by_its_file_and_one_of_a_corpus_by_its_id() -> None:
    old, new, wire = Path("old/story.txt"), Path("new/story.txt"), Path("wire.jsonl")
    before = loaded(("story", FileLine(old, 1)), ("a", FileLine(wire, 1)), ("b", FileLine(wire, 2)))
    after = loaded(("new/story", FileLine(new, 1)), ("old/story", FileLine(old, 1)), ("b", FileLine(wire, 1)))
    assert {before: now.id for before, now in successors(before, after).items()} == {"story": "old/story", "b": "b"}


def test_the_entry_of_the_same_articles_is_found_whatever_its_score_and_title() -> None:
    pairings = tuple(replace(pairing, score=0.5) for pairing in STUDY.pairings)
    events = tuple(replace(event, title="Other", id="9") for event in STUDY.events)
    entries = build_event_list(STUDY).entries(with_refused=True)
    changed = build_event_list(replace(STUDY, pairings=pairings, events=events)).entries(with_refused=True)
    now = {known.id: known for known in STUDY.articles}
    assert [find_entry(entry, changed, now) for entry in entries if entry.kind != "heading"] == [
        position for position, entry in enumerate(entries) if entry.kind != "heading"
    ]
    gone = {identifier: known for identifier, known in now.items() if identifier != "isles-daily"}
    assert [find_entry(entry, changed, gone) is None for entry in entries[:4]] == [False, False, True, True]


A, B, C = Path("a.txt"), Path("b.txt"), Path("c.txt")
NONE: Stamps = {}


def test_files_are_due_once_they_changed_and_are_still() -> None:
    first, second = {A: (1, 1, 1)}, {A: (2, 1, 1)}
    files = file_watch(first)
    assert not files.looked(first).due
    assert not files.looked(second).due
    assert files.looked(second).looked(second).due
    assert not files.looked(second).looked(first).due
    assert not files.looked(second).looked(first).looked(first).due


def test_files_written_at_every_look_are_never_due_and_are_counted() -> None:
    files: FileWatch = file_watch(NONE)
    for number in range(1, 6):
        files = files.looked({A: (number, 0, 0)})
        assert not files.due
        assert files.restless == number
    assert files.looked({A: (5, 0, 0)}).restless == 0


def test_changed_files_are_named_where_they_are_few() -> None:
    before: Stamps = {A: (1, 1, 1), B: (1, 1, 1)}
    assert change_message(before, {A: (2, 1, 1), C: (1, 1, 1)}) == "a.txt changed, c.txt new, b.txt gone"
    assert change_message(before, {A: (1, 1, 2), B: (1, 9, 1)}) == "a.txt and b.txt changed"
    assert change_message({}, {Path(f"{number}\x1b.txt"): (1, 1, 1) for number in range(3)}) == "3 files new"
    assert change_message({}, {Path("x\x1b[2J.txt"): (1, 1, 1)}) == r"x\x1b[2J.txt new"
    assert change_message(before, before) == ""

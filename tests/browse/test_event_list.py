"""The entries of the event list."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations

from srcdiff.browse.event_list import EventList
from srcdiff.browse.event_list_builder import build_event_list
from srcdiff.browse.event_view import EventCounts
from srcdiff.browse.pairing_detail import about
from srcdiff.model import Event, Pairing, Study
from srcdiff.plain.list_lines import numbered
from srcdiff.show.styled_text import Fragment, rendered
from srcdiff.tui.widgets.entry_list import entry_line
from tests.builders import STUDY, article


def words(lines: Iterable[Iterable[Fragment]]) -> str:
    return rendered(lines, colour=False)


def lines(listed: EventList, width: int = 70) -> list[str]:
    return [entry_line(entry, width).rstrip() for entry in listed.entries()]


def counted(claims: int, conflicts: int, alone: int) -> EventCounts:
    return {"everything": claims, "conflicts": conflicts, "one": alone}


def test_events_are_listed_with_their_articles_and_pairs_then_those_alone() -> None:
    assert lines(build_event_list(STUDY)) == [
        "Event 1  Ferry runs aground off Tern Island",
        "  · 2024-03-05  Harbour Post  Ferry runs aground off Tern Island",
        "  · 2024-03-06  Isles Daily  Passengers rescued from stranded ferry",
        "  ✓ 0.93 Harbour Post ↔ Isles Daily",
        "Alone (1)",
        "  · Orchard Weekly  Apple growers fear late frost",
    ]


def test_a_copy_is_listed_once_with_the_first_article_of_its_text() -> None:
    ids = ("ap", "afp", "upi", "post")
    text = ("Ferry runs aground", "A ferry ran aground near Tern Island on Monday.")
    articles = [article(name, *text, title=text[0], source=name.upper()) for name in ids]
    pairs = [Pairing(left, right, True, 0.9, "automatic", ()) for left, right in combinations(ids, 2)]
    event = Event("1", text[0], ids, copies=(ids[:3],))
    listed = build_event_list(Study(tuple(articles), tuple(pairs), (event,)))
    assert lines(listed) == [
        "Event 1  Ferry runs aground",
        "  · AP  Ferry runs aground",
        "  · AFP  copy of AP",
        "  · UPI  copy of AP",
        "  · POST  Ferry runs aground",
        "  ✓ 0.90 AP ↔ AFP",
        "  ✓ 0.90 AP ↔ UPI",
        "  ✓ 0.90 AP ↔ POST",
    ]
    assert numbered(listed).pairing("4") is None


def test_an_event_says_what_is_known_of_it_before_and_after_its_claims_are_found() -> None:
    listed = build_event_list(STUDY)
    entry = next(entry for entry in listed.entries() if entry.event)
    assert listed.facts_of(entry) == "2 articles · 2024-03-05 to 03-06"
    found = replace(listed, found={"1": counted(claims=4, conflicts=1, alone=5)})
    assert found.facts_of(entry) == "1 conflict · 5 only in one · 4 claims · 2 articles · 2024-03-05 to 03-06"
    assert "1 conflict · 5 only in one" in entry_line(entry, 100, found.facts_of(entry))
    assert [found.facts_of(entry) for entry in found.entries() if not entry.event] == [""] * 5


def test_events_are_ordered_by_what_was_found_in_them_and_the_unknown_ones_come_last() -> None:
    first = STUDY.events[0]
    events = tuple(replace(first, id=str(number)) for number in range(1, 5))
    found = {"1": counted(9, 0, 7), "3": counted(2, 3, 1), "4": counted(2, 1, 9)}
    listed = replace(build_event_list(replace(STUDY, events=events)), found=found)
    assert [entry.event.id for entry in listed.entries(order="conflicts") if entry.event] == ["3", "4", "1", "2"]
    assert [entry.event.id for entry in listed.entries(order="news") if entry.event] == ["4", "1", "3", "2"]
    assert [entry.kind for entry in listed.entries(order="news")][-2:] == ["heading", "article"]


def test_refused_pairs_are_listed_on_demand_the_nearest_first() -> None:
    refused = [entry_line(entry, 60).rstrip() for entry in build_event_list(STUDY).entries(with_refused=True)][-3:]
    assert refused == [
        "Refused pairs (2), the nearest to a pair first",
        "  ✗ 0.04 Harbour Post ↔ Orchard Weekly",
        "  ✗ 0.02 Isles Daily ↔ Orchard Weekly",
    ]


def test_entries_can_be_ordered_and_filtered() -> None:
    listed = build_event_list(STUDY)
    assert [entry.kind for entry in listed.entries(order="score")] == ["heading", "pair"]
    assert next(entry.kind for entry in listed.entries(order="date")) == "event"
    assert [entry_line(entry, 60).strip() for entry in listed.entries(query="orchard")] == [
        "Alone (1)",
        "· Orchard Weekly  Apple growers fear late frost",
    ]
    assert listed.entries(query="no such word") == ()


def test_an_article_on_a_weak_chain_is_marked_as_possible() -> None:
    event = Event("1", "Ferry", ("harbour-post", "isles-daily"), possible=("orchard-weekly",))
    entries = build_event_list(replace(STUDY, events=(event,))).entries()
    assert any(entry_line(entry, 60).strip().startswith("? Orchard Weekly") for entry in entries)
    assert "single weak pairing" in words(about(entries[0], build_event_list(replace(STUDY, events=(event,)))))


def test_warnings_are_above_the_events() -> None:
    assert entry_line(build_event_list(STUDY, ("a.txt: empty",)).entries()[0], 20).strip() == "! a.txt: empty"

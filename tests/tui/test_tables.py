"""The tables that screens are made of: actions, signs, entries, reasons, details, words for failures."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations

import pytest
from rich.cells import cell_len

from srcdiff.actions import ACTIONS, BUILT_IN, key_rows
from srcdiff.browse.event_list import EventList
from srcdiff.browse.event_list_builder import build_event_list
from srcdiff.browse.failures import failure_message
from srcdiff.browse.link_detail import detail, word_differences
from srcdiff.browse.pair_view import Place, Side, compared_pair
from srcdiff.browse.pairing_detail import about
from srcdiff.browse.symbols import CONFLICT, MOVED, SIGNS, legend
from srcdiff.errors import InputError
from srcdiff.model import Edit, Event, Link, ScorePart, StyleDifference
from srcdiff.show.styled_text import Fragment, rendered
from srcdiff.tui.screens.help_screen import help_lines
from srcdiff.tui.themes import CYCLE, following
from srcdiff.tui.widgets.entry_list import entry_line
from srcdiff.tui.widgets.key_bar import fitting, in_footer, key_label
from tests.builders import COMPARISON, HARBOUR, ISLES, STUDY
from tests.tui.driving import ferry


def words(lines: Iterable[Iterable[Fragment]]) -> str:
    return rendered(lines, colour=False)


def test_no_key_has_two_meanings_on_one_screen_but_for_the_match_key() -> None:
    pairs = [(one, other) for one, other in combinations(ACTIONS, 2) if set(one.keys) & set(other.keys)]
    together = [(one.name, other.name) for one, other in pairs if one.scope == other.scope]
    assert together == [("compare.next", "compare.next_match")]
    assert not any(one.excludes(other) for one, other in pairs)


def test_the_help_and_the_key_list_name_every_action() -> None:
    helped = "\n".join(line.plain for line in help_lines(BUILT_IN))
    rows = key_rows()
    for action in ACTIONS:
        assert action.meaning in helped
        assert action.meaning in rows
    assert all(line.startswith("|") for line in rows.splitlines())


def test_every_sign_is_one_cell_and_no_two_states_share_one() -> None:
    marks = [sign.mark for sign in (*SIGNS.values(), MOVED, CONFLICT)]
    assert len(set(marks)) == len(marks)
    assert {cell_len(mark) for mark in marks} == {1}
    assert {mark for mark, _ in legend()} >= set(marks)


@pytest.mark.parametrize("width", [20, 40, 60, 200])
def test_the_footer_keeps_help_and_quit_whatever_the_width(width: int) -> None:
    own, always = in_footer(BUILT_IN, "compare"), in_footer(BUILT_IN, "everywhere")
    shown = fitting(own, always, width)
    assert shown[-2:] == tuple(always)
    assert len("  ".join(key_label(action) for action in shown)) <= width


def lines(listed: EventList, width: int = 70) -> list[str]:
    return [entry_line(entry, width).rstrip() for entry in listed.entries()]


def test_events_are_listed_with_their_articles_and_pairs_then_those_alone() -> None:
    assert lines(build_event_list(STUDY)) == [
        "Event 1 (2 articles, 1 pair)  Ferry runs aground off Tern Island",
        "  · 2024-03-05  Harbour Post  Ferry runs aground off Tern Island",
        "  · 2024-03-06  Isles Daily  Passengers rescued from stranded ferry",
        "  ✓ 0.93 Harbour Post ↔ Isles Daily",
        "Alone (1)",
        "  · Orchard Weekly  Apple growers fear late frost",
    ]


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


def test_entries_fill_their_width_exactly_whatever_it_is() -> None:
    for width in (20, 33, 40, 200):
        assert {cell_len(entry_line(entry, width)) for entry in build_event_list(STUDY).entries(with_refused=True)} == {
            width
        }


def test_an_article_on_a_weak_chain_is_marked_as_possible() -> None:
    event = Event("1", "Ferry", ("harbour-post", "isles-daily"), possible=("orchard-weekly",))
    entries = build_event_list(replace(STUDY, events=(event,))).entries()
    assert any(entry_line(entry, 60).strip().startswith("? Orchard Weekly") for entry in entries)
    assert "weak chain" in words(about(entries[0], build_event_list(replace(STUDY, events=(event,)))))


def test_warnings_stand_above_the_events() -> None:
    assert entry_line(build_event_list(STUDY, ("a.txt: empty",)).entries()[0], 20).strip() == "! a.txt: empty"


def test_reasons_are_told_with_their_weight_and_where_the_decision_came_from() -> None:
    listed = build_event_list(STUDY)
    entries = listed.entries(with_refused=True)
    told = [words(about(entry, listed)) for entry in entries if entry.pairing]
    assert "✓ Paired: one event  score 0.93, decided by the score" in told[0]
    assert "+0.60  published 1 day apart" in told[0]
    assert "✗ Refused: not one event" in told[1]
    assert "few words in common [/foo]" in told[1]
    assert "decided by the settings file" in told[2]
    assert "frost is no ferry" in told[2]


def test_an_article_is_told_with_what_is_known_of_it() -> None:
    listed = build_event_list(STUDY)
    told = [words(about(entry, listed)) for entry in listed.entries() if entry.article]
    assert "outlet  Harbour Post" in told[0]
    assert "date  2024-03-05" in told[0]
    assert "6, and 1 of page furniture" in told[0]
    assert "date" not in told[2]


def test_word_differences_are_marked_by_signs() -> None:
    told = words(detail(ferry(), Place(Side.LEFT, 2, 0)))
    assert "A ferry [-with 212-]{+carrying 221+} people [-on board-] ran aground" in told
    assert "~ edited  score 0.94" in told
    assert "! number  left “212 people”  right “221 people”" in told
    assert "words in common +2.10, numbers -0.40" in told


def test_house_style_is_told_apart_from_the_words() -> None:
    told = words(detail(ferry(), Place(Side.RIGHT, 5, 2)))
    assert "House style  capitals: coast guard / Coast Guard" in told
    assert "[-" not in told


def test_house_style_is_counted_and_what_is_left_out_is_called_nothing() -> None:
    comma, mark = StyleDifference("punctuation", ",", ""), StyleDifference("punctuation", "'", "’")
    links = (replace(COMPARISON.links[2], style=(comma, mark, comma)),)
    comparison = replace(COMPARISON, links=links)
    told = words(detail(compared_pair(HARBOUR, ISLES, comparison), Place(Side.LEFT, 4, 0)))
    assert "punctuation: , / nothing 2 times, ' / ’" in told


def test_only_the_weightiest_parts_of_a_score_are_listed() -> None:
    parts = tuple(ScorePart(f"part{number}", 10.0 - number) for number in range(11))
    comparison = replace(COMPARISON, links=(replace(COMPARISON.links[2], parts=parts),))
    told = words(detail(compared_pair(HARBOUR, ISLES, comparison), Place(Side.LEFT, 4, 0)))
    assert "part7 +3.00, and 3 smaller" in told


def test_words_moved_inside_a_sentence_have_their_own_sign() -> None:
    pair = ferry()
    start, end = pair.articles[0].sentences[2].start, pair.articles[0].sentences[2].end
    link = Link((2,), (2,), "edited", 0.5, edits=(Edit("delete", (start, end), (0, 0), moved=True),))
    assert "".join(words for words, _ in word_differences(pair, link)).startswith("{~A ferry")


def test_a_link_without_edits_shows_both_sides_whole() -> None:
    links = tuple(replace(link, edits=()) for link in COMPARISON.links)
    told = words(detail(compared_pair(HARBOUR, ISLES, replace(COMPARISON, links=links)), Place(Side.LEFT, 6, 3)))
    assert "left Divers will look at the hull on Wednesday. right Divers are to inspect" in told
    assert "↕ moved" in told


def test_furniture_and_unique_sentences_say_what_they_are() -> None:
    assert "· furniture" in words(detail(ferry(), Place(Side.LEFT, 1)))
    assert "* unique  left Harbour Post: only this article says it" in words(detail(ferry(), Place(Side.LEFT, 5)))


def test_failures_on_purpose_say_themselves_what_to_do() -> None:
    assert failure_message("reading", InputError("x.txt: empty\x1b[2J; remove it")) == "x.txt: empty [2J; remove it"


def _fail() -> None:
    raise ValueError("secret words of an article")


def test_unexpected_failures_show_their_kind_and_no_text() -> None:
    with pytest.raises(ValueError, match="secret") as failure:
        _fail()
    told = failure_message("comparing two articles", failure.value)
    assert "secret" not in told
    assert "ValueError in test_tables.py" in told


def test_the_theme_key_goes_round() -> None:
    theme = CYCLE[0]
    for _ in CYCLE:
        theme = following(theme)
    assert theme == CYCLE[0]
    assert following("nord") == CYCLE[0]

"""Where each key leads."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srcdiff.actions import ACTIONS
from srcdiff.browse.commands import FILTER_COMMANDS
from srcdiff.browse.cursor import WRAPPED_BACK, WRAPPED_FORWARD, Cursor, open_pair
from srcdiff.browse.pair_view import Place, Side, compared_pair, folded
from srcdiff.browse.search import find
from srcdiff.browse.stops import FILTERS, filter_named, stops
from srcdiff.model import Comparison
from srcdiff.tui.render.status_line import counts, sentence_text, with_other_end
from tests.builders import COMPARISON, HARBOUR, ISLES, article
from tests.tui.driving import ferry


@pytest.fixture
def cursor() -> Cursor:
    started = open_pair(ferry())
    assert started is not None
    return started


def walk(cursor: Cursor) -> list[Place]:
    places = []
    for _ in cursor.stops.places:
        places.append(cursor.place)
        cursor = cursor.stepped(forward=True)
    return places


def test_a_comparison_opens_at_the_first_sentence_of_the_left_article(cursor: Cursor) -> None:
    assert cursor.place == Place(Side.LEFT, 0)


def test_stepping_visits_every_difference_once_and_wraps_with_a_notice(cursor: Cursor) -> None:
    places = walk(cursor)
    assert len(set(places)) == len(places) == 8
    last = cursor.at(cursor.stops.places[-1])
    assert last.stepped(forward=True).place == cursor.stops.places[0]
    assert last.stepped(forward=True).notice == WRAPPED_FORWARD
    assert cursor.stepped(forward=False).notice == WRAPPED_BACK


def test_stepping_back_undoes_stepping_on(cursor: Cursor) -> None:
    ahead = cursor.stepped(forward=True).stepped(forward=True)
    assert ahead.stepped(forward=False).place == cursor.stepped(forward=True).place


def test_what_only_the_right_article_says_comes_after_what_it_follows_there(cursor: Cursor) -> None:
    order = [(place.side, place.position) for place in cursor.stops.places]
    assert order.index((Side.RIGHT, 3)) == order.index((Side.LEFT, 2)) + 1


@pytest.mark.parametrize(
    ("name", "count"),
    [("all", 8), ("shared", 4), ("unique", 5), ("changed", 3), ("conflicts", 1), ("quotations", 1), ("moved", 1)],
)
def test_each_filter_keeps_its_kind(name: str, count: int) -> None:
    assert len(stops(ferry(), filter_named(name)).places) == count


def test_the_position_is_shown_at_a_stop_and_between_two(cursor: Cursor) -> None:
    assert cursor.stops.position_text(cursor.place) == "1 of 8 differences"
    assert cursor.stops.position_text(cursor.moved(1).place) == "between 2 and 3 of 8 differences"
    conflicts = cursor.keeping(filter_named("conflicts"))
    assert conflicts.stops.position_text(conflicts.stepped(forward=True).place) == "1 of 1 conflicts"


def test_a_filter_without_any_place_says_so_and_stays() -> None:
    pair = compared_pair(HARBOUR, ISLES, Comparison("harbour-post", "isles-daily", (), (), ()))
    started = open_pair(pair)
    assert started is not None
    stepped = started.stepped(forward=True)
    assert stepped.place == started.place
    assert stepped.notice == "Nothing to step to: choose another kind"


def test_the_other_end_and_back(cursor: Cursor) -> None:
    here = cursor.at(cursor.pair.place(Side.LEFT, 6))
    assert here.across().place == Place(Side.RIGHT, 1, 3)
    assert here.across().across().place == here.place
    assert cursor.across().notice == "This sentence has no link"


def test_sentences_end_at_the_edges_of_the_article(cursor: Cursor) -> None:
    assert cursor.moved(-1).place.position == 0
    assert cursor.moved(100).place.position == len(HARBOUR.sentences) - 1


def test_a_sentence_of_several_links_shows_each_in_turn() -> None:
    left = article("l", "Both statements at once.")
    right = article("r", "One statement.", "Another statement.")
    first, second = COMPARISON.links[0], COMPARISON.links[1]
    links = tuple(
        type(first)((0,), (position,), link.relation, link.score) for position, link in enumerate((first, second))
    )
    started = open_pair(compared_pair(left, right, Comparison("l", "r", links, (), ())))
    assert started is not None
    assert started.across().place == Place(Side.RIGHT, 1, 1)
    assert started.with_next_link().across().place == Place(Side.RIGHT, 0, 0)
    assert started.with_next_link().with_next_link().place == started.place


def test_search_finds_words_in_both_articles_whatever_their_case_and_quotation_marks() -> None:
    assert find(ferry(), "COAST guard").count == 2
    assert find(ferry(), '"we heard').count == 2
    assert find(ferry(), "ship’s owner").count == 1
    assert not find(ferry(), "  ").count
    assert find(ferry(), "[/b]").count == 1


def test_a_match_may_run_over_the_end_of_a_sentence_and_is_marked_in_both() -> None:
    found = find(ferry(), "on Monday.  “we HEARD")
    first, second = (ferry().articles[Side.LEFT].sentences[position] for position in (2, 3))
    (match,) = found.in_sentence(Side.LEFT, first.start, first.end)
    assert match.position == 2
    assert list(found.in_sentence(Side.LEFT, second.start, second.end)) == [match]
    assert not list(found.in_sentence(Side.LEFT, second.end, len(ferry().texts[Side.LEFT])))


def test_every_match_is_found_whatever_its_number() -> None:
    pair = ferry()
    found = find(pair, "e")
    matches = [match for side in Side for match in found.in_sentence(side, 0, len(pair.texts[side]))]
    assert [found.number(match) for match in matches] == list(range(1, found.count + 1))
    assert found.count == sum(article.text.lower().count("e") for article in pair.articles)


@given(st.text(alphabet="ΣσςİIı’'“ß ", max_size=20))
def test_folded_text_keeps_its_offsets(text: str) -> None:
    assert len(folded(text)) == len(text)


def test_matches_are_gone_through_and_counted(cursor: Cursor) -> None:
    found = cursor.searching("hull")
    assert found.found.count_text(found.match) == '1 of 2 matches for "hull"'
    assert found.place == Place(Side.LEFT, 6, 3)
    second = found.at_next_match(forward=True)
    assert second.place.side is Side.RIGHT
    assert second.at_next_match(forward=True).notice == WRAPPED_FORWARD
    assert cursor.searching("zebra").found.count_text(None) == 'no match for "zebra"'
    assert found.without_search().match is None


def test_two_matches_in_one_sentence_are_two_steps(cursor: Cursor) -> None:
    found = cursor.searching("and")
    assert found.match is not None
    assert found.at_next_match(forward=True).match != found.match
    assert found.at_next_match(forward=True).at_next_match(forward=False).match == found.match


def test_what_is_copied_names_the_articles(cursor: Cursor) -> None:
    here = cursor.at(cursor.pair.place(Side.RIGHT, 5))
    assert with_other_end(here).splitlines() == [
        "Harbour Post: Nobody was hurt, the coast guard said.",
        "Isles Daily: Nobody was hurt, the Coast Guard said.",
    ]
    assert sentence_text(here) == "Nobody was hurt, the Coast Guard said."


def test_the_counts_give_every_relation_by_its_symbol(cursor: Cursor) -> None:
    assert " ".join(counts(cursor)) == '=1 ~1 "1 ≈1 *2+3 !1'


def test_every_filter_has_a_key() -> None:
    keys = {action.name: action.keys for action in ACTIONS}
    assert [keys[name] for name in FILTER_COMMANDS] == [(str(n),) for n in range(1, len(FILTERS) + 1)]


def test_an_article_without_sentences_is_not_opened() -> None:
    empty = article("empty")
    assert open_pair(compared_pair(empty, HARBOUR, Comparison("empty", "harbour-post", (), (), ()))) is None


def test_before_the_first_and_after_the_last_stop_say_so(cursor: Cursor) -> None:
    moved = cursor.keeping(filter_named("moved"))
    assert moved.stops.position_text(cursor.at_edge(last=False).place) == "before the only moved link"
    shared = cursor.keeping(filter_named("shared"))
    assert shared.stops.position_text(cursor.at_edge(last=False).place) == "before the first of 4 links"
    unique = cursor.keeping(filter_named("unique"))
    assert unique.stops.position_text(cursor.at_edge(last=True).place) == "after the last of 5 unique sentences"


def test_a_comparison_opens_at_its_first_difference_else_at_its_first_sentence() -> None:
    pair = ferry()
    possible = replace(pair.comparison.links[0], left=(0,), right=(0,), grade="possible")
    sure = next(link for link in pair.comparison.differing_links() if link.grade == "sure" and link.left > (0,))
    comparison = replace(pair.comparison, links=(possible, sure), unique_left=(), unique_right=())
    cursor = open_pair(compared_pair(*pair.articles, comparison))
    assert cursor is not None
    assert cursor.place == Place(Side.LEFT, sure.left[0], 1)
    assert cursor.stops.position_text(cursor.place) == "1 of 1 differences"
    nothing = open_pair(compared_pair(*pair.articles, replace(comparison, links=())))
    assert nothing is not None
    assert (nothing.place, nothing.stops.position_text(nothing.place)) == (Place(Side.LEFT, 0), "no differences")


def test_where_all_that_differs_is_possible_the_position_says_so() -> None:
    pair = ferry()
    possible = next(replace(link, grade="possible") for link in pair.comparison.differing_links())
    cursor = open_pair(
        compared_pair(*pair.articles, replace(pair.comparison, links=(possible,), unique_left=(), unique_right=()))
    )
    assert cursor is not None
    assert cursor.stops.position_text(cursor.place) == "only possible differences"
    assert cursor.keeping(filter_named("unique")).stops.position_text(cursor.place) == "no unique sentences"

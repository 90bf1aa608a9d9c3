"""Sure and possible links: counted, stepped through and listed alike by report, JSON, terminal UI and `--plain`."""

import json
from dataclasses import replace

import pytest

from srcdiff.browse.cursor import Cursor, open_pair
from srcdiff.browse.pair_view import Place, Side, compared_pair
from srcdiff.browse.stops import filter_named
from srcdiff.model import Comparison, Conflict, Link, Study
from srcdiff.plain.comparison_lines import opening_lines, place_lines
from srcdiff.show.formats import format_named
from srcdiff.show.report_page import ReportStyle
from srcdiff.show.text import comparison_text
from srcdiff.show.wording import comparison_counts
from srcdiff.tui.render.status_line import counts
from tests.builders import article

LEFT = article("left", "A ferry sank.", "Nine were saved.", "The owner is silent.", "Rain fell.")
RIGHT = article("right", "A ferry went down.", "Nine people were rescued.", "The line said nothing.", "It was Monday.")
SURE = Link((0,), (0,), "reworded", 0.9)
WEAK = Link((1,), (1,), "partial", 0.5, "possible")
DISPUTED = Link((2,), (2,), "partial", 0.4, "possible", conflicts=(Conflict("name", "owner", "line", (0, 1), (0, 1)),))
COMPARISON = Comparison("left", "right", (SURE, WEAK, DISPUTED), (3,), (3,))
STUDY = Study((LEFT, RIGHT), comparisons=(COMPARISON,))
STYLE = ReportStyle(80, columns=False, colour=False)


def cursor(name: str) -> Cursor:
    at_start = open_pair(compared_pair(LEFT, RIGHT, COMPARISON))
    assert at_start is not None
    return at_start.keeping(filter_named(name))


def text(*, everything: bool) -> str:
    return comparison_text(STUDY, STYLE._replace(everything=everything))


def test_every_front_end_counts_sure_links_and_possible_ones_apart() -> None:
    assert comparison_counts(COMPARISON).startswith("1 link (1 reworded), 2 possible; 1 conflict; ")
    assert comparison_counts(COMPARISON) in " ".join(text(everything=False).split())
    assert f"{comparison_counts(COMPARISON)}." in list(opening_lines(cursor("all").pair))
    assert "?2" in counts(cursor("all"))
    said = json.loads(format_named("json").load().comparison(STUDY, STYLE))
    assert [link["grade"] for link in said["comparisons"][0]["links"]].count("possible") == 2


@pytest.mark.parametrize(
    ("name", "links"),
    [("all", [0]), ("shared", [0]), ("changed", [0]), ("conflicts", [2]), ("possible", [1, 2])],
)
def test_steps_rest_on_sure_links_and_one_filter_has_the_possible_ones(name: str, links: list[int]) -> None:
    assert [place.link for place in cursor(name).stops.places if place.link is not None] == links


def test_a_sentence_with_a_possible_link_alone_is_neither_shared_nor_unique() -> None:
    pair = cursor("all").pair
    assert [state.state for state in pair.states[Side.LEFT]] == ["reworded", "possible", "possible", "unique"]
    assert "possible link, partial" in next(iter(place_lines(cursor("possible").at(Place(Side.LEFT, 1, 1)))))


def test_a_possible_link_has_one_line_unless_everything_is_asked_for_or_it_has_a_conflict() -> None:
    assert "  ? partial [2] with [2] (0.50): Nine were saved. | Nine people were …\n" in text(everything=False)
    assert "partial, possible, score 0.50" not in text(everything=False)
    assert "partial, possible, score 0.40" in text(everything=False)
    assert "partial, possible, score 0.50" in text(everything=True)


def test_what_differs_does_not_depend_on_grades() -> None:
    same = Link((0,), (0,), "same", 0.99)
    alone = Comparison("left", "right", (same,), (), ())
    assert not alone.differs
    assert replace(alone, links=(same, WEAK)).differs
    assert replace(alone, links=(same, WEAK)).counted_links() == (same,)

"""One definition of a difference: exit status, report, terminal UI and lines never disagree on whether there is one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srcdiff import pipeline
from srcdiff.browse.commands import FILTER_COMMANDS
from srcdiff.browse.cursor import Cursor, open_pair
from srcdiff.browse.link_detail import detail
from srcdiff.browse.pair_view import ComparedPair, Place, Side, compared_pair
from srcdiff.browse.stops import filter_named, stops
from srcdiff.cli.main import main
from srcdiff.model import Article, Comparison, Conflict, Link, Study
from srcdiff.plain.comparison_lines import place_lines
from srcdiff.settings import DEFAULTS
from srcdiff.show.edit_marks import EDIT_SYMBOLS
from srcdiff.show.report_page import report_style
from srcdiff.show.text import comparison_text
from tests.builders import article

STYLE = report_style(DEFAULTS.report, 80, colour=False, everything=True)
SENTENCES = (
    "The mayor of Brackwater opened a footbridge over the river on Tuesday.",
    "The Mayor of Brackwater opened a footbridge over the river on Tuesday",
    "A footbridge over the river was opened by the mayor on Tuesday.",
    "The council paid $2 million for the footbridge.",
    "The council paid €2 million for the footbridge.",
    "“We organised all of it ourselves,” said Ines Vale, who leads the council.",
    "“We organized all of it ourselves,” Ines Vale, who leads the council, said.",
    "No.",
    "Why?",
    "He did it for her.",
    "Walkers had asked for a crossing since the flood of 1998.",
    "Walkers had asked for a crossing since the flood of 1996.",
)
TEXTS = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6)
TWO_TEXTS = st.tuples(TEXTS, TEXTS) | TEXTS.flatmap(lambda text: st.tuples(st.just(text), st.permutations(text)))
"""Two texts with little in common, or with the same sentences."""
DIFFERENCE_FILTERS = ("all", "unique", "changed", "conflicts")
MARK_SYMBOLS = tuple(symbol for symbols in EDIT_SYMBOLS.values() for symbol in symbols)


def report_marks(left: Article, right: Article, comparison: Comparison) -> list[str]:
    """Return the lines of the full report on two articles, except for the one that says that they do not differ."""
    text = comparison_text(Study((left, right), comparisons=(comparison,)), STYLE)
    return [] if " do not differ: " in text and not any(map(text.count, MARK_SYMBOLS)) else text.splitlines()


def places(pair: ComparedPair) -> Iterator[Place]:
    """Yield every sentence with each of its links."""
    for side in Side:
        for position, state in enumerate(pair.states[side]):
            yield Place(side, position)
            yield from (Place(side, position, number) for number in state.links)


def screen_marks(pair: ComparedPair) -> list[object]:
    """Return the stops, the symbols and the marks in the details by which a screen shows a difference."""
    stopped = [place for name in DIFFERENCE_FILTERS for place in stops(pair, filter_named(name)).places]
    states = [state for side in pair.states for state in side if state.conflict or state.state != "same"]
    fragments = [fragment for place in places(pair) for line in detail(pair, place) for fragment in line]
    return [*stopped, *states, *(one for one in fragments if one.role in {"deleted", "inserted", "moved", "conflict"})]


def line_marks(cursor: Cursor) -> list[str]:
    """Return the lines of ``--plain`` that say what differs."""
    lines = [line for place in places(cursor.pair) for line in place_lines(cursor.at(place))]
    return [line for line in lines if line.startswith(("Only ", "At another", "Conflict", "Possible", "Quoted"))]


@given(TWO_TEXTS)
def test_there_is_a_mark_somewhere_exactly_where_two_articles_differ(texts: tuple[list[str], list[str]]) -> None:
    left, right = article("left", *texts[0]), article("right", *texts[1])
    comparison = pipeline.compare(left, right)
    pair = compared_pair(left, right, comparison)
    cursor = open_pair(pair)
    assert cursor is not None
    assert bool(report_marks(left, right, comparison)) is comparison.differs
    assert bool(screen_marks(pair)) is comparison.differs
    assert cursor.stops.position_text(cursor.place).endswith("no differences") is not comparison.differs
    if not comparison.differs:
        assert line_marks(cursor) == []


@pytest.mark.parametrize(
    ("other", "status"),
    [
        ("The mayor opened a footbridge on Tuesday.\n\nWalkers had asked for it since 1998.\n", 0),
        ("Walkers had asked for it since 1998.\n\nThe mayor opened a footbridge on Tuesday.\n", 0),
        ("The Mayor opened a footbridge on Tuesday!\n\nWalkers had asked for it since 1998.\n", 0),
        ("The mayor opened a footbridge on Tuesday.\n\nWalkers had asked for it since 1996.\n", 1),
        ("The mayor opened a footbridge on Tuesday.\n", 1),
    ],
    ids=["copy", "other order", "house style", "other number", "sentence missing"],
)
def test_the_exit_status_says_what_the_report_shows(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], other: str, status: int
) -> None:
    one = "The mayor opened a footbridge on Tuesday.\n\nWalkers had asked for it since 1998.\n"
    for name, text in (("one.txt", one), ("other.txt", other)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert main(["diff", str(tmp_path / "one.txt"), str(tmp_path / "other.txt")]) == status
    report = " ".join(capsys.readouterr().out.split())
    assert (" do not differ: " in report) is (status == 0)


CONFLICT = Conflict("number", "1998", "1996", (0, 4), (0, 4))
TWICE = Comparison(
    "left",
    "right",
    (Link((0,), (0,), "same", 0.9), Link((0,), (1,), "partial", 0.95, moved=True, conflicts=(CONFLICT,))),
    (),
    (),
)
"""The left sentence has a `same` link and a surer partial one, whose other end is in no `same` link."""


def test_a_sentence_with_a_same_link_is_shown_as_the_same_whatever_other_links_it_has() -> None:
    left, right = article("left", "Since 1998."), article("right", "Since 1998.", "1996 at last.")
    pair = compared_pair(left, right, TWICE)
    same, differing = pair.state(Side.LEFT, 0), pair.state(Side.RIGHT, 1)
    assert (same.state, same.links, same.conflict, same.moved) == ("same", (0, 1), False, False)
    assert (differing.state, differing.conflict, differing.moved) == ("partial", True, True)
    assert pair.differing == {1}


def test_a_link_between_sentences_that_are_the_same_elsewhere_is_listed_but_is_not_a_difference() -> None:
    links = (Link((0,), (0,), "same", 0.9), Link((0,), (1,), "edited", 0.95), Link((1,), (1,), "same", 0.8))
    pair = compared_pair(
        article("left", "Why?", "Why, Ana?"),
        article("right", "Why?", "Why, Ana?"),
        Comparison("left", "right", links, (), ()),
    )
    cursor = open_pair(pair)
    assert cursor is not None
    assert cursor.stops.places == ()
    assert len(FILTER_COMMANDS["compare.shared"](cursor).stops.places) == 3
    assert FILTER_COMMANDS["compare.changed"](cursor).stops.places == ()

"""Each format's report of one study, byte for byte. `UPDATE_GOLDENS=1 pytest tests/show` writes them again."""

import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from srcdiff.claims import with_claims
from srcdiff.model import Comparison, Edit, Link, Study
from srcdiff.show.json import study_json
from srcdiff.show.report_page import ReportStyle
from srcdiff.show.text import comparison_text, pairs_text, study_text
from tests.builders import COMPARISON, HARBOUR, ISLES, LINKS, STUDY, article

GOLDENS = Path(__file__).parent / "goldens"
STYLE = ReportStyle(80, columns=False, colour=False)
REPLACED = (Edit("replace", (0, 95), (0, 9)),)
WHOLE = with_claims(replace(STUDY, comparisons=(COMPARISON,)))

FORMATS: dict[str, Callable[[Study], str]] = {
    "report.txt": lambda study: study_text(study, ReportStyle(80, columns=False, colour=False, full=True)),
    "report_columns.txt": lambda study: study_text(study, ReportStyle(120, columns=True, colour=False, full=True)),
    "report_narrow.txt": lambda study: study_text(study, ReportStyle(40, columns=False, colour=False, full=True)),
    "report_coloured.txt": lambda study: study_text(study, ReportStyle(80, columns=False, colour=True, full=True)),
    "report_short.txt": lambda study: study_text(study, ReportStyle(80, columns=False, colour=False)),
    "pairs.txt": lambda study: pairs_text(study, ReportStyle(80, columns=False, colour=False)),
    "report.json": lambda study: study_json(study).replace("}, {", "},\n{"),
}


@pytest.mark.parametrize("name", FORMATS)
def test_a_report_is_the_golden_one_to_the_byte(name: str) -> None:
    golden = GOLDENS / name
    report = FORMATS[name](WHOLE).encode()
    if os.environ.get("UPDATE_GOLDENS"):
        golden.write_bytes(report)
    assert report == golden.read_bytes()


@pytest.mark.parametrize(
    ("name", "width"), [("report.txt", 80), ("report_columns.txt", 120), ("report_narrow.txt", 40)]
)
def test_no_line_is_wider_than_the_page(name: str, width: int) -> None:
    assert max(map(len, FORMATS[name](WHOLE).splitlines())) <= width


def test_text_and_json_show_the_same_links_and_unique_sentences() -> None:
    comparison = json.loads(study_json(WHOLE))["comparisons"][0]
    text = FORMATS["report.txt"](WHOLE)
    for link in comparison["links"]:
        if link["relation"] == "same":
            continue
        assert f"{link['relation']}{', moved' if link['moved'] else ''}, score {link['score']:.2f}" in text
    for side, label in (("left", "Harbour Post"), ("right", "Isles Daily")):
        assert f"Only {side}: {label} ({len(comparison['unique'][side])} sentences)" in text


def test_of_sentences_that_are_the_same_only_the_number_is_shown() -> None:
    text = comparison_text(WHOLE, STYLE)
    assert "Nobody was hurt" not in text
    assert "1 sentence is the same. House style, not counted as a difference: capitals 1." in text


def test_articles_that_do_not_differ_take_one_sentence() -> None:
    same = replace(HARBOUR, id="harbour-copy", source="Isles Daily")
    links = tuple(
        Link((position,), (position,), "same", 1.0, style=LINKS[2].style if position == 4 else ())
        for position in HARBOUR.compared_positions()
    )
    comparison = Comparison("harbour-post", "harbour-copy", links, (), ())
    report = comparison_text(Study((HARBOUR, same), comparisons=(comparison,)), STYLE)
    assert (
        report == "Harbour Post and Isles Daily do not differ: 6 sentences are the same; house\n  style: capitals 1.\n"
    )


def test_a_sentence_without_a_same_link_is_shown_with_all_its_links() -> None:
    """The left sentence also has a `same` link, but the right one differs."""
    links = (Link((0,), (0,), "same", 1.0), Link((0,), (1,), "partial", 0.8))
    comparison = Comparison("harbour-post", "isles-daily", links, (), ())
    assert comparison.differs
    assert comparison.differing_links() == links[1:]
    report = comparison_text(Study((HARBOUR, ISLES), comparisons=(comparison,)), STYLE)
    assert "partial, score 0.80" in report
    assert "same, score" not in report


def test_a_sentence_shown_again_is_shown_by_its_beginning_unless_everything_is_asked_for() -> None:
    """The left sentence has two links that are not marked; two comparisons list the right one as unique."""
    long = "Walkers had asked the council of Brackwater for a crossing since the flood of 1998, and got none."
    left, right, other = article("left", long), article("right", "A bridge.", "The bridge at last.", long), ISLES
    links = tuple(Link((0,), (position,), "partial", 0.8, edits=REPLACED) for position in (0, 1))
    study = Study(
        (left, right, other),
        comparisons=(
            Comparison("left", "right", links, (), (2,)),
            Comparison("right", "isles-daily", (), (0, 1, 2), ()),
        ),
    )
    report = comparison_text(study, STYLE)
    again = "[1] Walkers had asked the council of Brackwater … (above)"
    assert (report.count(f"< {again}"), report.count("(above)")) == (1, 2)
    assert "- [3] Walkers had asked the council of Brackwater … (above)" in report
    assert "(above)" not in comparison_text(study, STYLE._replace(everything=True))

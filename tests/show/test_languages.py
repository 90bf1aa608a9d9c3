"""An event or a pair in several languages is said in one line by every format, not by lists of sentences."""

import re

import pytest

from srcdiff import pipeline
from srcdiff.browse.event_cursor import open_event
from srcdiff.browse.event_view import event_view
from srcdiff.browse.pair_view import compared_pair
from srcdiff.model import Article, Study
from srcdiff.plain import comparison_lines, event_lines
from srcdiff.show.event_page_builder import event_pages
from srcdiff.show.formats import format_named
from srcdiff.show.languages import several_languages
from srcdiff.show.report_page import ReportStyle

BRIEF = ReportStyle(200, columns=False, colour=False, everything=False, full=True)
IN_FULL = ReportStyle(200, columns=False, colour=False, everything=True, full=True)
WITHOUT_NAMES = "Bürgermeister tritt zurück\n\nDer Bürgermeister hat nicht gesagt, wer ihm nun folgen soll."
GERMAN = (
    "Fähre läuft vor Tern Island auf Grund\n\nEine Fähre mit 412 Passagieren ist am Freitag vor Tern Island auf Grund "
    "gelaufen, wie die Küstenwache mitteilte.\n\nVerletzt wurde niemand, und alle wurden nach Galt gebracht."
)
ENGLISH = (
    "Ferry runs aground off Tern Island\n\nA ferry with 412 passengers ran aground off Tern Island on Friday, its "
    "owner said.\n\nNobody was hurt, and all of them were taken to the harbour of Galt by boat."
)
AGAIN = ENGLISH.replace("Nobody was hurt, and", "No passenger was injured:")


def study(*texts: str) -> Study:
    return pipeline.study([Article(name, text) for name, text in zip("abc", texts, strict=False)], one_event=True)


@pytest.fixture(scope="module")
def two() -> Study:
    return study(ENGLISH, GERMAN)


@pytest.fixture(scope="module")
def three() -> Study:
    return study(ENGLISH, AGAIN, GERMAN)


@pytest.mark.parametrize("name", ["text", "markdown", "html"])
def test_two_sources_in_two_languages_are_one_line(two: Study, name: str) -> None:
    report = format_named(name).load().study(two, BRIEF)
    assert "A and B are in 2 languages, en and de: no sentence is matched." in report
    assert "These articles are in two languages, en and de: no sentence is surely linked." in report


@pytest.mark.parametrize("name", ["text", "markdown", "html"])
def test_a_source_in_a_language_of_its_own_is_named(three: Study, name: str) -> None:
    report = format_named(name).load().study(three, BRIEF)
    assert "C in de, the other sources in en: none of 3 sentences is matched." in report


@pytest.mark.parametrize(("name", "head"), [("text", "ONLY C"), ("markdown", "### Only C")])
def test_its_sentences_are_listed_where_everything_is_asked_for(three: Study, name: str, head: str) -> None:
    render = format_named(name).load().study
    assert head not in render(three, BRIEF)
    assert head in render(three, IN_FULL)


def test_the_web_page_folds_its_sentences(three: Study) -> None:
    page = format_named("html").load().study(three, BRIEF)
    (alone,) = re.findall(r'<section class="alone sC".*?</section>', page, re.DOTALL)
    assert "<details><summary>In de; no sentence is matched</summary>" in alone
    assert alone.count("<li") == 3


def test_plain_lines_and_the_list_of_claims_say_it_too(three: Study) -> None:
    (page,) = event_pages(three)
    cursor = open_event(event_view(page))
    assert several_languages(page) in list(event_lines.opening_lines(cursor))
    assert "ONLY C Fähre läuft vor Tern Island … (3): in de, not matched" in [item.text for item in cursor.items]
    left, _, right = three.articles
    (comparison,) = (one for one in three.comparisons if {one.left, one.right} == {left.id, right.id})
    assert "These articles are in two languages, en and de: no sentence is surely linked." in list(
        comparison_lines.opening_lines(compared_pair(left, right, comparison))
    )


def test_two_articles_without_any_link_are_one_line() -> None:
    report = format_named("text").load().study(study(ENGLISH, WITHOUT_NAMES), BRIEF)
    assert "These articles are in two languages, en and de: no sentence is linked. -v lists the sentences." in report
    assert "Bürgermeister hat" not in report


def test_sources_that_share_a_sentence_or_a_language_are_not_named() -> None:
    (shared,) = event_pages(study(ENGLISH, f"{GERMAN}\n\nNobody was hurt, and all of them were taken to the harbour."))
    assert shared.rows
    assert not several_languages(shared)
    (same,) = event_pages(study(ENGLISH, "Council raises rents\n\nThe tenants of Galt must pay more from October on."))
    assert not several_languages(same)

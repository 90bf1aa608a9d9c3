"""A study and a comparison show themselves in a notebook, by the same HTML as the web report."""

import re
from dataclasses import replace

import srcdiff
from srcdiff.model import Study
from tests.builders import COMPARISON, HARBOUR, ISLES
from tests.cli.command import loaded_modules
from tests.ferry_event import EVENT_STUDY
from tests.show.html.pages import read_page


def test_a_study_shows_its_events_in_a_style_of_its_own() -> None:
    html = EVENT_STUDY._repr_html_()
    assert html.strip().startswith('<div class="srcdiff">')
    page = read_page(html)
    assert "All three 1" in page.text
    assert not {"script", "html", "body", "link"} & {element.name for element in page.elements}
    (style,) = html.partition("<style>")[2].partition("</style>")[::2][:1]
    rules = [line for line in style.splitlines() if line and not line.startswith((" ", "}"))]
    assert all(line.startswith((".srcdiff", "body.srcdiff")) for line in rules)


def test_a_study_shown_twice_shares_no_identifier() -> None:
    first, second = (set(re.findall(r'\b(?:id|name)="(.*?)"', EVENT_STUDY._repr_html_())) for _ in range(2))
    assert first
    assert not first & second


def test_a_comparison_shows_both_articles_side_by_side() -> None:
    comparison = srcdiff.compare(HARBOUR, ISLES)
    page = read_page(comparison._repr_html_() or "")
    assert "A ferry with 212 people on board" in page.text
    assert "The vessel had left the mainland in thick fog." in page.text
    assert comparison == replace(comparison, articles=None)
    (first, *_) = srcdiff.study((HARBOUR, ISLES)).comparisons or (comparison,)
    assert "ran aground near Tern Island" in (first._repr_html_() or "")


def test_a_comparison_without_its_articles_shows_no_html() -> None:
    assert COMPARISON._repr_html_() is None


def test_an_empty_study_shows_its_counts() -> None:
    assert "0 events" in read_page(Study(())._repr_html_()).text


def test_nothing_of_a_report_loads_with_the_values() -> None:
    assert loaded_modules("import srcdiff; srcdiff.Study", ("jinja2", "srcdiff.show.html.report")) == []

"""A report in few lines: one for each event, or one for each source."""

import pytest
from rich.cells import cell_len

from srcdiff.model import Study
from srcdiff.show.report_page import ReportStyle
from srcdiff.show.summary_text import stat_text, summary_text
from tests.builders import STUDY
from tests.ferry_event import EVENT_STUDY


def style(width: int) -> ReportStyle:
    return ReportStyle(width, columns=False, colour=False)


def test_a_summary_has_a_line_for_each_event_and_one_of_counts() -> None:
    event, *total = summary_text(EVENT_STUDY, style(100)).splitlines()
    assert event == "1  3 sources  3 claims  1 conflict   7 only in one  Ferry runs aground off Tern Island"
    assert total == ["4 articles, 1 event: 3 claims, 1 conflict, 7 sentences in one article alone."]


def test_a_narrow_summary_crops_the_title() -> None:
    event, *_ = summary_text(EVENT_STUDY, style(40)).splitlines()
    assert event.endswith("  Ferry runs aground …")


@pytest.mark.parametrize("width", [40, 80])
def test_a_stat_has_the_sources_of_each_event(width: int) -> None:
    text = stat_text(EVENT_STUDY, style(width))
    assert max(map(cell_len, text.splitlines())) <= width
    words = " ".join(text.split())
    assert [words.count(each) for each in ("A Harbour Post", "B Isles Daily", "C Ferry runs aground")] == [1, 1, 1]
    assert [words.count(f"{alone} only here") for alone in (2, 3)] == [2, 1]
    assert words.startswith("Event 1: Ferry runs aground off Tern Island ")


def test_a_study_without_an_event_has_its_counts_alone() -> None:
    study = Study(STUDY.articles)
    assert summary_text(study, style(80)) == stat_text(study, style(80))
    assert summary_text(study, style(80)).startswith("3 articles, 0 events")

"""CSV has the rows of ``study.to_rows`` and is safe to open in a spreadsheet."""

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srcdiff.model import Study
from srcdiff.rows import COLUMNS, ROW_TABLES, RowTable
from srcdiff.show.csv import FORMULA, comparison_csv, only_csv, pairs_csv, study_csv
from srcdiff.show.report_page import ReportStyle
from srcdiff.text.safe import screen_safe
from tests.builders import COMPARISON, STUDY
from tests.ferry_event import EVENT_STUDY

STYLE = ReportStyle(80, columns=False, colour=False)
DIFF = Study(STUDY.articles[:2], comparisons=(COMPARISON,))


def parsed(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text), strict=True))


def as_text(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else " ".join(str(value).split())


@pytest.mark.parametrize("table", ROW_TABLES)
def test_csv_has_the_rows_of_the_study(table: RowTable) -> None:
    rows = EVENT_STUDY.to_rows(table)
    assert rows
    assert all(tuple(row) == COLUMNS[table] for row in rows)
    written = parsed(study_csv(EVENT_STUDY, STYLE._replace(table=table)))
    assert written == [{name: as_text(value) for name, value in row.items()} for row in rows]


@pytest.mark.parametrize("table", ROW_TABLES)
def test_an_empty_table_still_has_its_columns(table: RowTable) -> None:
    assert study_csv(Study(()), STYLE._replace(table=table)) == ",".join(COLUMNS[table]) + "\n"


def test_each_command_has_the_table_that_fits_it() -> None:
    assert parsed(comparison_csv(DIFF, STYLE))[0]["relation"] == "edited"
    assert parsed(study_csv(EVENT_STUDY, STYLE))[0]["claim"] == "1.1"
    assert parsed(only_csv(EVENT_STUDY, STYLE))[0]["unique"] == "Ferry runs aground off Tern Island"
    assert [row["paired"] for row in parsed(pairs_csv(EVENT_STUDY, STYLE))] == ["true", "false", "false"]


def spoilt(bad: str) -> Study:
    articles = tuple(replace(one, source=bad, title=bad, id=bad + one.id) for one in STUDY.articles[:2])
    left, right = (article.id for article in articles)
    return Study(articles, comparisons=(replace(COMPARISON, left=left, right=right),))


@pytest.mark.parametrize("begin", [*FORMULA, "\t=", "\r=", " =", "\n@"])
def test_no_cell_is_calculated(begin: str) -> None:
    for row in parsed(comparison_csv(spoilt(f'{begin}HYPERLINK("http://x";"y")'), STYLE)):
        assert row["left_outlet"].startswith("'")
        assert row["left"].startswith("'")
        assert row["left_outlet"].endswith('HYPERLINK("http://x";"y")')


@given(st.text(st.sampled_from("=+-@'\",;\n\r\t\x1b\u202e|a ") | st.characters(codec="utf-8"), max_size=12))
def test_any_text_stays_in_its_cell(bad: str) -> None:
    text = comparison_csv(spoilt(bad), STYLE)
    assert len(parsed(text)) == len(COMPARISON.links)
    assert all(line == screen_safe(line) for line in text.split("\n"))
    assert all(not (cell or "").lstrip().startswith(FORMULA) for row in parsed(text) for cell in row.values())

"""A study as flat rows, one table for each kind."""

from collections.abc import Mapping
from typing import get_args

import pytest

from srcdiff import Article, Study, pipeline
from srcdiff.rows import RowTable
from tests.ferry_event import EVENT_STUDY


@pytest.fixture(scope="module")
def study(seeds: Mapping[str, Article]) -> Study:
    return pipeline.study(tuple(seeds.values()))


@pytest.mark.parametrize("table", get_args(RowTable))
def test_every_row_of_a_table_has_the_same_columns_and_plain_values(study: Study, table: RowTable) -> None:
    rows = (EVENT_STUDY if table == "conflicts" else study).to_rows(table)
    assert rows
    assert {tuple(row) for row in rows} == {tuple(rows[0])}
    assert all(isinstance(value, str | int | float | bool | None) for row in rows for value in row.values())


def test_links_have_both_texts_and_the_score(study: Study) -> None:
    rows = study.to_rows("links")
    assert len(rows) == sum(len(comparison.links) for comparison in study.comparisons)
    row, link = rows[0], study.comparisons[0].links[0]
    left = study.article(str(row["left"]))
    assert row["left_text"] == " ".join(left.text_of(position) for position in link.left)
    assert (row["score"], row["relation"], row["event"]) == (link.score, link.relation, "1")


def test_claims_have_a_row_for_each_sentence_and_one_lead(study: Study) -> None:
    rows = study.to_rows("claims")
    assert len(rows) == sum(len(claim.sentences) for claim in study.claims)
    assert sum(bool(row["is_lead"]) for row in rows) == len(study.claims)
    assert all(str(row["shared"]).split(" … ")[0] in str(row["text"]) for row in rows)


def test_conflicts_have_a_row_for_each_value() -> None:
    rows = EVENT_STUDY.to_rows("conflicts")
    values = [value for claim in EVENT_STUDY.claims for conflict in claim.conflicts for value in conflict.values]
    assert [(row["article"], row["value"]) for row in rows] == [(value.article, value.text) for value in values]


def test_what_one_article_alone_reports_has_a_row_for_each_sentence(study: Study) -> None:
    rows = study.to_rows("unique")
    assert [(row["article"], row["position"]) for row in rows] == [(one.article, one.position) for one in study.unique]


def test_an_unknown_table_is_refused_by_name(study: Study) -> None:
    with pytest.raises(ValueError, match="no table is named 'edits'; the tables are links, claims, conflicts, unique"):
        study.to_rows("edits")  # type: ignore[arg-type]


def test_a_study_without_articles_has_no_rows() -> None:
    assert [Study(()).to_rows(table) for table in get_args(RowTable)] == [[], [], [], []]

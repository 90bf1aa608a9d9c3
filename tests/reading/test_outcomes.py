"""Neither the articles in memory nor the lines on standard error grow with a table of millions of rows."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from srcdiff.reading import ReadCache, read_articles, stream_articles
from srcdiff.reading.outcomes import LISTED
from srcdiff.settings import DEFAULTS

THREE = replace(DEFAULTS, article_limit=3)


def table(path: Path, rows: Sequence[str]) -> Path:
    path.write_text("\n".join(["id,date,text", *rows]))
    return path


@pytest.mark.parametrize("rows", [4, 50])
def test_articles_beyond_the_limit_are_one_line(tmp_path: Path, rows: int) -> None:
    table(tmp_path / "a.csv", [f"{number},,Ferry {number} sank." for number in range(rows)])
    table(tmp_path / "b.csv", ["other,,Ferry other sank."])
    result = read_articles([tmp_path], THREE)
    assert [article.id for article in result.articles] == ["0", "1", "2"]
    assert [str(problem) for problem in result.problems] == [
        (
            f"{tmp_path / 'a.csv'}:5: more than 3 articles; this one and the rest are not read: build an index of them "
            "with `srcdiff index add`, or raise `article_limit` in the settings"
        )
    ]


def test_articles_of_several_files_count_together(tmp_path: Path) -> None:
    for name in ("a", "b"):
        table(tmp_path / f"{name}.csv", [f"{name}{number},,Ferry {name}{number} sank." for number in range(2)])
    cache: ReadCache = {}
    for _ in range(2):
        result = read_articles([tmp_path], THREE, cache=cache)
        assert [article.id for article in result.articles] == ["a0", "a1", "b0"]
        assert [str(problem).partition(" ")[0] for problem in result.problems] == [f"{tmp_path / 'b.csv'}:3:"]


def test_as_many_articles_as_the_limit_are_all_read(tmp_path: Path) -> None:
    file = table(tmp_path / "a.csv", [f"{number},,Ferry {number} sank." for number in range(3)])
    assert read_articles([file], THREE).problems == ()


def test_an_index_reads_more(tmp_path: Path) -> None:
    file = table(tmp_path / "a.csv", [f"{number},,Ferry {number} sank." for number in range(50)])
    assert len(list(stream_articles([file], THREE))) == 50


@pytest.mark.parametrize(
    ("row", "message"), [("{},,", "has no text"), ("one,,Ferry {} sank.", "the id “one” is taken")]
)
def test_many_problems_of_a_file_are_counted(tmp_path: Path, row: str, message: str) -> None:
    file = table(tmp_path / "a.csv", [*(row.format(number) for number in range(31)), "last,,The last sank."])
    result = read_articles([file])
    assert [article.id for article in result.articles][-1] == "last"
    shown = [str(problem) for problem in result.problems]
    assert len(shown) == LISTED + 1
    assert all(message in problem for problem in shown[:-1])
    assert shown[-1] == f"{file}: {31 - LISTED - ('one' in row)} more problems like these"


def test_many_warnings_of_a_file_are_counted(tmp_path: Path) -> None:
    file = table(tmp_path / "a.csv", [f"{number},someday,Ferry {number} sank." for number in range(30)])
    result = read_articles([file])
    assert len(result.articles) == 30
    assert len(result.warnings) == LISTED + 1
    assert result.warnings[-1] == f"{file}: {30 - LISTED} more warnings like these"


def test_a_file_without_any_article_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("a picture, not a corpus\n" * 50)
    (tmp_path / "b.jsonl").write_text('{"text": "Ferry one sank."}\n' + "no record\n" * 2)
    result = read_articles([tmp_path])
    assert [str(problem) for problem in result.problems] == [
        (
            f"{tmp_path / 'a.jsonl'}:1: is not JSON: Expecting value at column 1; fix the line; no other article of "
            "this file can be read either"
        ),
        *(f"{tmp_path / 'b.jsonl'}:{line}: is not JSON: Expecting value at column 1; fix the line" for line in (2, 3)),
    ]


def test_a_file_of_bad_lines_ends_early_but_not_one_with_a_record_among_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("srcdiff.reading.formats.corpus.MOST_BAD_LINES", 20)
    record = '{"text": "Ferry one sank."}\n'
    (tmp_path / "a.jsonl").write_text(record + "{}\n" * 20 + record)
    (tmp_path / "b.jsonl").write_text(record + "{}\n" * 19 + record + "{}\n" * 19 + record)
    result = read_articles([tmp_path])
    assert [article.id for article in result.articles] == ["a:1", "b:1", "b:21", "b:41"]
    assert f"{tmp_path / 'a.jsonl'}:21: the 20th bad line on end; the rest is not read" in map(str, result.problems)


def test_what_ended_the_reading_is_listed_after_however_many_problems(tmp_path: Path) -> None:
    record = '{"text": "Ferry one sank."}\n'
    (tmp_path / "a.jsonl").write_text(record + "{}\n" * 50 + " " * 1_000_001 + "\n" + record)
    (tmp_path / "b.jsonl").write_text("{}\n" * 50 + " " * 1_000_001 + "\n")
    result = read_articles([tmp_path], replace(DEFAULTS, file_limit_mb=1))
    ends = [str(problem) for problem in result.problems if "the lines after it are not read" in str(problem)]
    assert [end.partition(" ")[0] for end in ends] == [f"{tmp_path / 'a.jsonl'}:52:", f"{tmp_path / 'b.jsonl'}:51:"]
    assert f"{tmp_path / 'a.jsonl'}: {50 - LISTED} more problems like these" in map(str, result.problems)


def test_a_file_of_blank_lines_ends_early(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b"\n" * 1_000_001 + b'{"text": "Ferry one sank."}\n')
    (problem,) = read_articles([tmp_path / "a.jsonl"]).problems
    assert "more than a million blank lines; the rest is not read" in str(problem)

"""A corpus holds one article a line; a broken line is named and costs the others nothing."""

import datetime
import json
from pathlib import Path

import pytest

from srcdiff.reading import ReadResult, read_articles


def read(tmp_path: Path, *lines: object) -> ReadResult:
    corpus = tmp_path / "wire.jsonl"
    corpus.write_text("".join((line if isinstance(line, str) else json.dumps(line)) + "\n" for line in lines))
    return read_articles([corpus])


def test_a_record_gives_all_that_is_known_of_an_article(tmp_path: Path) -> None:
    record = {
        "id": 7,
        "text": "A ferry sank.",
        "date": "2023-02-24T10:00:00Z",
        "source": "Wire",
        "url": "https://x.org",
    }
    article = read(tmp_path, record).articles[0]
    assert (article.id, article.text, article.source, article.url) == ("7", "A ferry sank.", "Wire", "https://x.org")
    assert article.date == datetime.date(2023, 2, 24)


def test_a_title_is_put_before_a_text_that_lacks_it(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        {"title": "Ferry  sinks", "text": "It sank."},
        {"title": "Ferry sinks", "text": "Ferry\nsinks\n\nIt sank."},
    )
    assert [article.text for article in reading.articles] == ["Ferry sinks\n\nIt sank.", "Ferry\nsinks\n\nIt sank."]


def test_a_record_without_id_is_named_by_file_and_line(tmp_path: Path) -> None:
    assert [article.id for article in read(tmp_path, {"text": "One."}, "", {"text": "Two."}).articles] == [
        "wire:1",
        "wire:3",
    ]


def test_a_record_of_a_news_service_has_other_keys(tmp_path: Path) -> None:
    source = {"id": None, "name": "Harbour Post"}
    record = {"headline": "Ferry sinks", "body": "It sank.", "source": source, "authors": ["A. Lind", "B. Roe"]}
    (article,) = read(tmp_path, record).articles
    assert (article.title, article.text) == ("Ferry sinks", "Ferry sinks\n\nIt sank.")
    assert (article.source, article.author) == ("Harbour Post", "A. Lind, B. Roe")


def test_an_empty_text_does_not_hide_the_content_of_a_record(tmp_path: Path) -> None:
    texts = [article.text for article in read(tmp_path, {"text": "", "content": "It sank."}).articles]
    assert texts == ["It sank."]


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("{", "is not JSON: "),
        ('{"text": "It sank', "is not JSON: Invalid control character at column 18; fix the line"),
        ("[1]", "is not an object"),
        ("[" * 100_000, "brackets nested too deep"),
        ('{"id": "a"}', "has no text"),
        ('{"text": 5}', "`text` is int, not text"),
    ],
)
def test_a_broken_line_is_named_and_the_others_are_read(tmp_path: Path, line: str, complaint: str) -> None:
    reading = read(tmp_path, {"id": "good", "text": "Words."}, line, {"id": "also", "text": "Words."})
    assert [article.id for article in reading.articles] == ["good", "also"]
    assert str(reading.problems[0]).startswith(f"{tmp_path / 'wire.jsonl'}:2: ")
    assert complaint in str(reading.problems[0])


def test_a_second_article_of_one_id_is_a_problem_that_names_both_lines(tmp_path: Path) -> None:
    reading = read(tmp_path, {"id": "a", "text": "One."}, {"id": "a", "text": "Two."})
    assert [article.text for article in reading.articles] == ["One."]
    message = str(reading.problems[0])
    assert "wire.jsonl:2: the id “a” is taken by" in message
    assert "wire.jsonl:1" in message


def test_half_a_surrogate_pair_cannot_break_the_output(tmp_path: Path) -> None:
    article = read(tmp_path, '{"id": "\\ud800", "text": "x \\ud83d y"}').articles[0]
    assert (article.id, article.text) == ("\ufffd", "x \ufffd y")


def test_an_empty_corpus_is_a_problem(tmp_path: Path) -> None:
    assert "is empty" in str(read(tmp_path).problems[0])

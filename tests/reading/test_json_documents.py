"""JSON files and mailboxes: which articles they hold, and which JSON files in a folder hold none."""

import json
from pathlib import Path

import pytest

from srcdiff.reading import ReadResult, read_articles

TEXT = "The ferry sank."
LONGER = "The ferry sank. All are safe."


def read(folder: Path, document: object, name: str = "wire.json") -> ReadResult:
    text = document if isinstance(document, str) else json.dumps(document)
    (folder / name).write_text(text)
    return read_articles([folder / name])


@pytest.mark.parametrize(
    "document",
    [
        [{"text": TEXT}, {"text": LONGER}],
        {"status": "ok", "articles": [{"content": TEXT}, {"content": LONGER}]},
        {"response": {"page": 1, "tags": [{"id": "a"}], "results": [{"body": TEXT}, {"body": LONGER}]}},
        {"hits": {"hits": [{"_source": {"text": TEXT}}, {"_source": {"text": LONGER}}]}},
    ],
)
def test_a_list_of_records_at_any_usual_place_is_read(tmp_path: Path, document: object) -> None:
    result = read(tmp_path, document)
    assert [(article.id, article.text) for article in result.articles] == [("wire:1", TEXT), ("wire:2", LONGER)]
    assert result.problems == ()


def test_a_record_alone_has_the_name_of_its_file(tmp_path: Path) -> None:
    (article,) = read(tmp_path, {"headline": "Ferry sinks", "text": TEXT}).articles
    assert (article.id, article.title) == ("wire", "Ferry sinks")


def test_a_file_of_a_record_a_line_is_a_corpus(tmp_path: Path) -> None:
    result = read(tmp_path, '{"id": "a", "text": "One."}\n{"id": "b", "text": "Two."}\n')
    assert [article.id for article in result.articles] == ["a", "b"]


def test_a_record_without_text_costs_the_others_nothing(tmp_path: Path) -> None:
    result = read(tmp_path, {"articles": [{"content": None}, {"content": TEXT}]})
    assert [article.text for article in result.articles] == [TEXT]
    assert [str(problem) for problem in result.problems] == [
        f"{tmp_path}/wire.json:1: has no text; give the article's text under `text`"
    ]


@pytest.mark.parametrize(
    ("document", "complaint"),
    [
        ('{"text": "It sank', ":1: is not JSON: Unterminated string starting at"),
        ("[" * 100_000, ": is not a list of articles: brackets nested too deep"),
        ("[1, 2]", ": has no article; give an article's text under `text`"),
        ('{"a": {"b": {"c": {"d": {"e": [{"text": "It sank."}]}}}}}', ": has no article"),
    ],
)
def test_what_is_no_list_of_articles_is_one_line(tmp_path: Path, document: str, complaint: str) -> None:
    (problem,) = read(tmp_path, document).problems
    assert str(problem).startswith(f"{tmp_path}/wire.json{complaint}")


def test_json_of_other_kinds_in_a_folder_is_skipped(tmp_path: Path) -> None:
    (tmp_path / "wire.json").write_text(json.dumps([{"text": TEXT}]))
    (tmp_path / "package.json").write_text('{"name": "site", "version": "1.0.0"}')
    (tmp_path / "event.json").write_text('{"schema": "srcdiff/2", "articles": [{"id": "a", "text": "It sank."}]}')
    result = read_articles([tmp_path])
    assert [article.id for article in result.articles] == ["wire:1"]
    assert result.problems == ()
    assert result.warnings == (
        f"{tmp_path}: 1 file skipped: .json",
        f"{tmp_path}: 1 file skipped, written by srcdiff: event.json",
    )


MAILBOX = """From post@harbour.example Tue Mar  5 09:00:00 2024
From: Harbour Post <post@harbour.example>
Subject: Ferry sinks
Date: Tue, 5 Mar 2024 09:00:00 +0000

The ferry sank.

>From the pier nobody saw it.

From isles@isles.example Tue Mar  5 10:00:00 2024
From: Isles Daily <isles@isles.example>
Subject: All safe

All are safe.
"""


def test_each_mail_of_a_mailbox_is_an_article(tmp_path: Path) -> None:
    articles = read(tmp_path, MAILBOX, "wire.mbox").articles
    assert [(article.id, article.source, article.title) for article in articles] == [
        ("wire:1", "Harbour Post", "Ferry sinks"),
        ("wire:10", "Isles Daily", "All safe"),
    ]
    assert "\nFrom the pier" in articles[0].text


def test_a_broken_mail_costs_the_others_nothing(tmp_path: Path) -> None:
    result = read(tmp_path, "From a\n\nno head\n\n" + MAILBOX, "wire.mbox")
    assert [article.title for article in result.articles] == ["Ferry sinks", "All safe"]
    assert "wire.mbox:1: is neither mail nor the archive of a page" in str(result.problems[0])


def test_a_file_that_is_no_mailbox_is_one_line(tmp_path: Path) -> None:
    (problem,) = read(tmp_path, "It sank.", "wire.mbox").problems
    assert str(problem).startswith(f"{tmp_path}/wire.mbox: is not a mailbox")

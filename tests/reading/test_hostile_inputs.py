"""What people find in folders besides articles: pipes, devices, deep trees, endless files, unreadable names."""

import errno
import json
import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srcdiff.errors import InputError
from srcdiff.reading import ReadResult, find_files, read_articles, reader
from srcdiff.reading.corpus import parse_record
from srcdiff.settings import DEFAULTS

SMALL = replace(DEFAULTS, file_limit_mb=1)
MEGABYTE = 1_000_000
DEPTH = 1_200
"""Folders in folders: more than Python's recursion limit."""


def ids(result: ReadResult) -> list[str]:
    return [article.id for article in result.articles]


def problems(result: ReadResult) -> list[str]:
    return [str(problem) for problem in result.problems]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"Talks in {name} ended.")
    return tmp_path


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such files")
def test_pipes_and_links_to_devices_in_a_folder_are_skipped_and_named(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    (folder / "zero.jsonl").symlink_to("/dev/zero")
    result = read_articles([folder])
    assert ids(result) == ["a", "b"]
    assert result.warnings == (f"{folder}: 2 files skipped, not regular files: pipe.txt, zero.jsonl",)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such files")
@pytest.mark.parametrize("name", ["endless.txt", "endless.jsonl"])
def test_an_endless_file_that_is_named_ends_at_the_limit(folder: Path, name: str) -> None:
    (folder / name).symlink_to("/dev/zero")
    result = read_articles([folder / name, folder / "a.txt"], SMALL)
    assert ids(result) == ["a"]
    assert "is larger than 1 MB; split it, or raise `file_limit_mb` in the settings" in problems(result)[0]


def test_a_file_over_the_limit_costs_the_others_nothing(folder: Path) -> None:
    (folder / "c.txt").write_text("x" * (MEGABYTE + 1))
    (folder / "d.txt").write_text("x" * MEGABYTE)
    result = read_articles([folder], SMALL)
    assert ids(result) == ["a", "b", "d"]
    assert problems(result)[0].startswith(f"{folder / 'c.txt'}: is larger than 1 MB")


def test_a_corpus_may_be_larger_than_the_limit_but_not_one_of_its_lines(tmp_path: Path) -> None:
    line = json.dumps({"text": "x" * 600_000})
    (tmp_path / "c.jsonl").write_text("\n".join([line, line, json.dumps({"text": "y" * MEGABYTE}), line]))
    result = read_articles([tmp_path / "c.jsonl"], SMALL)
    assert ids(result) == ["c:1", "c:2"]
    assert "c.jsonl:3: is larger than 1 MB" in problems(result)[0]
    assert "the lines after it are not read" in problems(result)[0]


def test_files_of_other_kinds_are_counted_by_suffix_and_srcdiffs_own_are_not(folder: Path) -> None:
    for name in (
        "x.html",
        "sub/y.HTML",
        "z.md",
        "notes",
        "README.md",
        "srcdiff.yaml",
        "my.verdicts.jsonl",
        ".hidden.pdf",
    ):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("other")
    assert find_files([folder]).warnings == [f"{folder}: 4 files skipped: .html, .md, no suffix"]


def test_a_folder_far_below_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for _ in range(DEPTH):
        os.mkdir("d")  # noqa: PTH102  a path of the whole depth would be too long
        os.chdir("d")
    Path("deep.txt").write_text("All is well.")
    os.chdir(tmp_path)
    (tmp_path / "top.txt").write_text("All is well.")
    assert ids(read_articles([Path()])) == ["deep", "top"]
    os.chdir("/".join(["d"] * DEPTH))
    Path("deep.txt").unlink()
    for _ in range(DEPTH):  # pytest's own clean-up is recursive
        os.chdir("..")
        os.rmdir("d")  # noqa: PTH106


def test_a_folder_that_cannot_be_opened_costs_the_others_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "closed").mkdir()
    scan = os.scandir

    def refusing(path: Path) -> object:
        if Path(path).name == "closed":
            raise PermissionError(errno.EACCES, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", refusing)
    result = read_articles([folder])
    assert ids(result) == ["a", "b"]
    message = "cannot be opened: Permission denied; check the name and its permissions"
    assert problems(result) == [f"{folder / 'closed'}: {message}"]


@pytest.mark.parametrize("name", ["n" * 300 + ".txt", "null\0.txt", "no-such.txt", "a.txt/b.txt"])
def test_a_path_that_cannot_be_opened_is_one_problem(folder: Path, name: str) -> None:
    result = read_articles([folder / name, folder / "a.txt"])
    assert ids(result) == ["a"]
    assert len(result.problems) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="names are text there")
def test_a_name_that_is_not_utf_8_is_made_safe(tmp_path: Path) -> None:
    corpus = os.fsencode(tmp_path) + b"/c\xff\x1b[2J.jsonl"
    with open(corpus, "wb") as file:  # noqa: PTH123  Path takes no bytes
        file.write(b'{"text": "All is well."}\n')
    (article,) = read_articles([tmp_path]).articles
    assert article.id == "c\ufffd[2J:1"
    assert article.path is not None
    assert article.path.endswith("/c\ufffd[2J.jsonl")


def record(**values: object) -> bytes:
    return json.dumps({"text": "All is well.", **values}).encode()


@pytest.mark.parametrize("date", ["0001-01-01", "9999-12-31", "yesterday", "24.02.2023", True, [2023], "1" * 5_000])
def test_a_date_that_cannot_be_used_leaves_the_article_undated_with_a_warning(date: object) -> None:
    article, warning = parse_record(record(date=date), "c.jsonl", 7, "c:7")
    assert article.date is None
    assert str(warning).startswith("c.jsonl:7: `date` is “")
    assert "\n" not in str(warning)


def test_a_number_too_long_for_an_integer_stays_text(tmp_path: Path) -> None:
    corpus = tmp_path / "c.jsonl"
    corpus.write_text('{"text": "One.", "views": ' + "9" * 5_000 + '}\n{"text": "Two.", "id": ' + "7" * 5_000 + "}\n")
    result = read_articles([corpus])
    assert [article.text for article in result.articles] == ["One.", "Two."]
    assert not result.problems


@pytest.mark.parametrize("cut", [1, 2, 3])
def test_a_file_that_ends_inside_a_character_is_read_up_to_there(tmp_path: Path, cut: int) -> None:
    content = "Café talks ended well 🙂".encode()[:-cut]
    (tmp_path / "a.txt").write_bytes(content)
    result = read_articles([tmp_path])
    assert result.articles[0].text == "Café talks ended well "
    assert result.warnings == (f"{tmp_path / 'a.txt'}: ends inside a character; the rest was read",)


def test_a_letter_of_another_encoding_at_the_end_is_not_taken_for_a_cut_character(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"The talks were in a caf\xe9")
    assert read_articles([tmp_path]).articles[0].text == "The talks were in a café"


@given(st.lists(st.binary(max_size=80), max_size=5), st.sampled_from([".txt", ".jsonl"]))
def test_reading_raises_nothing_whatever_the_bytes(
    tmp_path_factory: pytest.TempPathFactory, lines: list[bytes], suffix: str
) -> None:
    file = tmp_path_factory.mktemp("bytes") / f"a{suffix}"
    file.write_bytes(b"\n".join(lines))
    result = read_articles([file])
    assert all(isinstance(problem, InputError) for problem in result.problems)
    assert result.articles or result.problems


@pytest.mark.parametrize("error", [PermissionError(errno.EACCES, "Permission denied"), OSError(errno.EIO, "I/O error")])
def test_a_disk_error_while_reading_is_a_problem(folder: Path, error: OSError, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(_: object, __: str) -> bytes:
        raise error

    monkeypatch.setattr(reader, "_content", failing)
    result = read_articles([folder])
    assert [str(problem) for problem in result.problems] == [
        f"{folder / name}: cannot be read: {error.strerror}; check its permissions" for name in ("a.txt", "b.txt")
    ]
